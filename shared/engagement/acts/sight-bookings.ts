// Calendar events as bookings: which client's they are, in which engagement, and what has to be written. An event that is not seen
// is not taken for cancelled: the page may simply show another week (`miss-bookings.ts`).
import { bookedEvents, matchBooked, type Booked } from '../../matching/match-booked.ts';
import { matchEvent, type Match } from '../../matching/match-event.ts';
import { bookingId, bookingType, seenWhereOf, type Booking, type EventWord } from '../../records/booking.ts';
import { createRecord, project, type RecordId, type StoredRecord } from '../../records/record.ts';
import { isOpen } from '../board-item.ts';
import type { NewBooking } from '../board-with-bookings.ts';
import { eventKeyOf, type Board, type BoardEngagement, type BoardItem } from '../board.ts';
import { engagementAt } from '../engagement-at.ts';
import { wordAfter, type SeenEvent } from '../event-word.ts';
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
  /** Those of them who declined, where that is known. */
  readonly guestsDeclined?: readonly string[];
  /** Called off by its organiser, or turned down by the coach; left out where it stands. */
  readonly status?: 'cancelled' | 'declined';
  /** The provider's key of the calendar it lies on, where that is known. */
  readonly calendar?: string;
};

/**
 * `where` is the site's id, or the feed's: with the event's calendar it says where a booking was seen. `silent`: what was called off or
 * turned down is shown there, too, and not told from what stands.
 */
export type SightedAt = Pick<ActAt, 'now'> & { readonly where?: string; readonly silent?: true };

/** Events of nobody, of two possible clients, and those that are no sessions give none. The board paints at once what this returns. */
export function sightBookings(
  board: Board,
  events: readonly SightedEvent[],
  at: SightedAt,
): readonly NewBooking[] {
  const known = bookedEvents(board);
  return onceEach(events).flatMap((event) => {
    const { provider, eventId, originalStart } = event;
    const before = known.get(eventKeyOf(provider, eventId, originalStart));
    const isRenamed = before !== undefined && lostItsName(board, event, before);
    const match = isRenamed ? stillOf(before) : matchSighted(board, event, before);
    if (match.type !== 'client') return [];
    const id = bookingId(provider, eventId, originalStart);
    // What the coach has settled is left alone, in every calendar that has it: it happened, whatever they say now.
    if (before !== undefined && !isOpen(before.shown.status)) return [];
    if (before !== undefined && isLeftBehind(before.item, event, at)) return [];
    const theirs = board.engagements.filter(({ client }) => client === match.client);
    const engagement = engagementAt(theirs, event.start);
    if (engagement === undefined || (before === undefined && !isToBeTaken(engagement, event))) return [];
    const told = isRenamed ? { ...at, renamed: true as const } : at;
    const booking = bookingOf(event, match.by, before?.item, told);
    return [{ id, engagement: engagement.id, booking, seen: seenOf(event, booking, told) }];
  });
}

/** The place that an event has left, in a calendar that did not miss it there: it lags, and a date that was moved would count twice. */
const isLeftBehind = (
  { calendar: word, start }: BoardItem,
  event: SightedEvent,
  { where }: SightedAt,
): boolean =>
  word?.where !== undefined &&
  where !== undefined &&
  word.where !== seenWhereOf(where, event.calendar) &&
  (event.timeKnown ? event.start === start : isSameDay(event.start, start));

const seenOf = (
  { status }: SightedEvent,
  { start }: Pick<Booking, 'start'>,
  { silent, renamed }: SightedAt & { readonly renamed?: true },
): SeenEvent => ({
  start,
  ...(status === undefined ? {} : { status }),
  ...(silent === undefined ? {} : { silent }),
  ...(renamed === undefined ? {} : { renamed }),
});

/**
 * Found by a title that named the client, and named otherwise since: "Dentist" in the place of a session. Not where the coach has begun
 * a session of it, whose notes would hang in the air; nor where the page hides the title.
 */
const lostItsName = (board: Board, event: SightedEvent, { item, shown }: Booked): boolean =>
  item.matchedBy === 'title' &&
  shown.session === undefined &&
  event.status === undefined &&
  event.title.trim() !== '' &&
  matchEvent(board, event).type === 'none';

const stillOf = ({ engagement, item }: Booked): Match & { readonly type: 'client' } => ({
  type: 'client',
  client: engagement.client,
  by: item.matchedBy ?? 'title',
});

/** An event that is called off may be shown under another title: it stays whose it was. */
function matchSighted(board: Board, event: SightedEvent, before: Booked | undefined): Match {
  const match = matchBooked(board, event, before);
  const isWhose = match.type === 'client' || match.type === 'not-a-session';
  if (isWhose || before === undefined || event.status === undefined) return match;
  return stillOf(before);
}

