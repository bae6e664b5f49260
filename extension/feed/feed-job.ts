// What a worker is given and gives back: a calendar's whole text, and the events of a span of time with what was left out and why.
import type { SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import type { FeedError, FeedRead } from '#shared/feed/read-feed.ts';
import type { Result } from '#shared/records/record.ts';

export type FeedJob = {
  readonly text: string;
  /** Epoch milliseconds: what lies outside is not given. */
  readonly from: number;
  readonly until: number;
  readonly timeZone: string;
  /** The coach's own address in it, or empty. */
  readonly owner: string;
  /** Which calendar the events are of: the feed's id, or that of files. */
  readonly calendar: string;
};

/** Without the calendar's name, which is mostly the coach's address. */
export type FeedFound = Pick<FeedRead, 'left' | 'unknownZones' | 'isWhole'> & {
  readonly events: readonly SightedEvent[];
};

export type ReadError =
  | { readonly type: FeedError['type'] }
  /** It gave no answer in time, and was ended. */
  | { readonly type: 'reader-stopped' };

export type FromWorker =
  /** In series and single events. */
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'done'; readonly result: Result<FeedFound, ReadError> };
