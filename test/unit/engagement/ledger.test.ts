import { expect, test } from 'vitest';
import { ledgerOf } from '#shared/engagement/ledger.ts';
import type { LedgerEntry } from '#shared/records/ledger-entry.ts';
import type { Projected } from '#shared/records/record.ts';
import { idOf } from '#test/support/practice.ts';

let count = 0;
const entry = (delta: number, reason: LedgerEntry['reason'], session?: string): Projected<LedgerEntry> => ({
  id: idOf(`entry ${(count += 1)}`),
  editedAt: 0,
  at: count,
  delta,
  reason,
  ...(session === undefined ? {} : { session: idOf(session) }),
});

test('Agreed is what was credited, used what was debited, remaining the difference', () => {
  const entries = [
    entry(6, 'agreement'),
    entry(3, 'extension'),
    entry(1, 'courtesy'),
    entry(-1, 'held', 'a'),
    entry(-1, 'no-show', 'b'),
    entry(-1, 'late-cancellation', 'c'),
    entry(0, 'coach-cancelled', 'd'),
  ];
  expect(ledgerOf(entries)).toMatchObject({ agreed: 10, used: 3, held: 1, remaining: 7, extensions: 1 });
  expect(ledgerOf([])).toMatchObject({ agreed: 0, used: 0, held: 0, remaining: 0, extensions: 0 });
});

test('A session is used once, however many devices said something about it', () => {
  const entries = [entry(6, 'agreement'), entry(-1, 'held', 'a'), entry(-1, 'no-show', 'a')];
  expect(ledgerOf(entries)).toMatchObject({ used: 1, remaining: 5 });
});

test('A correction that names a session puts its debit right, any other the agreed number', () => {
  const entries = [
    entry(6, 'agreement'),
    entry(-1, 'held', 'a'),
    entry(1, 'correction', 'a'),
    entry(-2, 'correction'),
  ];
  expect(ledgerOf(entries)).toMatchObject({ agreed: 4, used: 0, held: 0, remaining: 4 });
});

test('What a session says of itself decides whether a debit was one of a held session', () => {
  const entries = [entry(6, 'agreement'), entry(-1, 'held', 'a'), entry(-1, 'held', 'b')];
  const sessionOf = (session: string) =>
    session === idOf('a') ? ({ kind: 'session', status: 'no-show' } as const) : undefined;
  expect(ledgerOf(entries, sessionOf)).toMatchObject({ used: 2, held: 1 });
});

test('Debits that name no session count each', () => {
  expect(ledgerOf([entry(6, 'agreement'), entry(-2, 'held'), entry(-1, 'no-show')])).toMatchObject({
    used: 3,
    held: 2,
  });
});

test('Remaining may fall below zero', () => {
  expect(ledgerOf([entry(1, 'agreement'), entry(-1, 'held', 'a'), entry(-1, 'held', 'b')]).remaining).toBe(
    -1,
  );
});
