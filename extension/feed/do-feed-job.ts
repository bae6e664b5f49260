// Reads a calendar's text into events as the core knows them. Runs in a worker: nothing else may call it, because it may take a while.
import { sightedFeedEvents } from '#shared/feed/feed-events.ts';
import { readFeed } from '#shared/feed/read-feed.ts';
import { ok } from '#shared/records/record.ts';
import { callLinkOf } from '../sites/call-link-of.ts';
import type { FeedJob, FromWorker } from './feed-job.ts';

export function doFeedJob(job: FeedJob, say: (said: FromWorker) => void): void {
  const { text, calendar, owner, ...span } = job;
  const read = readFeed(text, {
    ...span,
    ...(owner === '' ? {} : { owner }),
    onProgress: (done, of) => say({ type: 'progress', done, of }),
  });
  if (!read.ok) return say({ type: 'done', result: read });
  const { left, unknownZones, isWhole } = read.value;
  // One for one: an all-day entry is no session.
  const timed = read.value.events.filter(({ allDay }) => !allDay);
  const events = sightedFeedEvents({ ...read.value, events: timed }, calendar).map((event, at) => {
    const callLink = callLinkOf({ links: timed[at]?.links ?? [] });
    const { guestsDeclined = [] } = timed[at] ?? {};
    return {
      ...event,
      ...(callLink === null ? {} : { callLink }),
      ...(guestsDeclined.length === 0 ? {} : { guestsDeclined }),
    };
  });
  say({ type: 'done', result: ok({ events, left, unknownZones, isWhole }) });
}
