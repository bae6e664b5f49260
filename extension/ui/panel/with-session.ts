// An engagement as it will count once the session on screen exists: a call without a calendar event has no record until its first
// word is saved, and its number must not wait for that.
import type { BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import type { SessionRef } from '../../messages.ts';
import { itemOf } from '../session-ref.ts';

const minuteMs = 60_000;
const defaultMinutes = 50;

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
