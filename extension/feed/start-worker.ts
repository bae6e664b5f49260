// Starts the worker that reads calendars. In every page of ours, and in Firefox's background, which is a page too.
import { browser } from 'wxt/browser';

export const startFeedWorker = (): Worker => new Worker(browser.runtime.getURL('/feed-worker.js'));
