// A worker that reads, one that never answers, and one that breaks.
import { expect, test } from 'vitest';
import type { FeedJob, FromWorker } from '#extension/feed/feed-job.ts';
import { readInWorker, type ReaderWorker } from '#extension/feed/read-in-worker.ts';

const job: FeedJob = {
  text: 'BEGIN:VCALENDAR',
  from: 0,
  until: 1,
  timeZone: 'UTC',
  owner: '',
  calendar: 'one',
};

/** Does what the test says when it is given its job, as a real one would from its own thread. */
class StagedWorker extends EventTarget {
  ended = 0;
  readonly act: (worker: StagedWorker) => void;
  constructor(act: (worker: StagedWorker) => void) {
    super();
    this.act = act;
  }
  postMessage(): void {
    queueMicrotask(() => this.act(this));
  }
  say(said: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: said }));
  }
  terminate(): void {
    this.ended += 1;
  }
}

const started = (worker: StagedWorker) => (): ReaderWorker => worker;

test('What a worker says is handed on, and then it is ended', async () => {
  const worker = new StagedWorker((self) => {
    self.say({ type: 'progress', done: 500, of: 900 });
    self.say({ type: 'done', result: { ok: false, error: { type: 'damaged' } } });
  });
  const steps: number[] = [];
  const result = await readInWorker(started(worker), job, { onProgress: (done) => steps.push(done) });
  expect(result).toEqual({ ok: false, error: { type: 'damaged' } });
  expect(steps).toEqual([500]);
  expect(worker.ended).toBe(1);
});

test('A worker that says nothing for too long is ended and told as an error', async () => {
  const worker = new StagedWorker(() => undefined);
  const result = await readInWorker(started(worker), job, { silenceMs: 20 });
  expect(result).toEqual({ ok: false, error: { type: 'reader-stopped' } });
  expect(worker.ended).toBe(1);
});

test('One that goes on telling that it works is waited for', async () => {
  const worker = new StagedWorker((self) => {
    for (let step = 1; step <= 4; step += 1)
      setTimeout(() => self.say({ type: 'progress', done: step, of: 4 }), step * 20);
    setTimeout(() => self.say({ type: 'done', result: { ok: false, error: { type: 'damaged' } } }), 100);
  });
  expect(await readInWorker(started(worker), job, { silenceMs: 60 })).toEqual({
    ok: false,
    error: { type: 'damaged' },
  });
});

test('One that breaks is told like one that does not answer', async () => {
  const worker = new StagedWorker((self) => self.dispatchEvent(new Event('error')));
  expect(await readInWorker(started(worker), job)).toEqual({ ok: false, error: { type: 'reader-stopped' } });
  expect(worker.ended).toBe(1);
});
