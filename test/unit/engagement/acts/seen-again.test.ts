// What a calendar that lags behind, that names an event anew, or that finds a record it cannot read makes of what is known.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { emptyBoard, type BoardItem } from '#shared/engagement/board.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
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
  const fields = { provider: 'google', eventId: 'e1', start: monday, end: monday + hour, seenAt: monday };
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
