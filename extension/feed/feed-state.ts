// How each feed stands on this computer: when it was read, what came of it, when it is asked again. In memory only: after the browser
// was closed every feed is read anew.
import type { RecordId } from '#shared/records/record.ts';
import type { FeedVersion, FetchError } from './fetch-feed.ts';
import type { FeedFound, ReadError } from './feed-job.ts';

export type FeedProblem =
  | FetchError['type']
  | ReadError['type']
  /** This browser was not told that it may ask that host: the feed came from another one, or the permission was taken back. */
  | 'not-allowed'
  /** It was read, and what it says of the bookings could not be saved. */
  | 'not-saved';

export type FeedState = {
  readonly version: FeedVersion;
  /** When, by which clock and as whose it was last read whole. */
  readonly whole?: FeedAt;
  /** When it last answered with a calendar, or that nothing had changed. */
  readonly readAt?: number;
  /** What it held then. */
  readonly found?: Omit<FeedFound, 'events'> & { readonly events: number };
  readonly problem?: FeedProblem;
  /** Failures in a row. */
  readonly tries: number;
  /** Null: not by itself, only when the coach asks. */
  readonly nextAt: number | null;
};

type FeedAt = {
  readonly now: number;
  readonly timeZone: string;
  /** The coach's own address in it. */
  readonly owner: string;
};

/** By feed. What lies in storage.session. */
export type FeedStates = Readonly<Record<RecordId, FeedState>>;

const minuteMs = 60_000;
export const everyMs = 30 * minuteMs;
const longestGapMs = 12 * 60 * minuteMs;

export const newFeedState: FeedState = { version: {}, tries: 0, nextAt: 0 };

/** Further ahead than any wait: then the clock was wrong when it was said. */
export const isDue = ({ nextAt }: FeedState, now: number): boolean =>
  nextAt !== null && (nextAt <= now || nextAt > now + longestGapMs);

const wholeMs = 24 * 60 * minuteMs;

/**
 * What the next question gives back. Nothing where the coach's clock or own address is another by now, because times without a zone
 * are told by the one and who declined by the other; nor after a day: a server that says "unchanged" for ever is believed no longer.
 */
export const versionFor = ({ version, whole }: FeedState, at: FeedAt): FeedVersion => {
  if (whole?.timeZone !== at.timeZone || whole.owner !== at.owner) return {};
  return whole.now <= at.now && at.now < whole.now + wholeMs ? version : {};
};

/** Its events could not be kept: nothing less than the whole calendar will do, and the review cannot propose from it. */
export const withoutEvents = (read: FeedState): FeedState => ({ ...read, version: {}, problem: 'too-large' });

export const afterRead = ({ events, ...rest }: FeedFound, version: FeedVersion, at: FeedAt): FeedState => ({
  ...{ version, whole: at, readAt: at.now, tries: 0, nextAt: at.now + everyMs },
  found: { ...rest, events: events.length },
});

export const afterUnchanged = ({ version, whole, found }: FeedState, now: number): FeedState => ({
  ...{ version, readAt: now, tries: 0, nextAt: now + everyMs },
  ...(whole === undefined ? {} : { whole }),
  ...(found === undefined ? {} : { found }),
});

/** Each failure in a row doubles the wait, up to half a day. What only the coach can put right is not asked again at all. */
export function afterFailure(before: FeedState, problem: FeedProblem, now: number): FeedState {
  const tries = before.tries + 1;
  const gap = Math.min(everyMs * 2 ** (tries - 1), longestGapMs);
  return { ...before, problem, tries, nextAt: isForTheCoach(problem) ? null : now + gap };
}

const isForTheCoach = (problem: FeedProblem): boolean =>
  problem === 'gone' || problem === 'not-allowed' || problem === 'elsewhere';
