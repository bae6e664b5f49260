import { expect, test } from 'vitest';
import { boardOf } from '#shared/engagement/board-of.ts';
import { emptyBoard } from '#shared/engagement/board.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
import { ledgerEntryType } from '#shared/records/ledger-entry.ts';
import { createRecord, type StoredRecord } from '#shared/records/record.ts';
import { sessionIdOfBooking, sessionType } from '#shared/records/session.ts';
import { transitionType, type Transition } from '#shared/records/transition.ts';
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

test('A booking without a session is a booked session, standing, and has a call link only where it has one', () => {
  const { engagement, put, id } = oneClient();
  put(booked(id));
  expect(engagement(id).items).toEqual([
    {
      ...{
        start: monday,
        end: monday + hour,
        timeKnown: true,
        kind: 'session',
        status: 'booked',
        off: false,
      },
      ...{ booking, eventKey: 'google|e1|', matchedBy: 'title', debited: false },
    },
  ]);
  expect(Object.keys(engagement(id).items[0] ?? {})).not.toContain('callLink');
});

test.for([
  [{ status: 'declined' }, true],
  [{ status: 'cancelled' }, true],
  [{ status: 'vanished-asked' }, false],
  [{ status: 'vanished-asked', answered: 'stands' }, false],
  [{ status: 'vanished-asked', answered: 'moved' }, true],
  [{ status: 'cancelled', answered: 'stands' }, false],
  [{ status: 'declined', answered: 'moved' }, true],
  [{ status: 'standing', answered: 'moved' }, false],
] as const)('Absence is no cancellation, and the coach’s answer outlives the calendar: %o', ([word, off]) => {
  const { engagement, put, id } = oneClient();
  put(booked(id, word));
  expect(engagement(id).items).toMatchObject([{ off, calendar: word }]);
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

test('A session without a booking is an item of its own, as long as it took', () => {
  const { engagement, put, id } = oneClient();
  const held = { start: monday, plannedMinutes: 50, status: 'held', actualMinutes: 65 };
  put({ ...sessionAt(id, monday), f: held });
  expect(engagement(id).items).toEqual([
    {
      ...{ start: monday, end: monday + 65 * 60_000, timeKnown: true, kind: 'session', status: 'held' },
      ...{ session: sessionIdOfBooking(booking), off: false, debited: false },
    },
  ]);
});

test.for(['cancelled', 'coach-cancelled'])('A session alone that was %s is off', (status) => {
  const { engagement, put, id } = oneClient();
  put({ ...sessionAt(id, monday), f: { start: monday, plannedMinutes: 50, status } });
  expect(engagement(id).items).toMatchObject([{ off: true, end: monday + 50 * 60_000 }]);
});

test('A settled session says whether it was called off, whatever the calendar shows', () => {
  const { engagement, put, id } = oneClient();
  put(booked(id, { timeKnown: false, callLink: 'meet:abc' }));
  put(sessionAt(id, monday, { status: 'coach-cancelled', kind: 'review' }));
  expect(engagement(id).items).toEqual([
    {
      ...{ start: monday, end: monday + 50 * 60_000, timeKnown: false, kind: 'review', off: true },
      ...{ booking, session: sessionIdOfBooking(booking), eventKey: 'google|e1|', callLink: 'meet:abc' },
      ...{ status: 'coach-cancelled', matchedBy: 'title', debited: false },
    },
  ]);
});

test('Of two sessions that name one booking every device takes the same, and the other stands by itself', () => {
  const { records, put, id } = oneClient();
  put(booked(id));
  const others = ['a', 'b', 'c'].map((name) => ({ ...sessionAt(id, monday), id: idOf(name) }));
  for (const session of others) put(session);
  const items = (list: readonly StoredRecord[]) => boardOf(list).engagements[0]?.items;
  const found = items([...records.values()]);
  expect(found).toHaveLength(3);
  expect(found?.find((item) => item.booking === booking)?.session).toBe(
    others
      .map((session) => session.id)
      .toSorted()
      .at(-1),
  );
  expect(items([...records.values()].toReversed())).toEqual(found);
});

test('Items are sorted by start, and what starts together by id', () => {
  const { engagement, put, id } = oneClient();
  const ids = ['a', 'b', 'c', 'd'].map(idOf);
  for (const [nth, one] of ids.entries())
    put(createRecord(sessionType, { id: one, parent: id, editedAt: 0 }, { start: nth === 3 ? 1 : 2 }));
  const sorted = [ids[3], ...ids.slice(0, 3).toSorted()];
  expect(engagement(id).items.map(({ session }) => session)).toEqual(sorted);
});

test('What was done once for the number agreed is done until the number is raised', () => {
  const { engagement, records, put, id } = oneClient();
  const record = records.get(id);
  if (record === undefined) throw new Error('there is an engagement');
  const done = { extensions: 0, at: monday };
  put({ ...record, f: { ...record.f, endingNamed: done, midpoint: done } });
  expect(engagement(id)).toMatchObject({ extensions: 0, endingNamed: true, midpointDone: true });
  const extension = { at: monday, delta: 3, reason: 'extension' } as const;
  put(createRecord(ledgerEntryType, { id: idOf('more'), parent: id, editedAt: monday }, extension));
  expect(engagement(id)).toMatchObject({ extensions: 1, endingNamed: false, midpointDone: false });
  put({ ...record, f: { ...record.f, endingNamed: { extensions: 1, at: monday } } });
  expect(engagement(id)).toMatchObject({ endingNamed: true, midpointDone: false });
});

test('The board says who is a group, until when work is paused, and when and why it ended', () => {
  const { engagement, put, id, client, records } = oneClient();
  const record = records.get(client);
  if (record === undefined) throw new Error('there is a client');
  put({ ...record, f: { ...record.f, isGroup: true } });
  const step = (name: string, at: number, fields: Partial<Transition>) =>
    put(
      createRecord(
        transitionType,
        { id: idOf(name), parent: id, editedAt: at },
        { from: 'contracted', to: 'active', at, by: 'coach', waived: [], ...fields },
      ),
    );
  expect(engagement(id)).toMatchObject({ isGroup: true, state: 'contracted' });
  expect(engagement(id)).not.toHaveProperty('resumeOn');
  step('begin', monday + 1, {});
  step('pause', monday + 2, { to: 'paused', resumeOn: '2027-01-11' });
  expect(engagement(id)).toMatchObject({ state: 'paused', stateAt: monday + 2, resumeOn: '2027-01-11' });
  step('end', monday + 3, { to: 'ended', lastDay: '2026-11-23', overAt: 7, reason: 'completed' });
  expect(engagement(id)).toMatchObject({
    ...{ state: 'ended', endedAt: monday + 3, endedOn: '2026-11-23', overAt: 7, endedBecause: 'completed' },
    ending: null,
  });
  expect(engagement(id)).not.toHaveProperty('resumeOn');
});
