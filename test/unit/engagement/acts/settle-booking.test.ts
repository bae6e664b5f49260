import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import type { AgreementInput } from '#shared/engagement/acts/inputs.ts';
import { settleBooking, type BookingSettlement } from '#shared/engagement/acts/settle-booking.ts';
import { bookingRecords, sightBookings } from '#shared/engagement/acts/sight-bookings.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
import { createRecord } from '#shared/records/record.ts';
import { sessionIdOfBooking, type SessionStatus } from '#shared/records/session.ts';
import {
  invalid,
  notFound,
  nothingNew,
  refused,
  underWay,
  updateNeeded,
} from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, monday } from '#test/support/practice.ts';

function booked(agreement: Partial<AgreementInput> = {}, start = monday + 3 * day) {
  const practice = underWay(agreement);
  const see = (eventId: string, at: number, originalStart?: string) => {
    const event = {
      provider: 'google',
      eventId,
      title: 'Maya Rosen',
      timeKnown: true,
      start: at,
      end: at + hour,
    };
    const seen = { ...event, ...(originalStart === undefined ? {} : { originalStart, seriesId: eventId }) };
    const sighted = sightBookings(practice.board(), [seen], { now: monday });
    for (const record of bookingRecords(practice.records, sighted, monday))
      practice.records.set(record.id, record);
    return bookingId('google', eventId, originalStart);
  };
  const booking = see('e1', start);
  const settle = (as: BookingSettlement['as'], one = booking) =>
    settleBooking(practice.records.values(), { booking: one, as }, actAt(monday));
  const item = (one = booking) =>
    found(practice.engagement(practice.id).items.find((each) => each.booking === one));
  const say = (outcome: 'held' | 'cancelled' | 'coach-cancelled', one = booking, kind = item(one).kind) => {
    const ref = { engagement: practice.id, booking: one, session: sessionIdOfBooking(one), start, kind };
    practice.done(confirmSession(practice.records.values(), { ref, outcome }, actAt(start + hour)));
  };
  return { ...practice, booking, see, settle, item, say };
}

test('A released date is off, and released once', () => {
  const { done, settle, item, engagement, id } = booked();
  done(settle('released'));
  expect(item()).toMatchObject({ off: true, status: 'booked' });
  expect(engagement(id).used).toBe(0);
  expect(settle('released')).toEqual(nothingNew);
});

test('A released date stays released when the calendar shows it again', () => {
  const { done, settle, see, item } = booked();
  done(settle('released'));
  see('e1', monday + 3 * day);
  expect(item().off).toBe(true);
});

test('What is no session is remembered of its event', () => {
  const { done, settle, item, board } = booked();
  done(settle('not-a-session'));
  expect(item().off).toBe(true);
  expect(board().learned.event).toEqual({ e1: null });
});

test('One date of a series is no session: the others stay', () => {
  const { done, settle, see, item, board } = booked();
  const [one, next] = [
    see('s1', monday + 8 * day, '20261201T090000Z'),
    see('s1', monday + 15 * day, '20261208T090000Z'),
  ];
  const { records } = done(settle('not-a-session', one));
  expect(records).toHaveLength(1);
  expect([item(one).off, item(next).off]).toEqual([true, false]);
  expect(board().learned.event).toEqual({});
  expect(settle('not-a-session', one)).toEqual(nothingNew);
});

test('An intro uses none, and is one from then on', () => {
  const { done, settle, item, fields, booking } = booked();
  done(settle('intro'));
  expect(item()).toMatchObject({ kind: 'intro', status: 'booked', session: sessionIdOfBooking(booking) });
  expect(fields(sessionIdOfBooking(booking))).toMatchObject({ booking, start: monday + 3 * day });
  expect(settle('intro')).toEqual(nothingNew);
});

test('The follow-up is legal where it was agreed, once', () => {
  const { done, settle, item, see } = booked({ followUp: 'one' });
  done(settle('follow-up'));
  expect(item().kind).toBe('follow-up');
  expect(settle('follow-up')).toEqual(nothingNew);
  const other = see('e2', monday + 5 * day);
  expect(settle('follow-up', other)).toEqual(refused('follow-up-used'));
  expect(booked({ followUp: 'none' }).settle('follow-up')).toEqual(refused('no-follow-up'));
});

