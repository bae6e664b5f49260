// The list of record types. A new type is one file and one line here.
import { agreementType } from './agreement.ts';
import { bookingType } from './booking.ts';
import { clientType } from './client.ts';
import { conflictType } from './conflict.ts';
import { consentType } from './consent.ts';
import { contactType } from './contact.ts';
import { directoryEntryType } from './directory-entry.ts';
import { disclosureType } from './disclosure.ts';
import { engagementType } from './engagement.ts';
import { feedType } from './feed.ts';
import { flagType } from './flag.ts';
import { learnedMatchType } from './learned-match.ts';
import { ledgerEntryType } from './ledger-entry.ts';
import { noteType } from './note.ts';
import { practiceType } from './practice.ts';
import { promptAnswerType } from './prompt-answer.ts';
import { referralType } from './referral.ts';
import { sealedLinkType } from './sealed-link.ts';
import { sessionType } from './session.ts';
import { supervisionType } from './supervision.ts';
import { transitionType } from './transition.ts';

export const recordTypes = {
  practice: practiceType,
  client: clientType,
  engagement: engagementType,
  transition: transitionType,
  agreement: agreementType,
  'ledger-entry': ledgerEntryType,
  booking: bookingType,
  session: sessionType,
  'learned-match': learnedMatchType,
  note: noteType,
  feed: feedType,
  flag: flagType,
  contact: contactType,
  referral: referralType,
  consent: consentType,
  disclosure: disclosureType,
  'directory-entry': directoryEntryType,
  supervision: supervisionType,
  'prompt-answer': promptAnswerType,
  'sealed-link': sealedLinkType,
  conflict: conflictType,
} as const;

export type RecordTypeName = keyof typeof recordTypes;

export const isKnownType = (type: string): type is RecordTypeName => Object.hasOwn(recordTypes, type);
