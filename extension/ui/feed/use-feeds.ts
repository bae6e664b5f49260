// The feeds that are kept, and how each stands on this computer.
import { useMemo } from 'react';
import { feedType, type Feed } from '#shared/records/feed.ts';
import type { Projected } from '#shared/records/record.ts';
import { isFeedAddress } from '../../feed/feed-address.ts';
import type { FeedStates } from '../../feed/feed-state.ts';
import { sessionKeys } from '../../session-keys.ts';
import { ofType, useRecords, type RecordsView } from '../hooks/use-records.ts';
import { useSessionValue } from '../hooks/use-session-value.ts';

export function useFeeds(): { readonly view: RecordsView; readonly feeds: readonly Projected<Feed>[] } {
  const view = useRecords((reader) => reader.byType('feed'), []);
  return useMemo(() => {
    const kept = ofType(feedType, view).filter(
      ({ address, removedAt }) => removedAt === undefined && isFeedAddress(address),
    );
    return { view, feeds: kept.toSorted((a, b) => a.addedAt - b.addedAt) };
  }, [view]);
}

const none: FeedStates = {};

export const useFeedStates = (): FeedStates => useSessionValue<FeedStates>(sessionKeys.feeds).value ?? none;
