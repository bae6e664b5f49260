// Chromium's offscreen document: its background cannot start a worker, so this page does, and is closed again afterwards.
import { browser } from 'wxt/browser';
import { isReaderCall } from '../../feed/reader-call.ts';
import { startFeedWorker } from '../../feed/start-worker.ts';
import { readInWorker } from '../../feed/read-in-worker.ts';

browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: unknown) => void) => {
  if (!isReaderCall(message, sender)) return false;
  void readInWorker(startFeedWorker, message.job).then(reply);
  return true;
});
