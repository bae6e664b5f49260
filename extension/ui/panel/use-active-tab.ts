// The tab in front, and the call or the calendar in it. Side panel and sidebar follow their own window; the small window that the pill opens in
// Firefox stays with the tab named in its address.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { CalendarOfTab } from '../../calendar-of-tab.ts';
import type { LiveCall } from '../../messages.ts';
import { sendFromScreen } from '../../messaging.ts';
import { sessionKeys } from '../../session-keys.ts';

const namedTab = Number(new URLSearchParams(location.search).get('tab') ?? NaN);

export function useActiveTab(): number | undefined {
  const [tab, setTab] = useState<number | undefined>(Number.isInteger(namedTab) ? namedTab : undefined);
  useEffect(() => {
    if (Number.isInteger(namedTab)) return;
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      setTab(active?.id);
    };
    const lookAgain = () => void look();
    lookAgain();
    browser.tabs.onActivated.addListener(lookAgain);
    browser.tabs.onUpdated.addListener(lookAgain);
    return () => {
      browser.tabs.onActivated.removeListener(lookAgain);
      browser.tabs.onUpdated.removeListener(lookAgain);
    };
  }, []);
  return tab;
}

/** The call in the tab in front; null where there is none, undefined until the background has said. */
export function useLiveCall(tabId: number | undefined): LiveCall | null | undefined {
  return useToldOfTab(tabId, askLive, liveKeys);
}

/**
 * The calendar in the tab in front; null where there is none, undefined until the background has said. Its badges change with the page,
 * with a record, and with the clock.
 */
export function useCalendar(tabId: number | undefined): CalendarOfTab | null | undefined {
  return useToldOfTab(tabId, askCalendar, calendarKeys, 60_000);
}

const askLive = (tabId: number) => sendFromScreen('live/of-tab', { tabId });
const askCalendar = (tabId: number) => sendFromScreen('calendar/of-tab', { tabId });
const liveKeys = (tabId: number) => [sessionKeys.liveInTab(tabId)];
const calendarKeys = (tabId: number) => [sessionKeys.seenInTab(tabId), sessionKeys.board];

function useToldOfTab<T>(
  tabId: number | undefined,
  askFor: (tabId: number) => Promise<T | null>,
  keysOf: (tabId: number) => readonly string[],
  everyMs?: number,
): T | null | undefined {
  const [told, setTold] = useState<{ readonly tabId: number; readonly value: T | null }>();
  useEffect(() => {
    if (tabId === undefined) return;
    let gone = false;
    let asked = 0;
    const ask = async () => {
      const turn = ++asked;
      const value = await askFor(tabId).catch(() => null);
      // An answer that comes after a later question's is an old one.
      if (!gone && turn === asked) setTold({ tabId, value: value ?? null });
    };
    const changed = (changes: Record<string, unknown>) => {
      if (keysOf(tabId).some((key) => Object.hasOwn(changes, key))) void ask();
    };
    // The same tab may have gone to another address, which no key tells.
    const moved = (id: number) => {
      if (id === tabId) void ask();
    };
    void ask();
    browser.storage.session.onChanged.addListener(changed);
    browser.tabs.onUpdated.addListener(moved);
    const timer = everyMs === undefined ? undefined : setInterval(() => void ask(), everyMs);
    return () => {
      gone = true;
      browser.storage.session.onChanged.removeListener(changed);
      browser.tabs.onUpdated.removeListener(moved);
      clearInterval(timer);
    };
  }, [tabId, askFor, keysOf, everyMs]);
  return told?.value;
}
