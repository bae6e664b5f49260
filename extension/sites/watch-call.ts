// Follows a call page, tick by tick, and tells what changed. The answer says whether the pill is wanted there.
import { createCallWatch } from './call-watch.ts';
import type { CallSite, CallState } from './site.ts';

export type CallSeen = { readonly state: CallState; readonly url: string; readonly title: string };
export type PillGrant = { readonly pill: { readonly nonce: string } | null };

// In a call without a pill: the practice may have been unlocked meanwhile.
const askAgainMs = 15_000;

export type CallReporter = {
  /** Looks once; asks only where something changed. `undefined`: nothing was asked, or nobody answered. */
  readonly tick: (now: number) => Promise<PillGrant | undefined>;
  /** Asks whatever changed: for a fresh nonce. */
  readonly ask: () => Promise<PillGrant | undefined>;
};

/** `send` gives `undefined` where the background did not answer; then the next tick says it again. */
export function reportCall(
  site: CallSite,
  document: Document,
  send: (seen: CallSeen) => Promise<PillGrant | undefined>,
): CallReporter {
  const stateAt = createCallWatch(site);
  let said: CallSeen = { state: 'none', url: '', title: '' };
  let arrived = true;
  let withoutPillAt: number | null = null;

  const ask = async (): Promise<PillGrant | undefined> => {
    const asked = said;
    const answer = await send(asked);
    if (said === asked) arrived = answer !== undefined;
    return answer;
  };

  const tick = async (now: number): Promise<PillGrant | undefined> => {
    const url = document.location.href;
    const seen = { state: stateAt(new URL(url), documentsOf(document), now), url, title: document.title };
    const changed = seen.state !== said.state || seen.url !== said.url || seen.title !== said.title;
    const waited = withoutPillAt !== null && now - withoutPillAt >= askAgainMs;
    if (!changed && arrived && !waited) return undefined;
    if (changed) said = seen;
    // Until it is answered, it is not said twice.
    arrived = true;
    const answer = await ask();
    withoutPillAt = seen.state === 'in' && answer?.pill === null ? now : null;
    return answer;
  };

  return { tick, ask };
}

// Seen 2024-08: Meet moves its controls into a picture-in-picture window; the leave button is then gone from the page itself.
function documentsOf(document: Document): readonly Document[] {
  const view: (Window & { readonly documentPictureInPicture?: { readonly window: Window | null } }) | null =
    document.defaultView;
  const picture = view?.documentPictureInPicture?.window?.document;
  return picture === undefined ? [document] : [document, picture];
}
