// Referral, consent and what is about to be shared, as facts.
import type { ReferralState } from '../../records/referral.ts';
import { consentState, coversShare, namesRecipient } from '../consent-state.ts';
import type { EngagementFacts } from '../fact-names.ts';
import type { FactRecords } from './fact-records.ts';
import { daysSince } from './days.ts';
import type { Moment, Share } from './moment.ts';

type ReferralFacts = Pick<
  EngagementFacts,
  'referralOpen' | 'names' | 'daysSinceReferral' | 'consent' | 'consentCovers' | 'sharing'
>;

export const enoughNames = 3;

export function referralFacts(records: FactRecords, { share }: Moment, now: number): ReferralFacts {
  const open = records.under.referrals.filter(
    ({ closedAt, state }) => closedAt === undefined && state !== 'closed',
  );
  const [first] = open.toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
  const offeredAt = first === undefined || isSettled(first.state) ? undefined : first.offeredAt;
  return {
    referralOpen: first !== undefined,
    names: first === undefined ? 0 : namesOf(records, first),
    // One light check, then it rests with the client: after it, no day is counted.
    daysSinceReferral: offeredAt === undefined ? 0 : daysSince(offeredAt, now),
    ...consentFacts(records, share, now),
  };
}

/** The client has gone on to someone, or the one light check was made: from here on it rests with them. */
const isSettled = (state: ReferralState): boolean =>
  state === 'contact-made' || state === 'shared' || state === 'followed-up';

/** Complete contacts: a name, what they do, how to reach them. Where the client chose one, or the coach said that fewer are right, they are enough. */
function namesOf({ directory }: FactRecords, referral: FactRecords['under']['referrals'][number]): number {
  const complete = referral.offered.filter((id) => {
    const entry = directory.get(id);
    return entry !== undefined && entry.whatTheyDo.trim() !== '' && entry.contact.trim() !== '';
  }).length;
  const isEnough = referral.fewerIsRight || referral.chosen !== undefined;
  return isEnough && complete > 0 ? Math.max(complete, enoughNames) : complete;
}

function consentFacts(
  { consents }: FactRecords,
  share: Share | undefined,
  now: number,
): Pick<ReferralFacts, 'consent' | 'consentCovers' | 'sharing'> {
  if (share === undefined) return { consent: 'none', consentCovers: false, sharing: false };
  const covering = consents.find((consent) => coversShare(consent, share, now));
  if (covering !== undefined) return { consent: 'granted', consentCovers: true, sharing: true };
  const [latest] = consents
    .filter((consent) => namesRecipient(consent, share))
    .toSorted((a, b) => spokenOfAt(b) - spokenOfAt(a) || (a.id < b.id ? -1 : 1));
  return {
    consent: latest === undefined ? 'none' : consentState(latest, now),
    consentCovers: false,
    sharing: true,
  };
}

const spokenOfAt = ({ askedAt, editedAt }: FactRecords['consents'][number]): number => askedAt ?? editedAt;
