// The feeds of a practice over a real store, and the world around them, for tests: what the address answers, what its text holds,
// and what this computer lets them do.
import 'temporal-polyfill/global';
import { afterEach } from 'vitest';
import { createBoardKeeper } from '#extension/background/board-keeper.ts';
import { keepFeeds } from '#extension/background/keep-feeds.ts';
import type { PracticeOpener } from '#extension/background/practice.ts';
import type { Fetched, FetchError, FeedVersion } from '#extension/feed/fetch-feed.ts';
import type { FeedJob } from '#extension/feed/feed-job.ts';
import type { FeedStates } from '#extension/feed/feed-state.ts';
import { sessionKeys } from '#extension/session-keys.ts';
import { addFeed } from '#shared/engagement/acts/keep-feed.ts';
import type { SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { err, ok, type Result, type StoredRecord } from '#shared/records/record.ts';
import { actAt, day, emptyPractice, hour, maya, monday } from '#test/support/practice.ts';
import { createProfile, type Profile } from '../store/profile.ts';

export const address = 'https://feeds.example/private-0123456789ab3f9a/basic.ics';

export let profile: Profile;
afterEach(() => profile.closeAll());

export const event = (inDays: number, changes: Partial<SightedEvent> = {}): SightedEvent => ({
  provider: 'google',
  calendar: 'coach',
  eventId: `e${inDays}`,
  title: 'Weekly call',
  emails: ['maya@example.org'],
  start: monday + inDays * day,
  end: monday + inDays * day + hour,
  timeKnown: true,
  ...changes,
});

/** What the address answers, what the text holds, and the rest of the world around them. */
export async function withFeed() {
  profile = createProfile();
  const practice = emptyPractice();
  const { client } = practice.add(maya, monday);
  const store = await profile.open();
  await store.write(() => ok([...practice.records.values()]));
  const boards = createBoardKeeper(store, profile.session);
  store.onChange(() => void boards.refresh());
  const write: typeof store.write = async (change) =>
    world.isDiskFull ? err({ type: 'disk-full' }) : store.write(change);
  // Syncing is no part of this.
  const opened = { store: { ...store, write }, boards } as unknown as Extract<
    Awaited<ReturnType<PracticeOpener>>,
    { ok: true }
  >['value']; // brand: all that feeds use
  const world = {
    now: monday,
    timeZone: 'Europe/London',
    online: true,
    isFull: false,
    /** Characters that all of memory has room for. */
    room: Infinity,
    isLocked: false,
    isDiskFull: false,
    damaged: 0,
    allowed: true,
    events: [event(1)] as readonly SightedEvent[],
    answer: ok({ type: 'text', text: 'BEGIN:VCALENDAR', version: { etag: '"1"' } }) as Result<
      Fetched,
      FetchError
    >,
  };
  const asked: { address: string; version: FeedVersion }[] = [];
  const jobs: FeedJob[] = [];
  const feeds = keepFeeds(async () => (world.isLocked ? err({ type: 'store-failed' }) : ok(opened)), {
    session: {
      ...profile.session,
      set: (key, value) => {
        const others = [...profile.session.kept].filter(([other]) => other !== key);
        const size = [...others, [key, value]].reduce((all, [, text = '']) => all + text.length, 0);
        return (world.isFull && key.startsWith('feed-events:')) || size > world.room
          ? Promise.reject(new Error('quota'))
          : profile.session.set(key, value);
      },
    },
    fetchFeed: async (to, version) => {
      asked.push({ address: to, version });
      return world.answer;
    },
    readText: async (job) => {
      jobs.push(job);
      const left = { unknownZone: 0, damaged: world.damaged, beyondCaps: 0, duplicate: 0 };
      return ok({
        events: world.events,
        left,
        unknownZones: [],
        isWhole: true,
      });
    },
    isAllowed: async () => world.allowed,
    isOnline: () => world.online,
    here: () => ({ now: world.now, timeZone: world.timeZone }),
  });
  const put = async (records: readonly StoredRecord[]) => void (await store.write(() => ok(records)));
  const { records, feed } = practice.done(
    addFeed([], { address, label: '', owner: 'coach@example.org' }, actAt(monday)),
  );
  await put(records);
  const bookings = async () => (await store.all()).records.filter(({ type }) => type === 'booking');
  const state = () => (JSON.parse(profile.session.kept.get(sessionKeys.feeds) ?? '{}') as FeedStates)[feed]; // written just before
  return {
    ...{ world, asked, jobs, feeds, feed, store, boards, write: put, bookings, state, client, practice },
  };
}
