// A page's events taken in: what its opened event taught, which bookings it showed, and the board as it is with both. What is painted,
// what is written and what the panel lists are made of the same.
import { boardWithBookings, type NewBooking } from '#shared/engagement/board-with-bookings.ts';
import type { Board } from '#shared/engagement/board.ts';
import { learnOpened } from '#shared/engagement/acts/learn-opened.ts';
import { bookingRecords, sightBookings } from '#shared/engagement/acts/sight-bookings.ts';
import { eventKeyOf } from '#shared/engagement/board.ts';
import { bookedEvents } from '#shared/matching/match-booked.ts';
import type { RecordId, StoredRecord } from '#shared/records/record.ts';
import { calendarSites } from '../sites/index.ts';
import type { OpenedEvent } from '../sites/site.ts';
import type { CalendarSeen } from './parse-page-message.ts';
import { boardWithLearned, learnedFrom, withCallLink } from './opened-event.ts';
import { sightedEvents } from './sighted-events.ts';

export type SightedPage = {
  readonly board: Board;
  readonly found: readonly NewBooking[];
  readonly learned: { readonly event: OpenedEvent; readonly client: RecordId } | null;
};

/** Whether a sighted booking is taken in: any, while the page speaks; only one nobody knew of, when it is remembered. */
export type Keeps = (board: Board, booking: NewBooking) => boolean;

export const isNewTo: Keeps = (board, { booking: { provider, eventId, originalStart } }) =>
  !bookedEvents(board).has(eventKeyOf(provider, eventId, originalStart));

type Seen = Pick<CalendarSeen, 'sightings' | 'opened' | 'site'>;

export function sightedPage(
  before: Board,
  { sightings, opened, site }: Seen,
  at: { readonly now: number; readonly timeZone: string },
  keeps: Keeps,
): SightedPage {
  const client = opened === null ? null : learnedFrom(before, opened);
  const learned = opened === null || client === null ? null : { event: opened, client };
  const board = learned === null ? before : boardWithLearned(before, learned.event, learned.client);
  // What nothing lasting tells apart is painted, and never kept: it would be another booking each time.
  const lasting = sightings.filter(({ passing }) => passing !== true);
  const events = sightedEvents(lasting, at.timeZone);
  const where = { now: at.now, where: site, ...(tellsStatus(site) ? {} : { silent: true as const }) };
  const sighted = sightBookings(board, events, where);
  const found = withCallLink(sighted, opened).filter((booking) => keeps(board, booking));
  return { board: boardWithBookings(board, found), found, learned };
}

const tellsStatus = (site: string): boolean =>
  calendarSites.some(({ id, tellsStatus: isTold }) => id === site && isTold === true);

/** What has to be written for it; a booking that the learned word moves is written once. */
export function pageRecords(
  all: ReadonlyMap<RecordId, StoredRecord>,
  { found, learned }: SightedPage,
  now: number,
): readonly StoredRecord[] {
  const words = learned === null ? [] : learnOpened(all.values(), learned.event, learned.client, { now });
  const after = new Map([...all, ...byId(words)]);
  return [...new Map([...byId(words), ...byId(bookingRecords(after, found, now))]).values()];
}

const byId = (records: readonly StoredRecord[]) => records.map((record) => [record.id, record] as const);
