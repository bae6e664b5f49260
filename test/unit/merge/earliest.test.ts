// Moments that two devices noticed: the first one counts, and nobody is asked.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { consentType } from '#shared/records/consent.ts';
import { promptAnswerType, type PromptAnswer } from '#shared/records/prompt-answer.ts';
import { createRecord, patchRecord, type StoredRecord } from '#shared/records/record.ts';
import { idOf } from '#test/support/practice.ts';

const now = 100;
const at = { id: idOf('prompt'), parent: idOf('engagement') };
const raised = createRecord(promptAnswerType, { ...at, editedAt: 1 }, { rule: 'going-quiet', raisedAt: 10 });
const edit = (changes: Partial<PromptAnswer>, editedAt: number): StoredRecord =>
  patchRecord(promptAnswerType, raised, changes, editedAt);

test('A prompt that two devices raised and showed was raised and shown when the first did', () => {
  const mine = createRecord(
    promptAnswerType,
    { ...at, editedAt: 9 },
    { rule: 'going-quiet', raisedAt: 9, shownAt: 20 },
  );
  const theirs = createRecord(
    promptAnswerType,
    { ...at, editedAt: 4 },
    { rule: 'going-quiet', raisedAt: 4, shownAt: 30 },
  );
  const merged = mergeRecord(null, mine, theirs, now);
  expect(merged.record.f).toMatchObject({ raisedAt: 4, shownAt: 20 });
  expect(merged.conflicts).toEqual([]);
  expect(mergeRecord(null, theirs, mine, now)).toEqual(merged);
});

test('A moment that only one device knows stands', () => {
  for (const [first, second] of [
    [edit({ shownAt: 20 }, 5), edit({ briefedAt: 30 }, 4)],
    [edit({ briefedAt: 30 }, 5), edit({ shownAt: 20 }, 4)],
  ] as const) {
    const merged = mergeRecord(raised, first, second, now);
    expect(merged.record.f).toMatchObject({ shownAt: 20, briefedAt: 30 });
    expect(merged.conflicts).toEqual([]);
  }
  const base = edit({ shownAt: 50 }, 2);
  const gone = patchRecord(promptAnswerType, base, { shownAt: undefined }, 6);
  const earlier = patchRecord(promptAnswerType, base, { shownAt: 40 }, 5);
  for (const merged of [mergeRecord(base, gone, earlier, now), mergeRecord(base, earlier, gone, now)]) {
    expect(merged.record.f['shownAt']).toBe(40);
    expect(merged.conflicts).toEqual([]);
  }
});

test('A moment that only one side changed is as that side has it, later too', () => {
  expect(mergeRecord(raised, edit({ raisedAt: 15 }, 2), raised, now).record.f['raisedAt']).toBe(15);
  expect(mergeRecord(raised, raised, edit({ raisedAt: 15 }, 2), now).record.f['raisedAt']).toBe(15);
});

test('Other moments are values like any other: the later edit wins, and the journal has the other', () => {
  const asked = createRecord(consentType, { ...at, editedAt: 1 }, { purpose: 'refer', recipient: 'Ada' });
  const granted = (grantedAt: number, editedAt: number) =>
    patchRecord(consentType, asked, { grantedAt }, editedAt);
  const merged = mergeRecord(asked, granted(30, 5), granted(20, 4), now);
  expect(merged.record.f['grantedAt']).toBe(30);
  expect(merged.conflicts).toMatchObject([{ f: { field: 'grantedAt', other: 20 } }]);
});

test('What is no number, from another version, does not win over a moment by being small', () => {
  const odd = { ...edit({}, 5), f: { ...raised.f, shownAt: 'yesterday' } };
  const merged = mergeRecord(raised, odd, edit({ shownAt: 20 }, 4), now);
  expect(merged.record.f['shownAt']).toBe('yesterday');
});

test('The first moment is the first on both devices, whatever the order', () => {
  const moment = fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined });
  fc.assert(
    fc.property(moment, moment, fc.boolean(), (one, other, later) => {
      const mine = edit({ shownAt: one }, later ? 5 : 3);
      const theirs = edit({ shownAt: other }, 4);
      const merged = mergeRecord(raised, mine, theirs, now);
      const moments = [one, other].filter((value) => value !== undefined);
      expect(merged.record.f['shownAt']).toBe(moments.length === 0 ? undefined : Math.min(...moments));
      expect(mergeRecord(raised, theirs, mine, now).record.f).toEqual(merged.record.f);
      expect(merged.conflicts).toEqual([]);
    }),
  );
});
