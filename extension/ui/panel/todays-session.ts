// The session of today that notes are most likely for: the one running, else the next, else the one that ended last.
import type { Board } from '#shared/engagement/board.ts';
import { isSameDay } from '../dates.ts';
import type { SessionRef } from '../../messages.ts';
import { refOfItem } from '../session-ref.ts';
import { isOver } from '../standing.ts';

export function todaysSession(board: Board, now: number): SessionRef | null {
  const today = board.engagements.flatMap((engagement) =>
    isOver(engagement)
      ? []
      : engagement.items
          .filter((item) => !item.off && isSameDay(item.start, now))
          .map((item) => ({ item, ref: refOfItem(engagement.id, item) })),
  );
  const sorted = today.toSorted((a, b) => a.item.start - b.item.start);
  const open = sorted.find(
    ({ item }) => item.end > now && (item.status === 'booked' || item.status === 'running'),
  );
  return (open ?? sorted.at(-1))?.ref ?? null;
}
