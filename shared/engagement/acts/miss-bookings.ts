// What is no longer where a calendar showed it. One page without an event says nothing: it may show another week, hide a calendar, or
// have been read wrongly. An event counts as missed where its day was shown whole and its calendar with it, twice, some time apart; and
// even then the coach is only asked, and the session keeps its number until they answer.
import { bookingId, bookingType, seenWhereOf, type Booking } from '../../records/booking.ts';
import { isReadOnlyHere, patchRecord, project } from '../../records/record.ts';
import type { Projected, RecordId, StoredRecord } from '../../records/record.ts';
import { isOpen } from '../board-item.ts';
import type { Board } from '../board.ts';
import type { PracticeRecords } from '../practice-records.ts';
import { bookingsOf } from '../twins.ts';
import { isSettled } from './move-booking.ts';
import { replacedBookings } from './replaced-bookings.ts';
import type { SightedEvent } from './sight-bookings.ts';

/** All that a calendar showed at one time, whoever's it is. */
export type WholeLook = {
  /** The site's id, or `feed`. */
  readonly where: string;
  /** One load of a page, one reading of a feed: what is missed in one of them alone is not missed, unless for a whole day. */
  readonly load: string;
  /**
   * What was shown whole: of a page ISO dates, by a count of its own, none where that is not known; of a feed the time from one moment
   * to another, in epoch milliseconds.
   */
  readonly whole: readonly string[] | Span;
  readonly events: readonly Pick<SightedEvent, 'provider' | 'eventId' | 'originalStart' | 'calendar'>[];
  /** Bookings that nobody knew of before this look. */
  readonly fresh?: ReadonlySet<RecordId>;
};

type Span = { readonly from: number; readonly until: number };

/** What was missed once, by booking: when, and in which load. */
export type Absences = Readonly<Record<string, { readonly at: number; readonly load: string }>>;

export type Missed = {
  readonly absences: Absences;
  readonly vanished: readonly { readonly booking: RecordId; readonly since: number }[];
  /** Dates of a series that was moved as a whole: others, with ids of their own, stand near them instead. */
  readonly replaced: readonly RecordId[];
  /** Missed, but so many at once that the page or the calendar has changed, not the coach's week: nobody is asked. */
  readonly doubts: number;
};

type MissedAt = { readonly now: number; readonly timeZone: string };

/** A page is asked again after ten minutes; a feed is not read so often that two readings could show one hiccup. */
const pageGapMs = 10 * 60_000;
const feed = 'feed';
const mostAtOnce = 5;

export function missBookings(
  practice: PracticeRecords,
  board: Board,
  look: WholeLook,
  before: Absences,
  at: MissedAt,
): Missed {
  const seen = new Set(look.events.map((event) => idOfEvent(event)));
  const open = openBookings(practice, board);
  const here = missedIn(look, seen, open, at);
  const replaced = new Set(
    replacedBookings(
      practice,
      look.fresh ?? new Set(),
      here.flatMap((calendar) => calendar.missed),
    ),
  );
  const { missed, doubts } = withoutDoubts(here.map((calendar) => without(calendar, replaced)));
  const gapMs = look.where === feed ? 0 : pageGapMs;
  // Many keep one tab for weeks: without the day nobody would ever ask them.
  const isLongAgo = (first: Absences[string]): boolean =>
    at.now - first.at >= (first.load === look.load ? dayMs : gapMs);
  const gone = new Map(
    missed.flatMap(({ id }) => {
      const first = before[id];
      return first !== undefined && isLongAgo(first) ? [[id, first.at] as const] : [];
    }),
  );
  const known = new Map(open.map((booking) => [booking.id, booking]));
  const remembered = Object.entries(before).filter(([id]) => {
    const booking = known.get(id as RecordId); // brand: written from bookings' ids, here alone
    return (
      booking !== undefined && !seen.has(booking.id) && !gone.has(booking.id) && !replaced.has(booking.id)
    );
  });
  const fresh = missed.flatMap(({ id }) =>
    id in before || gone.has(id) ? [] : [[id, { at: at.now, load: look.load }] as const],
  );
  return {
    absences: Object.fromEntries([...remembered, ...fresh].slice(-mostRemembered)),
    vanished: [...gone].map(([booking, since]) => ({ booking, since })),
    replaced: [...replaced],
    doubts,
  };
}

const mostRemembered = 500;

