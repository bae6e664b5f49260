// The row of beads: one for each agreed session, in the order of the forecast, so that beads and badges never disagree.
import type { BoardEngagement } from './board.ts';
import { forecast } from './forecast.ts';

/** `counted` is a late cancellation or no-show that used a session; `next` is the one running or the next one booked. */
export type Bead = 'held' | 'counted' | 'next' | 'open';

/** As many as were agreed, none without a number. What went beyond has no bead. `now` is epoch milliseconds. */
export function beadsOf(engagement: BoardEngagement, now: number): readonly Bead[] {
  const { items, next } = forecast(engagement, now);
  const ofOrdinal = new Map(items.map((item) => [item.ordinal, item]));
  return Array.from({ length: Math.max(0, engagement.agreed) }, (_, index): Bead => {
    const item = ofOrdinal.get(index + 1);
    // Counted without an item of its own, from before Bookend: the forecast numbers the others after it.
    if (item === undefined) return index < engagement.used ? 'held' : 'open';
    if (item.status === 'held') return 'held';
    if (item.debited) return 'counted';
    return item === next ? 'next' : 'open';
  });
}
