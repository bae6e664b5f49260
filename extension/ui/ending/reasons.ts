// The words of each reason: as a choice, and as the half-sentence that the coach confirms.
import type { EndingReason } from '#shared/records/engagement.ts';
import type { MessageKey } from '../text.ts';

export const reasonKeys = {
  completed: { choice: 'reasonCompleted', said: 'reasonCompletedSaid' },
  terminated_by_coach: { choice: 'reasonByCoach', said: 'reasonByCoachSaid' },
  terminated_by_client: { choice: 'reasonByClient', said: 'reasonByClientSaid' },
  referred: { choice: 'reasonReferred', said: 'reasonReferredSaid' },
  lapsed: { choice: 'reasonLapsed', said: 'reasonLapsedSaid' },
  transferred: { choice: 'reasonTransferred', said: 'reasonTransferredSaid' },
  cancelled: { choice: 'reasonCancelled', said: 'reasonCancelledSaid' },
} as const satisfies Record<EndingReason, { readonly choice: MessageKey; readonly said: MessageKey }>;
