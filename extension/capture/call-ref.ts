// Which session a call is: identity comes from the calendar (a session near by with the call's link), then from what the coach told
// us, then from the tab's title; the page's DOM is never asked. Pure; the background gives it the board and the time.
import type { Board, BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { engagementAt } from '#shared/engagement/engagement-at.ts';
import { singlesOf } from '#shared/engagement/twins.ts';
import { matchEvent, type Match } from '#shared/matching/match-event.ts';
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
  if (match.type === 'not-a-session') return null;
  const found = bookedWithLink(board, call) ?? matched(board, match, call.startedAt);
  if (found === undefined) return null;
  const { engagement, item } = found;
  const minutes = engagement.terms?.minutes ?? 50;
  const endsAt = item?.timeKnown === true ? item.end : call.startedAt + minutes * 60_000;
  return { engagement, endsAt, ref: refOf(engagement, item, call, timeZone) };
}

type Found = { readonly engagement: BoardEngagement; readonly item: BoardItem | undefined };

/** A coach may meet everybody in one room: then the time tells whose call it is, and where it does not, this says nothing. */
function bookedWithLink(board: Board, { callLink, startedAt }: CallIdentity): Found | undefined {
  const found = board.engagements.flatMap((engagement) => {
    const ofLink = engagement.items.filter((item) =>
      singlesOf(item).some((one) => one.callLink === callLink),
    );
    const item = nearestItem(ofLink, startedAt);
    return item === undefined ? [] : [{ engagement, item }];
  });
  return new Set(found.map(({ engagement }) => engagement.client)).size === 1 ? found[0] : undefined;
}

function matched(board: Board, match: Match, startedAt: number): Found | undefined {
  if (match.type !== 'client') return undefined;
  const ofClient = board.engagements.filter(({ client }) => client === match.client);
  const engagement = engagementAt(ofClient, startedAt);
  return engagement && { engagement, item: nearestItem(engagement.items, startedAt) };
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
