// Answers what content scripts say. All of it is parsed first; a page that speaks nonsense gets nothing and changes nothing.
import { parseCalendarSeen, parseCallSeen } from '../capture/parse-page-message.ts';
import { seeCall } from '../capture/live-call.ts';
import { grantPill } from '../capture/pill-nonce.ts';
import type { PageHandlers } from '../messaging.ts';
import type { Painting } from './keep-painted.ts';
import type { PracticeOpener } from './practice.ts';
import { sessionArea } from './session-area.ts';

export const answerPages = (open: PracticeOpener, painting: Painting): PageHandlers => ({
  'calendar/seen': async (input, sender) => {
    const seen = parseCalendarSeen(input);
    const tabId = sender.tab?.id;
    if (!seen.ok || tabId === undefined) return null;
    await painting.calendarSeen(tabId, { ...seen.value, frameId: sender.frameId ?? 0 });
    return null;
  },

  'call/seen': async (input, sender) => {
    const seen = parseCallSeen(input);
    const tabId = sender.tab?.id;
    const practice = await open();
    if (!seen.ok || tabId === undefined || !practice.ok) return { pill: null };
    const board = await practice.value.boards.board();
    const call = await seeCall(sessionArea, tabId, seen.value, board, Date.now());
    return { pill: call?.state === 'in' ? { nonce: await grantPill(sessionArea, tabId) } : null };
  },
});
