// Asks a tab for the redacted report of its page, at the coach's word. Nothing of it is kept or sent: the screen shows it to be copied.
import { browser } from 'wxt/browser';

const longest = 8192;

/** Null where the tab shows no calendar, is closed, or may not be read. */
export async function pageReport(tabId: number): Promise<string | null> {
  // Firefox and Chromium both refuse a tab that is gone, asleep, or of a site that was not allowed.
  const told = await browser.scripting
    .executeScript({ target: { tabId }, files: ['/page-report.js'] })
    .catch(() => []);
  const text: unknown = told[0]?.result;
  if (typeof text !== 'string' || text === '') return null;
  return `Bookend ${browser.runtime.getManifest().version}\n${text.slice(0, longest)}`;
}
