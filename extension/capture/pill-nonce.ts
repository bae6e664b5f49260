// The pill's frame has to prove that our own content script made it: the background gives out a nonce for a tab, and only the
// first document that brings it back is answered from then on. A page that frames pill.html itself has none.
import { sessionKeys } from '../session-keys.ts';
import type { SessionArea } from '../store/store.ts';

type Grant = { readonly tabId: number; readonly document: string | null };

export async function grantPill(session: SessionArea, tabId: number): Promise<string> {
  const nonce = crypto.randomUUID();
  await session.set(sessionKeys.pillNonce(nonce), JSON.stringify({ tabId, document: null } satisfies Grant));
  return nonce;
}

/** True for the tab it was given to and the first document that used it. `document` is the frame's own id. */
export async function redeemPill(
  session: SessionArea,
  nonce: unknown,
  from: { readonly tabId: number; readonly document: string },
): Promise<boolean> {
  if (typeof nonce !== 'string' || nonce.length > 64) return false;
  const key = sessionKeys.pillNonce(nonce);
  const kept = await session.get(key);
  if (kept === undefined) return false;
  const grant = JSON.parse(kept) as Grant; // written by us alone
  if (grant.tabId !== from.tabId) return false;
  if (grant.document !== null) return grant.document === from.document;
  await session.set(key, JSON.stringify({ ...grant, document: from.document } satisfies Grant));
  return true;
}
