// The way to a worker from the background: straight where it is a page (Firefox), through an offscreen document where it is a service
// worker (Chromium), which may start none. The document stays for one reading, so one is read after the other.
import { browser } from 'wxt/browser';
import { err, type Result } from '#shared/records/record.ts';
import type { FeedFound, FeedJob, ReadError } from './feed-job.ts';
import { readInWorker } from './read-in-worker.ts';
import type { ReaderCall } from './reader-call.ts';
import { startFeedWorker } from './start-worker.ts';

export type ReadText = (job: FeedJob) => Promise<Result<FeedFound, ReadError>>;

export const readFeedText: ReadText = (job) =>
  typeof Worker === 'undefined' ? readOffscreen(job) : readInWorker(startFeedWorker, job);

const path = '/feed-reader.html';

async function readOffscreen(job: FeedJob): Promise<Result<FeedFound, ReadError>> {
  try {
    await openDocument();
    const call: ReaderCall = { to: 'feed-reader', job };
    const answer: Result<FeedFound, ReadError> | undefined = await browser.runtime.sendMessage(call);
    return answer ?? err({ type: 'reader-stopped' });
  } catch {
    // The document could not be opened, crashed, or the extension was just updated.
    return err({ type: 'reader-stopped' });
  } finally {
    // Gone already, where it crashed.
    await browser.offscreen.closeDocument().catch(() => undefined);
  }
}

/** One that a life of the background left behind when it died is closed first: it may be stuck. */
async function openDocument(): Promise<void> {
  if (await browser.offscreen.hasDocument()) await browser.offscreen.closeDocument();
  await browser.offscreen.createDocument({
    url: path,
    reasons: ['WORKERS'],
    justification: 'Reads a calendar file in a worker, so that nothing stands still.',
  });
}
