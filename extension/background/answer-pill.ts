// Answers the pill's frame, which lives in a page: only with the nonce that was given out for its tab, and only a count.
import { browser } from 'wxt/browser';
import { keptCall } from '../capture/live-call.ts';
import { pillFace } from '../capture/pill-face.ts';
import { redeemPill } from '../capture/pill-nonce.ts';
import type { PillMessages } from '../messages.ts';
import type { Handlers, Sender } from '../messaging.ts';
import type { PracticeOpener } from './practice.ts';
import { sessionArea } from './session-area.ts';

export const answerPill = (open: PracticeOpener): Handlers<PillMessages> => ({
  'pill/face': async ({ nonce }, sender) => {
    const tab = await pillTab(nonce, sender);
    const practice = await open();
    if (tab === null || !practice.ok) return null;
    const call = await keptCall(sessionArea, tab.tabId);
    if (call?.state !== 'in') return null;
    return pillFace(call, await practice.value.boards.board(), tab, Date.now());
  },

  'pill/open-panel': async ({ nonce }, sender) => {
    const tab = await pillTab(nonce, sender);
    if (tab === null) return null;
    const url = browser.runtime.getURL(`/sidepanel.html?tab=${tab.tabId}` as '/sidepanel.html');
    await browser.windows.create({ url, type: 'popup', width: 400, height: 720 });
    return null;
  },
});

async function pillTab(
  nonce: string,
  sender: Sender,
): Promise<{ readonly tabId: number; readonly windowId: number } | null> {
  const { id: tabId, windowId } = sender.tab ?? {};
  if (tabId === undefined || windowId === undefined) return null;
  // Firefox gives no document id; the frame's id is the nearest thing to it.
  const document = sender.documentId ?? `frame ${sender.frameId}`;
  return (await redeemPill(sessionArea, nonce, { tabId, document })) ? { tabId, windowId } : null;
}
