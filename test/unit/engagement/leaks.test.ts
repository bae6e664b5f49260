import 'temporal-polyfill/global';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaksOf, leaksOfPractice } from '#shared/engagement/leaks.ts';
import { minutesOfContact } from '#shared/engagement/leaks/contact-leaks.ts';
import {
  emptyEngagementRecords,
  practiceRecords,
  type EngagementRecords,
} from '#shared/engagement/practice-records.ts';
import { agreementType, type Agreement } from '#shared/records/agreement.ts';
import { contactType, type Contact } from '#shared/records/contact.ts';
import { engagementType, type Engagement } from '#shared/records/engagement.ts';
import { createRecord, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { sessionKinds, sessionStatuses, sessionType, type Session } from '#shared/records/session.ts';
import { transitionType } from '#shared/records/transition.ts';
import { day, found, hour, idOf, monday } from '#test/support/practice.ts';

let made = 0;
const at = (parent: RecordId) => ({ id: idOf(`leak ${(made += 1)}`), parent, editedAt: 0 });
const first = idOf('engagement');

const terms = (fields: Partial<Agreement> = {}, parent = first): StoredRecord =>
  createRecord(agreementType, at(parent), { agreedAt: monday - 100 * day, contactAllowance: 1, ...fields });
const held = (start: number, fields: Partial<Session> = {}, parent = first): StoredRecord =>
  createRecord(sessionType, at(parent), { start, status: 'held', ...fields });
const contact = (when: number, fields: Partial<Contact> = {}, parent = first): StoredRecord =>
  createRecord(contactType, at(parent), { at: when, ...fields });
const ended = (overAt: number, lastDay = '2026-11-23'): StoredRecord =>
  createRecord(transitionType, at(first), { from: 'closing', to: 'ended', at: overAt, overAt, lastDay });

const ever = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const under = (records: readonly StoredRecord[]): EngagementRecords =>
  practiceRecords(records).under.get(first) ?? emptyEngagementRecords();
const leaks = (records: readonly StoredRecord[], engagement: Pick<Engagement, 'aftercare'> = {}) =>
  leaksOf(engagement, under(records), ever);

const fee = { amount: 100, per: 'session', due: '' } as const;

test('Nothing is nothing, and nothing has no price where no fee was agreed', () => {
  const none = { overrunMinutes: 0, contactMinutes: 0, unpaidMinutes: 0, afterEndMinutes: 0 };
  expect(leaks([])).toEqual({ ...none, totalMinutes: 0, totalHours: 0, money: null });
  expect(leaks([terms({ fee })])).toEqual({ ...none, totalMinutes: 0, totalHours: 0, money: 0 });
  expect(leaks([terms(), held(monday, { actualMinutes: 60 })])).toMatchObject({ money: null });
  expect(leaks([terms({ fee: { ...fee, amount: 0 } }), held(monday)])).toMatchObject({
    totalMinutes: 0,
    money: 0,
  });
});

test('Over time is what was noted, or else what it took beyond the plan; never less than nothing', () => {
  const over = (fields: Partial<Session>) => leaks([terms(), held(monday, fields)]).overrunMinutes;
  expect(over({ plannedMinutes: 50 })).toBe(0);
  expect(over({ plannedMinutes: 50, actualMinutes: 65 })).toBe(15);
  expect(over({ plannedMinutes: 50, actualMinutes: 40 })).toBe(0);
  expect(over({ plannedMinutes: 50, actualMinutes: 65, overrunMinutes: 10 })).toBe(10);
  expect(over({ plannedMinutes: 50, actualMinutes: 65, overrunMinutes: 0 })).toBe(0);
  expect(over({ plannedMinutes: 50, overrunMinutes: 10 })).toBe(10);
  expect(over({ actualMinutes: 5, overrunMinutes: 10 })).toBe(5);
  const statuses = sessionStatuses.filter((status) => over({ actualMinutes: 65, status }) > 0);
  expect(statuses).toEqual(['held']);
});

test('A session that is not paid leaks its minutes, those over time once', () => {
  const unpaid = (fields: Partial<Session>, agreed: Partial<Agreement> = { fee }) =>
    leaks([terms(agreed), held(monday, { plannedMinutes: 50, ...fields })]);
  expect(unpaid({})).toMatchObject({ unpaidMinutes: 50, totalMinutes: 50 });
  expect(unpaid({ actualMinutes: 65 })).toMatchObject({
    ...{ overrunMinutes: 15, unpaidMinutes: 50, totalMinutes: 65, totalHours: 65 / 60 },
  });
  expect(unpaid({ overrunMinutes: 10 })).toMatchObject({ overrunMinutes: 10, unpaidMinutes: 50 });
  expect(unpaid({ fee: { paidOn: '2026-11-23', proBono: false } }).unpaidMinutes).toBe(0);
  expect(unpaid({ fee: { proBono: true } }).unpaidMinutes).toBe(0);
  expect(unpaid({}, {}).unpaidMinutes).toBe(0);
  expect(unpaid({ kind: 'intro' }).unpaidMinutes).toBe(0);
  expect(unpaid({ kind: 'urgent', fee: { due: 40, proBono: false } }).unpaidMinutes).toBe(50);
  expect(unpaid({ status: 'late-cancelled' }).unpaidMinutes).toBe(0);
});

test('While a package is not paid, none of its sessions is', () => {
  const open = { fee: { ...fee, per: 'package' } } as const;
  const unpaid = (fields: Partial<Session>, agreed: Partial<Agreement> = open) =>
    leaks([terms(agreed), held(monday, fields)]).unpaidMinutes;
  expect(sessionKinds.filter((kind) => unpaid({ kind }) === 50)).toEqual(['session', 'review']);
  expect(unpaid({}, { fee: { ...open.fee, paidOn: '2026-11-23' } })).toBe(0);
  expect(unpaid({ fee: { paidOn: '2026-11-23', proBono: false } })).toBe(0);
  expect(unpaid({ fee: { proBono: true } })).toBe(0);
  expect(unpaid({ fee: { proBono: false } })).toBe(50);
  // Each session was paid under the version before; the package is of the one after.
  const before = terms({ fee });
  const after = terms({ version: 2, agreedAt: monday, ...open });
  const paid = { fee: { paidOn: '2026-11-23', proBono: false } };
  expect(leaks([before, after, held(monday - 1, paid), held(monday)]).unpaidMinutes).toBe(50);
  const settled = held(monday - 1, { fee: { proBono: false, due: 0 } });
  expect(leaks([before, after, settled]).unpaidMinutes).toBe(0);
});

test('Between two sessions the first contacts are allowed, the later ones leak', () => {
  const gap = [monday + hour, monday + 2 * hour, monday + 3 * hour];
  const three = gap.map((when, index) => contact(when, { minutes: 10 * (index + 1) }));
  const sessions = [held(monday), held(monday + 7 * day)];
  expect(leaks([terms(), ...sessions, ...three]).contactMinutes).toBe(50);
  expect(leaks([terms(), ...sessions, ...three.toReversed()]).contactMinutes).toBe(50);
  expect(leaks([terms({ contactAllowance: 2 }), ...sessions, ...three]).contactMinutes).toBe(30);
  expect(leaks([terms({ contactAllowance: 0 }), ...sessions, ...three]).contactMinutes).toBe(60);
  expect(leaks([terms(), ...sessions, ...three, contact(monday + 8 * day)]).contactMinutes).toBe(50);
  expect(leaks([terms(), ...sessions, contact(monday - 1), contact(monday)]).contactMinutes).toBe(0);
  // A first talk, or a session that was missed, opens no new gap.
  const others = [
    held(monday + 90 * 60_000, { kind: 'intro' }),
    held(monday + 90 * 60_000, { status: 'no-show' }),
  ];
  expect(leaks([terms(), ...sessions, ...others, ...three]).contactMinutes).toBe(50);
  const review = held(monday + 90 * 60_000, { kind: 'review' });
  expect(leaks([terms(), ...sessions, review, ...three]).contactMinutes).toBe(30);
});

test('Where the agreement is silent three contacts are no leak; what was agreed since counts from then', () => {
  const four = [1, 2, 3, 4].map((n) => contact(monday + n * hour, { minutes: n }));
  expect(leaks([terms({ contactAllowance: null }), ...four]).contactMinutes).toBe(4);
  expect(leaks(four).contactMinutes).toBe(4);
  const later = terms({ version: 2, agreedAt: monday + 2 * hour, contactAllowance: 0 });
  expect(leaks([terms({ contactAllowance: 9 }), later, ...four]).contactMinutes).toBe(2 + 3 + 4);
});

test('A contact without minutes is taken for five; dates, answers and the coach’s own messages are none', () => {
  const one = (fields: Partial<Contact>) =>
    leaks([terms({ contactAllowance: 0 }), contact(monday, fields)]).contactMinutes;
  expect(minutesOfContact).toBe(5);
  expect(one({})).toBe(5);
  expect(one({ minutes: 0 })).toBe(0);
  expect(one({ scheduling: true })).toBe(0);
  expect(one({ answersCheckIn: true })).toBe(0);
  expect(one({ direction: 'out' })).toBe(0);
});

test('After the end every minute leaks but those of the one follow-up that was agreed', () => {
  const end = ended(monday);
  const later = held(monday, { plannedMinutes: 50, actualMinutes: 60 });
  expect(leaks([terms({ fee }), end, later, held(monday - 1, { fee: { proBono: true } })])).toMatchObject({
    ...{ afterEndMinutes: 60, overrunMinutes: 0, unpaidMinutes: 0, totalMinutes: 60 },
  });
  const followUps = [
    held(monday + 95 * day, { kind: 'follow-up', plannedMinutes: 31 }),
    held(monday + 90 * day, { kind: 'follow-up', plannedMinutes: 30, actualMinutes: 42 }),
  ];
  const before = held(monday - 1, { kind: 'follow-up' });
  const one = terms({ followUp: 'one' });
  expect(leaks([one, end, before, ...followUps])).toMatchObject({ afterEndMinutes: 31, overrunMinutes: 12 });
  expect(leaks([terms(), end, ...followUps]).afterEndMinutes).toBe(31 + 42);
  expect(leaks([terms(), end, ...followUps], { aftercare: { kind: 'one' } }).afterEndMinutes).toBe(31);
  expect(leaks([one, end, ...followUps], { aftercare: { kind: 'none' } }).afterEndMinutes).toBe(31 + 42);
  const otherKind = held(monday + 80 * day, { kind: 'urgent', plannedMinutes: 20 });
  expect(leaks([one, end, otherKind, ...followUps]).afterEndMinutes).toBe(20 + 31);
});

test('A follow-up may begin at the very end; of two at one time the same one is allowed on every device', () => {
  const one = terms({ followUp: 'one' });
  const atOnce = held(monday, { kind: 'follow-up', plannedMinutes: 30 });
  expect(leaks([one, ended(monday), atOnce]).afterEndMinutes).toBe(0);
  const many = [10, 20, 40, 80].map((plannedMinutes) => held(monday, { kind: 'follow-up', plannedMinutes }));
  const orders = [many, many.toReversed(), many.toSpliced(0, 2).concat(many.slice(0, 2))];
  const allowed = orders.map((order) => 150 - leaks([one, ended(monday), ...order]).afterEndMinutes);
  const [least] = many.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(allowed).toEqual(orders.map(() => found(least).f['plannedMinutes']));
});

test('Without an end nothing is after it, and without an agreement nothing is owed', () => {
  expect(leaks([terms({ followUp: 'one' }), contact(monday), held(monday)]).totalMinutes).toBe(0);
  expect(leaks([held(monday), held(monday + day)])).toMatchObject({ totalMinutes: 0, money: null });
});

test('Contacts after the end leak from the first, but not around the agreed follow-up', () => {
  const end = ended(monday, '2026-11-23');
  const silent = terms({ contactAllowance: 9, followUp: 'one' });
  expect(leaks([silent, end, contact(monday, { minutes: 7 })])).toMatchObject({
    ...{ afterEndMinutes: 7, contactMinutes: 0 },
  });
  expect(leaks([silent, end, contact(monday - 1, { minutes: 7 })]).totalMinutes).toBe(0);
  expect(leaks([silent, end, contact(monday + 1, { direction: 'out' })]).totalMinutes).toBe(0);
  const on = (date: string, aftercare?: Engagement['aftercare'], agreed = silent) =>
    leaks([agreed, end, contact(Date.parse(date))], { aftercare }).afterEndMinutes;
  // Three months after the last day, and a week on either side.
  expect(['2027-02-15', '2027-02-16', '2027-03-02', '2027-03-03'].map((date) => on(date))).toEqual([
    5, 0, 0, 5,
  ]);
  expect(on('2027-03-02T23:59:59Z')).toBe(0);
  expect(on('2027-02-23', { kind: 'none' })).toBe(5);
  expect(on('2027-02-23', undefined, terms())).toBe(5);
  const moved = { kind: 'one', dueOn: '2027-05-10', usedAt: monday } as const;
  expect([on('2027-02-23', moved), on('2027-05-03', moved), on('2027-05-18', moved)]).toEqual([5, 0, 5]);
});

test('A leak counts where it happened, though what went before it lies outside the period', () => {
  const records = [
    ...[terms(), contact(monday - 2, { minutes: 1 }), contact(monday - 1, { minutes: 2 })],
    ...[contact(monday, { minutes: 4 }), contact(monday + day, { minutes: 8 })],
  ];
  const between = { from: monday, to: monday + day };
  expect(leaksOf({}, under(records), between).contactMinutes).toBe(4);
});

test('Money is what the minutes cost by the hour in the agreement of that time, in cents', () => {
  const overOn = (start: number) =>
    held(start, { plannedMinutes: 50, actualMinutes: 57, fee: { proBono: true } });
  const money = (agreed: Partial<Agreement>) => leaks([terms(agreed), overOn(monday)]).money;
  expect(money({ fee, minutes: 50 })).toBe(14);
  expect(money({ fee, minutes: 60 })).toBe(11.67);
  expect(money({ fee: { ...fee, per: 'package' }, sessions: 6, minutes: 50 })).toBe(2.33);
  expect(money({ fee: { ...fee, per: 'package' }, sessions: null, reviewOn: '2027-01-01' })).toBeNull();
  expect(money({})).toBeNull();
  const dearer = terms({ version: 2, agreedAt: monday, fee: { ...fee, amount: 200 } });
  expect(leaks([terms({ fee }), dearer, overOn(monday - 1), overOn(monday)]).money).toBe(14 + 28);
  const free = terms({ version: 2, agreedAt: monday, fee: null });
  expect(leaks([terms({ fee }), free, overOn(monday - 1), overOn(monday)]).money).toBe(14);
});

test('The practice leaks what its engagements do', () => {
  const second = idOf('second engagement');
  const one = (id: RecordId): StoredRecord =>
    createRecord(engagementType, { id, parent: idOf('client'), editedAt: 0 }, { number: 1 });
  const records = [
    ...[one(first), terms({ fee, minutes: 50 }), held(monday, { actualMinutes: 60 })],
    ...[one(second), terms({ contactAllowance: 0 }, second), contact(monday, {}, second)],
    one(idOf('third engagement')),
  ];
  const practice = practiceRecords(records);
  expect(leaksOfPractice(practice, ever)).toEqual({
    ...{ overrunMinutes: 10, contactMinutes: 5, unpaidMinutes: 50, afterEndMinutes: 0 },
    ...{ totalMinutes: 65, totalHours: 65 / 60, money: 120 },
  });
  const none = leaksOfPractice(practiceRecords([one(second), contact(monday, {}, second)]), ever);
  expect(none.money).toBeNull();
  expect(leaksOfPractice(practice, { from: monday + 1, to: monday + day })).toMatchObject({
    totalMinutes: 0,
  });
});

const moment = fc.integer({ min: 0, max: 20 });
const length = fc.integer({ min: 1, max: 90 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const aSession = fc
  .record({
    ...{ start: moment, kind: fc.constantFrom(...sessionKinds), status: fc.constantFrom(...sessionStatuses) },
    ...{ plannedMinutes: length, actualMinutes: maybe(length), overrunMinutes: maybe(length) },
    fee: maybe(fc.record({ proBono: fc.boolean() })),
  })
  .map(({ start, ...fields }) => held(start, fields));
const aContact = fc
  .record({ when: moment, minutes: maybe(length), scheduling: fc.boolean() })
  .map(({ when, ...fields }) => contact(when, fields));
const anEngagement = fc
  .record({
    agreed: fc.record({ contactAllowance: fc.constantFrom(null, 0, 1), fee: fc.constantFrom(null, fee) }),
    sessions: fc.array(aSession, { maxLength: 8 }),
    contacts: fc.array(aContact, { maxLength: 8 }),
    overAt: maybe(moment),
  })
  .map(({ agreed, sessions, contacts, overAt }) => [
    ...[terms({ ...agreed, agreedAt: 0 }), ...sessions, ...contacts],
    ...(overAt === undefined ? [] : [ended(overAt, '1970-01-01')]),
  ]);

test('Leaks are the same in any order, a period is the sum of its parts, and no minute is counted twice', () => {
  fc.assert(
    fc.property(anEngagement, moment, (records, middle) => {
      const known = under(records);
      const whole = leaksOf({}, known, { from: 0, to: 21 });
      expect(leaksOf({}, under(records.toReversed()), { from: 0, to: 21 })).toEqual(whole);
      const parts = [
        leaksOf({}, known, { from: 0, to: middle }),
        leaksOf({}, known, { from: middle, to: 21 }),
      ];
      for (const key of ['overrunMinutes', 'contactMinutes', 'unpaidMinutes', 'afterEndMinutes'] as const) {
        expect(whole[key]).toBeGreaterThanOrEqual(0);
        expect(whole[key]).toBe(found(parts[0])[key] + found(parts[1])[key]);
      }
      const given = known.sessions
        .filter(({ status }) => status === 'held')
        .map((one) => one.actualMinutes ?? one.plannedMinutes + (one.overrunMinutes ?? 0));
      const talked = known.contacts
        .filter((one) => !one.scheduling)
        .map((one) => one.minutes ?? minutesOfContact);
      const all = [...given, ...talked].reduce((total, minutes) => total + minutes, 0);
      expect(whole.totalMinutes).toBeLessThanOrEqual(all);
      const { overrunMinutes, contactMinutes, unpaidMinutes, afterEndMinutes } = whole;
      expect(overrunMinutes + contactMinutes + unpaidMinutes + afterEndMinutes).toBe(whole.totalMinutes);
    }),
  );
});
