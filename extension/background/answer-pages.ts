// Answers what content scripts say. All of it is parsed first; a page that speaks nonsense, or for another site than its own, gets
// nothing and changes nothing.
import { parseCalendarSeen, parseCallSeen } from '../capture/parse-page-message.ts';
import { seeCall } from '../capture/live-call.ts';
import { grantPill } from '../capture/pill-nonce.ts';
import type { PageHandlers } from '../messaging.ts';
import { originsBySite } from '../sites/origins.ts';
import type { Painting } from './keep-painted.ts';
import { keptHosts } from './own-hosts.ts';
import type { PracticeOpener } from './practice.ts';
import { sessionArea } from './session-area.ts';

export const answerPages = (open: PracticeOpener, painting: Painting): PageHandlers => ({
  'calendar/seen': async (input, sender) => {
    const seen = parseCalendarSeen(input);
    const tabId = sender.tab?.id;
    if (!seen.ok || tabId === undefined || !(await speaksFor(seen.value.site, sender.url))) return null;
    await painting.calendarSeen(tabId, { ...seen.value, frameId: sender.frameId ?? 0 });
    return null;
  },

  'call/seen': async (input, sender) => {
    const seen = parseCallSeen(input);
    const tabId = sender.tab?.id;
    if (!seen.ok || tabId === undefined || !(await speaksFor(seen.value.site, sender.url)))
      return { pill: null };
    const practice = await open();
    if (!practice.ok) return { pill: null };
    const board = await practice.value.boards.board();
    const call = await seeCall(sessionArea, tabId, seen.value, board, Date.now());
    return { pill: call?.state === 'in' ? { nonce: await grantPill(sessionArea, tabId) } : null };
  },
});

/**
 * Whether a page is of the site that it names. Else a script that has been taken over, of whatever site the coach allowed, could call
 * off what lies in all their other calendars.
 */
async function speaksFor(site: string, url: string | undefined): Promise<boolean> {
  const at = URL.parse(url ?? '');
  if (at === null) return false;
  const known = Object.entries(originsBySite).find(([id]) => id === site)?.[1] ?? [];
  if (known.some((origin) => origin === `${at.origin}/*`)) return true;
  return (await keptHosts()).some((own) => own.site === site && own.host === at.hostname);
}
