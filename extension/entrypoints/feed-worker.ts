// The worker that reads calendars, beside whatever page or background started it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { doFeedJob } from '../feed/do-feed-job.ts';
import type { FeedJob } from '../feed/feed-job.ts';

const feedWorker: ReturnType<typeof defineUnlistedScript> = defineUnlistedScript(() => {
  globalThis.addEventListener('message', (event: MessageEvent<FeedJob>) => {
    // Only whoever started a worker can speak to it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window, and has no origin to name
    doFeedJob(event.data, (said) => globalThis.postMessage(said));
  });
});

export default feedWorker;
