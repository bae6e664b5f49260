// What a session's outcome means for the count, by this agreement's own rule, in words.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { SessionOutcome } from '../messages.ts';
import { t } from './text.ts';

/** Whether the outcome uses up one of the agreed sessions. Without an agreement nothing but a held session is counted. */
export function outcomeCounts(engagement: BoardEngagement, outcome: SessionOutcome): boolean {
  if (outcome === 'held') return true;
  if (outcome === 'late-cancelled') return engagement.terms?.lateCancellation === 'used';
  if (outcome === 'no-show') return engagement.terms?.noShow === 'used';
  return false;
}

/** Said beside a choice, before it is made. */
export function outcomeHint(engagement: BoardEngagement, outcome: SessionOutcome): string {
  return outcomeCounts(engagement, outcome) ? t('outcomeCounts') : t('outcomeDoesNotCount');
}

/** Said once it is saved. */
export function outcomeSaid(engagement: BoardEngagement, outcome: SessionOutcome): string {
  const { name } = engagement;
  if (outcome === 'held') return t('saidHeld', name);
  if (!outcomeCounts(engagement, outcome)) return t('saidNotCounted', name);
  return outcome === 'no-show' ? t('saidNoShowCounted', name) : t('saidLateCounted', name);
}