/** What has to be written: nothing where the coach or another calendar has said more meanwhile. */
export function missedRecords(
  all: ReadonlyMap<RecordId, StoredRecord>,
  { vanished, replaced }: Pick<Missed, 'vanished' | 'replaced'>,
  now: number,
): readonly StoredRecord[] {
  const words = [
    ...vanished.map(({ booking, since }) => ({ booking, word: vanishedSince(since) })),
    // Taken back like the coach's own "moved": where the old date is seen again, it stands again.
    ...replaced.map((booking) => ({ booking, word: { ...vanishedSince(now), answered: 'moved' as const } })),
  ];
  return words.flatMap(({ booking: id, word }) => {
    const record = all.get(id);
    if (record === undefined || isReadOnlyHere(record, bookingType) || isSettled(all, id)) return [];
    const booking = project(bookingType, record);
    if (!booking.ok || !isUnquestioned(booking.value)) return [];
    return [patchRecord(bookingType, record, word, now)];
  });
}

const vanishedSince = (noticedAt: number) => ({ status: 'vanished-asked', noticedAt }) as const;

const isUnquestioned = ({ status, answered }: Booking): boolean =>
  status === 'standing' && answered === undefined;

const idOfEvent = ({ provider, eventId, originalStart }: WholeLook['events'][number]): RecordId =>
  bookingId(provider, eventId, originalStart);

type Placed = Projected<Booking> & { readonly seenWhere: string };

/** Bookings whose event stood when it was last seen, and which nobody has settled. */
function openBookings(practice: PracticeRecords, board: Board): readonly Placed[] {
  return board.engagements.flatMap(({ id, items }) => {
    const open = new Set(items.filter(({ status }) => isOpen(status)).flatMap(bookingsOf));
    const bookings = practice.under.get(id)?.bookings ?? [];
    return bookings.filter(
      (booking): booking is Placed =>
        booking.seenWhere !== undefined && open.has(booking.id) && isUnquestioned(booking),
    );
  });
}

type MissedHere = { readonly expected: readonly Placed[]; readonly missed: readonly Placed[] };

/** By calendar: what should have been in what was shown whole, and what of it was not. */
function missedIn(
  look: WholeLook,
  seen: ReadonlySet<RecordId>,
  open: readonly Placed[],
  { timeZone }: MissedAt,
): readonly MissedHere[] {
  const shown = shownCalendars(look);
  const isShown = 'from' in look.whole ? inSpan(look.whole) : onDays(look.whole, timeZone);
  const expected = open.filter(({ seenWhere, start }) => shown.has(seenWhere) && isShown(start));
  return [...Map.groupBy(expected, ({ seenWhere }) => seenWhere).values()].map((ofCalendar) => ({
    expected: ofCalendar,
    missed: ofCalendar.filter(({ id }) => !seen.has(id)),
  }));
}

/** Of a calendar that shows no event at all nobody knows whether it is switched on; nor of one that has no name. */
const shownCalendars = ({ where, events }: WholeLook): ReadonlySet<string> =>
  new Set(events.flatMap(({ calendar }) => (calendar === undefined ? [] : [seenWhereOf(where, calendar)])));

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
/** Near its edge a moved event may stand just beyond what was shown. */
const edgeMs = 6 * hourMs;

const inSpan =
  ({ from, until }: Span) =>
  (start: number): boolean =>
    start - edgeMs >= from && start + edgeMs <= until;

/**
 * On a journey the browser's date may not be the calendar's: near midnight the day beside has to be shown whole, too. First a sieve
 * that needs no time zone: a practice has thousands of bookings, a page a week.
 */
function onDays(whole: readonly string[], timeZone: string): (start: number) => boolean {
  const days = new Set(whole);
  const noons = whole.map((day) => Date.parse(`${day}T12:00:00Z`)).toSorted((a, b) => a - b);
  const [first = Infinity, last = -Infinity] = [noons[0], noons.at(-1)];
  return (start) =>
    start >= first - 2 * dayMs &&
    start <= last + 2 * dayMs &&
    [start - edgeMs, start, start + edgeMs].every((moment) => days.has(isoDate(moment, timeZone)));
}

const isoDate = (moment: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();

const without = ({ expected, missed }: MissedHere, replaced: ReadonlySet<RecordId>): MissedHere => ({
  expected: expected.filter(({ id }) => !replaced.has(id)),
  missed: missed.filter(({ id }) => !replaced.has(id)),
});

/** Many at once, or all that a calendar had here: then it was not the clients who cancelled. */
function withoutDoubts(calendars: readonly MissedHere[]): {
  readonly missed: readonly Placed[];
  readonly doubts: number;
} {
  const all = calendars.flatMap(({ missed }) => missed);
  if (all.length > mostAtOnce) return { missed: [], doubts: all.length };
  const sure = calendars.filter(
    ({ expected, missed }) => missed.length === 1 || missed.length < expected.length,
  );
  const missed = sure.flatMap((calendar) => calendar.missed);
  return { missed, doubts: all.length - missed.length };
}
