// Has a calendar's text read beside the page or the background, so that neither stands still. A worker that says nothing for too
// long is ended: whatever a file holds, it costs a while and no more.
import { err, type Result } from '#shared/records/record.ts';
import type { FeedFound, FeedJob, FromWorker, ReadError } from './feed-job.ts';

/** What is used of a Worker. */
export type ReaderWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export type ReadOptions = {
  readonly silenceMs?: number;
  /** Series and single events that were looked at, and how many there are. */
  readonly onProgress?: (done: number, of: number) => void;
};

/** The reader tells every hundred events that it goes on; a whole calendar takes it a second or two. */
const silenceMs = 20_000;

export function readInWorker(
  start: () => ReaderWorker,
  job: FeedJob,
  options: ReadOptions = {},
): Promise<Result<FeedFound, ReadError>> {
  const worker = start();
  return new Promise<Result<FeedFound, ReadError>>((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const end = (result: Result<FeedFound, ReadError>) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end(err({ type: 'reader-stopped' })), options.silenceMs ?? silenceMs);
    };
    worker.addEventListener('message', (event) => {
      const said = (event as MessageEvent<FromWorker>).data; // written by our own worker alone
      if (said.type === 'done') return end(said.result);
      wait();
      options.onProgress?.(said.done, said.of);
    });
    // Out of memory, or a mistake of ours: told like a worker that does not answer.
    worker.addEventListener('error', () => end(err({ type: 'reader-stopped' })));
    wait();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window, and has no origin to name
    worker.postMessage(job);
  });
}
