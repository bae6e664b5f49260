// Records sorted into what belongs together: each client, each engagement with all that is filed under it. Every reader of the
// engagement folder starts here, so that one record is read in one way only.
import type { Agreement } from '../records/agreement.ts';
import type { Booking } from '../records/booking.ts';
import type { Client } from '../records/client.ts';
import type { Consent } from '../records/consent.ts';
import type { Contact } from '../records/contact.ts';
import type { DirectoryEntry } from '../records/directory-entry.ts';
import type { Disclosure } from '../records/disclosure.ts';
import type { Engagement } from '../records/engagement.ts';
import type { Flag } from '../records/flag.ts';
import type { LearnedMatch } from '../records/learned-match.ts';
import type { LedgerEntry } from '../records/ledger-entry.ts';
import type { Practice } from '../records/practice.ts';
import type { PromptAnswer } from '../records/prompt-answer.ts';
import type { Projected, RecordId, StoredRecord } from '../records/record.ts';
import type { Referral } from '../records/referral.ts';
import type { Session } from '../records/session.ts';
import type { Supervision } from '../records/supervision.ts';
import type { Transition } from '../records/transition.ts';
import { createPracticeIndex } from './practice-index.ts';

export { emptyEngagementRecords } from './cabinet.ts';

export type EngagementRecords = {
  readonly transitions: readonly Projected<Transition>[];
  readonly agreements: readonly Projected<Agreement>[];
  readonly entries: readonly Projected<LedgerEntry>[];
  readonly bookings: readonly Projected<Booking>[];
  readonly sessions: readonly Projected<Session>[];
  readonly flags: readonly Projected<Flag>[];
  readonly contacts: readonly Projected<Contact>[];
  readonly referrals: readonly Projected<Referral>[];
  readonly disclosures: readonly Projected<Disclosure>[];
  readonly prompts: readonly Projected<PromptAnswer>[];
};

export type PracticeRecords = {
  readonly settings: Practice;
  readonly clients: ReadonlyMap<RecordId, Projected<Client>>;
  readonly engagements: readonly Projected<Engagement>[];
  /** By engagement. */
  readonly under: ReadonlyMap<RecordId, EngagementRecords>;
  /** By client. */
  readonly consents: ReadonlyMap<RecordId, readonly Projected<Consent>[]>;
  readonly learned: readonly Projected<LearnedMatch>[];
  readonly directory: ReadonlyMap<RecordId, Projected<DirectoryEntry>>;
  readonly supervisions: readonly Projected<Supervision>[];
  /** Raisings of the rules of the whole practice. */
  readonly prompts: readonly Projected<PromptAnswer>[];
  /** Of a known type, and yet not readable: damaged, or a newer version's. */
  readonly unreadable: number;
};

/** Unknown types are skipped: a newer version's business. */
export function practiceRecords(records: Iterable<StoredRecord>): PracticeRecords {
  const index = createPracticeIndex();
  index.update(records);
  return index.practice();
}
