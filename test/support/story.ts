// A practice told in days and hours around one moment, as records: what an engagement has behind it and before it. For tests of what
// is derived from records; nothing here goes through the acts, so that a case may also be one that no act would write.
import 'temporal-polyfill/global';
import { evaluate } from '#shared/boundaries/index.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import type { Facts } from '#shared/engagement/fact-names.ts';
import {
  factRecords,
  facts,
  practiceFacts,
  type FactRecords,
  type Moment,
} from '#shared/engagement/facts.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { weightOf } from '#shared/engagement/flags.ts';
import { agreementId, agreementType, type Agreement } from '#shared/records/agreement.ts';
import { bookingId, bookingType, type Booking } from '#shared/records/booking.ts';
import { clientType } from '#shared/records/client.ts';
import { consentType, type Consent } from '#shared/records/consent.ts';
import { contactType, type Contact } from '#shared/records/contact.ts';
import { disclosureType } from '#shared/records/disclosure.ts';
import { directoryEntryType, type DirectoryEntry } from '#shared/records/directory-entry.ts';
import { engagementType, type Engagement } from '#shared/records/engagement.ts';
import { flagId, flagType, type Flag } from '#shared/records/flag.ts';
import {
  agreementEntryId,
  ledgerEntryType,
  sessionEntryId,
  type LedgerEntry,
} from '#shared/records/ledger-entry.ts';
import { defaultPractice, practiceId, practiceType, type Practice } from '#shared/records/practice.ts';
import { promptAnswerId, promptAnswerType, type PromptAnswer } from '#shared/records/prompt-answer.ts';
import { createRecord, type RecordId, type RecordType, type StoredRecord } from '#shared/records/record.ts';
import { referralType, type Referral } from '#shared/records/referral.ts';
import { sessionIdOfBooking, sessionType, type Session } from '#shared/records/session.ts';
import { supervisionType, type Supervision } from '#shared/records/supervision.ts';
import { transitionType, type EngagementState, type Transition } from '#shared/records/transition.ts';
import { day, found, hour, idOf, monday } from './practice.ts';

/** Whose story it is, and around which moment; a fixed Monday and Maya Rosen unless a test needs many, or the real clock. */
export type StoryOf = { readonly name: string; readonly code: string; readonly now: number };

export const told = monday;
const maya: StoryOf = { name: 'Maya Rosen', code: 'C-014', now: told };

/** Every must-have is said; pro bono, so that no fee is due unless a case says so. */
const wholeTerms: Partial<Agreement> = {
  version: 1,
  sessions: 6,
  minutes: 50,
  cadenceDays: 14,
  noticeSessions: 2,
  fee: { amount: 0, per: 'session', due: '' },
  cancellationHours: 24,
  contactAllowance: 1,
  checklist: {
    parties: 'agreed',
    'what-coaching-is': 'agreed',
    confidentiality: 'agreed',
    records: 'agreed',
    referral: 'agreed',
    urgent: 'agreed',
    ending: 'agreed',
    'after-the-end': 'agreed',
  },
};

type SessionCase = Partial<Omit<Session, 'status'>> & {
  readonly status?: Session['status'];
  /** The ledger counts it: by default where it was held, or charged. */
  readonly counts?: boolean;
  readonly event?: Partial<Booking>;
};

const stepBefore: Partial<Record<EngagementState, EngagementState>> = {
  contracted: 'proposed',
  active: 'contracted',
};

const debits: Partial<Record<Session['status'], LedgerEntry['reason']>> = {
  held: 'held',
  'late-cancelled': 'late-cancellation',
  'no-show': 'no-show',
};

export type Story = ReturnType<typeof tellStory>;

