// The items of an agreement's checklist in words: a name that fits into a sentence, and for the must-haves one line on what was said.
import { agreementItems, type AgreementItem } from '#shared/records/agreement.ts';
import { t, type MessageKey } from './text.ts';

const names = {
  parties: 'itemParties',
  'what-coaching-is': 'itemWhatCoachingIs',
  goals: 'itemGoals',
  sessions: 'itemSessions',
  review: 'itemReview',
  fee: 'itemFee',
  cancellation: 'itemCancellation',
  contact: 'itemContact',
  'over-running': 'itemOverRunning',
  confidentiality: 'itemConfidentiality',
  records: 'itemRecords',
  referral: 'itemReferral',
  urgent: 'itemUrgent',
  ending: 'itemEnding',
  extending: 'itemExtending',
  'after-the-end': 'itemAfterTheEnd',
  'other-roles': 'itemOtherRoles',
  'going-quiet': 'itemGoingQuiet',
  'coach-absence': 'itemCoachAbsence',
  'right-to-cancel': 'itemRightToCancel',
  'how-agreed': 'itemHowAgreed',
} as const satisfies Record<AgreementItem, MessageKey>;

export const itemName = (item: AgreementItem): string => t(names[item]);

type SpokenItem = { readonly item: AgreementItem; readonly line: MessageKey };

/** The must-haves: ticked as said, or as not needed here. */
export const mustSay = [
  { item: 'parties', line: 'itemPartiesLine' },
  { item: 'what-coaching-is', line: 'itemWhatCoachingIsLine' },
  { item: 'fee', line: 'itemFeeLine' },
  { item: 'cancellation', line: 'itemCancellationLine' },
  { item: 'contact', line: 'itemContactLine' },
  { item: 'confidentiality', line: 'itemConfidentialityLine' },
  { item: 'records', line: 'itemRecordsLine' },
  { item: 'referral', line: 'itemReferralLine' },
  { item: 'urgent', line: 'itemUrgentLine' },
  { item: 'ending', line: 'itemEndingLine' },
  { item: 'after-the-end', line: 'itemAfterTheEndLine' },
] as const satisfies readonly SpokenItem[];

export const maySay = [
  { item: 'goals', line: 'itemGoalsLine' },
  { item: 'review', line: 'itemReviewLine' },
  { item: 'over-running', line: 'itemOverRunningLine' },
  { item: 'extending', line: 'itemExtendingLine' },
  { item: 'other-roles', line: 'itemOtherRolesLine' },
  { item: 'going-quiet', line: 'itemGoingQuietLine' },
  { item: 'coach-absence', line: 'itemCoachAbsenceLine' },
  { item: 'right-to-cancel', line: 'itemRightToCancelLine' },
] as const satisfies readonly SpokenItem[];

export const isAgreementItem = (text: string): text is AgreementItem =>
  agreementItems.some((item) => item === text);
