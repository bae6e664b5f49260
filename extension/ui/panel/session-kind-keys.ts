// The word for each kind of session.
import type { SessionKind } from '#shared/records/session.ts';
import type { MessageKey } from '../text.ts';

export const sessionKindKeys = {
  session: 'kindSession',
  review: 'kindReview',
  intro: 'kindIntro',
  'follow-up': 'kindFollowUp',
  urgent: 'kindUrgent',
} as const satisfies Record<SessionKind, MessageKey>;
