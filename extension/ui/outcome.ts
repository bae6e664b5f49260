// What a session's outcome means for the count, by this agreement's own rule, in words.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { SessionKind } from '#shared/records/session.ts';
import type { SessionOutcome } from '../messages.ts';
import { t } from './text.ts';

/** Whether the outcome uses up one of the agreed sessions. Without an agreement nothing but a held session is counted. */
export function outcomeCounts(
  engagement: BoardEngagement,
  outcome: SessionOutcome,
  kind: SessionKind = 'session',
): boolean {
  // An intro, a follow-up and an urgent call use none.
  if (kind !== 'session' && kind !== 'review') return false;
  if (outcome === 'held') return true;
  if (outcome === 'late-cancelled') return engagement.terms?.lateCancellation === 'used';
  if (outcome === 'no-show') return engagement.terms?.noShow === 'used';
  return false;
}

/** Said beside a choice, before it is made. */
export const outcomeHint = (
  engagement: BoardEngagement,
  outcome: SessionOutcome,
  kind?: SessionKind,
): string => (outcomeCounts(engagement, outcome, kind) ? t('outcomeCounts') : t('outcomeDoesNotCount'));

/** Said once it is saved. */
export function outcomeSaid(
  engagement: BoardEngagement,
  outcome: SessionOutcome,
  kind?: SessionKind,
): string {
  const { name } = engagement;
  if (outcome === 'held' && kind !== undefined && !outcomeCounts(engagement, outcome, kind))
    return t('saidHeldNotCounted', name);
  if (outcome === 'held') return t('saidHeld', name);
  if (!outcomeCounts(engagement, outcome, kind)) return t('saidNotCounted', name);
  return outcome === 'no-show' ? t('saidNoShowCounted', name) : t('saidLateCounted', name);
}
