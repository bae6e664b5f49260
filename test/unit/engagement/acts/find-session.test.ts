import { expect, test } from 'vitest';
import { findEngagementOf } from '#shared/engagement/acts/find-engagement.ts';
import { findSession } from '#shared/engagement/acts/find-session.ts';
import type { SessionRef } from '#shared/engagement/acts/inputs.ts';
import { bookingId, bookingType, type Booking } from '#shared/records/booking.ts';
import { createRecord } from '#shared/records/record.ts';
import { sessionIdOfBooking, sessionType } from '#shared/records/session.ts';
import { day, emptyPractice, found, hour, idOf, maya, monday, sixSessions } from '#test/support/practice.ts';

const minute = 60_000;

function practiceWith(agreement: typeof sixSessions | null = { ...sixSessions, minutes: 45 }) {
  const practice = emptyPractice();
  const { engagement } = practice.add({ ...maya, agreement }, monday - 10 * day);
  const ref: SessionRef = { engagement, session: idOf('session'), start: monday, kind: 'session' };
  const find = (asked = ref, now = monday - day) => {
    const under = findEngagementOf(practice.records.values(), asked);
    if (!under.ok) throw new Error('no engagement');
    return findSession(under.value, asked, { now });
  };
  const book = (changes: Partial<Booking>) => {
    const id = bookingId('google', 'e1');
    const fields = { provider: 'google', eventId: 'e1', start: monday, end: monday + hour, ...changes };
    const record = createRecord(bookingType, { id, parent: engagement, editedAt: 0 }, fields);
    practice.records.set(id, record);
    return { ...ref, booking: id, session: sessionIdOfBooking(id), start: 0 };
  };
  return { ...practice, engagement, ref, find, book };
}

test('A session without a record is made from the call, as long as was agreed', () => {
  const { find, ref, engagement } = practiceWith();
  expect(find()).toEqual({
    ok: true,
    value: {
      isNew: true,
      record: {
        v: 1,
        minWriter: 1,
        type: 'session',
        id: ref.session,
        parent: engagement,
        editedAt: monday - day,
        f: { kind: 'session', start: monday, plannedMinutes: 45, status: 'booked' },
      },
      session: expect.objectContaining({ id: ref.session, plannedMinutes: 45, status: 'booked' }),
    },
  });
});

test('Fifty minutes are planned where nothing was agreed', () => {
  expect(practiceWith(null).find()).toMatchObject({ ok: true, value: { session: { plannedMinutes: 50 } } });
});

test('It is running from its first moment, and no longer at its last', () => {
  const { find, ref } = practiceWith();
  const status = (now: number) => {
    const session = find(ref, now);
    return session.ok ? session.value.session.status : session.error;
  };
  expect(status(monday - 1)).toBe('booked');
  expect(status(monday)).toBe('running');
  expect(status(monday + 45 * minute - 1)).toBe('running');
  expect(status(monday + 45 * minute)).toBe('booked');
});

test('The calendar says when it is and how long, and the session names its booking', () => {
  const { find, book } = practiceWith();
  const ref = book({ start: monday + hour, end: monday + hour + 90 * minute });
  expect(find(ref)).toMatchObject({
    ok: true,
    value: { record: { f: { booking: ref.booking, start: monday + hour, plannedMinutes: 90 } } },
  });
});

test.for([
  [0, 45],
  [29_999, 45],
  [30_000, 1],
  [minute, 1],
  [1440 * minute, 1440],
  [1441 * minute, 45],
  [-hour, 45],
] as const)('An event of %d ms is planned with %d minutes', ([length, planned]) => {
  const { find, book } = practiceWith();
  const ref = book({ end: monday + length });
  expect(find(ref)).toMatchObject({ ok: true, value: { session: { plannedMinutes: planned } } });
});

test('Where the calendar tells only the day, the session is as long as was agreed', () => {
  const { find, book } = practiceWith();
  const ref = book({ timeKnown: false, end: monday + 4 * hour });
  expect(find(ref)).toMatchObject({ ok: true, value: { session: { start: monday, plannedMinutes: 45 } } });
});

test('A booking that is not there or cannot be read leaves the time the screen knows', () => {
  const { find, book, records } = practiceWith();
  const ref = { ...book({}), start: monday + 3 * hour };
  const expected = { ok: true, value: { session: { start: monday + 3 * hour, plannedMinutes: 45 } } };
  const stored = found(records.get(ref.booking));
  records.set(ref.booking, { ...stored, f: { ...stored.f, end: 'late' } });
  expect(find(ref)).toMatchObject(expected);
  records.delete(ref.booking);
  expect(find(ref)).toMatchObject(expected);
});

test('A session that is stored is that one, whatever the screen says of its time', () => {
  const { find, records, ref, engagement } = practiceWith();
  const record = createRecord(
    sessionType,
    { id: ref.session, parent: engagement, editedAt: 3 },
    { kind: 'review', start: monday - hour, plannedMinutes: 30, status: 'held' },
  );
  records.set(record.id, record);
  expect(find()).toMatchObject({
    ok: true,
    value: { isNew: false, record, session: { kind: 'review', start: monday - hour, plannedMinutes: 30 } },
  });
});

test.for([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d is no start', (start) => {
  const { find, ref } = practiceWith();
  expect(find({ ...ref, start })).toEqual({
    ok: false,
    error: { type: 'invalid', fields: ['start'] },
  });
});

test('A session that is damaged or of a newer version is not written over', () => {
  const { find, records, ref, engagement } = practiceWith();
  const at = { id: ref.session, parent: engagement, editedAt: 3 };
  const record = createRecord(sessionType, at, { start: monday, plannedMinutes: 30 });
  records.set(record.id, { ...record, f: { ...record.f, start: 'soon' } });
  expect(find()).toEqual({ ok: false, error: { type: 'refused', why: 'unreadable' } });
  records.set(record.id, { ...record, minWriter: 2 });
  expect(find()).toEqual({ ok: false, error: { type: 'update-needed' } });
});
