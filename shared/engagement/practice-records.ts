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
import { isKnownType, recordTypes } from '../records/index.ts';
import type { LearnedMatch } from '../records/learned-match.ts';
import type { LedgerEntry } from '../records/ledger-entry.ts';
import { defaultPractice, practiceId, type Practice } from '../records/practice.ts';
import type { PromptAnswer } from '../records/prompt-answer.ts';
import {
  project,
  type Projected,
  type RecordId,
  type RecordType,
  type StoredRecord,
} from '../records/record.ts';
import type { Referral } from '../records/referral.ts';
import type { Session } from '../records/session.ts';
import type { Supervision } from '../records/supervision.ts';
import type { Transition } from '../records/transition.ts';

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

type Filed = { -readonly [K in keyof EngagementRecords]: EngagementRecords[K][number][] };

/** Unknown types are skipped: a newer version's business. */
export function practiceRecords(records: Iterable<StoredRecord>): PracticeRecords {
  const clients = new Map<RecordId, Projected<Client>>();
  const engagements: Projected<Engagement>[] = [];
  const learned: Projected<LearnedMatch>[] = [];
  const under = new Map<RecordId, Filed>();
  const consents = new Map<RecordId, Projected<Consent>[]>();
  const directory = new Map<RecordId, Projected<DirectoryEntry>>();
  const supervisions: Projected<Supervision>[] = [];
  const prompts: Projected<PromptAnswer>[] = [];
  let settings = defaultPractice;
  let unreadable = 0;
  const read = <F>(
    type: RecordType<F>,
    record: StoredRecord,
    take: (projected: Projected<F>) => void,
  ): void => {
    const projected = project(type, record);
    if (projected.ok) take(projected.value);
    else unreadable += 1;
  };
  const filed = (record: StoredRecord): Filed => {
    const parent = record.parent ?? record.id;
    const known = under.get(parent) ?? newFiled();
    under.set(parent, known);
    return known;
  };
  for (const record of records) {
    if (!isKnownType(record.type)) continue;
    switch (record.type) {
      case 'client':
        read(recordTypes.client, record, (client) => clients.set(client.id, client));
        break;
      case 'engagement':
        read(recordTypes.engagement, record, (engagement) => engagements.push(engagement));
        break;
      case 'transition':
        read(recordTypes.transition, record, (step) => filed(record).transitions.push(step));
        break;
      case 'agreement':
        read(recordTypes.agreement, record, (agreement) => filed(record).agreements.push(agreement));
        break;
      case 'ledger-entry':
        read(recordTypes['ledger-entry'], record, (entry) => filed(record).entries.push(entry));
        break;
      case 'booking':
        read(recordTypes.booking, record, (booking) => filed(record).bookings.push(booking));
        break;
      case 'session':
        read(recordTypes.session, record, (session) => filed(record).sessions.push(session));
        break;
      case 'flag':
        read(recordTypes.flag, record, (flag) => filed(record).flags.push(flag));
        break;
      case 'contact':
        read(recordTypes.contact, record, (contact) => filed(record).contacts.push(contact));
        break;
      case 'referral':
        read(recordTypes.referral, record, (referral) => filed(record).referrals.push(referral));
        break;
      case 'disclosure':
        read(recordTypes.disclosure, record, (disclosure) => filed(record).disclosures.push(disclosure));
        break;
      case 'prompt-answer':
        read(recordTypes['prompt-answer'], record, (answer) => {
          if (record.parent === undefined) prompts.push(answer);
          else filed(record).prompts.push(answer);
        });
        break;
      case 'consent':
        read(recordTypes.consent, record, (consent) => {
          const client = record.parent ?? record.id;
          consents.set(client, [...(consents.get(client) ?? []), consent]);
        });
        break;
      case 'learned-match':
        read(recordTypes['learned-match'], record, (match) => learned.push(match));
        break;
      case 'directory-entry':
        read(recordTypes['directory-entry'], record, (entry) => directory.set(entry.id, entry));
        break;
      case 'supervision':
        read(recordTypes.supervision, record, (supervision) => supervisions.push(supervision));
        break;
      case 'practice':
        read(recordTypes.practice, record, (practice) => {
          if (practice.id === practiceId) settings = practice;
        });
        break;
      case 'note':
        read(recordTypes.note, record, () => undefined);
        break;
      case 'sealed-link':
        read(recordTypes['sealed-link'], record, () => undefined);
        break;
      case 'conflict':
        read(recordTypes.conflict, record, () => undefined);
        break;
    }
  }
  return {
    ...{ settings, clients, engagements, under, consents },
    ...{ learned, directory, supervisions, prompts, unreadable },
  };
}

const newFiled = (): Filed => ({
  ...{ transitions: [], agreements: [], entries: [], bookings: [], sessions: [] },
  ...{ flags: [], contacts: [], referrals: [], disclosures: [], prompts: [] },
});

export const emptyEngagementRecords = (): EngagementRecords => newFiled();
