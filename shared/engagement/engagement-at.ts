// Which of a client's engagements an event belongs to. They follow one another: a return is a new engagement, and what lies
// between two of them is after the end of the first.
import type { BoardEngagement } from './board.ts';
import { isEnded } from './state-table.ts';

/**
 * The engagements of one client in any order; `start` is epoch milliseconds. A later engagement begins where it was created,
 * but not before the one before it is over. What comes before all of them belongs to the first.
 */
export function engagementAt(
  engagements: readonly BoardEngagement[],
  start: number,
): BoardEngagement | undefined {
  const inOrder = engagements.toSorted((a, b) => a.number - b.number || a.createdAt - b.createdAt);
  let found: BoardEngagement | undefined;
  for (const next of inOrder) {
    if (found !== undefined && start < beginOf(next, found)) break;
    found = next;
  }
  return found;
}

const beginOf = (next: BoardEngagement, before: BoardEngagement): number =>
  isOver(before) ? Math.max(next.createdAt, before.overAt ?? before.endedAt ?? 0) : Number.POSITIVE_INFINITY;

const isOver = ({ state }: BoardEngagement): boolean => isEnded(state) || state === 'declined';
