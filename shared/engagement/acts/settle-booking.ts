// What a booking is, where the agreed number does not hold it: released, no session at all, a kind that uses none, or left on purpose.
// And what became of an event that the calendar called off or no longer shows: it stands, or was moved to another.
import { bookingAnswers, bookingType, type Booking } from '../../records/booking.ts';
import { engagementType } from '../../records/engagement.ts';
import { err, ok, patchRecord, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';
import { sessionIdOfBooking, sessionType } from '../../records/session.ts';
import { itemsOf } from '../board-engagement.ts';
import { isOpen } from '../board-item.ts';
import { currentTerms } from '../terms-at.ts';
import { bookingsOf, isOfBooking } from '../twins.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findEngagementOf, isOver, type FoundEngagement } from './find-engagement.ts';
import { findSession } from './find-session.ts';
import { learnMatch } from './learn-match.ts';
import { findRecord, type ReadRecord } from './read-record.ts';

export const bookingSettlements = [
  'released',
  'not-a-session',
  'follow-up',
  'intro',
  'left-standing',
  ...bookingAnswers,
] as const;

export type BookingSettlement = {
  readonly booking: RecordId;
  readonly as: (typeof bookingSettlements)[number];
};

export function settleBooking(
  records: Iterable<StoredRecord>,
  { booking: id, as }: BookingSettlement,
  at: ActAt,
): Result<Written, Refusal> {
  if (!bookingSettlements.includes(as)) return err({ type: 'invalid', fields: ['as'] });
  const all = [...records];
  const booking = findRecord(all, bookingType, id);
  if (!booking.ok) return booking;
  const { parent: engagement, start } = booking.value.value;
  if (engagement === undefined) return err({ type: 'not-found' });
  const ref = { engagement, booking: id, session: sessionIdOfBooking(id), start, kind: 'session' } as const;
  const found = findEngagementOf(all, ref);
  if (!found.ok) return found;
  if (as === 'left-standing') return ok({ records: leftStanding(found.value, id, at) });
  const session = findSession(found.value, ref, at);
  if (!session.ok) return session;
  if (!isOpen(session.value.session.status)) return err({ type: 'refused', why: 'already-settled' });
  const bookings = twinsOf(found.value, booking.value);
  if (as === 'released') return ok({ records: bookings.flatMap((one) => withStatus(one, 'cancelled', at)) });
  if (as === 'not-a-session') return noSession(all, bookings, at);
  if (as === 'stands' || as === 'moved')
    return ok({ records: bookings.flatMap((one) => withAnswer(one, as, at)) });
  const why = as === 'intro' ? introRefusal(found.value) : followUpRefusal(found.value, ref.session);
  if (why !== null) return err({ type: 'refused', why });
  const { record, session: before, isNew } = session.value;
  const isSame = !isNew && before.kind === as;
  return ok({ records: isSame ? [] : [patchRecord(sessionType, record, { kind: as }, at.now)] });
}

/** The booking, and those of the same session in other calendars: what is said of one is said of all. */
function twinsOf(found: FoundEngagement, booking: ReadRecord<Booking>): readonly ReadRecord<Booking>[] {
  const shown = itemsOf(found.under, found.ledger).find((item) => isOfBooking(item, booking.record.id));
  const others = shown === undefined ? [] : bookingsOf(shown).filter((id) => id !== booking.record.id);
  const read = others.map((id) => findRecord(found.byId.values(), bookingType, id));
  // What cannot be read or written here is left as it is.
  return [booking, ...read.flatMap((other) => (other.ok ? [other.value] : []))];
}

/** The coach's own word: no calendar takes it back, and nothing is asked about it any more. */
function withStatus(
  { record, value }: ReadRecord<Booking>,
  status: Booking['status'],
  { now }: Pick<ActAt, 'now'>,
): readonly StoredRecord[] {
  if (value.status === status && value.noticedAt === undefined && value.answered === undefined) return [];
  const word = { status, noticedAt: undefined, answered: undefined };
  return [patchRecord(bookingType, record, word, now)];
}

/** Of an event that simply stands nothing was asked. */
const withAnswer = (
  { record, value }: ReadRecord<Booking>,
  answered: NonNullable<Booking['answered']>,
  { now }: Pick<ActAt, 'now'>,
): readonly StoredRecord[] =>
  value.status === 'standing' || value.noticedAt === undefined || value.answered === answered
    ? []
    : [patchRecord(bookingType, record, { answered }, now)];

/** One date of a series is declined alone: its event id is the whole series', and the others stay sessions. */
function noSession(
  all: readonly StoredRecord[],
  bookings: readonly ReadRecord<Booking>[],
  at: ActAt,
): Result<Written, Refusal> {
  const records: StoredRecord[] = [];
  for (const booking of bookings) {
    const { eventId, originalStart } = booking.value;
    if (originalStart !== undefined) {
      records.push(...withStatus(booking, 'declined', at));
      continue;
    }
    const learned = learnMatch(all, { kind: 'event', key: eventId, client: null }, at);
    if (!learned.ok) return learned;
    records.push(...learned.value.records);
  }
  return ok({ records });
}

const mostLeft = 200;

function leftStanding(
  { record, engagement }: FoundEngagement,
  booking: RecordId,
  { now }: Pick<ActAt, 'now'>,
): readonly StoredRecord[] {
  if (engagement.leftStanding.includes(booking)) return [];
  const ids = [...engagement.leftStanding, booking].slice(-mostLeft);
  return [patchRecord(engagementType, record, { leftStanding: ids }, now)];
}

const introRefusal = (found: FoundEngagement) => (isOver(found) ? 'engagement-over' : null);

/** Legal once, and only where it was agreed: by the ending where there is one, else by the terms. */
function followUpRefusal({ engagement, under }: FoundEngagement, session: RecordId) {
  const agreed = engagement.aftercare?.kind ?? currentTerms(under.agreements)?.followUp ?? 'none';
  if (agreed === 'none') return 'no-follow-up';
  const other = under.sessions.some(
    ({ id, kind, status }) =>
      id !== session && kind === 'follow-up' && status !== 'cancelled' && status !== 'coach-cancelled',
  );
  return other || engagement.aftercare?.usedAt !== undefined ? 'follow-up-used' : null;
}
