// The call in each tab, kept in storage.session: joining starts it, a reload or a short drop continues it, a lobby is no call.
import type { Board } from '#shared/engagement/board.ts';
import type { LiveCall } from '../messages.ts';
import { sessionKeys } from '../session-keys.ts';
import { callSites } from '../sites/index.ts';
import type { SessionArea } from '../store/store.ts';
import { callSession } from './call-ref.ts';
import type { CallSeen } from './parse-page-message.ts';

/** Joining the same call again within this time goes on with the same session. */
const dropMs = 10 * 60_000;

/** What is kept a tab: the call as the panel knows it, the title for matching again, and when it was last seen going on. */
export type KeptCall = LiveCall & { readonly title: string | null; readonly inAt: number | null };

export async function keptCall(session: SessionArea, tabId: number): Promise<KeptCall | null> {
  const kept = await session.get(sessionKeys.liveInTab(tabId));
  return kept === undefined ? null : (JSON.parse(kept) as KeptCall); // written by us alone
}

/** Takes in what a call page said; gives the call now live in the tab, or null where the page is no call page. */
export async function seeCall(
  session: SessionArea,
  tabId: number,
  seen: CallSeen,
  board: Board,
  now: number,
): Promise<KeptCall | null> {
  const site = callSites.find((candidate) => candidate.id === seen.site);
  const callLink = site === undefined || !URL.canParse(seen.url) ? null : site.callLinkOf(new URL(seen.url));
  if (site === undefined || callLink === null) {
    await session.remove(sessionKeys.liveInTab(tabId));
    return null;
  }
  const before = await keptCall(session, tabId);
  const same = before?.callLink === callLink ? before : null;
  const call: KeptCall = {
    tabId,
    callLink,
    state: seen.state,
    title: site.titleOf(seen.title) ?? same?.title ?? null,
    ...started(same, seen, now),
    ref: null,
    endsAt: null,
  };
  return keepCall(session, identified(call, board));
}

// Pages speak only when something changed, so `inAt` is the last moment at which the call was known to go on: now while it is
// in, and the moment at which it was first seen not to be.
function started(
  same: KeptCall | null,
  seen: CallSeen,
  now: number,
): { readonly startedAt: number | null; readonly inAt: number | null } {
  const wasIn = same?.state === 'in';
  if (seen.state !== 'in')
    return { startedAt: same?.startedAt ?? null, inAt: wasIn ? now : (same?.inAt ?? null) };
  const dropped = same?.inAt != null && now - same.inAt <= dropMs;
  return { startedAt: wasIn || dropped ? (same?.startedAt ?? now) : now, inAt: now };
}

/** The same call against another board: a client was added, the coach said whose call it is, a session was counted. */
export function identified(call: KeptCall, board: Board): KeptCall {
  if (call.startedAt === null) return { ...call, ref: null, endsAt: null };
  const { callLink, title, startedAt } = call;
  const found = callSession(board, { callLink, title, startedAt }, Temporal.Now.timeZoneId());
  return { ...call, ref: found?.ref ?? null, endsAt: found?.endsAt ?? null };
}

export async function keepCall(session: SessionArea, call: KeptCall): Promise<KeptCall> {
  const text = JSON.stringify(call);
  const key = sessionKeys.liveInTab(call.tabId);
  // Written only when it changed: the panel listens to this key.
  if ((await session.get(key)) !== text) await session.set(key, text);
  return call;
}
