// Which session a call is: identity comes from the calendar (the call's link), then from what the coach told us, then from the
// tab's title; the page's DOM is never asked. Pure; the background gives it the board and the time.
import type { Board, BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { engagementAt } from '#shared/engagement/engagement-at.ts';
import { matchEvent } from '#shared/matching/match-event.ts';
import { sessionIdOfBooking, sessionIdOfCall } from '#shared/records/session.ts';
import type { SessionRef } from '../messages.ts';

/** A call may start early, and a late start is still this session; further away it is another one. */
const earlyMs = 30 * 60_000;
const lateMs = 60 * 60_000;

export type CallIdentity = {
  readonly callLink: string;
  readonly title: string | null;
  readonly startedAt: number;
};

export type CallSession = {
  readonly ref: SessionRef;
  readonly endsAt: number;
  readonly engagement: BoardEngagement;
};

export function callSession(board: Board, call: CallIdentity, timeZone: string): CallSession | null {
  const match = matchEvent(board, {
    callLink: call.callLink,
    ...(call.title === null ? {} : { title: call.title }),
  });
  if (match.type !== 'client') return null;
  const engagements = board.engagements.filter((engagement) => engagement.client === match.client);
  const engagement = engagementAt(engagements, call.startedAt);
  if (engagement === undefined) return null;
  const item = nearestItem(engagement.items, call.startedAt);
  const minutes = engagement.terms?.minutes ?? 50;
  const endsAt = item?.timeKnown === true ? item.end : call.startedAt + minutes * 60_000;
  return { engagement, endsAt, ref: refOf(engagement, item, call, timeZone) };
}

function nearestItem(items: readonly BoardItem[], at: number): BoardItem | undefined {
  const near = items.filter((item) => !item.off && isNear(item, at));
  return near.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
}

const isNear = (item: BoardItem, at: number): boolean =>
  item.timeKnown
    ? item.start - earlyMs <= at && at <= item.end + lateMs
    : Math.abs(item.start - at) <= 12 * 60 * 60_000;

function refOf(
  engagement: BoardEngagement,
  item: BoardItem | undefined,
  call: CallIdentity,
  timeZone: string,
): SessionRef {
  const kind = item?.kind ?? 'session';
  if (item?.booking !== undefined) {
    const session = item.session ?? sessionIdOfBooking(item.booking);
    return { engagement: engagement.id, session, booking: item.booking, start: item.start, kind };
  }
  const day = Temporal.Instant.fromEpochMilliseconds(call.startedAt)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  const session = item?.session ?? sessionIdOfCall(engagement.id, call.callLink, day);
  return { engagement: engagement.id, session, start: item?.start ?? call.startedAt, kind };
}
