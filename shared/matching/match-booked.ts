// Whose an event is that is a booking already. A page shows its title alone; a feed, an opened event or the coach may have said more
// of it, and what they said stands.
import type { Board, BoardEngagement, BoardItem } from '../engagement/board.ts';
import { singlesOf } from '../engagement/twins.ts';
import { matchEvent, type Match, type MatchInput } from './match-event.ts';

/** A booking as it would be alone, the item it is shown in, which may lie in other calendars too, and where that stands. */
export type Booked = {
  readonly item: BoardItem;
  readonly shown: BoardItem;
  readonly engagement: BoardEngagement;
};

/**
 * As `matchEvent`, but a title, which may name anybody or nobody, does not take a booking away from the client whom an address, a call
 * link or the coach gave it to. "Not a session" does.
 */
export function matchBooked(board: Board, input: MatchInput, booked: Booked | undefined): Match {
  const match = matchEvent(board, input);
  const by = booked?.item.matchedBy ?? 'title';
  if (booked === undefined || by === 'title' || match.type === 'not-a-session') return match;
  return match.type === 'client' && match.by !== 'title'
    ? match
    : { type: 'client', client: booked.engagement.client, by };
}

const made = new WeakMap<Board, ReadonlyMap<string, Booked>>();

/** All bookings of a board by their event key. A calendar asks for hundreds at a time, and boards are never changed. */
export function bookedEvents(board: Board): ReadonlyMap<string, Booked> {
  const known = made.get(board) ?? new Map(board.engagements.flatMap(bookedIn));
  made.set(board, known);
  return known;
}

const bookedIn = (engagement: BoardEngagement): readonly (readonly [string, Booked])[] =>
  engagement.items.flatMap((shown) =>
    singlesOf(shown).flatMap((item) =>
      item.eventKey === undefined ? [] : [[item.eventKey, { item, shown, engagement }] as const],
    ),
  );
