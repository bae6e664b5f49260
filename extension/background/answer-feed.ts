// Answers the screens about calendar feeds: an address kept, asked for and forgotten, what the past of a calendar proposes, and the
// imports of it. An address comes in once, with "feed/add", and goes out to nobody.
import { importSessions } from '#shared/engagement/acts/import-sessions.ts';
import { addFeed, removeFeed } from '#shared/engagement/acts/keep-feed.ts';
import { undoImport } from '#shared/engagement/acts/undo-import.ts';
import { importsOf } from '#shared/engagement/imports-of.ts';
import { pastSessions } from '#shared/engagement/past-sessions.ts';
import { err, ok } from '#shared/records/record.ts';
import { feedAddress } from '../feed/feed-address.ts';
import type { ScreenMessages } from '../messages.ts';
import type { Handlers } from '../messaging.ts';
import { atNow } from './acts.ts';
import type { Feeds } from './keep-feeds.ts';
import type { PracticeOpener } from './practice.ts';

type FeedMessages = Extract<keyof ScreenMessages, `feed/${string}`>;

/** So much of an import is one write: enough to be quick, and little enough for the bar to move. */
const undoneAtOnce = 50;

export const answerFeed = (
  open: PracticeOpener,
  feeds: Feeds,
): Pick<Handlers<ScreenMessages>, FeedMessages> => ({
  'feed/add': async ({ address: typed, label, owner }) => {
    const address = feedAddress(typed);
    if (address === null) return err({ type: 'invalid', fields: ['address'] });
    const practice = await open();
    if (!practice.ok) return practice;
    const made: { feed?: Parameters<Feeds['read']>[0] } = {};
    const written = await practice.value.store.write((all) => {
      const added = addFeed(all.values(), { address, label, owner }, atNow());
      if (!added.ok) return added;
      made.feed = added.value.feed;
      return ok(added.value.records);
    });
    if (!written.ok) return written;
    if (made.feed === undefined) return err({ type: 'store-failed' });
    return feeds.read(made.feed);
  },
  'feed/read': ({ feed }) => feeds.read(feed),
  'feed/remove': async (input) => {
    const practice = await open();
    if (!practice.ok) return practice;
    const written = await practice.value.store.write((all) => {
      const removed = removeFeed(all.values(), input, atNow());
      return removed.ok ? ok(removed.value.records) : removed;
    });
    if (written.ok) await feeds.forget(input.feed);
    return written;
  },
  'feed/allowed': async () => {
    await feeds.allowed();
    return ok(null);
  },
  'feed/take-file': ({ events }) => feeds.takeFile(events),
  'feed/past': async () => {
    const practice = await open();
    if (!practice.ok) return practice;
    // Not the kept one: a moment after an import it would propose the same sessions again.
    const board = await practice.value.boards.refresh();
    const events = await feeds.events();
    return ok({ ...pastSessions(board, events, Date.now()), events: events.length });
  },
  'feed/import': async (input) => {
    const practice = await open();
    if (!practice.ok) return practice;
    let counts = { done: 0, skipped: 0 };
    const written = await practice.value.store.write((all) => {
      const taken = importSessions(all, input, atNow());
      if (!taken.ok) return taken;
      const { done, skipped } = taken.value;
      counts = { done, skipped };
      return ok(taken.value.records);
    });
    return written.ok ? ok(counts) : written;
  },
  'feed/imports': async () => {
    const practice = await open();
    return practice.ok ? ok(importsOf((await practice.value.store.all()).records)) : practice;
  },
  'feed/undo': async (input) => {
    const practice = await open();
    if (!practice.ok) return practice;
    let counts = { undone: 0, left: 0 };
    const written = await practice.value.store.write((all) => {
      const taken = undoImport(all, { ...input, most: undoneAtOnce }, atNow());
      if (!taken.ok) return taken;
      const { undone, left } = taken.value;
      counts = { undone, left };
      return ok(taken.value.records);
    });
    return written.ok ? ok(counts) : written;
  },
});
