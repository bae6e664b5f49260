import { expect, test } from 'vitest';
import { isSettled, moveBooking } from '#shared/engagement/acts/move-booking.ts';
import { bookingId, bookingType, type Booking } from '#shared/records/booking.ts';
import { noteId, noteType } from '#shared/records/note.ts';
import { createRecord, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { sessionIdOfBooking, sessionType, type SessionStatus } from '#shared/records/session.ts';
import { found, hour, idOf, monday } from '#test/support/practice.ts';

const [from, to] = [idOf('from'), idOf('to')];
const booking = bookingId('google', 'e1');
const session = sessionIdOfBooking(booking);
const [record, reflection] = [noteId(session, 'record'), noteId(session, 'reflection')];

function booked(status: SessionStatus = 'booked') {
  const at = (id: RecordId) => ({ id, parent: from, editedAt: 1 });
  const times = { start: monday, end: monday + hour };
  const stored = [
    createRecord(bookingType, at(booking), { provider: 'google', eventId: 'e1', ...times }),
    createRecord(sessionType, at(session), { booking, start: monday, plannedMinutes: 50, status }),
    createRecord(noteType, at(record), { session, drawer: 'record', body: 'Said.' }),
    createRecord(noteType, at(reflection), { session, drawer: 'reflection', body: 'Thought.' }),
  ];
  const all = new Map(stored.map((one) => [one.id, one]));
  const spoil = (id: RecordId, changes: Partial<StoredRecord>) =>
    all.set(id, { ...found(all.get(id)), ...changes });
  const move = (changes: Partial<Booking> = {}, engagement = to) =>
    moveBooking(all, found(all.get(booking)), engagement, changes, monday);
  return { all, spoil, move };
}

const idsOf = (records: readonly StoredRecord[]) => records.map(({ id }) => id);

test('A booking takes its open session and the notes of both drawers along', () => {
  const { move } = booked();
  const moved = move();
  expect(idsOf(moved)).toEqual([booking, session, record, reflection]);
  for (const one of moved) expect(one).toMatchObject({ parent: to, editedAt: monday });
});

test('A booking alone is moved alone', () => {
  const { all, move } = booked();
  for (const id of [session, record, reflection]) all.delete(id);
  expect(idsOf(move())).toEqual([booking]);
});

test('Where it is already and nothing is new, nothing is written; what is new is written there', () => {
  const { move } = booked();
  expect(move({}, from)).toEqual([]);
  expect(move({ start: monday, end: monday + hour }, from)).toEqual([]);
  expect(move({ start: monday, end: monday + 2 * hour }, from)).toMatchObject([
    { id: booking, parent: from, f: { end: monday + 2 * hour } },
  ]);
});

test('What a newer version wrote is left alone: the booking stops the move, the rest stays behind', () => {
  const first = booked();
  first.spoil(booking, { minWriter: 2 });
  expect(first.move()).toEqual([]);
  const second = booked();
  second.spoil(record, { minWriter: 2 });
  expect(idsOf(second.move())).toEqual([booking, session, reflection]);
});

test('What is damaged stays as it is', () => {
  const { spoil, move } = booked();
  spoil(session, { f: { start: 'soon' } });
  spoil(reflection, { f: { body: 7 } });
  expect(idsOf(move())).toEqual([booking, record]);
});

test.for(['held', 'late-cancelled', 'no-show', 'cancelled', 'coach-cancelled'] as const)(
  'A session that was %s stays where it was settled, and its booking with it',
  (status) => {
    const { all, move } = booked(status);
    expect(isSettled(all, booking)).toBe(true);
    expect(move({ end: monday + 2 * hour })).toEqual([]);
  },
);

test.for(['booked', 'running', 'to-confirm'] as const)('A session that is %s is not settled', (status) => {
  const { all, spoil } = booked(status);
  expect(isSettled(all, booking)).toBe(false);
  spoil(session, { f: { start: 'soon' } });
  expect(isSettled(all, booking)).toBe(false);
  all.delete(session);
  expect(isSettled(all, booking)).toBe(false);
});
