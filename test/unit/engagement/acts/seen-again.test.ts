// What a calendar that lags behind, that names an event anew, or that finds a record it cannot read makes of what is known.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { emptyBoard, type Board, type BoardItem } from '#shared/engagement/board.ts';
import { wordAfter } from '#shared/engagement/event-word.ts';
import { bookingId, bookingType, type EventWord } from '#shared/records/booking.ts';
import { createRecord, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { boardEngagement, boardItem, day, hour, idOf, monday } from '#test/support/practice.ts';

const noon = monday + 3 * hour;
const id = bookingId('google', 'e1');

const event = (changes: Partial<SightedEvent> = {}): SightedEvent => ({
  ...{ provider: 'google', eventId: 'e1', title: 'Maya Rosen', start: monday, end: monday + hour },
  ...{ timeKnown: true, ...changes },
});

const boardOfOne = (changes: Partial<BoardItem> = {}) => ({
  ...emptyBoard,
  engagements: [
    boardEngagement({
      items: [boardItem(monday, { booking: id, eventKey: 'google|e1|', end: monday + hour, ...changes })],
    }),
  ],
});

const moved = {
  calendar: {
    ...({ status: 'vanished-asked', answered: 'moved', noticedAt: monday } as const),
    where: 'google-calendar|me@m',
  },
  off: true,
};

const dayAlone = (start: number, calendar: string) =>
  sightBookings(boardOfOne(moved), [event({ start, end: start + hour, timeKnown: false, calendar })], {
    ...{ now: monday, where: 'google-calendar' },
  }).map(({ booking: { start: at, timeKnown, status } }) => ({ at, timeKnown, status }));

test('Another calendar that tells the day alone does not bring back what has moved from that day', () => {
  expect(dayAlone(noon, 'work@g')).toEqual([]);
});

test('On another day it is where that calendar shows it; and where it was missed, that one is believed', () => {
  const elsewhere = noon + 2 * day;
  expect(dayAlone(elsewhere, 'work@g')).toEqual([{ at: elsewhere, timeKnown: false, status: 'standing' }]);
  expect(dayAlone(noon, 'me@m')).toEqual([{ at: monday, timeKnown: true, status: 'standing' }]);
});

test.for([
  ['an address', 'email', 'email'],
  ['its title', 'title', 'title'],
  ['nobody knows what any more', undefined, 'title'],
] as const)(
  'Called off under another name, an event that was known by %s stays the client’s',
  ([, by, then]) => {
    const board = boardOfOne(by === undefined ? {} : { matchedBy: by });
    const seen = sightBookings(board, [event({ title: 'Cancelled: —', status: 'cancelled' })], { now: noon });
    expect(seen).toMatchObject([
      {
        id,
        engagement: idOf('engagement'),
        booking: { status: 'cancelled', noticedAt: noon, matchedBy: then },
      },
    ]);
  },
);

function stored(changes: Record<string, unknown> = {}) {
  const fields = {
    ...{ provider: 'google', eventId: 'e1', start: monday, end: monday + hour, seenAt: monday },
    ...({ timeKnown: true, status: 'standing', matchedBy: 'title' } as const),
  };
  const record = createRecord(bookingType, { id, parent: idOf('engagement'), editedAt: monday }, fields);
  return new Map<RecordId, StoredRecord>([[id, { ...record, f: { ...record.f, ...changes } }]]);
}

const seenAt = (all: ReadonlyMap<RecordId, StoredRecord>, changes: Partial<SightedEvent>) => {
  const now = monday + 2 * day;
  return bookingRecords(all, sightBookings(boardOfOne(), [event(changes)], { now }), now);
};

test('A record that cannot be read is left as it is, whatever the calendar says by now', () => {
  expect(seenAt(stored(), { status: 'cancelled' })).toMatchObject([{ f: { status: 'cancelled' } }]);
  expect(seenAt(stored({ start: 'soon' }), { status: 'cancelled' })).toEqual([]);
  expect(seenAt(stored({ status: 'lunch' }), { start: monday + hour, end: noon })).toEqual([]);
});

const sighted = (board: Board, ...events: readonly SightedEvent[]) =>
  sightBookings(board, events, { now: noon, where: 'google-calendar' });

test('What the coach said is no session stays none when its calendar calls it off', () => {
  const board = boardOfOne({ matchedBy: 'title' });
  const learned = { ...board.learned, event: { e1: null } };
  expect(sighted({ ...board, learned }, event({ status: 'cancelled' }))).toEqual([]);
});

test('A session that has begun under one name is left as it was where its event has another, unless that is called off', () => {
  const board = boardOfOne({ matchedBy: 'title', session: idOf('session') });
  expect(sighted(board, event({ title: 'Dentist' }))).toEqual([]);
  expect(sighted(board, event({ title: 'Dentist', status: 'cancelled' }))).toHaveLength(1);
});

test('Of an event that a page shows by its hour and by its day the hour is taken, whichever comes first', () => {
  const late = event({ start: noon + 2 * hour, end: noon + 3 * hour });
  const day = event({ start: noon, end: noon + hour, timeKnown: false });
  for (const events of [
    [late, day],
    [day, late],
  ])
    expect(sighted(boardOfOne(), ...events)).toMatchObject([
      { booking: { start: late.start, timeKnown: true } },
    ]);
});

test('That the coach gave it to the client outlives an address that says the same', () => {
  const { engagements, ...board } = boardOfOne({ matchedBy: 'coach' });
  const known = engagements.map((one) => ({ ...one, emails: ['maya@example.org'] }));
  const seen = sighted({ ...board, engagements: known }, event({ emails: ['maya@example.org'] }));
  expect(seen).toMatchObject([{ booking: { matchedBy: 'coach' } }]);
});

test('Where it was never known in which calendar it lies, that is written at the next look, and then once a day', () => {
  const now = monday + hour;
  const look = (all: ReadonlyMap<RecordId, StoredRecord>, calendar: string) =>
    bookingRecords(
      all,
      sightBookings(boardOfOne(), [event({ calendar })], { now, where: 'google-calendar' }),
      now,
    );
  expect(look(stored(), 'me@m')).toMatchObject([{ f: { seenWhere: 'google-calendar|me@m' } }]);
  expect(look(stored({ seenWhere: 'google-calendar|me@m' }), 'work@g')).toEqual([]);
});

test.for([
  ['was called off', { status: 'cancelled', noticedAt: monday }],
  ['was missed', { status: 'vanished-asked', noticedAt: monday }],
  ['the coach said stands', { status: 'standing', answered: 'stands' }],
] as const)('Another name says nothing new of what %s', ([, word]) => {
  const before = { ...word, start: monday };
  expect(wordAfter(before, { start: monday, renamed: true }, noon)).toBe(before);
});

test('Called off, it is so since it was noticed now, unless it was missed before', () => {
  const seen = { start: monday, status: 'cancelled' } as const;
  const since = (word: EventWord) => wordAfter({ ...word, start: monday }, seen, noon).noticedAt;
  expect(since({ status: 'standing' })).toBe(noon);
  expect(since({ status: 'standing', noticedAt: monday })).toBe(noon);
  expect(since({ status: 'vanished-asked', noticedAt: monday })).toBe(monday);
});

test('What had come back from its move can be called off like any other', () => {
  const before = { status: 'standing', answered: 'moved', start: monday } as const;
  expect(wordAfter(before, { start: monday, status: 'cancelled' }, noon)).toEqual({
    ...{ status: 'cancelled', noticedAt: noon },
  });
});
