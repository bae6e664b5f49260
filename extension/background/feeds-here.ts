// The feeds as this browser keeps them: its own network, permissions and clock, looked at each minute and when the coach allows a host.
import { browser } from 'wxt/browser';
import { createFetchFeed } from '../feed/fetch-feed.ts';
import { feedOrigin } from '../feed/feed-address.ts';
import { readFeedText } from '../feed/read-feed-text.ts';
import { keepFeeds, type Feeds } from './keep-feeds.ts';
import type { PracticeOpener } from './practice.ts';
import { sessionArea } from './session-area.ts';

const isAllowed = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [origin] });

export function feedsHere(open: PracticeOpener): Feeds {
  const feeds = keepFeeds(open, {
    session: sessionArea,
    fetchFeed: createFetchFeed({
      isAllowed: (url) => isAllowed(feedOrigin(url.href)),
    }),
    readText: readFeedText,
    isAllowed,
    isOnline: () => navigator.onLine,
    here: () => ({ now: Date.now(), timeZone: Temporal.Now.timeZoneId() }),
  });
  browser.alarms.onAlarm.addListener(() => void feeds.tick());
  browser.permissions.onAdded.addListener(() => void feeds.allowed());
  return feeds;
}
