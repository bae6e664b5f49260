// What is remembered of feeds between two readings, in storage.session: how each stands, and the events that it held, titles included, as
// what calendar tabs show is. Never on a disk.
import type { SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import type { RecordId } from '#shared/records/record.ts';
import { withoutEvents, type FeedState, type FeedStates } from '../feed/feed-state.ts';
import { sessionKeys } from '../session-keys.ts';
import type { SessionArea } from '../store/store.ts';

/** What the events of the last dropped file are kept under, beside those of the feeds. */
export const ofFile = 'file';

export type FeedMemory = {
  readonly states: () => Promise<FeedStates>;
  readonly setStates: (states: FeedStates) => Promise<void>;
  readonly say: (feed: RecordId, state: FeedState) => Promise<void>;
  readonly events: (source: RecordId | typeof ofFile) => Promise<readonly SightedEvent[]>;
  /** False where there is no room: then the next reading has to be a whole one. */
  readonly keepEvents: (
    source: RecordId | typeof ofFile,
    events: readonly SightedEvent[],
  ) => Promise<boolean>;
  readonly allEvents: () => Promise<readonly SightedEvent[]>;
  readonly forget: (feed: RecordId) => Promise<void>;
};

export function createFeedMemory(session: SessionArea): FeedMemory {
  const states: FeedMemory['states'] = async () => {
    const kept = await session.get(sessionKeys.feeds);
    return kept === undefined ? {} : (JSON.parse(kept) as FeedStates); // written by us alone
  };
  const setStates = (next: FeedStates) => session.set(sessionKeys.feeds, JSON.stringify(next));
  const events: FeedMemory['events'] = async (source) => {
    const kept = await session.get(sessionKeys.feedEvents(source));
    return kept === undefined ? [] : (JSON.parse(kept) as readonly SightedEvent[]); // written by us alone
  };
  return {
    states,
    setStates,
    events,
    say: async (feed, state) => {
      const others = await states();
      await setStates({ ...others, [feed]: state }).catch(async () => {
        // Its events took the last room. Without the state it would be asked anew each minute, without the events only read whole.
        await session.remove(sessionKeys.feedEvents(feed));
        await setStates({ ...others, [feed]: withoutEvents(state) });
      });
    },
    keepEvents: (source, found) =>
      session.set(sessionKeys.feedEvents(source), JSON.stringify(found)).then(
        () => true,
        () => session.remove(sessionKeys.feedEvents(source)).then(() => false),
      ),
    allEvents: async () => {
      const sources = [...(Object.keys(await states()) as RecordId[]), ofFile] as const; // brand: keys of the states
      return (await Promise.all(sources.map(events))).flat();
    },
    forget: async (feed) => {
      const { [feed]: _gone, ...others } = await states();
      await session.remove(sessionKeys.feedEvents(feed));
      await setStates(others);
    },
  };
}
