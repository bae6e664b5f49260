import { expect, test } from 'vitest';
import { boardOf } from '#shared/engagement/board-of.ts';
import { emptyBoard } from '#shared/engagement/board.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
import { createRecord, type StoredRecord } from '#shared/records/record.ts';
import { sessionIdOfBooking, sessionType } from '#shared/records/session.ts';
import { emptyPractice, hour, idOf, maya, monday } from '#test/support/practice.ts';

function oneClient() {
  const practice = emptyPractice();
  const { client, engagement } = practice.add(maya, monday);
  const put = (record: StoredRecord) => practice.records.set(record.id, record);
  return { ...practice, client, id: engagement, put };
}

const booking = bookingId('google', 'e1');
const booked = (parent: StoredRecord['id'], changes: object = {}) =>
  createRecord(
    bookingType,
    { id: booking, parent, editedAt: monday },
    { provider: 'google', eventId: 'e1', start: monday, end: monday + hour, ...changes },
  );
const sessionAt = (parent: StoredRecord['id'], start: number, changes: object = {}) =>
  createRecord(
    sessionType,
    { id: sessionIdOfBooking(booking), parent, editedAt: monday },
    { booking, start, plannedMinutes: 50, ...changes },
  );

test('Without records the board is empty', () => {
  expect(boardOf([])).toEqual(emptyBoard);
});

test('The board is plain JSON: stored and read again it is the same', () => {
  const { board, put, id } = oneClient();
  put(booked(id));
  expect(JSON.parse(JSON.stringify(board()))).toEqual(board());
});

test('A booking and its session are one item, open ones at the calendar’s time', () => {
  const { engagement, put, id } = oneClient();
  put(booked(id));
  put(sessionAt(id, monday + 5 * hour, { status: 'running' }));
  expect(engagement(id).items).toMatchObject([
    { booking, eventKey: 'google|e1|', start: monday, end: monday + hour, status: 'running' },
  ]);
});

test('A settled session is at its own time, whatever the calendar says', () => {
  const { engagement, put, id } = oneClient();
  put(booked(id, { status: 'cancelled' }));
  put(sessionAt(id, monday - hour, { status: 'held' }));
  expect(engagement(id).items).toMatchObject([{ start: monday - hour, status: 'held', off: false }]);
});

test.for(['declined', 'cancelled', 'vanished-asked'])('A booking that is %s is off', (status) => {
  const { engagement, put, id } = oneClient();
  put(booked(id, { status }));
  expect(engagement(id).items).toMatchObject([{ off: true }]);
});

test('What cannot be read is counted, and what is of an unknown type is skipped', () => {
  const { board, put, id } = oneClient();
  const damaged = { ...booked(id), id: idOf('damaged'), f: { start: 'soon' } };
  put(damaged);
  put({ ...damaged, id: idOf('newer'), type: 'hologram' });
  put(createRecord(sessionType, { id: idOf('fine'), parent: id, editedAt: 0 }, { start: monday }));
  expect(board().unreadable).toBe(1);
  expect(board().engagements[0]?.items).toHaveLength(1);
});

test('An engagement whose client is missing is counted as unreadable', () => {
  const { records, client, board } = oneClient();
  records.delete(client);
  expect(board()).toMatchObject({ engagements: [], unreadable: 1 });
});

test('A key that a page chose is a key like any other', () => {
  const { put, board } = oneClient();
  const learned = { v: 1, minWriter: 1, type: 'learned-match', id: idOf('learned'), editedAt: 0 };
  put({ ...learned, f: { kind: 'event', key: '__proto__', client: null } });
  expect(Object.entries(board().learned.event)).toEqual([['__proto__', null]]);
});

test('Engagements are sorted by name and number, whatever the order of the records', () => {
  const { records, add } = emptyPractice();
  for (const name of ['Ötzi', 'anna', 'Zoë', 'Bea']) add({ ...maya, name, code: name }, monday);
  const names = (list: readonly StoredRecord[]) =>
    boardOf(list).engagements.map((engagement) => engagement.name);
  expect(names([...records.values()])).toEqual(['anna', 'Bea', 'Ötzi', 'Zoë']);
  expect(boardOf([...records.values()].toReversed())).toEqual(boardOf(records.values()));
});
