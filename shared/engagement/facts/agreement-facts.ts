// What the agreement says, as facts. Where there is none, the practice's own settings stand in.
import { contractGaps } from '../contract-gaps.ts';
import type { EngagementFacts } from '../fact-names.ts';
import type { FactRecords } from './fact-records.ts';
import type { Moment } from './moment.ts';

/** What a coach may expect without having agreed it: three contacts between two sessions. */
export const allowanceWhenSilent = 3;

type AgreementFacts = Pick<
  EngagementFacts,
  | 'agreement'
  | 'contractGaps'
  | 'openEnded'
  | 'cadenceDays'
  | 'allowance'
  | 'contactAgreed'
  | 'noticeSessions'
  | 'extensionAsked'
>;

export function agreementFacts({ board, settings }: FactRecords, { extend }: Moment): AgreementFacts {
  const { terms } = board;
  const allowance = terms?.contactAllowance ?? null;
  return {
    agreement: terms === null ? 'none' : 'agreed',
    contractGaps: terms === null ? 0 : contractGaps(terms).length,
    openEnded: terms !== null && terms.sessions === null && terms.reviewOn === undefined,
    cadenceDays: terms?.cadenceDays ?? settings.cadenceDays,
    allowance: allowance ?? allowanceWhenSilent,
    contactAgreed: allowance !== null,
    noticeSessions: terms?.noticeSessions ?? settings.noticeSessions,
    extensionAsked: extend === true,
  };
}
