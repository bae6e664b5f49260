// An engagement as it will count once a session exists: a call without a calendar event has no record until its first word is
// saved, and its number, on the pill and in the panel, must not wait for that.
import type { SessionRef } from './acts/inputs.ts';
import type { BoardEngagement, BoardItem } from './board.ts';
import { isOfBooking, singlesOf } from './twins.ts';

const minuteMs = 60_000;
const defaultMinutes = 50;

/** `endsAt` is epoch milliseconds; without it the session is as long as was agreed. */
export function withSession(
  engagement: BoardEngagement,
  ref: SessionRef,
  endsAt: number | null,
): BoardEngagement {
  if (itemOf(engagement, ref) !== undefined) return engagement;
  const item: BoardItem = {
    session: ref.session,
    start: ref.start,
    end: endsAt ?? ref.start + (engagement.terms?.minutes ?? defaultMinutes) * minuteMs,
    timeKnown: true,
    kind: ref.kind,
    status: 'running',
    off: false,
    debited: false,
  };
  return { ...engagement, items: [...engagement.items, item].toSorted((a, b) => a.start - b.start) };
}

export const isItemOf = (item: BoardItem, ref: SessionRef): boolean =>
  singlesOf(item).some(({ session }) => session === ref.session) ||
  (ref.booking !== undefined && isOfBooking(item, ref.booking));

export const itemOf = (engagement: BoardEngagement, ref: SessionRef): BoardItem | undefined =>
  engagement.items.find((item) => isItemOf(item, ref));
