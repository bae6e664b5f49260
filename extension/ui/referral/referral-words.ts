// The words of a referral: why someone else may be better placed, what may be shared, how it went.
import { sharedItems, type SharedItem } from '#shared/records/consent.ts';
import type { Person } from '../hooks/use-directory.ts';
import { referralReasons, type Referral, type ReferralReason } from '#shared/records/referral.ts';
import { t, writtenLanguage, type MessageKey } from '../text.ts';

const reasons = {
  scope: 'referScope',
  wellbeing: 'referWellbeing',
  fit: 'referFit',
  capacity: 'referCapacity',
  urgent: 'referUrgent',
} as const satisfies Record<ReferralReason, MessageKey>;

export const reasonName = (reason: ReferralReason): string => t(reasons[reason]);

export const reasonChoices = () => referralReasons.map((value) => ({ value, label: reasonName(value) }));

const items = {
  'name-and-contact': 'shareName',
  goals: 'shareGoals',
  'what-helped': 'shareHelped',
  'what-client-wants-said': 'shareWanted',
} as const satisfies Record<SharedItem, MessageKey>;

/** An item that a newer version knows is shown as it is. */
export function itemWords(item: string): string {
  const known = sharedItems.find((one) => one === item);
  return known === undefined ? item : t(items[known]);
}

const asked = {
  'name-and-contact': 'askName',
  goals: 'shareGoals',
  'what-helped': 'shareHelped',
  'what-client-wants-said': 'askWanted',
} as const satisfies Record<SharedItem, MessageKey>;

/** The same items, said to the client. */
export const itemAsked = (item: SharedItem): string => t(asked[item]);

export const listWords = (parts: readonly string[]): string =>
  new Intl.ListFormat(writtenLanguage()).format(parts);

const outcomes = {
  chosen: 'outcomeReferralChosen',
  declined: 'outcomeReferralDeclined',
  withdrawn: 'outcomeReferralWithdrawn',
  other: 'outcomeReferralOther',
} as const;

export const outcomeWords = ({ outcome }: Pick<Referral, 'outcome'>): string =>
  t(outcomes[outcome ?? 'other']);

/** Name, what they do, how to reach them: a line of the words that go to the client. */
export const personLine = ({ name, whatTheyDo, contact, fee, wait }: Person): string =>
  [name, whatTheyDo, contact, fee, wait].filter((part) => part.trim() !== '').join(', ');
