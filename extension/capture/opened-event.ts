// The event whose details the coach has opened: its guests and its call link say whose it is, and so whose its series is. A title is
// never learned from, nor is an event whose title names somebody else than its guests do.
import { newWords, type OpenedWord } from '#shared/engagement/acts/learn-opened.ts';
import type { NewBooking } from '#shared/engagement/board-with-bookings.ts';
import { eventKeyOf, type Board } from '#shared/engagement/board.ts';
import { isEqual } from '#shared/merge/equal.ts';
import { bookedEvents, matchBooked } from '#shared/matching/match-booked.ts';
import { matchEvent, type Match } from '#shared/matching/match-event.ts';
import { matchIndex } from '#shared/matching/match-index.ts';
import { normaliseEmail } from '#shared/matching/normalise-email.ts';
import { bookingId } from '#shared/records/booking.ts';
import type { RecordId } from '#shared/records/record.ts';
import { callLinkOf } from '../sites/call-link-of.ts';
import type { OpenedEvent } from '../sites/site.ts';

export function matchOpened(board: Board, opened: OpenedEvent): Match {
  const { provider, eventId, originalStart } = opened;
  const match = matchRead(board, opened);
  const shown = { ...opened, emails: [] };
  // Where its details say no more than the page does, it is whose booking it is: a feed may have known its guests.
  return isEqual(match, matchEvent(board, shown))
    ? matchBooked(board, shown, bookedEvents(board).get(eventKeyOf(provider, eventId, originalStart)))
    : match;
}

/** By what its details tell, and what was said. Where the title names somebody else than the guests do, it is a question. */
function matchRead(board: Board, opened: OpenedEvent): Match {
  const callLink = callLinkOf(opened);
  const match = matchEvent(board, { ...opened, ...(callLink === null ? {} : { callLink }) });
  if (!isReadOff(match)) return match;
  const named = matchEvent(board, { title: opened.title });
  if (named.type !== 'client' || named.client === match.client) return match;
  return { type: 'ambiguous', clients: [match.client, named.client].toSorted() };
}

type Client = Extract<Match, { readonly type: 'client' }>;

const isReadOff = (match: Match): match is Client =>
  match.type === 'client' && (match.by === 'email' || match.by === 'call-link');

/** The client to remember for the event and its series; null where nothing is to be learned, or nothing new. */
export function learnedFrom(board: Board, opened: OpenedEvent): RecordId | null {
  const match = matchRead(board, opened);
  if (!isReadOff(match)) return null;
  return wordsFor(board, opened, match.client).length > 0 ? match.client : null;
}

const wordsFor = ({ learned }: Board, opened: OpenedEvent, client: RecordId): readonly OpenedWord[] =>
  newWords(opened, client, ({ kind, key }) =>
    Object.hasOwn(learned[kind], key) ? learned[kind][key] : undefined,
  );

/** The board as it will be once that is written, so that the series is painted before it is, and even if it cannot be. */
export function boardWithLearned(board: Board, opened: OpenedEvent, client: RecordId): Board {
  const news = wordsFor(board, opened, client);
  const of = (wanted: 'series' | 'event') =>
    Object.fromEntries(news.flatMap(({ kind, key }) => (kind === wanted ? [[key, client] as const] : [])));
  const { learned } = board;
  return {
    ...board,
    learned: {
      ...learned,
      series: { ...learned.series, ...of('series') },
      event: { ...learned.event, ...of('event') },
    },
  };
}

/** The opened event's own call link, on its booking: by it the call's page finds the session. */
export function withCallLink(
  found: readonly NewBooking[],
  opened: OpenedEvent | null,
): readonly NewBooking[] {
  const callLink = opened === null ? null : callLinkOf(opened);
  if (opened === null || callLink === null) return found;
  const id = bookingId(opened.provider, opened.eventId, opened.originalStart);
  return found.map((entry) =>
    entry.id === id ? { ...entry, booking: { ...entry.booking, callLink } } : entry,
  );
}

/** Guests' addresses that no client has, each once. */
export function strangersOf(board: Board, { emails }: OpenedEvent): readonly string[] {
  const { byEmail } = matchIndex(board);
  const addresses = new Set(emails.map(normaliseEmail));
  return [...addresses].filter((address) => address !== '' && !byEmail.has(address));
}
