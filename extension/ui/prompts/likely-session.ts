// Which session's note a prompt writes into: the one on screen, the next, or the last one agreed. Null where there is none, and
// then the prompt does not offer to write.
import type { BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import type { SessionRef } from '../../messages.ts';
import { refOfItem } from '../session-ref.ts';

/** The one running, else the next to come. */
export function nextSession(engagement: BoardEngagement, now: number): SessionRef | null {
  const { next } = forecast(engagement, now);
  return next === null ? null : refOfItem(engagement.id, next);
}

/** The one running, else the one that was last: what is parked belongs where it was left. */
export function currentSession(engagement: BoardEngagement, now: number): SessionRef | null {
  const begun = engagement.items.findLast((item) => item.start <= now && !item.off);
  return begun === undefined ? null : refOfItem(engagement.id, begun);
}

/** To come or, with nothing booked, the one that was last. */
export const likelySession = (engagement: BoardEngagement, now: number): SessionRef | null =>
  nextSession(engagement, now) ?? currentSession(engagement, now);

/** The one with the last agreed number where it is booked, else the last that is. */
export function lastSession(engagement: BoardEngagement, now: number): SessionRef | null {
  const coming = forecast(engagement, now).items.filter((item) => item.end > now && !item.off);
  const last = coming.find((item) => item.ordinal === engagement.agreed) ?? coming.at(-1);
  return last === undefined ? null : refOfItem(engagement.id, last);
}

/** The next event that stands in the calendar, as a booking; before or after the end. */
export const nextBooking = (
  engagement: BoardEngagement,
  now: number,
): (BoardItem & { readonly booking: NonNullable<BoardItem['booking']> }) | null => {
  const item = engagement.items.find(({ booking, end, off }) => booking !== undefined && end > now && !off);
  return item?.booking === undefined ? null : { ...item, booking: item.booking };
};
