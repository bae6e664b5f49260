// What the background asks of the offscreen document, and how that knows that it was the background.
import { browser, type Browser } from 'wxt/browser';
import type { FeedJob } from './feed-job.ts';

export type ReaderCall = { readonly to: 'feed-reader'; readonly job: FeedJob };

/** A content script may send messages too: those carry a tab. Every other sender with our address is ours. */
export function isReaderCall(message: unknown, sender: Browser.runtime.MessageSender): message is ReaderCall {
  if (sender.id !== browser.runtime.id || sender.tab !== undefined) return false;
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'feed-reader';
}