/**
 * A page may show one event several times: a night in two columns, an invitation in two calendars. What tells the hour says more than
 * what tells the day; it stands as long as it stands in one of them, and begins where it begins first.
 */
function onceEach(events: readonly SightedEvent[]): readonly SightedEvent[] {
  const best = new Map<string, SightedEvent>();
  for (const event of events) {
    const key = eventKeyOf(event.provider, event.eventId, event.originalStart);
    const other = best.get(key);
    if (other === undefined || saysMore(event, other)) best.set(key, event);
  }
  return [...best.values()];
}

function saysMore(event: SightedEvent, other: SightedEvent): boolean {
  const stands = (one: SightedEvent) => one.status === undefined;
  if (stands(event) !== stands(other)) return stands(event);
  if (event.timeKnown !== other.timeKnown) return event.timeKnown;
  return event.start < other.start;
}

/** What has to be written for them: new ones, changed ones, and once a day that they were seen, and where. */
export function bookingRecords(
  all: ReadonlyMap<RecordId, StoredRecord>,
  bookings: readonly NewBooking[],
  now: number,
): readonly StoredRecord[] {
  return bookings.flatMap(({ id, engagement, booking, seen }) => {
    const stored = all.get(id);
    if (stored === undefined)
      return [createRecord(bookingType, { id, parent: engagement, editedAt: now }, booking)];
    const { seenAt, seenWhere, status: _kept, noticedAt: _since, answered: _said, ...times } = booking;
    const isFresh = seenAt - Number(stored.f['seenAt']) < dayMs;
    const isPlaced = isFresh && stored.f['seenWhere'] !== undefined;
    const changes = {
      ...times,
      ...wordChanges(stored, seen, now),
      ...(isFresh ? {} : { seenAt }),
      // An invitation that lies in two calendars would be written at each look.
      ...(isPlaced || seenWhere === undefined ? {} : { seenWhere }),
    };
    return moveBooking(all, stored, engagement, changes, now);
  });
}

/** Told of the record and not of the board, which may be a moment old: the coach may have answered just now. */
function wordChanges(stored: StoredRecord, seen: SeenEvent | undefined, now: number): Partial<EventWord> {
  const before = project(bookingType, stored);
  if (seen === undefined || !before.ok) return {};
  const after = wordAfter(before.value, seen, now);
  if (after === before.value) return {};
  return { status: after.status, noticedAt: after.noticedAt, answered: after.answered };
}

const dayMs = 24 * 60 * 60_000;

function bookingOf(
  event: SightedEvent,
  by: Booking['matchedBy'],
  before: BoardItem | undefined,
  at: SightedAt & { readonly renamed?: true },
): Booking {
  const { now, where } = at;
  const { provider, eventId, seriesId, originalStart, callLink, calendar } = event;
  // A month view tells the day alone: that must not wipe out the hour that the week view told.
  const isKnownBetter =
    !event.timeKnown && before?.timeKnown === true && isSameDay(event.start, before.start);
  const { start, end, timeKnown } = isKnownBetter ? before : event;
  const word = { status: 'standing', ...before?.calendar, start: before?.start ?? start } as const;
  const { status, noticedAt, answered } = wordAfter(word, seenOf(event, { start }, at), now);
  return {
    provider,
    eventId,
    ...(seriesId === undefined ? {} : { seriesId }),
    ...(originalStart === undefined ? {} : { originalStart }),
    ...(callLink === undefined ? {} : { callLink }),
    ...{ start, end, timeKnown, seenAt: now },
    ...(where === undefined ? {} : { seenWhere: seenWhereOf(where, calendar) }),
    status,
    ...(noticedAt === undefined ? {} : { noticedAt }),
    ...(answered === undefined ? {} : { answered }),
    matchedBy: before?.matchedBy === 'coach' ? 'coach' : by,
  };
}

/** `noon` is the middle of a day of 23 to 25 hours. */
const isSameDay = (noon: number, start: number): boolean =>
  start >= noon - 13 * hourMs && start < noon + 13 * hourMs;

const hourMs = 60 * 60_000;
const graceMs = 7 * dayMs;

/** An event that was called off before anybody here knew of it is nobody's business. */
const isToBeTaken = (engagement: BoardEngagement, event: SightedEvent): boolean =>
  event.status === undefined && !isFromBefore(engagement, event);

/**
 * Whether it was over before the work began. A client who is added today has been in the calendar for months, and leafing back
 * must not use up the agreed sessions; what lies in the week before is taken in, and the coach says what it was.
 */
function isFromBefore({ createdAt, credits }: BoardEngagement, { end }: SightedEvent): boolean {
  const began = Math.min(createdAt, credits[0]?.at ?? createdAt);
  return end < began - graceMs;
}
