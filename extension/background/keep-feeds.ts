// Keeps what the coach's feeds say: asks each once in half an hour at most, remembers their events, writes the bookings that follow
// from them, and notices what is no longer there.
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import type { NewBooking } from '#shared/engagement/board-with-bookings.ts';
import type { Board } from '#shared/engagement/board.ts';
import { bookedEvents } from '#shared/matching/match-booked.ts';
import { eventKeyOf } from '#shared/engagement/board.ts';
import { bookingId } from '#shared/records/booking.ts';
import { feedType, type Feed } from '#shared/records/feed.ts';
import { err, ok, project, type Projected, type RecordId, type Result } from '#shared/records/record.ts';
import type { FetchFeed } from '../feed/fetch-feed.ts';
import { feedOrigin, isFeedAddress } from '../feed/feed-address.ts';
import type { FeedFound } from '../feed/feed-job.ts';
import {
  afterFailure,
  afterRead,
  afterUnchanged,
  everyMs,
  isDue,
  newFeedState,
  versionFor,
  withoutEvents,
  type FeedState,
  type FeedStates,
} from '../feed/feed-state.ts';
import type { ReadText } from '../feed/read-feed-text.ts';
import { windowAt } from '../feed/window-of.ts';
import type { SaveError } from '../messages.ts';
import type { SessionArea } from '../store/store.ts';
import { noticeAbsence } from './notice-absence.ts';
import { createFeedMemory, ofFile } from './feed-memory.ts';
import { createQueue } from './one-at-a-time.ts';
import type { Practice, PracticeOpener } from './practice.ts';

export type FeedDeps = {
  readonly session: SessionArea;
  readonly fetchFeed: FetchFeed;
  readonly readText: ReadText;
  /** Whether the coach lets this browser ask there: a match pattern. */
  readonly isAllowed: (origin: string) => Promise<boolean>;
  readonly isOnline: () => boolean;
  readonly here: () => { readonly now: number; readonly timeZone: string };
};

export type Feeds = {
  /** Those whose time has come. */
  readonly tick: () => Promise<void>;
  /** Now, because the coach asks. */
  readonly read: (feed: RecordId) => Promise<Result<null, SaveError>>;
  /** A permission came: what was waiting for it is read. */
  readonly allowed: () => Promise<void>;
  readonly forget: (feed: RecordId) => Promise<void>;
  /** What a file held, read by a page. It may be old: it moves nothing that is known. */
  readonly takeFile: (events: readonly SightedEvent[]) => Promise<Result<FileTaken, SaveError>>;
  /** Of all feeds and of the last file. */
  readonly events: () => Promise<readonly SightedEvent[]>;
  readonly boardChanged: (board: Board) => void;
};

/** `fits`: its events are remembered for the review. */
type FileTaken = { readonly bookings: number; readonly fits: boolean };

const dayMs = 24 * 60 * 60_000;
/** What was over longer ago is proposed in the review, and asks for no answer by itself. */
const recentMs = 7 * dayMs;

