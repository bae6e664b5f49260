// What the first action of each rule does, as a coach would see it, and what is in the records after it.
import type { RecordId, StoredRecord } from '#shared/records/record.ts';
import type { MessageKey } from '#test/support/words.ts';

export type Effect =
  /** Another page of the practice: its address and its title, which may name the client. */
  | { readonly goes: string; readonly title: MessageKey }
  /** Words in the card, copied by a second press. */
  | { readonly copies: MessageKey; readonly leaves?: Check }
  /** Done at once, or after one of the card's own choices; `lands` is the title of the page that opens after it. */
  | { readonly choose?: MessageKey; readonly leaves: Check; readonly lands?: MessageKey };

export type Check = (records: readonly StoredRecord[], engagement: RecordId) => boolean;

/** One of the engagement's records of this type has these fields. */
const has =
  (type: string, fields: Readonly<Record<string, unknown>>): Check =>
  (records, engagement) =>
    records.some(
      (record) =>
        record.type === type &&
        (record.parent === engagement || record.id === engagement) &&
        Object.entries(fields).every(([name, value]) =>
          typeof value === 'function' ? value(record.f[name]) : record.f[name] === value,
        ),
    );

const wrote = (drawer: string): Check =>
  has('note', { drawer, body: (body: unknown) => typeof body === 'string' && body.length > 20 });

const agreementAt = (query: string): Effect => ({ goes: `agreement${query}`, title: 'agreementChangeTitle' });

/** By the catalogue's code and, where it says more than one thing first, by what it is about. */
export const firstActions: Readonly<Record<string, Effect>> = {
  C1: { goes: 'agreement', title: 'agreementNewTitle' },
  C2: agreementAt('?sessions=6'),
  C3: agreementAt('?focus=fee'),
  C4: { leaves: wrote('record') },
  N1: { choose: 'namedYes', leaves: has('transition', { to: 'closing' }) },
  N2: { goes: 'events?what=release', title: 'eventsBeyondTitle' },
  N3: { goes: 'ending', title: 'endEngagement' },
  N5: { copies: 'copyReminder' },
  N6: { copies: 'copyCheckIn', leaves: has('contact', { isCheckIn: true, direction: 'out' }) },
  N7: { choose: 'namedNotYet', leaves: has('transition', { to: 'closing' }) },
  T1: agreementAt('?focus=over-running'),
  T2: { leaves: has('prompt-answer', { rule: 'getting-closer', answer: 'keep-pace' }) },
  D1: { copies: 'copyKindReply' },
  D2: { leaves: wrote('reflection') },
  D3: { goes: 'signs', title: 'signsTitle' },
  D4: { copies: 'copyGift' },
  D5: { leaves: wrote('reflection') },
  D6: { leaves: wrote('record') },
  D7: agreementAt('?focus=goals'),
  S1: { goes: 'referral', title: 'referralTitle' },
  S2: { goes: 'urgent', title: 'urgentTitle' },
  R2: { goes: 'referral?open=names', title: 'referralTitle' },
  R3: { copies: 'copyReferralCheckIn' },
  'E1 closing': { goes: 'ending', title: 'endEngagement' },
  'E1 ended': { goes: 'events?what=remove', title: 'eventsAfterTitle' },
  E2: { copies: 'copyWarmReply' },
  E3: {
    leaves: (records, engagement) => records.some(isReturnOf(records, engagement)),
    lands: 'agreementNewTitle',
  },
  E4: {
    choose: 'eraseReflection',
    leaves: has('engagement', { erasedClasses: (kinds: unknown) => includes(kinds, 'reflection') }),
  },
};

const includes = (list: unknown, item: string): boolean => Array.isArray(list) && list.includes(item);

/** The second engagement of the same client. */
const isReturnOf = (records: readonly StoredRecord[], engagement: RecordId) => {
  const client = records.find(({ id }) => id === engagement)?.parent;
  return ({ type, parent, f }: StoredRecord): boolean =>
    type === 'engagement' && parent === client && f['number'] === 2;
};
