import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { declineEngagement } from '#shared/engagement/acts/call-off.ts';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import type { SessionAnswer } from '#shared/engagement/acts/inputs.ts';
import { invalid, notFound, refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, hour, monday } from '#test/support/practice.ts';

function finishing() {
  const practice = underWay();
  const ref = practice.ref(monday - hour);
  const confirm = (answer: Partial<SessionAnswer> = {}, now = monday) =>
    confirmSession(practice.records.values(), { ref, outcome: 'held', ...answer }, actAt(now));
  return { ...practice, ref, confirm, f: () => practice.fields(ref.session) };
}

test('How far it ran over follows from how long it took', () => {
  const { done, confirm, f } = finishing();
  done(confirm({ minutes: 65 }));
  expect(f()).toMatchObject({ actualMinutes: 65, overrunMinutes: 15 });
  done(confirm({ minutes: 40 }));
  expect(f()).toMatchObject({ actualMinutes: 40, overrunMinutes: 0 });
});

test('What the coach says of the over-run comes first, and stays until it is said anew', () => {
  const { done, confirm, f } = finishing();
  done(confirm({ minutes: 65, overrunMinutes: 5 }));
  expect(f()['overrunMinutes']).toBe(5);
  done(confirm());
  expect(f()).toMatchObject({ actualMinutes: 65, overrunMinutes: 5 });
});

test('Of how long it took nothing is made up', () => {
  const { done, confirm, f } = finishing();
  done(confirm());
  expect(f()).not.toHaveProperty('actualMinutes');
  expect(f()).not.toHaveProperty('overrunMinutes');
});

test('Movement is kept of a held session alone', () => {
  const { done, confirm, f } = finishing();
  done(confirm({ movement: 2, minutes: 60 }));
  expect(f()['movement']).toBe(2);
  done(confirm());
  expect(f()['movement']).toBe(2);
  done(confirm({ movement: 1 }));
  expect(f()['movement']).toBe(1);
  done(confirm({ outcome: 'no-show', movement: 3, overrunMinutes: 9, minutes: 60 }));
  for (const field of ['movement', 'overrunMinutes', 'actualMinutes']) expect(f()).not.toHaveProperty(field);
});

test('Paid is paid today, once; taken back it is owed again', () => {
  const { done, confirm, f } = finishing();
  done(confirm({ paid: true }));
  expect(f()['fee']).toEqual({ proBono: false, paidOn: '2026-11-23' });
  done(confirm({ paid: true }, monday + day));
  expect(f()['fee']).toEqual({ proBono: false, paidOn: '2026-11-23' });
  done(confirm({}, monday + day));
  expect(f()['fee']).toEqual({ proBono: false, paidOn: '2026-11-23' });
  done(confirm({ paid: false }, monday + day));
  expect(f()['fee']).toEqual({ proBono: false });
});

test('Pro bono is said and taken back beside what else was said of the fee', () => {
  const { done, confirm, f, spoil, ref } = finishing();
  done(confirm());
  expect(f()).not.toHaveProperty('fee');
  spoil(ref.session, { f: { ...f(), fee: { due: 40, paidOn: '2026-11-20', newer: 1 } } });
  done(confirm({ proBono: true }));
  expect(f()['fee']).toEqual({ due: 40, paidOn: '2026-11-20', newer: 1, proBono: true });
  done(confirm({ proBono: false, paid: false }));
  expect(f()['fee']).toEqual({ due: 40, newer: 1, proBono: false });
  done(confirm({ proBono: true }));
  done(confirm({ paid: true }));
  expect(f()['fee']).toEqual({ due: 40, newer: 1, proBono: true, paidOn: '2026-11-23' });
});

test('A no-show that is charged can be paid too', () => {
  const { done, confirm, f } = finishing();
  done(confirm({ outcome: 'no-show', paid: true }));
  expect(f()).toMatchObject({ status: 'no-show', fee: { paidOn: '2026-11-23' } });
});

test('What is wrong is named', () => {
  const { confirm, done } = finishing();
  // @ts-expect-error a message may hold anything
  expect(confirm({ outcome: 'fled', minutes: -1, movement: 4, overrunMinutes: 1.5 })).toEqual(
    invalid('outcome', 'minutes', 'movement', 'overrunMinutes'),
  );
  expect(confirm({ overrunMinutes: 1441 })).toEqual(invalid('overrunMinutes'));
  for (const movement of [1, 2, 3] as const) done(confirm({ movement, overrunMinutes: 0 }));
});

test('A session of an engagement that is not there is not found', () => {
  const { records, id, confirm } = finishing();
  records.delete(id);
  expect(confirm()).toEqual(notFound);
});

test('What was declined keeps what happened before: a session after it is another engagement’s', () => {
  const { records, done, id, ref } = underWay(null);
  done(declineEngagement(records.values(), { engagement: id, by: 'client' }, actAt(monday)));
  const confirm = (start: number) =>
    confirmSession(records.values(), { ref: ref(start), outcome: 'held' }, actAt(monday + day));
  expect(confirm(monday + 5)).toEqual(refused('engagement-over'));
  expect(confirm(monday)).toEqual(refused('engagement-over'));
  expect(confirm(monday - 1).ok).toBe(true);
});