export function keepFeeds(open: PracticeOpener, deps: FeedDeps): Feeds {
  const { session, fetchFeed, readText, isAllowed, isOnline, here } = deps;
  const memory = createFeedMemory(session);
  const queue = createQueue();
  let matched = '';

  const take = async (practice: Practice, events: readonly SightedEvent[], keeps: Keeps) => {
    // Not the kept one: what was written a moment ago would not be known on it.
    const board = await practice.boards.refresh();
    const { now } = here();
    const found = sightBookings(board, events, { now, where: 'feed' }).filter((one) =>
      keeps(board, one, now),
    );
    if (found.length === 0) return ok(0);
    const written = await practice.store.write((all) => ok(bookingRecords(all, found, now)));
    return written.ok ? ok(found.length) : written;
  };

  const feedsOf = async (practice: Practice): Promise<readonly Projected<Feed>[]> =>
    (await practice.store.all()).records.flatMap((record) => {
      const feed = record.type === feedType.type ? project(feedType, record) : undefined;
      return feed?.ok === true && feed.value.removedAt === undefined && isFeedAddress(feed.value.address)
        ? [feed.value]
        : [];
    });

  const taken = async (
    practice: Practice,
    feed: RecordId,
    found: FeedFound,
  ): Promise<'kept' | 'full' | SaveError> => {
    const news = newsIn(found.events, await memory.events(feed));
    const written = await take(practice, found.events, isOfNow(news));
    // Remembered afterwards: what could not be written has to be news again the next time.
    if (!written.ok) return written.error;
    return (await memory.keepEvents(feed, found.events)) ? 'kept' : 'full';
  };

  /** What the calendar no longer has is missed at the second reading that lacks it: then the coach is asked what became of it. */
  const missed = async (
    practice: Practice,
    feed: RecordId,
    events: readonly SightedEvent[],
    { isWhole, left, isJustRead }: Pick<FeedFound, 'isWhole' | 'left'> & { readonly isJustRead: boolean },
  ): Promise<void> => {
    const at = here();
    // An event that could not be read is not gone.
    if (isJustRead || !isWhole || left.unknownZone + left.damaged + left.beyondCaps > 0) return;
    const look = { where: 'feed', load: `${feed} ${at.now}`, whole: windowAt(at.now), events };
    await noticeAbsence(session, practice, look, at);
  };

  const readOne = async (practice: Practice, feed: Projected<Feed>): Promise<void> => {
    const before = (await memory.states())[feed.id] ?? newFeedState;
    const fail = (problem: NonNullable<FeedState['problem']>) =>
      memory.say(feed.id, afterFailure(before, problem, here().now));
    if (!(await isAllowed(feedOrigin(feed.address)))) return fail('not-allowed');
    const { owner } = feed;
    // Because the coach asks: one hiccup of the calendar would be seen twice.
    const isJustRead = before.readAt !== undefined && Math.abs(here().now - before.readAt) < everyMs / 2;
    const fetched = await fetchFeed(feed.address, versionFor(before, { ...here(), owner }));
    if (!fetched.ok) return fail(fetched.error.type);
    if (fetched.value.type === 'unchanged') {
      if (before.found !== undefined)
        await missed(practice, feed.id, await memory.events(feed.id), { ...before.found, isJustRead });
      return memory.say(feed.id, afterUnchanged(before, here().now));
    }
    const { now, timeZone } = here();
    const { text, version } = fetched.value;
    const found = await readText({ text, ...windowAt(now), timeZone, owner, calendar: feed.id });
    if (!found.ok) return fail(found.error.type);
    // Removed while it was read: what it said is not kept.
    if (!(await feedsOf(practice)).some(({ id }) => id === feed.id)) return memory.forget(feed.id);
    const kept = await taken(practice, feed.id, found.value);
    if (typeof kept !== 'string') return fail('not-saved');
    await missed(practice, feed.id, found.value.events, { ...found.value, isJustRead });
    const read = afterRead(found.value, version, { now, timeZone, owner });
    return memory.say(feed.id, kept === 'kept' ? read : withoutEvents(read));
  };

  const tick = () =>
    queue('feeds', async () => {
      if (!isOnline()) return;
      const practice = await open();
      if (!practice.ok) return;
      const feeds = await feedsOf(practice.value);
      const known = await memory.states();
      const gone = Object.keys(known).filter((id) => !feeds.some((feed) => feed.id === id));
      for (const id of gone) await memory.forget(id as RecordId); // brand: a key of the states
      for (const feed of feeds)
        if (isDue(known[feed.id] ?? newFeedState, here().now)) await readOne(practice.value, feed);
    });

  // Only what can change whose an event is: a note that is typed must not have thousands of events matched anew.
  const boardChanged = (board: Board) => {
    const now = matchedBy(board);
    if (now === matched) return;
    matched = now;
    void queue('feeds', async () => {
      const practice = await open();
      const taken = practice.ok && (await take(practice.value, await memory.allEvents(), isNewOfNow)).ok;
      // Tried again with the next change: a disk that was full may have room then.
      if (!taken) matched = '';
    });
  };

  return {
    tick,
    forget: (feed) => queue('feeds', () => memory.forget(feed)),
    events: memory.allEvents,
    boardChanged,
    read: (id) =>
      queue('feeds', async () => {
        const practice = await open();
        if (!practice.ok) return practice;
        const feed = (await feedsOf(practice.value)).find((one) => one.id === id);
        if (feed === undefined) return err({ type: 'not-found' });
        await readOne(practice.value, feed);
        return ok(null);
      }),
    allowed: async () => {
      await queue('feeds', async () => {
        const waiting = Object.entries(await memory.states()).map(([id, state]) =>
          state.problem === 'not-allowed' ? [id, { ...state, nextAt: 0 }] : [id, state],
        );
        if (waiting.length > 0) await memory.setStates(Object.fromEntries(waiting) as FeedStates); // brand: the same keys
      });
      await tick();
    },
    takeFile: (found) =>
      queue('feeds', async () => {
        const practice = await open();
        if (!practice.ok) return practice;
        const fits = await memory.keepEvents(ofFile, found);
        const written = await take(practice.value, found, isNewOfNow);
        return written.ok ? ok({ bookings: written.value, fits }) : written;
      }),
  };
}

type Keeps = (board: Board, booking: NewBooking, now: number) => boolean;

const knownAs = (board: Board, { provider, eventId, originalStart }: NewBooking['booking']) =>
  bookedEvents(board).get(eventKeyOf(provider, eventId, originalStart));

/** A known one changes where the feed says something new of it: else one that lags behind would take back what a page has told since. */
const isOfNow =
  (news: ReadonlySet<RecordId>): Keeps =>
  (board, found, now) => {
    const known = knownAs(board, found.booking);
    if (known === undefined) return isNewOfNow(board, found, now);
    return news.has(found.id) || known.engagement.id !== found.engagement;
  };

const isNewOfNow: Keeps = (board, { booking }, now) =>
  booking.end > now - recentMs && knownAs(board, booking) === undefined;

/** What was not said in the same words by the reading before; all of it, where that is not remembered. */
function newsIn(events: readonly SightedEvent[], before: readonly SightedEvent[]): ReadonlySet<RecordId> {
  const said = new Set(before.map((event) => JSON.stringify(event)));
  return new Set(
    events
      .filter((event) => !said.has(JSON.stringify(event)))
      .map(({ provider, eventId, originalStart }) => bookingId(provider, eventId, originalStart)),
  );
}

const matchedBy = ({ engagements, learned }: Board): string =>
  JSON.stringify([
    learned,
    engagements.map(({ id, client, state, overAt, code, name, aliases, emails }) => [
      ...[id, client, state, overAt, code, name, aliases, emails],
    ]),
  ]);
