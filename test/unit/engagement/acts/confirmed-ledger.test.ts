// The very lines that the coach's word about a session adds to the ledger: each is written once, and never changed.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import type { SessionOutcome, SessionRef } from '#shared/engagement/acts/inputs.ts';
import { ledgerEntryType, sessionEntryId, type LedgerReason } from '#shared/records/ledger-entry.ts';
import { createRecord } from '#shared/records/record.ts';
import { refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, hour, monday } from '#test/support/practice.ts';

const start = monday - 2 * hour;

function confirming(agreement: Parameters<typeof underWay>[0] = {}) {
  const practice = underWay(agreement);
  const { records, done, id } = practice;
  const confirm = (outcome: SessionOutcome, ref: SessionRef = practice.ref(start), now = monday) =>
    confirmSession(records.values(), { ref, outcome }, actAt(now));
  /** What the ledger is given, and that nothing else is but the session and the step to "active". */
  const lines = (outcome: SessionOutcome, ref: SessionRef = practice.ref(start), now = monday) => {
    const written = done(confirm(outcome, ref, now)).records;
    const known = ['session', 'ledger-entry', 'transition'];
    expect(written.filter(({ type }) => !known.includes(type))).toEqual([]);
    expect(written[0]).toMatchObject({ id: ref.session, type: 'session', f: { status: outcome } });
    return written.filter(({ type }) => type === 'ledger-entry');
  };
  const line = (reason: LedgerReason, delta: number, turn?: number, { session } = practice.ref(start)) =>
    createRecord(
      ledgerEntryType,
      { id: sessionEntryId(session, reason, turn), parent: id, editedAt: monday },
      { session, reason, delta, at: start },
    );
  return { ...practice, confirm, lines, line };
}

test.for([
  ['held', 'held'],
  ['late-cancelled', 'late-cancellation'],
  ['no-show', 'no-show'],
] as const)('%s: one debit under its own reason, and said again nothing', ([outcome, reason]) => {
  const { lines, line } = confirming();
  expect(lines(outcome)).toEqual([line(reason, -1)]);
  expect(lines(outcome)).toEqual([]);
});

test('A cancellation in time leaves no line, one by the coach is noted once and takes nothing', () => {
  const { lines, line } = confirming();
  expect(lines('cancelled')).toEqual([]);
  expect(lines('coach-cancelled')).toEqual([line('coach-cancelled', 0)]);
  expect(lines('coach-cancelled')).toEqual([]);
});

test('Said otherwise, corrections put it right, each with a turn of its own', () => {
  const { lines, line } = confirming();
  expect(lines('held')).toEqual([line('held', -1)]);
  // Both use one: the debit stands, whatever its reason.
  expect(lines('no-show')).toEqual([]);
  expect(lines('cancelled')).toEqual([line('correction', 1, 0)]);
  expect(lines('held')).toEqual([line('correction', -1, 1)]);
  expect(lines('coach-cancelled')).toEqual([line('coach-cancelled', 0), line('correction', 1, 2)]);
  expect(lines('late-cancelled')).toEqual([line('late-cancellation', -1)]);
  expect(lines('cancelled')).toEqual([line('correction', 1, 3)]);
});

test('What two browsers debited twice is given back twice', () => {
  const { lines, line, records } = confirming();
  for (const debit of [line('held', -1), line('no-show', -1)]) records.set(debit.id, debit);
  expect(lines('held')).toEqual([]);
  expect(lines('cancelled')).toEqual([line('correction', 2, 0)]);
});

test('What was given back too often is put right by a correction, not by a debit of two', () => {
  const { lines, line, records } = confirming();
  const givenBack = line('correction', 1, 0);
  records.set(givenBack.id, givenBack);
  expect(lines('held')).toEqual([line('correction', -2, 1)]);
});

test('Lines about another session do not count here', () => {
  const { lines, line, ref } = confirming();
  lines('held', ref(start - hour));
  expect(lines('held')).toEqual([line('held', -1)]);
});

test('Each of the two is counted by its own word in the agreement, and by none where nothing was agreed', () => {
  const late = confirming({ lateCancellation: 'used', noShow: 'free' });
  expect(late.lines('no-show')).toEqual([]);
  expect(late.lines('late-cancelled')).toEqual([late.line('late-cancellation', -1)]);
  const away = confirming({ lateCancellation: 'free', noShow: 'used' });
  expect(away.lines('late-cancelled')).toEqual([]);
  expect(away.lines('no-show')).toEqual([away.line('no-show', -1)]);
  const free = confirming({ lateCancellation: 'free', noShow: 'free' });
  expect(free.lines('held')).toEqual([free.line('held', -1)]);
  const nothing = confirming(null);
  expect([nothing.lines('late-cancelled'), nothing.lines('no-show')]).toEqual([[], []]);
});

test('After the end a debit of what was before it is a correction, under the day of the session', () => {
  const { lines, line, end } = confirming();
  end();
  const correction = { ...line('correction', -1, 0), editedAt: monday + day };
  expect(lines('held', undefined, monday + day)).toEqual([correction]);
  expect(lines('no-show', undefined, monday + day)).toEqual([]);
});

test('A session may begin an hour early, and not a moment earlier', () => {
  const { confirm, ref } = confirming();
  expect(confirm('held', ref(monday + hour + 1))).toEqual(refused('not-yet'));
  expect(confirm('held', ref(monday + hour))).toMatchObject({ ok: true });
});

test('A session may have taken a day and no more', () => {
  const { records, ref } = confirming();
  const answer = { ref: ref(start), outcome: 'held', minutes: 1440 } as const;
  const written = confirmSession(records.values(), answer, actAt(monday));
  expect(written).toMatchObject({ ok: true, value: { records: [{ f: { actualMinutes: 1440 } }, {}, {}] } });
});

test('What is not paid has no day of payment, not an empty one', () => {
  const { records, done, ref, fields } = confirming();
  const answer = { ref: ref(start), outcome: 'held', paid: false } as const;
  done(confirmSession(records.values(), answer, actAt(monday)));
  expect(JSON.stringify(fields(ref(start).session)['fee'])).toBe('{"proBono":false}');
  expect(fields(ref(start).session)['fee']).not.toHaveProperty('paidOn');
});