test.for([
  ['cancelled', true],
  ['coach-cancelled', true],
  ['held', false],
] as const)('After a follow-up that was %s another one is legal: %s', ([outcome, isLegal]) => {
  const { done, settle, say, see } = booked({ followUp: 'one' });
  done(settle('follow-up'));
  say(outcome);
  const other = see('e2', monday + 5 * day);
  expect(settle('follow-up', other).ok).toBe(isLegal);
});

test('After the end it is what the ending promised that counts', () => {
  const { done, settle, end, spoil, id, fields, item } = booked({ followUp: 'one' }, monday + 60 * day);
  end();
  spoil(id, { f: { ...fields(), aftercare: { kind: 'none' } } });
  expect(settle('follow-up')).toEqual(refused('no-follow-up'));
  spoil(id, { f: { ...fields(), aftercare: { kind: 'one', usedAt: monday } } });
  expect(settle('follow-up')).toEqual(refused('follow-up-used'));
  spoil(id, { f: { ...fields(), aftercare: { kind: 'one' } } });
  expect(settle('intro')).toEqual(refused('engagement-over'));
  done(settle('follow-up'));
  expect(item().kind).toBe('follow-up');
});

test('A client without an agreement has no follow-up', () => {
  const practice = underWay(null);
  const booking = idOf('booking');
  const fields = { provider: 'google', eventId: 'e', start: monday, end: monday + hour, seenAt: 0 };
  const at = { id: booking, parent: practice.id, editedAt: 0 };
  practice.records.set(booking, createRecord(bookingType, at, fields));
  const settle = settleBooking(practice.records.values(), { booking, as: 'follow-up' }, actAt(monday));
  expect(settle).toEqual(refused('no-follow-up'));
});

test('An event that is left on purpose is named in the engagement, once', () => {
  const { done, settle, end, fields, booking } = booked();
  end();
  done(settle('left-standing'));
  expect(fields()['leftStanding']).toEqual([booking]);
  expect(settle('left-standing')).toEqual(nothingNew);
});

test('Of more than two hundred the oldest falls away', () => {
  const { done, settle, spoil, id, fields, booking } = booked();
  const many = Array.from({ length: 200 }, (_, index) => idOf(`left ${index}`));
  spoil(id, { f: { ...fields(), leftStanding: many } });
  done(settle('left-standing'));
  expect(fields()['leftStanding']).toEqual([...many.slice(1), booking]);
});

test.for(['released', 'not-a-session', 'intro', 'follow-up'] as const)(
  'Once the coach has said what became of it, it cannot be %s',
  (as) => {
    const { settle, say } = booked({ followUp: 'one' });
    say('held');
    expect(settle(as)).toEqual(refused('already-settled'));
  },
);

test.for(['running', 'to-confirm'] as const satisfies readonly SessionStatus[])(
  'While it is %s it can still be said what it is',
  (status) => {
    const { done, settle, spoil, booking, fields, item } = booked();
    done(settle('intro'));
    const session = sessionIdOfBooking(booking);
    spoil(session, { f: { ...fields(session), status, kind: 'session' } });
    done(settle('intro'));
    expect(item()).toMatchObject({ kind: 'intro', status });
  },
);

test('A booking that is not there, or is nobody’s, is not found', () => {
  const { settle, spoil, booking, records } = booked();
  expect(settle('released', idOf('x'))).toEqual(notFound);
  const { parent: _parent, ...orphan } = found(records.get(booking));
  records.set(booking, orphan);
  expect(settle('released')).toEqual(notFound);
  spoil(booking, { parent: idOf('nobody') });
  expect(settle('released')).toEqual(notFound);
});

test('A newer version’s booking or session is left alone', () => {
  const one = booked();
  one.spoil(one.booking, { minWriter: 2 });
  expect(one.settle('released')).toEqual(updateNeeded);
  const two = booked();
  two.done(two.settle('intro'));
  two.spoil(sessionIdOfBooking(two.booking), { minWriter: 2 });
  expect(two.settle('released')).toEqual(updateNeeded);
});

test('It is settled in one of five ways', () => {
  // @ts-expect-error a message may hold anything
  expect(booked().settle('lunch')).toEqual(invalid('as'));
});
