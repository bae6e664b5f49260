// The calendar events that would still stand after the last day.
import type { BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { isoDay } from '../dates.ts';

export function eventsAfter(
  engagement: BoardEngagement,
  lastDay: string | undefined,
  now: number,
): readonly BoardItem[] {
  const last = lastDay ?? isoDay(now).toString();
  return engagement.items.filter(
    (item) =>
      !item.off && item.status === 'booked' && item.start > now && isoDay(item.start).toString() > last,
  );
}
