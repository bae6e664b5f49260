// When sync runs: soon after a change here, when the relay's socket says that the head moved, once a minute, and when the
// computer is online again. The socket is open only while one of our screens is: it keeps the worker awake.
import { browser, type Browser } from 'wxt/browser';
import type { Practice, PracticeOpener } from './practice.ts';

const alarmName = 'sync';
/** A burst of keystrokes saved one by one is one push. */
const nudgeMs = 250;

export function keepSyncing(open: PracticeOpener): { readonly nudge: (practice: Practice) => void } {
  const screens = new Set<Browser.runtime.Port>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const cycle = async () => {
    const practice = await open();
    if (practice.ok) await practice.value.sync.cycle();
  };
  const watch = async () => {
    const practice = await open();
    if (practice.ok) practice.value.sync.watch(screens.size > 0);
  };

  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void cycle();
  });
  browser.runtime.onConnect.addListener((port) => {
    const ours = port.sender?.url?.startsWith(browser.runtime.getURL('/')) ?? false;
    if (port.name !== 'screen' || !ours) return port.disconnect();
    screens.add(port);
    port.onDisconnect.addListener(() => {
      screens.delete(port);
      void watch();
    });
    void watch();
  });
  globalThis.addEventListener('online', () => void cycle());
  void keepAlarm();

  const nudge = ({ sync }: Practice) => {
    clearTimeout(timer);
    timer = setTimeout(() => void sync.cycle(), nudgeMs);
  };
  return { nudge };
}

// Only where there is none: making it anew at each wake would start its minute again, and a busy page keep it from ever ringing.
async function keepAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(alarmName);
  if (alarm === undefined) await browser.alarms.create(alarmName, { periodInMinutes: 1 });
}
