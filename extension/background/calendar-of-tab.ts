// What the calendar in a tab shows, for the panel: from what the page last said, the board and the clock. A tab that has moved on to
// another address shows no calendar, whatever it said before.
import { browser } from 'wxt/browser';
import type { CalendarOfTab } from '../calendar-of-tab.ts';
import { calendarView } from '../capture/calendar-view.ts';
import type { SeenTab } from '../capture/paint-calendar.ts';
import { sessionKeys } from '../session-keys.ts';
import { calendarSites } from '../sites/index.ts';
import { atNow } from './acts.ts';
import type { PracticeOpener } from './practice.ts';
import { sessionArea } from './session-area.ts';

export async function calendarOfTab(open: PracticeOpener, tabId: number): Promise<CalendarOfTab | null> {
  const kept = await sessionArea.get(sessionKeys.seenInTab(tabId));
  if (kept === undefined) return null;
  const seen = JSON.parse(kept) as SeenTab; // written by us alone
  if (!(await isStillThere(tabId, seen.site))) return null;
  const practice = await open();
  if (!practice.ok) return null;
  return { tabId, ...calendarView(await practice.value.boards.board(), seen, atNow()) };
}

/** The address of a tab is told only for sites that we may read: of any other it is missing. */
async function isStillThere(tabId: number, site: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null); // closed meanwhile
  const url = URL.parse(tab?.url ?? '');
  return url !== null && calendarSites.some((known) => known.id === site && known.isHere(url));
}
