// Two devices learn whose a series is: one from the coach, one from an event that was opened there.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { learnedMatchId, learnedMatchType, learnedWays } from '#shared/records/learned-match.ts';
import { createRecord, type StoredRecord } from '#shared/records/record.ts';
import { idOf } from '#test/support/practice.ts';

const word = (client: string | null, how: (typeof learnedWays)[number], editedAt: number): StoredRecord =>
  createRecord(
    learnedMatchType,
    { id: learnedMatchId('series', 's'), editedAt },
    { kind: 'series', key: 's', client: client === null ? null : idOf(client), how },
  );

const aWord = fc
  .tuple(
    fc.constantFrom('maya', 'ken', null),
    fc.constantFrom(...learnedWays),
    fc.integer({ min: 0, max: 9 }),
  )
  .map((parts) => word(...parts));

const read = (record: StoredRecord): boolean => record.f['how'] === 'event-opened';
const said = ({ f }: StoredRecord) => [f['client'], f['how']];

test('The coach’s word stands against what was read, whole, whichever is newer and whoever merges', () => {
  fc.assert(
    fc.property(fc.option(aWord), aWord, aWord, (base, told, opened) => {
      fc.pre(!read(told) && read(opened) && (base === null || read(base)));
      fc.pre(base === null || said(base).join() !== said(opened).join());
      for (const merged of [mergeRecord(base, told, opened, 10), mergeRecord(base, opened, told, 10)]) {
        expect(said(merged.record)).toEqual(said(told));
        expect(merged.conflicts).toEqual([]);
      }
    }),
  );
});

test('Of two words that were read the newer stands, and nobody is asked; two of the coach’s are a question', () => {
  const [older, newer] = [word('maya', 'event-opened', 1), word('ken', 'event-opened', 2)];
  for (const [mine, theirs] of [
    [older, newer],
    [newer, older],
  ] as const)
    expect(mergeRecord(null, mine, theirs, 10)).toEqual({ record: newer, conflicts: [] });
  const told = mergeRecord(null, word('maya', 'told', 1), word('ken', 'told', 2), 10);
  expect(said(told.record)).toEqual([idOf('ken'), 'told']);
  expect(told.conflicts).toMatchObject([{ f: { field: 'client', other: idOf('maya') } }]);
});

test('Where one side alone changed, that side is the result, and a newer version’s fields come along', () => {
  const base = word('maya', 'told', 1);
  const mine = word('ken', 'event-opened', 3);
  const theirs = { ...base, f: { ...base.f, newer: 'kept' } };
  expect(mergeRecord(base, mine, theirs, 10).record.f).toEqual({ ...mine.f, newer: 'kept' });
  const both = mergeRecord(null, { ...mine, f: { ...mine.f, newer: 'kept' } }, base, 10);
  expect(both).toMatchObject({ record: { f: { ...base.f, newer: 'kept' } }, conflicts: [] });
});
