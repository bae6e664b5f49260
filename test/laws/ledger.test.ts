import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerOf } from '#shared/engagement/ledger.ts';
import { foldState, planTransition } from '#shared/engagement/state.ts';
import { guardsOf } from '#shared/engagement/state-table.ts';
import { ledgerEntryType } from '#shared/records/ledger-entry.ts';
import { project, type Projected, type RecordType, type StoredRecord } from '#shared/records/record.ts';
import { engagementStates, transitionType } from '#shared/records/transition.ts';
import { idOf } from '#test/support/practice.ts';
import { anEntry, aTransition } from './arbitraries.ts';

function read<F>(type: RecordType<F>, records: readonly StoredRecord[]): readonly Projected<F>[] {
  return records.map((record) => {
    const projected = project(type, record);
    if (!projected.ok) throw new Error(JSON.stringify(projected.error));
    return projected.value;
  });
}

const byId = (record: StoredRecord) => record.id;
const entries = fc.uniqueArray(anEntry, { selector: byId, maxLength: 8 });
const steps = fc.uniqueArray(aTransition, { selector: byId, maxLength: 8 });

/** The same records in another order, some of them twice. */
const shuffled = (list: fc.Arbitrary<StoredRecord[]>) =>
  list.chain((records) =>
    fc.record({
      records: fc.constant(records),
      again: fc
        .tuple(fc.subarray(records), fc.shuffledSubarray(records, { minLength: records.length }))
        .map(([some, all]) => [...some, ...all]),
    }),
  );

test('The ledger’s sums are the same in any order and with any entry twice', () => {
  fc.assert(
    fc.property(shuffled(entries), ({ records, again }) => {
      const { debited, ...sums } = ledgerOf(read(ledgerEntryType, records));
      const { debited: debitedAgain, ...sumsAgain } = ledgerOf(read(ledgerEntryType, again));
      expect(sumsAgain).toEqual(sums);
      expect(debitedAgain).toEqual(debited);
    }),
  );
});

test('Agreed less used is what remains, and no session is used twice', () => {
  fc.assert(
    fc.property(entries, (records) => {
      const ledger = ledgerOf(read(ledgerEntryType, records));
      expect(ledger.remaining).toBe(ledger.agreed - ledger.used);
      expect(ledger.agreed).toBe(ledger.credits.reduce((sum, { delta }) => sum + delta, 0));
      const withoutSession = records.filter(
        ({ f }) =>
          f['session'] === undefined &&
          ['held', 'late-cancellation', 'no-show'].includes(String(f['reason'])),
      );
      expect(ledger.used).toBe(ledger.debited.size + withoutSession.length);
      expect(ledger.held).toBeLessThanOrEqual(ledger.used);
    }),
  );
});

test('An engagement’s state is the same in any order and with any step twice', () => {
  fc.assert(
    fc.property(shuffled(steps), ({ records, again }) => {
      expect(foldState(read(transitionType, again))).toEqual(foldState(read(transitionType, records)));
    }),
  );
});

test('Ended absorbs: no further step, whenever it was taken, brings an ended engagement back', () => {
  fc.assert(
    fc.property(steps, steps, (before, more) => {
      const first = read(transitionType, before);
      fc.pre(foldState(first).ended !== undefined);
      const ids = new Set(before.map(byId));
      const all = [...first, ...read(transitionType, more).filter(({ id }) => !ids.has(id))];
      expect(['ended', 'archived', 'erased']).toContain(foldState(all).state);
    }),
  );
});

test('Every step either counts or is shown as ignored', () => {
  fc.assert(
    fc.property(steps, (records) => {
      const all = read(transitionType, records);
      const { ignored } = foldState(all);
      const counted = all.filter(({ id }) => !ignored.includes(id));
      const { at: _at, ...folded } = foldState(counted);
      const { at: _again, ...expected } = foldState(all);
      expect(folded).toEqual({ ...expected, ignored: [] });
    }),
  );
});

test('Whatever steps were taken in whatever order, the state is one of the table’s, and an end is for good', () => {
  fc.assert(
    fc.property(steps, (records) => {
      const { state, ended, ignored } = foldState(read(transitionType, records));
      expect(engagementStates).toContain(state);
      expect(['ended', 'archived', 'erased'].includes(state)).toBe(ended !== undefined);
      expect(records.map(byId)).toEqual(expect.arrayContaining([...ignored]));
    }),
  );
});

test('No step is planned that would then be ignored', () => {
  const anyState = fc.constantFrom(...engagementStates);
  fc.assert(
    fc.property(steps, anyState, fc.integer({ min: 0, max: 30 }), (records, to, now) => {
      const before = read(transitionType, records);
      const { state, at } = foldState(before);
      const met = (guardsOf(state, to) ?? []).map(({ guard }) => guard);
      const planned = planTransition(state, to, { now, after: at, met });
      if (!planned.ok) {
        expect(guardsOf(state, to)).toBeNull();
        return;
      }
      const step = { ...planned.value, id: idOf('planned'), editedAt: now };
      expect(foldState([...before, step]).ignored).not.toContain(step.id);
    }),
  );
});
