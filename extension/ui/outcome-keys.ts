// The word for each outcome of a session.
import type { SessionOutcome } from '../messages.ts';
import type { MessageKey } from './text.ts';

export const outcomeKeys = {
  held: 'outcomeHeld',
  'late-cancelled': 'outcomeLate',
  'no-show': 'outcomeNoShow',
  cancelled: 'outcomeCancelled',
  'coach-cancelled': 'outcomeCoachCancelled',
} as const satisfies Record<SessionOutcome, MessageKey>;
