// Made-up records of a whole practice: few ids, so that records meet, move, come back damaged and are mended again.
import * as fc from 'fast-check';
import { bookingAnswers, bookingStatuses } from '#shared/records/booking.ts';
import type { RecordTypeName } from '#shared/records/index.ts';
import { practiceId } from '#shared/records/practice.ts';
import type { RecordId, StoredRecord } from '#shared/records/record.ts';
import { sessionKinds, sessionStatuses } from '#shared/records/session.ts';
import { engagementStates } from '#shared/records/transition.ts';
import { ledgerReasons } from '#shared/records/ledger-entry.ts';
import { idOf } from '#test/support/practice.ts';

const few = (kind: string, count: number): fc.Arbitrary<RecordId> =>
  fc.nat(count - 1).map((nth) => idOf(`${kind} ${nth}`));

const aClientId = few('client', 3);
const anEngagementId = few('engagement', 4);
const aTime = fc.integer({ min: 0, max: 30 });
const aKey = fc.constantFrom('weekly', '__proto__', 'e1');
const aCode = fc.constantFrom('F1', 'K3', 'W2');

/** The fields of each type that anything is computed from; all others take their defaults. */
const fieldsOf: Readonly<Record<RecordTypeName, fc.Arbitrary<object>>> = {
  practice: fc.record({ noticeSessions: fc.nat(5) }),
  client: fc.record({
    name: fc.constantFrom('Maya', 'anna', 'Ötzi', 'Zoë'),
    code: fc.constantFrom('a', 'b'),
    isGroup: fc.boolean(),
  }),
  engagement: fc.record({
    number: fc.integer({ min: 1, max: 3 }),
    endingNamed: fc.option(fc.record({ extensions: fc.nat(2), at: aTime }), { nil: undefined }),
  }),
  transition: fc.record({
    from: fc.constantFrom(...engagementStates),
    to: fc.constantFrom(...engagementStates),
    at: aTime,
  }),
  agreement: fc.record({
    version: fc.integer({ min: 1, max: 3 }),
    agreedAt: aTime,
    sessions: fc.option(fc.integer({ min: 1, max: 8 })),
  }),
  'ledger-entry': fc.record({
    at: aTime,
    delta: fc.integer({ min: -2, max: 6 }),
    reason: fc.constantFrom(...ledgerReasons),
    session: fc.option(few('session', 4), { nil: undefined }),
  }),
  booking: fc.record({
    provider: fc.constantFrom('google', 'ics', 'proton'),
    eventId: aKey,
    // Few, so that some begin together: one session in several calendars.
    start: fc.integer({ min: 0, max: 3 }),
    end: aTime,
    timeKnown: fc.constantFrom(true, true, true, false),
    status: fc.constantFrom(...bookingStatuses),
    noticedAt: fc.option(aTime, { nil: undefined }),
    answered: fc.option(fc.constantFrom(...bookingAnswers), { nil: undefined }),
  }),
  session: fc.record({
    booking: fc.option(few('booking', 4), { nil: undefined }),
    start: aTime,
    kind: fc.constantFrom(...sessionKinds),
    status: fc.constantFrom(...sessionStatuses),
  }),
  'learned-match': fc.record({
    kind: fc.constantFrom('series', 'event', 'call-link'),
    key: aKey,
    client: fc.option(aClientId),
  }),
  note: fc.record({ body: fc.constantFrom('one', 'two') }),
  feed: fc.record({ address: fc.constant('https://feeds.example/basic.ics') }),
  flag: fc.record({ code: aCode, at: aTime }),
  contact: fc.record({ at: aTime, minutes: fc.nat(5) }),
  referral: fc.record({ openedAt: aTime, reason: fc.constant('scope') }),
  consent: fc.record({ purpose: fc.constant('refer'), recipient: fc.constantFrom('x', 'y') }),
  disclosure: fc.record({ to: fc.constant('x'), at: aTime }),
  'directory-entry': fc.record({ name: fc.constantFrom('x', 'y') }),
  supervision: fc.record({ at: aTime, minutes: fc.constant(60) }),
  'prompt-answer': fc.record({
    rule: fc.constantFrom('ending-in-sight', 'past-the-number'),
    raisedAt: aTime,
  }),
  'sealed-link': fc.record({ purpose: fc.constant('consent'), madeAt: aTime, expiresAt: aTime }),
  conflict: fc.record({
    ...{ recordType: fc.constant('client'), field: fc.constant('name') },
    kept: aTime,
    other: aTime,
    at: aTime,
  }),
};

const parentOf = (type: string): fc.Arbitrary<RecordId | undefined> => {
  const other = fc.oneof(anEngagementId, aClientId, fc.constant(undefined));
  if (type === 'engagement' || type === 'consent')
    return fc.oneof({ weight: 4, arbitrary: aClientId }, other);
  if (type === 'client' || type === 'practice') return fc.constant(undefined);
  return fc.oneof({ weight: 4, arbitrary: anEngagementId }, other);
};

const idOfType = (type: string): fc.Arbitrary<RecordId> =>
  type === 'practice'
    ? fc.oneof(fc.constant(practiceId), few(type, 2))
    : few(type, type === 'client' ? 3 : 4);

/** Now and then fields that no version of ours can read. */
const aRecordOf = (type: string, fields: fc.Arbitrary<object>): fc.Arbitrary<StoredRecord> =>
  fc
    .record({
      id: idOfType(type),
      parent: parentOf(type),
      editedAt: aTime,
      f: fc.oneof(
        { weight: 6, arbitrary: fields },
        fc.constant({ at: 'soon', start: 'soon', name: 7, body: 7 }),
      ),
    })
    .map(({ id, parent, editedAt, f }) => {
      const known = Object.fromEntries(Object.entries(f).filter(([, value]) => value !== undefined));
      return {
        v: 1,
        minWriter: 1,
        type,
        id,
        editedAt,
        f: known,
        ...(parent === undefined ? {} : { parent }),
      };
    });

const heavy = new Set(['client', 'engagement', 'transition', 'ledger-entry', 'booking', 'session']);

/** Clients, engagements and what the board counts come more often; a type of the future, and a type that changed, come too. */
export const anyRecord: fc.Arbitrary<StoredRecord> = fc.oneof(
  ...Object.entries(fieldsOf).map(([type, fields]) => ({
    weight: heavy.has(type) ? 4 : 1,
    arbitrary: aRecordOf(type, fields),
  })),
  { weight: 1, arbitrary: aRecordOf('hologram', fc.constant({})) },
  {
    weight: 1,
    arbitrary: aRecordOf('flag', fieldsOf.flag).map((record) => ({ ...record, id: idOf('session 1') })),
  },
);
