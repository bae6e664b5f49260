import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { openFees } from '#shared/engagement/fees.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import type { AgreementFee } from '#shared/records/agreement.ts';
import type { SessionFee, SessionKind } from '#shared/records/session.ts';
import { underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, monday, sixSessions } from '#test/support/practice.ts';

const perSession: AgreementFee = { amount: 100, per: 'session', due: '' };

function paying(fee: AgreementFee | null = perSession, more = {}) {
  const practice = underWay({ fee, ...more });
  const open = () =>
    openFees(
      found(practiceRecords(practice.records.values()).under.get(practice.id)),
      practice.engagement(practice.id),
    );
  const setFee = (start: number, sessionFee: Partial<SessionFee>) => {
    const { session } = practice.ref(start);
    practice.spoil(session, { f: { ...practice.fields(session), fee: sessionFee } });
  };
  return { ...practice, open, setFee };
}

const [first, second] = [monday - 5 * day, monday - 2 * hour];

test('What was held is owed by the agreement, in the order it was held', () => {
  const { hold, open, ref } = paying();
  hold(second);
  hold(first);
  expect(open()).toEqual([
    { session: ref(first).session, start: first, amount: 100 },
    { session: ref(second).session, start: second, amount: 100 },
  ]);
});

test('What is paid, or given, is not owed', () => {
  const { hold, open, setFee } = paying();
  hold(first);
  setFee(first, { paidOn: '2026-11-20' });
  expect(open()).toEqual([]);
  setFee(first, { proBono: true });
  expect(open()).toEqual([]);
  setFee(first, { proBono: false });
  expect(open()).toHaveLength(1);
});

test('A late cancellation or no-show is owed where it used a session', () => {
  const charged = paying(perSession, { lateCancellation: 'used', noShow: 'free' });
  charged.hold(first, { outcome: 'late-cancelled' });
  charged.hold(second, { outcome: 'no-show' });
  expect(charged.open()).toMatchObject([{ start: first, amount: 100 }]);
  charged.hold(first, { outcome: 'cancelled' });
  expect(charged.open()).toEqual([]);
});

test('What is still to come is not owed', () => {
  const { hold, open } = paying();
  hold(first, { outcome: 'cancelled' });
  hold(second, { outcome: 'coach-cancelled' });
  expect(open()).toEqual([]);
});

test('What was said of a session itself comes before the agreement', () => {
  const { hold, open, setFee } = paying();
  hold(first);
  hold(second, {}, 'review');
  setFee(first, { due: 40 });
  setFee(second, { due: 0 });
  expect(open()).toMatchObject([{ start: first, amount: 40 }]);
});

test.for(['intro', 'follow-up', 'urgent'] as const satisfies readonly SessionKind[])(
  'The %s costs nothing unless it was said',
  (kind) => {
    const { hold, open, setFee } = paying();
    hold(first, {}, kind);
    expect(open()).toEqual([]);
    setFee(first, { due: 60 });
    expect(open()).toMatchObject([{ amount: 60 }]);
  },
);

test('A review costs what a session costs', () => {
  const { hold, open } = paying();
  hold(first, {}, 'review');
  expect(open()).toMatchObject([{ amount: 100 }]);
});

test('No fee, none for the session, and an amount of nothing are nothing to pay', () => {
  for (const fee of [null, { ...perSession, amount: 0 }]) {
    const { hold, open } = paying(fee);
    hold(first);
    expect(open()).toEqual([]);
  }
});

test('Without an agreement a session costs what was said of it, or nothing', () => {
  const practice = underWay(null);
  practice.hold(first);
  const under = found(practiceRecords(practice.records.values()).under.get(practice.id));
  expect(openFees(under, practice.engagement(practice.id))).toEqual([]);
});

test('A package is owed once, until it is paid', () => {
  const { hold, open } = paying({ amount: 600, per: 'package', due: '' });
  hold(first);
  expect(open()).toMatchObject([{ session: null, start: monday - 10 * day, amount: 600 }]);
  const paid = paying({ amount: 600, per: 'package', due: '', paidOn: '2026-11-20' });
  expect(paid.open()).toEqual([]);
  expect(paying({ amount: 0, per: 'package', due: '' }).open()).toEqual([]);
});

test('The fee is the one that was agreed when the session was held', () => {
  const { hold, open, done, records, id } = paying();
  hold(monday - 9 * day);
  const agreement = { ...sixSessions, fee: { ...perSession, amount: 150 } };
  done(recordAgreement(records.values(), { engagement: id, agreement }, actAt(monday - day)));
  hold(second);
  expect(open()).toMatchObject([{ amount: 100 }, { amount: 150 }]);
});
