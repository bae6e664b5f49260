// Asks for one calendar feed, once. The address is a secret: it goes into the request and into nothing else. No answer is trusted:
// a sign-in page, half a file, a giant and a dead line all come back as typed errors.
import { feedCaps } from '#shared/feed/feed-caps.ts';
import { err, ok, type Result } from '#shared/records/record.ts';
import { isSafe } from './feed-address.ts';

/** What the last answer called its version: given back, so that an unchanged calendar is not sent again. */
export type FeedVersion = { readonly etag?: string; readonly modified?: string };

export type Fetched =
  | { readonly type: 'unchanged' }
  | { readonly type: 'text'; readonly text: string; readonly version: FeedVersion };

export type FetchError =
  /** No answer, or not all of it, in time. */
  | { readonly type: 'unreachable' }
  /** The server says no more: the address was reset, or the calendar is gone. Asking again helps nobody. */
  | { readonly type: 'gone' }
  /** The server is in trouble, or wants to be asked less. */
  | { readonly type: 'busy' }
  /** It sends us on to a host that the coach has not allowed. */
  | { readonly type: 'elsewhere' }
  | { readonly type: 'too-large' }
  | { readonly type: 'not-a-calendar' };

export type FetchFeed = (address: string, version: FeedVersion) => Promise<Result<Fetched, FetchError>>;

export type FetchDeps = {
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Whether an answer may come from this host, besides the address's own. */
  readonly isAllowed: (url: URL) => Promise<boolean>;
};

/** What the reader would not look at is not fetched either. */
export const mostFeedBytes = feedCaps.bytes;
const answerWithinMs = 25_000;

export const createFetchFeed =
  (deps: FetchDeps): FetchFeed =>
  async (address, version) => {
    try {
      return await ask(deps, address, version);
    } catch {
      // Offline, no such host, cut off half-way, sent on to where the browser may not follow, or too slow.
      return err({ type: 'unreachable' });
    }
  };

async function ask(
  { fetch = globalThis.fetch, isAllowed }: FetchDeps,
  address: string,
  { etag, modified }: FeedVersion,
): Promise<Result<Fetched, FetchError>> {
  const response = await fetch(address, {
    headers: {
      Accept: 'text/calendar',
      ...(etag === undefined ? {} : { 'If-None-Match': etag }),
      ...(modified === undefined ? {} : { 'If-Modified-Since': modified }),
    },
    // The address alone opens it. What the browser is signed in to must not.
    credentials: 'omit',
    // Where it leads is not told before it is followed; so what comes back says where it came from, and is thrown away unread.
    redirect: 'follow',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(answerWithinMs),
  });
  if (!(await isFromThere(response.url, address, isAllowed))) {
    await response.body?.cancel();
    return err({ type: 'elsewhere' });
  }
  // To who has nothing yet "unchanged" is no answer.
  const isUnchanged = response.status === 304 && (etag !== undefined || modified !== undefined);
  if (isUnchanged) return ok({ type: 'unchanged' });
  if (!response.ok) {
    await response.body?.cancel();
    return err({ type: refusals[response.status] ?? 'busy' });
  }
  const read = await readCapped(response);
  return read.ok ? ok({ type: 'text', text: read.value, version: versionOf(response) }) : read;
}

const refusals: Readonly<Record<number, 'gone'>> = { 401: 'gone', 403: 'gone', 404: 'gone', 410: 'gone' };

async function isFromThere(
  from: string,
  address: string,
  isAllowed: FetchDeps['isAllowed'],
): Promise<boolean> {
  const url = URL.parse(from);
  // An answer that was made up by a proxy or a test names no address of its own: then it is the one that was asked.
  if (url === null) return true;
  const asked = new URL(address);
  // Nobody far away sends us to a server of this computer.
  if (!isSafe(url) || (asked.protocol === 'https:' && url.protocol !== 'https:')) return false;
  return url.host === asked.host || isAllowed(url);
}

/** Stops reading at the cap, and after the first bytes of something that is no calendar. */
async function readCapped(response: Response): Promise<Result<string, FetchError>> {
  if (Number(response.headers.get('Content-Length') ?? 0) > mostFeedBytes) {
    await response.body?.cancel();
    return err({ type: 'too-large' });
  }
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  let isChecked = false;
  // Leaving the loop early cancels the rest.
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostFeedBytes) return err({ type: 'too-large' });
    parts.push(decoder.decode(chunk, { stream: true }));
    if (!isChecked && bytes >= firstBytes) {
      if (!isCalendar(parts.join(''))) return err({ type: 'not-a-calendar' });
      isChecked = true;
    }
  }
  const text = `${parts.join('')}${decoder.decode()}`;
  return isCalendar(text) ? ok(text) : err({ type: 'not-a-calendar' });
}

const firstBytes = 1000;

/** Some servers say text/plain, and a sign-in page may say anything; so the text is asked, not its name. */
export const isCalendar = (text: string): boolean => /^\s*BEGIN:VCALENDAR\s/i.test(text.slice(0, firstBytes));

function versionOf({ headers }: Response): FeedVersion {
  const etag = headers.get('ETag');
  const modified = headers.get('Last-Modified');
  return { ...(isKept(etag) ? { etag } : {}), ...(isKept(modified) ? { modified } : {}) };
}

/** Sent back at each question, and a server refuses a question that is too long. */
const longestVersion = 1000;

const isKept = (version: string | null): version is string =>
  version !== null && version.length <= longestVersion;
