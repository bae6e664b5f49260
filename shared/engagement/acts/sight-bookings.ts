// Calendar events as bookings: which client's they are, in which engagement, and what has to be written. An event that is not seen
// is not taken for cancelled: the page may simply show another week.
import { bookedEvents, matchBooked, twinOf } from '../../matching/match-booked.ts';
import { bookingId, bookingType, type Booking } from '../../records/booking.ts';
import { createRecord, type RecordId, type StoredRecord } from '../../records/record.ts';
import { isOpen } from '../board-item.ts';
import type { NewBooking } from '../board-with-bookings.ts';
import { eventKeyOf, type Board, type BoardEngagement, type BoardItem } from '../board.ts';
import { engagementAt } from '../engagement-at.ts';
import type { ActAt } from './act.ts';
import { moveBooking } from './move-booking.ts';

/** An event as a calendar shows it. Times are epoch milliseconds; where only the day is known, `start` is its noon. */
export type SightedEvent = {
  readonly provider: string;
  readonly eventId: string;
  readonly seriesId?: string;
  readonly originalStart?: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly timeKnown: boolean;
  readonly callLink?: string;
  readonly emails?: readonly string[];
  /** Called off by its organiser, or turned down by the coach; left out where it stands. */
  readonly status?: 'cancelled' | 'declined';
  /** The provider's key of the calendar it lies on, where that is known. */
  readonly calendar?: string;
};

/** Events of nobody, of two possible clients, and those that are no sessions give none. The board paints at once what this returns. */
export function sightBookings(
  board: Board,
  events: readonly SightedEvent[],
  at: Pick<ActAt, 'now'>,
): readonly NewBooking[] {
  const known = bookedEvents(board);
  return events.flatMap((event) => {
    const { provider, eventId, originalStart } = event;
    const before = known.get(eventKeyOf(provider, eventId, originalStart));
    const match = matchBooked(board, event, before);
    if (match.type !== 'client') return [];
    const id = bookingId(provider, eventId, originalStart);
    // What the coach has settled is left alone: it happened, whatever the calendar says now.
    if (before !== undefined && !isOpen(before.item.status)) return [];
    const ofClient = board.engagements.filter(({ client }) => client === match.client);
    const engagement = engagementAt(ofClient, event.start);
    if (engagement === undefined || (before === undefined && !isToBeTaken(engagement, event))) return [];
    return [{ id, engagement: engagement.id, booking: bookingOf(event, match.by, before?.item, at) }];
  });
}

/** What has to be written for them: new ones, changed ones, and once a day that they were seen. */
export function bookingRecords(
  all: ReadonlyMap<RecordId, StoredRecord>,
  bookings: readonly NewBooking[],
  now: number,
): readonly StoredRecord[] {
  return bookings.flatMap(({ id, engagement, booking }) => {
    const stored = all.get(id);
    if (stored === undefined)
      return [createRecord(bookingType, { id, parent: engagement, editedAt: now }, booking)];
    const { seenAt, status: _kept, ...seen } = booking;
    const isFresh = seenAt - Number(stored.f['seenAt']) < dayMs;
    return moveBooking(all, stored, engagement, { ...seen, ...(isFresh ? {} : { seenAt }) }, now);
  });
}

const dayMs = 24 * 60 * 60_000;

function bookingOf(
  event: SightedEvent,
  by: Booking['matchedBy'],
  before: BoardItem | undefined,
  { now }: Pick<ActAt, 'now'>,
): Booking {
  const { provider, eventId, seriesId, originalStart, callLink } = event;
  // A month view tells the day alone: that must not wipe out the hour that the week view told.
  const isKnownBetter =
    !event.timeKnown && before?.timeKnown === true && isSameDay(event.start, before.start);
  const { start, end, timeKnown } = isKnownBetter ? before : event;
  return {
    provider,
    eventId,
    ...(seriesId === undefined ? {} : { seriesId }),
    ...(originalStart === undefined ? {} : { originalStart }),
    ...(callLink === undefined ? {} : { callLink }),
    ...{ start, end, timeKnown, seenAt: now, status: before?.off === true ? 'cancelled' : 'standing' },
    matchedBy: before?.matchedBy === 'coach' ? 'coach' : by,
  };
}

/** `noon` is the middle of a day of 23 to 25 hours. */
const isSameDay = (noon: number, start: number): boolean =>
  start >= noon - 13 * hourMs && start < noon + 13 * hourMs;

const hourMs = 60 * 60_000;
const graceMs = 7 * dayMs;

const isToBeTaken = (engagement: BoardEngagement, event: SightedEvent): boolean =>
  !isFromBefore(engagement, event) && twinOf(engagement, event) === undefined;

/**
 * Whether it was over before the work began. A client who is added today has been in the calendar for months, and leafing back
 * must not use up the agreed sessions; what lies in the week before is taken in, and the coach says what it was.
 */
function isFromBefore({ createdAt, credits }: BoardEngagement, { end }: SightedEvent): boolean {
  const began = Math.min(createdAt, credits[0]?.at ?? createdAt);
  return end < began - graceMs;
}
