// The board as it will be once these bookings are written, so that a badge is painted before the write, and even if it fails.
import type { Booking } from '../records/booking.ts';
import type { RecordId } from '../records/record.ts';
import { boardItem, byStart, isOpen } from './board-item.ts';
import type { Board, BoardEngagement, BoardItem } from './board.ts';
import type { SeenEvent } from './event-word.ts';
import { bookingsOf, singlesOf, twinned } from './twins.ts';

/** `seen` is what the calendar said of it this time; without it nothing was said of whether it stands. */
export type NewBooking = {
  readonly id: RecordId;
  readonly engagement: RecordId;
  readonly booking: Booking;
  readonly seen?: SeenEvent;
};

/** A booking that is on the board already is put in its new place; what the coach said about its session stays. */
export function boardWithBookings(board: Board, bookings: readonly NewBooking[]): Board {
  if (bookings.length === 0) return board;
  const fresh = new Map(bookings.map((entry) => [entry.id, entry]));
  const before = new Map<RecordId, BoardItem>();
  for (const item of board.engagements.flatMap((engagement) => engagement.items.flatMap(singlesOf))) {
    if (item.booking !== undefined && fresh.has(item.booking)) before.set(item.booking, item);
  }
  const moved = Map.groupBy(fresh.values(), (entry) => entry.engagement);
  return {
    ...board,
    engagements: board.engagements.map((engagement) => replaced(engagement, moved, fresh, before)),
  };
}

function replaced(
  engagement: BoardEngagement,
  moved: ReadonlyMap<RecordId, readonly NewBooking[]>,
  fresh: ReadonlyMap<RecordId, NewBooking>,
  before: ReadonlyMap<RecordId, BoardItem>,
): BoardEngagement {
  const added = (moved.get(engagement.id) ?? []).map((entry) => withSession(entry, before.get(entry.id)));
  const isTouched = engagement.items.some((item) => bookingsOf(item).some((id) => fresh.has(id)));
  if (added.length === 0 && !isTouched) return engagement;
  const kept = engagement.items
    .flatMap(singlesOf)
    .filter((item) => item.booking === undefined || !fresh.has(item.booking));
  return { ...engagement, items: twinned([...kept, ...added].toSorted(byStart)) };
}

function withSession({ id, booking }: NewBooking, before: BoardItem | undefined): BoardItem {
  const item = boardItem({ booking: { ...booking, id, editedAt: 0 } }, before?.debited ?? false);
  if (before?.session === undefined) return item;
  const { session, kind, status } = before;
  // What the coach has settled keeps the time at which it was settled.
  if (!isOpen(status)) return { ...item, ...before };
  return { ...item, session, kind, status };
}