export function tellStory({ name, code, now }: StoryOf = maya) {
  const records = new Map<RecordId, StoredRecord>();
  const [client, engagement] = [idOf(`client ${code}`), idOf(`engagement ${code}`)];
  const today = new Date(now).toISOString().slice(0, 10);
  let made = 0;
  const next = (kind: string): RecordId => idOf(`${code} ${kind} ${(made += 1)}`);
  const put = <F>(
    type: RecordType<F>,
    id: RecordId,
    fields: Partial<F>,
    parent?: RecordId,
    at = now,
  ): RecordId => {
    const place = parent === undefined ? { id, editedAt: at } : { id, parent, editedAt: at };
    records.set(id, createRecord(type, place, fields));
    return id;
  };
  const ago = (days: number): number => now - days * day;

  const story = {
    ...{ records, now, today, id: engagement, clientId: client },
    client: (changes: object = {}) =>
      put(clientType, client, { name, code, createdAt: ago(100), ...changes }),
    engagement: (changes: Partial<Engagement> = {}) =>
      put(engagementType, engagement, { number: 1, createdAt: ago(100), ...changes }, client),
    step: (to: EngagementState, daysAgo: number, changes: Partial<Transition> = {}) => {
      const at = ago(daysAgo);
      const from = stepBefore[to] ?? 'active';
      put(transitionType, next('step'), { from, to, at, waived: [], ...changes }, engagement, at);
    },
    agree: (daysAgo: number, changes: Partial<Agreement> = {}, credit: Partial<LedgerEntry> = {}) => {
      const terms = { ...wholeTerms, agreedAt: ago(daysAgo), ...changes };
      const version = terms.version ?? 1;
      put(agreementType, agreementId(engagement, version), terms, engagement, ago(daysAgo));
      const entry = { at: ago(daysAgo), delta: terms.sessions ?? 0, reason: 'agreement', ...credit } as const;
      if (entry.delta !== 0) put(ledgerEntryType, agreementEntryId(engagement, version), entry, engagement);
    },
    /** One at a moment in hours from now, below zero in the past. Held ones are debited. */
    session: (inHours: number, { status = 'held', counts, event, ...fields }: SessionCase = {}) => {
      const start = now + inHours * hour;
      const booking = bookingId('google', code, String(inHours));
      const id = sessionIdOfBooking(booking);
      const end = start + 50 * 60_000;
      const shown = {
        provider: 'google',
        eventId: code,
        originalStart: String(inHours),
        start,
        end,
        ...event,
      };
      put(bookingType, booking, shown, engagement);
      if (status === 'booked' && Object.keys(fields).length === 0) return { booking, id };
      put(sessionType, id, { booking, start, plannedMinutes: 50, status, ...fields }, engagement);
      const reason = debits[status];
      if (reason !== undefined && counts !== false)
        put(
          ledgerEntryType,
          sessionEntryId(id, reason),
          { at: start, delta: -1, reason, session: id },
          engagement,
        );
      return { booking, id };
    },
    /** Held a fortnight apart, the last one `lastDaysAgo`. */
    held: (count: number, lastDaysAgo: number, fields: SessionCase = {}) => {
      for (let index = count - 1; index >= 0; index -= 1)
        story.session(-(lastDaysAgo + index * 14) * 24, fields);
    },
    flag: (code: string, daysAgo = 1, changes: Partial<Flag> = {}) =>
      put(
        flagType,
        flagId(engagement, code, String(daysAgo)),
        { code, at: ago(daysAgo), weight: weightOf(code, defaultPractice), ...changes },
        engagement,
      ),
    contact: (daysAgo: number, changes: Partial<Contact> = {}) =>
      put(contactType, next('contact'), { at: ago(daysAgo), ...changes }, engagement),
    entry: (changes: Partial<DirectoryEntry> = {}) =>
      put(directoryEntryType, next('entry'), {
        ...{
          name: 'Dr Lund',
          kind: 'psychologist',
          whatTheyDo: 'Therapy for grief',
          contact: '020 7946 0000',
        },
        ...changes,
      }),
    referral: (daysAgo: number, offered: readonly RecordId[], changes: Partial<Referral> = {}) =>
      put(
        referralType,
        next('referral'),
        {
          reason: 'scope',
          state: 'names-given',
          openedAt: ago(daysAgo),
          offered,
          offeredAt: ago(daysAgo),
          ...changes,
        },
        engagement,
      ),
    consent: (changes: Partial<Consent> = {}) =>
      put(
        consentType,
        next('consent'),
        { purpose: 'refer', recipient: 'Dr Lund', items: ['goals'], askedAt: ago(2), ...changes },
        client,
      ),
    disclosure: () =>
      put(disclosureType, next('disclosure'), { to: 'Dr Lund', items: ['goals'], at: ago(30) }, engagement),
    supervision: (daysAgo: number, changes: Partial<Supervision> = {}) =>
      put(supervisionType, next('supervision'), {
        at: ago(daysAgo),
        minutes: 60,
        supervisor: 'Ada',
        ...changes,
      }),
    caution: (rule: string, daysAgo: number, changes: Partial<PromptAnswer> = {}) =>
      put(
        promptAnswerType,
        promptAnswerId(engagement, rule, 0),
        { rule, severity: 'caution', raisedAt: ago(daysAgo), ...changes },
        engagement,
      ),
    settings: (changes: Partial<Practice>) => put(practiceType, practiceId, changes),
    factRecords: (): FactRecords => {
      const practice = practiceRecords(records.values());
      const all = factRecords(practice, boardOf(records.values()), practiceFacts(practice, now));
      return found(all.get(engagement));
    },
    facts: (moment: Partial<Moment> = {}): Facts => facts(story.factRecords(), now, { today, ...moment }),
    codes: (moment: Partial<Moment> = {}): readonly string[] =>
      evaluate(story.facts(moment))
        .map(({ code }) => code)
        .toSorted(),
  };
  story.client();
  story.engagement();
  story.supervision(1);
  return story;
}

/** Agreed seventy days ago, under way since the first session; nothing held and nothing booked yet. */
export function activeStory(terms: Partial<Agreement> = {}, of?: StoryOf): Story {
  const story = tellStory(of);
  story.agree(70, terms);
  story.step('contracted', 70);
  story.step('active', 69);
  return story;
}

/** Six of six held, and ended with a last day `daysAgo`. */
export function endedStory(daysAgo: number, of?: StoryOf): Story {
  const story = activeStory({}, of);
  story.engagement({ guardUntil: story.now + (180 - daysAgo) * day });
  story.held(6, daysAgo + 1);
  const overAt = story.now - daysAgo * day;
  const lastDay = new Date(overAt).toISOString().slice(0, 10);
  story.step('ended', daysAgo, { reason: 'completed', lastDay, overAt });
  return story;
}
