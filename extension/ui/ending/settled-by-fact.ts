// Loose ends that the board itself shows to be none: not asked about, and settled in the draft.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { EndingDraft, LooseEnd } from '#shared/records/engagement.ts';
import { eventsAfter } from './events-after.ts';

export function settledByFact(
  engagement: BoardEngagement,
  draft: EndingDraft,
  now: number,
): readonly LooseEnd[] {
  const noEvents = eventsAfter(engagement, draft.lastDay, now).length === 0;
  return [
    ...(noEvents ? ['future-events' as const] : []),
    ...(engagement.remaining <= 0 ? ['unused' as const] : []),
  ];
}
