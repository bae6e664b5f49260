// The one badge sheet of a page, and the text of every sheet that may be in it: `removeCSS` wants exactly what was inserted. Kept a
// page and not a tab, because "back" brings a page to life again as it was left, its sheet included.
import { browser } from 'wxt/browser';
import { sessionKeys } from '../session-keys.ts';
import type { SessionArea } from '../store/store.ts';

export type PageInTab = { readonly tabId: number; readonly frameId: number; readonly page: string };

/** Not `sure`: the worker died, or the tab was gone, between the insert and the word of it. Each text may be there or not. */
type Kept = { readonly page: string; readonly texts: readonly string[]; readonly sure: boolean };

/** Those that "back" can still reach. A page further back keeps what it wears until it is loaded anew. */
const mostPages = 4;

/** Rejects where the tab is gone or shows a page that may not be painted; what may be in the page is still known then. */
export async function putSheet(
  session: SessionArea,
  { tabId, frameId, page }: PageInTab,
  css: string,
): Promise<void> {
  const pages = await keptPages(session, tabId);
  const others = pages.filter((kept) => kept.page !== page);
  const mine = pages.find((kept) => kept.page === page) ?? { page, texts: [], sure: false };
  if (mine.sure ? (mine.texts[0] ?? '') === css : css === '' && pages.length === 0) return;

  const target = { tabId, frameIds: [frameId] };
  const insert = (text: string) => browser.scripting.insertCSS({ target, css: text, origin: 'USER' });
  const remove = (text: string) => browser.scripting.removeCSS({ target, css: text, origin: 'USER' });
  const keep = (texts: readonly string[], sure: boolean) =>
    session.set(
      sessionKeys.paintedInTab(tabId),
      JSON.stringify([{ page, texts, sure }, ...others].slice(0, mostPages) satisfies readonly Kept[]),
    );
  const wanted = css === '' ? [] : [css];
  const old = mine.texts.filter((text) => text !== css);

  // Kept first, though not yet for sure: were the worker to die after the insert, an unknown sheet would stay for good.
  await keep([...wanted, ...old], false);
  if (mine.sure) {
    // In before out, so that nothing flickers.
    for (const text of wanted) await insert(text);
    for (const text of old) await remove(text);
  } else {
    // Another copy of the content script may have been here, in this very document: what it left goes, the same text included.
    const left = [...mine.texts, ...others.flatMap(({ texts }) => texts)];
    for (const text of new Set([...left])) await remove(text);
    for (const text of wanted) await insert(text);
  }
  await keep(wanted, true);
}

async function keptPages(session: SessionArea, tabId: number): Promise<readonly Kept[]> {
  const kept = await session.get(sessionKeys.paintedInTab(tabId));
  return kept === undefined ? [] : (JSON.parse(kept) as readonly Kept[]); // written by us alone
}
