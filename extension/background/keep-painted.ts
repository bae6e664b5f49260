// Keeps calendar tabs painted: when a page shows something else, and when a record changes, with no reload. What a tab last
// showed is kept in memory, so the page need not be asked.
import { browser } from 'wxt/browser';
import type { Board } from '#shared/engagement/board.ts';
import { ok } from '#shared/records/record.ts';
import { healthSince } from '../page-health.ts';
import { paintCalendar, type PageLook, type SeenTab } from '../capture/paint-calendar.ts';
import { isNewTo, pageRecords, sightedPage, type Keeps } from '../capture/sighted-page.ts';
import { identified, keepCall, type KeptCall } from '../capture/live-call.ts';
import { sessionKeys } from '../session-keys.ts';
import type { SessionArea } from '../store/store.ts';
import { atNow } from './acts.ts';
import { lookOfPage, noticeAbsence } from './notice-absence.ts';
import { createQueue } from './one-at-a-time.ts';
import type { Practice, PracticeOpener } from './practice.ts';
import { sessionEntries } from './session-area.ts';

export type Painting = {
  readonly calendarSeen: (tabId: number, seen: SeenTab) => Promise<void>;
  readonly boardChanged: (board: Board) => void;
};

export function keepPainted(open: PracticeOpener, session: SessionArea): Painting {
  const queue = createQueue();

  const paint = (tabId: number, seen: SeenTab, board: Board, look: PageLook) =>
    queue(tabId, () =>
      paintCalendar(session, tabId, seen, board, { look, now: Date.now() }).catch(leaveTab(session, tabId)),
    );

  // Painted before it is kept, and whether or not it can be: a full disk must not cost the coach the badges.
  const show = async (practice: Practice, tabId: number, seen: SeenTab, board: Board, keeps: Keeps) => {
    const page = sightedPage(board, seen, atNow(), keeps);
    await paint(tabId, seen, page.board, (await practice.boards.practice()).settings);
    if (page.found.length > 0 || page.learned !== null)
      await practice.store.write((all) => ok(pageRecords(all, page, Date.now())));
    return page;
  };

  // Looked at anew, not only painted: a client who has just been added may be whom these events are with. But what a tab showed a
  // while ago says nothing about when a booking is now: it would move sessions back, and another tab forward again, for ever.
  const repaintAll = async (board: Board) => {
    const practice = await open();
    if (!practice.ok) return;
    // All tabs at once: one that waited for another that is slow, or frozen, would be painted for what it showed before.
    const tabs = (await sessionEntries('seen:')).map(({ rest, value }) => {
      const seen = JSON.parse(value) as SeenTab; // written by us alone
      return show(practice.value, Number(rest), seen, board, isNewTo);
    });
    for (const { value } of await sessionEntries('live:')) {
      await keepCall(session, identified(JSON.parse(value) as KeptCall, board)); // written by us alone
    }
    await Promise.all(tabs);
  };

  const calendarSeen = async (tabId: number, seen: SeenTab) => {
    const key = sessionKeys.seenInTab(tabId);
    const before = await session.get(key);
    const last = before === undefined ? null : (JSON.parse(before) as SeenTab); // written by us alone
    await session.set(key, JSON.stringify({ ...seen, ...healthSince(last, seen, Date.now()) }));
    const practice = await open();
    if (!practice.ok) return;
    const board = await practice.value.boards.board();
    const { found } = await show(practice.value, tabId, seen, board, () => true);
    const fresh = new Set(found.filter((booking) => isNewTo(board, booking)).map(({ id }) => id));
    // After what it did show: what was moved on this page is not missing from it.
    await noticeAbsence(session, practice.value, lookOfPage(seen, fresh), atNow());
  };

  // A badge changes with the clock too: a session that is over waits to be confirmed.
  browser.alarms.onAlarm.addListener(() => {
    void open().then(async (practice) => {
      if (practice.ok) await repaintAll(await practice.value.boards.board());
    });
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(session, tabId));

  return { calendarSeen, boardChanged: (board) => void repaintAll(board) };
}

/** The tab is asleep or shows another page: what it showed is forgotten. What was painted is not: "back" may bring the page again. */
const leaveTab = (session: SessionArea, tabId: number) => async (): Promise<void> => {
  await session.remove(sessionKeys.seenInTab(tabId));
  await session.remove(sessionKeys.liveInTab(tabId));
};

const forgetTab = async (session: SessionArea, tabId: number): Promise<void> => {
  await leaveTab(session, tabId)();
  await session.remove(sessionKeys.paintedInTab(tabId));
};
