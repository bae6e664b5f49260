// Objects that are used as maps: weights of signs, years of retention, the checklist of an agreement.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeMap } from '#shared/merge/merge-map.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { agreementType } from '#shared/records/agreement.ts';
import { practiceId, practiceType, type Practice } from '#shared/records/practice.ts';
import { createRecord, patchRecord } from '#shared/records/record.ts';
import { idOf } from '#test/support/practice.ts';

const now = 100;
const base = createRecord(practiceType, { id: practiceId, editedAt: 1 }, { flagWeights: { F1: 3, F2: 3 } });
const edit = (changes: Partial<Practice>, editedAt: number) =>
  patchRecord(practiceType, base, changes, editedAt);

test('Two devices that change different weights are of one mind', () => {
  const mine = edit({ flagWeights: { F1: 1, F2: 3 } }, 5);
  const theirs = edit({ flagWeights: { F1: 3, F2: 0, F9: 2 } }, 4);
  const merged = mergeRecord(base, mine, theirs, now);
  expect(merged).toMatchObject({ record: { f: { flagWeights: { F1: 1, F2: 0, F9: 2 } } }, conflicts: [] });
  expect(mergeRecord(base, theirs, mine, now)).toEqual(merged);
});

test('The same weight changed apart: the later edit wins it, and the journal has the map as the other would', () => {
  const mine = edit({ flagWeights: { F1: 1, F2: 2 } }, 5);
  const theirs = edit({ flagWeights: { F1: 2, F2: 3, F9: 1 } }, 4);
  const { record, conflicts } = mergeRecord(base, mine, theirs, now);
  expect(record.f['flagWeights']).toEqual({ F1: 1, F2: 2, F9: 1 });
  expect(conflicts).toMatchObject([
    {
      f: {
        field: 'flagWeights',
        kept: { F1: 1, F2: 2, F9: 1 },
        other: { F1: 2, F2: 2, F9: 1 },
      },
    },
  ]);
});

test('A weight that was taken out is taken out, and changed meanwhile it is a conflict', () => {
  expect(mergeMap({ F1: 3, F2: 3 }, { F2: 3 }, { F1: 3, F2: 1 })).toStrictEqual({ value: { F2: 1 } });
  expect(mergeMap({ F1: 3 }, {}, { F1: 1 })).toStrictEqual({ value: {}, other: { F1: 1 } });
  expect(mergeMap({ F1: 3 }, { F1: 1 }, {})).toStrictEqual({ value: { F1: 1 }, other: {} });
});

test('Years of retention and the checklist merge so, too', () => {
  const retentionYears = { agreement: 7, record: 7, reflection: 1, consent: 7 };
  const before = edit({ retentionYears }, 2);
  const years = (changes: Partial<Practice['retentionYears']>, editedAt: number) =>
    patchRecord(practiceType, before, { retentionYears: { ...retentionYears, ...changes } }, editedAt);
  const merged = mergeRecord(before, years({ record: 5 }, 5), years({ consent: 9 }, 4), now);
  expect(merged).toMatchObject({
    record: { f: { retentionYears: { ...retentionYears, record: 5, consent: 9 } } },
    conflicts: [],
  });
  const agreed = createRecord(agreementType, { id: idOf('agreement'), editedAt: 1 }, { agreedAt: 1 });
  const ticked = (item: string, editedAt: number) =>
    patchRecord(agreementType, agreed, { checklist: { [item]: 'agreed' } }, editedAt);
  expect(mergeRecord(agreed, ticked('fee', 3), ticked('records', 2), now)).toMatchObject({
    record: { f: { checklist: { fee: 'agreed', records: 'agreed' } } },
    conflicts: [],
  });
});

test('A merged map that is too large is a conflict instead', () => {
  const many = (letter: string) =>
    Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${letter}${index}`, 1]));
  const mine = edit({ flagWeights: many('F') }, 5);
  const theirs = edit({ flagWeights: many('K') }, 4);
  const { record, conflicts } = mergeRecord(base, mine, theirs, now);
  expect(record.f['flagWeights']).toEqual(many('F'));
  expect(conflicts).toMatchObject([{ f: { field: 'flagWeights', other: many('K') } }]);
});

test('What is no map is one value; without a base, all that is there was added', () => {
  expect(mergeMap({}, [1], { a: 1 })).toBeNull();
  expect(mergeMap({}, { a: 1 }, 'a')).toBeNull();
  expect(mergeMap({}, null, { a: 1 })).toBeNull();
  for (const nothing of [undefined, null, 7, ['a']])
    expect(mergeMap(nothing, { b: 1 }, { a: 1 })).toEqual({ value: { a: 1, b: 1 } });
  const taken = { ...base, editedAt: 5, f: {} };
  const { record, conflicts } = mergeRecord(base, taken, edit({ flagWeights: { F1: 1 } }, 4), now);
  expect('flagWeights' in record.f).toBe(false);
  expect(conflicts).toMatchObject([{ f: { kept: null, other: { F1: 1 } } }]);
});

test('Keys of an object’s own making are keys like any other', () => {
  const odd: unknown = JSON.parse('{"__proto__":1,"constructor":2}');
  const merged = mergeMap({}, odd, { a: 1 });
  expect(JSON.stringify(merged?.value)).toBe('{"__proto__":1,"a":1,"constructor":2}');
  expect(mergeMap({}, { a: 1 }, { constructor: 1 })).toEqual({ value: { a: 1, constructor: 1 } });
});

test('Both devices come to the same map, with the keys in one order; nothing that either wrote is lost', () => {
  const map = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 2 }));
  fc.assert(
    fc.property(map, map, map, (before, first, second) => {
      const merged = mergeMap(before, first, second) ?? { value: {} };
      const reordered = (one: object) => Object.fromEntries(Object.entries(one).toReversed());
      const again = mergeMap(reordered(before), reordered(first), reordered(second));
      expect(JSON.stringify(again)).toBe(JSON.stringify(merged));
      const crossed = mergeMap(before, second, first) ?? { value: {} };
      expect(crossed).toEqual(
        merged.other === undefined ? merged : { value: merged.other, other: merged.value },
      );
      const kept = [merged.value, merged.other ?? merged.value];
      for (const side of [first, second])
        for (const [key, value] of Object.entries(side))
          if (before[key] !== value) expect(kept.map((one) => one[key])).toContain(value);
    }),
  );
});
