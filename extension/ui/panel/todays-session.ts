// The session of today that notes are most likely for: the one running, else the next, else the one that was last. Events after
// an end are not offered: whether they are sessions at all is the coach's to say.
import type { Board } from '#shared/engagement/board.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import type { SessionRef } from '../../messages.ts';
import { isSameDay } from '../dates.ts';
import { refOfItem } from '../session-ref.ts';

export function todaysSession(board: Board, now: number): SessionRef | null {
  const today = board.engagements.flatMap((engagement) =>
    engagement.items.some((item) => isSameDay(item.start, now))
      ? forecast(engagement, now)
          .items.filter((item) => !item.off && item.badge?.kind !== 'ended' && isSameDay(item.start, now))
          .map((item) => ({ item, ref: refOfItem(engagement.id, item) }))
      : [],
  );
  const sorted = today.toSorted((a, b) => a.item.start - b.item.start);
  const open = sorted.find(
    ({ item }) => item.end > now && (item.status === 'booked' || item.status === 'running'),
  );
  return (open ?? sorted.at(-1))?.ref ?? null;
}
