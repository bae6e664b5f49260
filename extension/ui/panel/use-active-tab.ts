// The tab in front, and the call in it. Side panel and sidebar follow their own window; the small window that the pill opens in
// Firefox stays with the tab named in its address.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { LiveCall } from '../../messages.ts';
import { sendFromScreen } from '../../messaging.ts';
import { sessionKeys } from '../../session-keys.ts';

const namedTab = Number(new URLSearchParams(location.search).get('tab') ?? NaN);

function useActiveTab(): number | undefined {
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
export function useLiveCall(): LiveCall | null | undefined {
  const tabId = useActiveTab();
  const [live, setLive] = useState<LiveCall | null>();
  useEffect(() => {
    if (tabId === undefined) return;
    let gone = false;
    const ask = async () => {
      const call = await sendFromScreen('live/of-tab', { tabId }).catch(() => null);
      if (!gone) setLive(call ?? null);
    };
    const changed = (changes: Record<string, unknown>) => {
      if (Object.hasOwn(changes, sessionKeys.liveInTab(tabId))) void ask();
    };
    void ask();
    browser.storage.session.onChanged.addListener(changed);
    return () => {
      gone = true;
      browser.storage.session.onChanged.removeListener(changed);
    };
  }, [tabId]);
  return live;
}
