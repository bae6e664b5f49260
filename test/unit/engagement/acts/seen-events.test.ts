// What a sighting makes of an event that is known already, and of one at the edge of the work.
import { expect, test } from 'vitest';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import type { Board, BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { emptyBoard } from '#shared/engagement/board.ts';
import { bookingId } from '#shared/records/booking.ts';
import { createRecord, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { bookingType } from '#shared/records/booking.ts';
import { boardEngagement, boardItem, day, found, hour, idOf, monday } from '#test/support/practice.ts';

const event = (changes: Partial<SightedEvent> = {}): SightedEvent => ({
  provider: 'google',
  eventId: 'e1',
  title: 'Maya Rosen',
  start: monday,
  end: monday + hour,
  timeKnown: true,
  ...changes,
});

const boardWith = (changes: Partial<BoardEngagement> = {}): Board => ({
  ...emptyBoard,
  engagements: [boardEngagement(changes)],
});

/** The event's own item, as the board had it before. */
const known = (changes: Partial<BoardItem> = {}): Board =>
  boardWith({
    items: [
      boardItem(monday, {
        ...{ booking: bookingId('google', 'e1'), eventKey: 'google|e1|' },
        end: monday + hour,
        ...changes,
      }),
    ],
  });

const sight = (board: Board, changes: Partial<SightedEvent> = {}) =>
  sightBookings(board, [event(changes)], { now: monday + day });

test('Of an event only what concerns the work is kept, and nothing that it did not say', () => {
  expect(sight(boardWith())).toEqual([
    {
      id: bookingId('google', 'e1'),
      engagement: idOf('engagement'),
      booking: {
        provider: 'google',
        eventId: 'e1',
        start: monday,
        end: monday + hour,
        timeKnown: true,
        seenAt: monday + day,
        status: 'standing',
        matchedBy: 'title',
      },
      seen: { start: monday },
    },
  ]);
  const more = {
    seriesId: 's',
    originalStart: '20261123T090000Z',
    callLink: 'meet:abc',
    emails: ['a@b.example'],
  };
  const { emails: _emails, ...kept } = more;
  const [sighted] = sight(boardWith(), more);
  expect(sighted).toMatchObject({ id: bookingId('google', 'e1', kept.originalStart), booking: kept });
  expect(found(sighted).booking).not.toHaveProperty('emails');
});

test('What was off stays off, and what the coach matched stays the coach’s word', () => {
  const [sighted] = sight(known({ off: true, calendar: { status: 'cancelled' }, matchedBy: 'coach' }));
  expect(sighted?.booking).toMatchObject({ status: 'cancelled', matchedBy: 'coach' });
  const [again] = sight(known({ matchedBy: 'email' }));
  expect(again?.booking).toMatchObject({ status: 'standing', matchedBy: 'email' });
});

test('A session that is settled is not sighted again', () => {
  expect(sight(known({ status: 'held' }))).toEqual([]);
  expect(sight(known({ status: 'to-confirm' }))).toHaveLength(1);
});

test.for([
  [-13 * hour, true],
  [-13 * hour - 1, false],
  [13 * hour - 1, true],
  [13 * hour, false],
] as const)(
  'A view that tells only the day keeps an hour of that very day: %d ms from noon',
  ([away, isKept]) => {
    const noon = monday + 3 * hour;
    const start = noon + away;
    const seen = { start: noon, end: noon + hour, timeKnown: false };
    const [sighted] = sight(known({ start, end: start + hour }), seen);
    expect(sighted?.booking).toMatchObject(isKept ? { start, end: start + hour, timeKnown: true } : seen);
  },
);

test('An event that is first seen by its day alone is known by its day', () => {
  const seen = { start: monday, end: monday + hour, timeKnown: false };
  expect(sight(boardWith(), seen)).toMatchObject([{ booking: seen }]);
});

test('A day is no better known than a day, and an hour is taken as the calendar now says it', () => {
  const noon = monday + 3 * hour;
  const [onlyDay] = sight(known({ timeKnown: false }), { start: noon, end: noon + hour, timeKnown: false });
  expect(onlyDay?.booking).toMatchObject({ start: noon, timeKnown: false });
  const [moved] = sight(known(), { start: monday + hour, end: monday + 2 * hour });
  expect(moved?.booking).toMatchObject({ start: monday + hour, timeKnown: true });
});

const began = monday - 100 * day;

test('What ended more than a week before the work began is not taken in; what is known is', () => {
  const at = (end: number) => ({ start: end - hour, end });
  const edge = began - 7 * day;
  expect(sight(boardWith(), at(edge))).toHaveLength(1);
  expect(sight(boardWith(), at(edge - 1))).toEqual([]);
  expect(sight(known(), at(edge - 1))).toHaveLength(1);
});

test('The work began when the client was added or when the first session was agreed, whichever was first', () => {
  const end = began - 20 * day;
  const seen = { start: end - hour, end };
  expect(sight(boardWith({ credits: [{ at: end, delta: 6 }] }), seen)).toHaveLength(1);
  expect(sight(boardWith({ credits: [{ at: began + day, delta: 6 }] }), seen)).toEqual([]);
  expect(sight(boardWith({ credits: [] }), seen)).toEqual([]);
});

test('Each client’s event goes to an engagement of that client', () => {
  const ken = boardEngagement({ id: idOf('ken'), client: idOf('Ken'), name: 'Ken Ito', code: 'C-015' });
  const board = { ...emptyBoard, engagements: [boardEngagement(), ken] };
  const events = [
    event(),
    event({ eventId: 'e2', title: 'Ken Ito' }),
    event({ eventId: 'e3', title: 'Nobody' }),
  ];
  const sighted = sightBookings(board, events, { now: monday });
  expect(sighted.map(({ engagement }) => engagement)).toEqual([idOf('engagement'), ken.id]);
});

test('An item that is only a session is not taken for an event’s', () => {
  const { booking: _none, ...session } = boardItem(monday, { session: idOf('session'), status: 'held' });
  expect(sight(boardWith({ items: [session] }))).toHaveLength(1);
});

/** The records after the event was seen a first time at `monday`. */
function seenOnce(changes: Record<string, unknown> = {}) {
  const id = bookingId('google', 'e1');
  const fields = {
    provider: 'google',
    eventId: 'e1',
    start: monday,
    end: monday + hour,
    matchedBy: 'title',
  } as const;
  const at = { id, parent: idOf('engagement'), editedAt: monday };
  const stored = createRecord(bookingType, at, {
    ...fields,
    timeKnown: true,
    seenAt: monday,
    status: 'standing',
  });
  const all = new Map<RecordId, StoredRecord>([[id, { ...stored, f: { ...stored.f, ...changes } }]]);
  const seeAgain = (now: number) =>
    bookingRecords(all, sightBookings(known({ matchedBy: 'title' }), [event()], { now }), now);
  return { seeAgain };
}

test('That an event was seen is written once a day', () => {
  const { seeAgain } = seenOnce();
  expect(seeAgain(monday + day - 1)).toEqual([]);
  expect(seeAgain(monday + day)).toMatchObject([{ f: { seenAt: monday + day } }]);
});

test('A booking that does not say when it was seen is written', () => {
  const { seeAgain } = seenOnce({ seenAt: undefined });
  expect(seeAgain(monday + hour)).toMatchObject([{ f: { seenAt: monday + hour } }]);
});

test('A view that does not tell the series or the call link takes neither away', () => {
  const more = { seriesId: 's', callLink: 'meet:abc' };
  const { seeAgain } = seenOnce(more);
  expect(seeAgain(monday + hour)).toEqual([]);
  expect(seeAgain(monday + day)).toMatchObject([{ f: more }]);
});

test('Seeing an event never changes the coach’s own word on whether it stands', () => {
  const { seeAgain } = seenOnce({ status: 'declined' });
  expect(seeAgain(monday + hour)).toEqual([]);
  expect(seeAgain(monday + day)).toMatchObject([{ f: { status: 'declined', seenAt: monday + day } }]);
});
