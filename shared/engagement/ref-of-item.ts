// How an item of the board is named to the acts, whether or not a record of its session exists yet.
import type { RecordId } from '../records/record.ts';
import { sessionIdOfBooking } from '../records/session.ts';
import type { SessionRef } from './acts/inputs.ts';
import type { BoardItem } from './board.ts';

/** Null where it is neither a session nor a booking. */
export function refOfItem(engagement: RecordId, item: BoardItem): SessionRef | null {
  const { booking, start, kind } = item;
  const session = item.session ?? (booking === undefined ? undefined : sessionIdOfBooking(booking));
  if (session === undefined) return null;
  return { engagement, session, start, kind, ...(booking === undefined ? {} : { booking }) };
}
