// One stretch of minutes outside the agreement, and what both kinds of leaks ask about the end.
import type { Engagement } from '../../records/engagement.ts';
import type { EngagementRecords } from '../practice-records.ts';
import { foldState } from '../state.ts';
import { currentTerms } from '../terms-at.ts';

export type LeakKind = 'overrun' | 'contact' | 'unpaid' | 'after-end';
export type Leak = { readonly kind: LeakKind; readonly at: number; readonly minutes: number };

/** What was said of aftercare when the work ended. */
export type Ended = Pick<Engagement, 'aftercare'>;

/** What was said at the end comes first, then the agreement. */
export const hasFollowUp = ({ aftercare }: Ended, under: EngagementRecords): boolean =>
  (aftercare?.kind ?? currentTerms(under.agreements)?.followUp) === 'one';

/** In epoch milliseconds; what is not over ends never. */
export const endOf = ({ transitions }: EngagementRecords): number =>
  foldState(transitions).ended?.overAt ?? Number.POSITIVE_INFINITY;
