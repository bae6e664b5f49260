// The facts of one engagement at one moment: what the boundary rules read. Pure, and derived from records alone, so that two
// devices with the same records see the same boundaries.
import type { EngagementState } from '../records/transition.ts';
import type { AgreementItem } from '../records/agreement.ts';
import { contractGaps } from './contract-gaps.ts';
import type { EngagementFacts, Facts } from './fact-names.ts';
import { agreementFacts } from './facts/agreement-facts.ts';
import { contactFacts } from './facts/contact-facts.ts';
import { dueRetention, endingFacts } from './facts/ending-facts.ts';
import type { FactRecords } from './facts/fact-records.ts';
import type { Moment } from './facts/moment.ts';
import { numberFacts } from './facts/number-facts.ts';
import { referralFacts } from './facts/referral-facts.ts';
import { sessionFacts } from './facts/session-facts.ts';
import { signFacts } from './facts/sign-facts.ts';

export type { FactRecords } from './facts/fact-records.ts';
export { factRecords } from './facts/fact-records.ts';
export type { Moment } from './facts/moment.ts';
export { practiceFacts } from './facts/practice-facts.ts';

/** `now` is epoch milliseconds. */
export function facts(records: FactRecords, now: number, moment: Moment): Facts {
  const agreement = agreementFacts(records, moment);
  const numbers = numberFacts(records, agreement.cadenceDays, now);
  const sessions = sessionFacts(records, moment);
  const contacts = contactFacts(records, now);
  const counted = { ...agreement, ...numbers, ...sessions, ...contacts };
  return {
    state: factState(records.board.state),
    ...counted,
    ...signFacts(records, counted, moment, now),
    ...referralFacts(records, moment, now),
    ...endingFacts(records, sessions.unpaid, moment, now),
    ...records.practice,
  };
}

/** Nothing was begun with who declined, and nothing is asked of them; erased ones have no facts at all. */
function factState(state: EngagementState): EngagementFacts['state'] {
  return state === 'declined' || state === 'erased' ? 'archived' : state;
}

/** What only the screen can put into words: the day of the end, what the agreement is silent on, what has fallen due. */
export type PromptDetails = {
  /** ISO date. */
  readonly endDate: string | null;
  readonly gaps: readonly AgreementItem[];
  readonly due: 'follow-up' | 'retention' | null;
};

export function promptDetails(records: FactRecords, found: Facts, { today }: Moment): PromptDetails {
  const { board } = records;
  return {
    endDate: board.endedOn ?? null,
    gaps: board.terms === null ? [] : contractGaps(board.terms),
    due: found.aftercareDue ? 'follow-up' : dueRetention(records, today).length > 0 ? 'retention' : null,
  };
}
