import { expect, test } from 'vitest';
import { boardOf } from '#shared/engagement/board-of.ts';
import { balanceOf, ledgerOf, type SessionWords } from '#shared/engagement/ledger.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { clientType } from '#shared/records/client.ts';
import { engagementType } from '#shared/records/engagement.ts';
import { agreementEntryId, ledgerEntryType, type LedgerEntry } from '#shared/records/ledger-entry.ts';
import { createRecord, type Projected } from '#shared/records/record.ts';
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

test('All that two devices said of a session is added up before it is judged', () => {
  const entries = [entry(-1, 'held', 'a'), entry(-1, 'no-show', 'a'), entry(1, 'correction', 'a')];
  expect(ledgerOf(entries)).toMatchObject({ used: 1 });
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

test('What never consumes uses no session, even where another device wrote a debit', () => {
  const entries = ['intro', 'urgent', 'follow-up', 'off', 'late'].map((name) => entry(-1, 'held', name));
  const words: Readonly<Record<string, SessionWords>> = {
    [idOf('intro')]: { kind: 'intro', status: 'held' },
    [idOf('urgent')]: { kind: 'urgent', status: 'held' },
    [idOf('follow-up')]: { kind: 'follow-up', status: 'held' },
    [idOf('off')]: { kind: 'session', status: 'coach-cancelled' },
    [idOf('late')]: { kind: 'session', status: 'cancelled' },
  };
  const ledger = ledgerOf([entry(6, 'agreement'), ...entries], (session) => words[session]);
  expect(ledger).toMatchObject({ used: 0, held: 0, remaining: 6 });
  expect(ledger.debited.size).toBe(0);
});

test('What fell through and goes free uses none, although another device took it for held', () => {
  const words = (free: boolean) => () => ({ kind: 'session', status: 'no-show', free }) as const;
  const held = [entry(6, 'agreement'), entry(-1, 'held', 'a')];
  expect(ledgerOf(held, words(true))).toMatchObject({ used: 0, held: 0, remaining: 6 });
  expect(ledgerOf(held, words(false))).toMatchObject({ used: 1, held: 0, remaining: 5 });
  // Where a debit was written for falling through, it was agreed so then.
  for (const reason of ['no-show', 'late-cancellation'] as const)
    expect(ledgerOf([...held, entry(-1, reason, 'a')], words(true))).toMatchObject({ used: 1, held: 0 });
});

test('A review uses a session like any other', () => {
  const sessionOf = () => ({ kind: 'review', status: 'held' }) as const;
  expect(ledgerOf([entry(-1, 'held', 'a')], sessionOf)).toMatchObject({ used: 1, held: 1 });
});

test('A debit never gives back, a credit never takes, and the coach’s own cancellation does neither', () => {
  const entries = [
    entry(6, 'agreement'),
    entry(-4, 'extension'),
    entry(0, 'extension'),
    entry(-1, 'courtesy'),
    entry(2, 'held'),
    entry(3, 'no-show', 'a'),
    entry(-1, 'held', 'a'),
    entry(-1, 'coach-cancelled', 'b'),
    entry(-1, 'coach-cancelled'),
  ];
  expect(ledgerOf(entries)).toMatchObject({ agreed: 6, used: 1, held: 1, remaining: 5, extensions: 0 });
});

test('A correction goes either way, of a session or of the agreed number', () => {
  const entries = [entry(4, 'agreement'), entry(2, 'correction'), entry(-1, 'correction', 'a')];
  expect(ledgerOf(entries)).toMatchObject({ agreed: 6, used: 1, held: 0, extensions: 0 });
});

test('A debit for a day after the end counts as it stands: no sum depends on a clock', () => {
  const late = { ...entry(-1, 'held', 'a'), at: Number.MAX_SAFE_INTEGER, editedAt: Number.MAX_SAFE_INTEGER };
  expect(ledgerOf([entry(6, 'agreement'), late])).toMatchObject({ used: 1, held: 1, remaining: 5 });
});

test('Credits are told in the order of time, whatever the order of arrival', () => {
  const first = { ...entry(6, 'agreement'), at: 1 };
  const [more, fewer] = [
    { ...entry(3, 'extension'), at: 5 },
    { ...entry(-1, 'correction'), at: 5 },
  ];
  const inOrder = [
    { at: 1, delta: 6 },
    { at: 5, delta: -1 },
    { at: 5, delta: 3 },
  ];
  expect(ledgerOf([more, fewer, first]).credits).toEqual(inOrder);
  expect(ledgerOf([first, fewer, more]).credits).toEqual(inOrder);
});

test('Entries about one session add up, and below zero they used it', () => {
  expect(balanceOf([entry(-1, 'held', 'a'), entry(1, 'correction', 'a')])).toBe(0);
  expect(balanceOf([entry(-1, 'held', 'a'), entry(-1, 'no-show', 'a')])).toBe(-2);
  expect(balanceOf([])).toBe(0);
});

test('Two devices that record the first agreement with different numbers have one credit, the one committed first', () => {
  const credit = (delta: number) =>
    createRecord(
      ledgerEntryType,
      { id: agreementEntryId(idOf('engagement'), 1), parent: idOf('engagement'), editedAt: delta },
      { at: delta, delta, reason: 'agreement' },
    );
  const merged = mergeRecord(null, credit(8), credit(6), 9).record;
  expect(merged).toEqual(credit(6));
  expect(boardOf([engagementOf(), clientOf(), merged]).engagements).toMatchObject([{ agreed: 6 }]);
});

const clientOf = () => createRecord(clientType, { id: idOf('client'), editedAt: 0 }, { name: 'Maya' });
const engagementOf = () =>
  createRecord(
    engagementType,
    { id: idOf('engagement'), parent: idOf('client'), editedAt: 0 },
    { number: 1 },
  );
