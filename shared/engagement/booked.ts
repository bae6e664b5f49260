// What is booked of an engagement: the sessions that would use one of those agreed, to come or not yet confirmed. The ledger knows
// nothing of them; forecast and rules do.
import { isOpen } from './board-item.ts';
import type { BoardEngagement, BoardItem } from './board.ts';
import { isAfterEnd } from './forecast.ts';

/** The coach has not said what became of it, and the calendar has not called it off. */
export const isOpenItem = (item: BoardItem): boolean => isOpen(item.status) && !item.off && !item.debited;

/**
 * By start; intro, follow-up and urgent sessions use none of those agreed. After the end nothing is booked any more: what stands
 * there then is an event, not a session.
 */
export function bookedItems(engagement: BoardEngagement): readonly BoardItem[] {
  return engagement.items.filter(
    (item) =>
      isOpenItem(item) &&
      (item.kind === 'session' || item.kind === 'review') &&
      !isAfterEnd(engagement, item),
  );
}
