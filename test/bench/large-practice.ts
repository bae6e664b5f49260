// A large practice, the same each time: 200 engagements with 25 sessions each, a booking for every session,
// a ledger entry for every settled one, and as many signs. No client is like the next: lengths of names and texts, numbers agreed and endings vary with the index.
import { agreementId, agreementType } from '#shared/records/agreement.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
import { clientType } from '#shared/records/client.ts';
import { engagementType } from '#shared/records/engagement.ts';
import { flagType } from '#shared/records/flag.ts';
import {
  agreementEntryId,
  ledgerEntryType,
  sessionEntryId,
  type LedgerReason,
} from '#shared/records/ledger-entry.ts';
import { derivedRecordId } from '#shared/records/record-id.ts';
import { createRecord, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { sessionIdOfBooking, sessionType, type Session } from '#shared/records/session.ts';
import { firstStepId, transitionType, type EngagementState } from '#shared/records/transition.ts';
import { day, hour } from '#test/support/practice.ts';

const engagements = 200;
const sessionsEach = 25;
const flagsEach = 25;
const pastEach = 23;

/** `now` lies between the last past session of each engagement and the next. */
export function largePractice(now: number): readonly StoredRecord[] {
  return Array.from({ length: engagements }, (_, index) => engagementRecords(index, now)).flat();
}

const engagementOf = (index: number): RecordId => derivedRecordId('bench', 'engagement', String(index));

/** The session of engagement `index` that is over and waits for the coach's word. */
export const unconfirmedOf = (index: number): RecordId => sessionIdOfBooking(bookingOf(index, pastEach - 1));

const bookingOf = (index: number, session: number): RecordId =>
  bookingId('google', `series-${index}`, `${session}`);

function engagementRecords(index: number, now: number): readonly StoredRecord[] {
  const client = derivedRecordId('bench', 'client', String(index));
  const engagement = engagementOf(index);
  const first = now - pastEach * 7 * day + (index % 40) * hour;
  const under = (id: RecordId, editedAt = first) => ({ id, parent: engagement, editedAt });
  const agreed = 24 + (index % 6);
  return [
    createRecord(
      clientType,
      { id: client, editedAt: first },
      {
        code: `K-${index + 100}`,
        name: `${firstNames[index % firstNames.length] ?? ''} ${lastNames[(index * 7) % lastNames.length] ?? ''} ${index}`,
        aliases: index % 3 === 0 ? [`Client ${index}`] : [],
        emails: [`client.${index}@example.org`],
        isGroup: index % 20 === 0,
        groupSize: index % 20 === 0 ? 6 : 1,
        createdAt: first - 14 * day,
      },
    ),
    createRecord(
      engagementType,
      { id: engagement, parent: client, editedAt: first },
      { number: 1, createdAt: first - 14 * day },
    ),
    createRecord(agreementType, under(agreementId(engagement, 1)), {
      version: 1,
      how: 'spoken',
      agreedAt: first - 7 * day,
      words: 'Weekly to begin with, then we look where we are.',
      sessions: agreed,
      minutes: 50,
      cadenceDays: 7,
      fee: { amount: 90, per: 'session', due: 'on the day' },
      contactAllowance: index % 4,
      checklist: { parties: 'agreed', goals: 'agreed', confidentiality: 'agreed', urgent: 'waived' },
    }),
    createRecord(ledgerEntryType, under(agreementEntryId(engagement, 1)), {
      at: first - 7 * day,
      delta: agreed,
      reason: 'agreement',
    }),
    ...steps.map(([from, to], step) =>
      createRecord(transitionType, under(firstStepId(engagement, to)), {
        ...{ from, to, at: first - 7 * day + step, by: 'coach', waived: [] },
      }),
    ),
    ...Array.from({ length: sessionsEach }, (_, at) =>
      sessionRecords(index, at, first + at * 7 * day, engagement),
    ).flat(),
    ...Array.from({ length: flagsEach }, (_, at) =>
      createRecord(flagType, under(derivedRecordId('bench', 'flag', String(index), String(at))), {
        code: flagCodes[(index + at) % flagCodes.length] ?? 'F2',
        at: first + at * 7 * day + hour,
        how: 'ticked',
        weight: 2,
        ...(at % 5 === 0 ? { words: 'Said it again at the end, and then changed the subject.' } : {}),
      }),
    ),
  ];
}

const steps = [
  ['proposed', 'contracted'],
  ['contracted', 'active'],
] as const satisfies readonly (readonly [EngagementState, EngagementState])[];

/** Each booked; nearly all past ones settled and in the ledger, one waiting for the coach's word, the last two still to come. */
function sessionRecords(index: number, at: number, start: number, engagement: RecordId) {
  const booking = bookingOf(index, at);
  const session = sessionIdOfBooking(booking);
  const outcome = outcomeOf(at);
  const under = (id: RecordId) => ({ id, parent: engagement, editedAt: start });
  return [
    createRecord(bookingType, under(booking), {
      provider: 'google',
      eventId: `series-${index}`,
      seriesId: `series-${index}`,
      originalStart: String(at),
      ...{ start, end: start + 50 * 60_000, timeKnown: true, status: 'standing', matchedBy: 'title' },
      callLink: `https://meet.google.com/abc-${index}`,
      seenAt: start,
    }),
    createRecord(sessionType, under(session), {
      booking,
      kind: at === 12 ? 'review' : 'session',
      start,
      plannedMinutes: 50,
      ...outcome.session,
    }),
    ...outcome.reasons.map((reason) =>
      createRecord(ledgerEntryType, under(sessionEntryId(session, reason)), {
        at: start,
        delta: reason === 'coach-cancelled' ? 0 : -1,
        reason,
        session,
      }),
    ),
  ];
}

type Outcome = { readonly session: Partial<Session>; readonly reasons: readonly LedgerReason[] };

function outcomeOf(at: number): Outcome {
  if (at >= pastEach - 1) return { session: { status: 'booked' }, reasons: [] };
  if (at === 7) return { session: { status: 'late-cancelled' }, reasons: ['late-cancellation'] };
  if (at === 15) return { session: { status: 'coach-cancelled' }, reasons: ['coach-cancelled'] };
  const fee = { paidOn: '2026-06-01', proBono: false };
  return { session: { status: 'held', actualMinutes: 48 + (at % 9), movement: 2, fee }, reasons: ['held'] };
}

const firstNames = [
  'Maya',
  'Jörg',
  'Aoife',
  'Zoë',
  'Tomasz',
  'Ngozi',
  'Ötzi',
  'anna',
  'Bea',
  'Émile',
  '陽子',
];
const lastNames = ['Rosen', 'Ó Súilleabháin', 'Nowak', 'Adeyemi-Clarke', 'Lind', 'van der Berg', 'Ito'];
const flagCodes = ['F1', 'F2', 'F5', 'F6', 'F11', 'K1', 'K3', 'W1', 'G1', 'G2', 'G4'];
