import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardOf } from '#shared/engagement/board-of.ts';
import { createPracticeIndex } from '#shared/engagement/practice-index.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import type { StoredRecord } from '#shared/records/record.ts';
import { anyRecord } from './practice-arbitraries.ts';

// A practice that lives: records are written, changed, put elsewhere, damaged, mended, told twice and taken out, in any order.

type Deed =
  | { readonly type: 'put'; readonly records: readonly StoredRecord[] }
  | { readonly type: 'remove'; readonly nth: number }
  | { readonly type: 'become'; readonly keep: number }
  | { readonly type: 'look' };

const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('put' as const),
      records: fc.array(anyRecord, { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('remove' as const), nth: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('become' as const), keep: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.constant({ type: 'look' as const }) },
);

function live(deeds: readonly Deed[], look: (index: ReturnType<typeof createPracticeIndex>) => void) {
  const index = createPracticeIndex();
  const records = new Map<string, StoredRecord>();
  for (const deed of deeds) {
    switch (deed.type) {
      case 'put':
        for (const record of deed.records) records.set(record.id, record);
        index.update(deed.records);
        break;
      case 'remove': {
        const gone = [...records.values()].slice(deed.nth, deed.nth + 1).map(({ id }) => id);
        for (const id of gone) records.delete(id);
        index.remove(gone);
        break;
      }
      case 'become':
        for (const id of [...records.keys()].slice(deed.keep)) records.delete(id);
        index.become(records.values());
        break;
      case 'look':
        look(index);
        break;
    }
  }
  return { index, records: [...records.values()] };
}

test('Whatever was written, changed, moved or erased, the kept practice and board equal those read afresh', () => {
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 40, size: 'max' }), (deeds) => {
      const { index, records } = live(deeds, (kept) => void kept.board());
      expect(index.practice()).toEqual(practiceRecords(records));
      expect(index.board()).toEqual(boardOf(records));
    }),
    { numRuns: 600 },
  );
});

test('The board is the same for any order of the records', () => {
  const manyRecords = fc.array(anyRecord, { maxLength: 40, size: 'max' });
  const inTwoOrders = manyRecords.chain((records) => {
    const distinct = [...new Map(records.map((record) => [record.id, record])).values()];
    const other = fc.shuffledSubarray(distinct, { minLength: distinct.length });
    return fc.tuple(fc.constant(distinct), other);
  });
  fc.assert(
    fc.property(inTwoOrders, ([one, other]) => {
      expect(boardOf(other)).toEqual(boardOf(one));
    }),
  );
});

test('What was handed out never changes, whatever is written afterwards', () => {
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 30, size: 'max' }), (deeds) => {
      const given: { readonly now: unknown; readonly text: string }[] = [];
      const textOf = (value: unknown) =>
        JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part));
      live(deeds, (index) => {
        for (const now of [index.practice(), index.board()]) given.push({ now, text: textOf(now) });
      });
      expect(given.filter(({ now, text }) => textOf(now) !== text)).toEqual([]);
    }),
  );
});
