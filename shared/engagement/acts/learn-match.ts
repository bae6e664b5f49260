// What the coach tells us once: this series, event or call link is this client's, or is no session. Bookings already made are put
// right with it, those in weeks that nobody looks at too.
import { bookingType, type Booking } from '../../records/booking.ts';
import { clientType } from '../../records/client.ts';
import {
  learnedKinds,
  learnedMatchId,
  learnedMatchType,
  type LearnedMatch,
} from '../../records/learned-match.ts';
import { createRecord, err, isReadOnlyHere, ok, patchRecord, project } from '../../records/record.ts';
import type { Projected, RecordId, Result, StoredRecord } from '../../records/record.ts';
import { boardOf } from '../board-of.ts';
import { engagementAt } from '../engagement-at.ts';
import type { ActAt, Refusal } from './act.ts';
import { moveBooking } from './move-booking.ts';

export type LearnInput = Pick<LearnedMatch, 'kind' | 'key' | 'client'> & Partial<Pick<LearnedMatch, 'how'>>;

/** `records` are all there are: the bookings of every engagement may be concerned. */
export function learnMatch(
  records: Iterable<StoredRecord>,
  { kind, key, client, how = 'told' }: LearnInput,
  at: ActAt,
): Result<{ readonly records: readonly StoredRecord[] }, Refusal> {
  const all = new Map<RecordId, StoredRecord>();
  for (const record of records) all.set(record.id, record);
  const wrong = [
    ...(learnedKinds.includes(kind) ? [] : ['kind']),
    ...(key.trim() === '' || key.length > 500 ? ['key'] : []),
  ];
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  if (client !== null && all.get(client)?.type !== clientType.type) return err({ type: 'not-found' });
  const id = learnedMatchId(kind, key);
  const stored = all.get(id);
  if (stored !== undefined && isReadOnlyHere(stored, learnedMatchType)) return err({ type: 'update-needed' });
  const fields = { kind, key, client, how };
  const learned =
    stored === undefined || !project(learnedMatchType, stored).ok
      ? createRecord(learnedMatchType, { id, editedAt: at.now }, fields)
      : patchRecord(learnedMatchType, stored, fields, at.now);
  return ok({ records: [learned, ...movedBookings(all, fields, at)] });
}

function movedBookings(
  all: ReadonlyMap<RecordId, StoredRecord>,
  learned: LearnedMatch,
  { now }: ActAt,
): readonly StoredRecord[] {
  const engagements = boardOf(all.values()).engagements.filter(({ client }) => client === learned.client);
  return [...all.values()].flatMap((record) => {
    const booking = project(bookingType, record);
    if (!booking.ok || !isMeant(all, booking.value, learned)) return [];
    if (learned.client === null) {
      if (record.parent === undefined) return [];
      return moveBooking(all, record, record.parent, { status: 'declined', matchedBy: 'learned' }, now);
    }
    const engagement = engagementAt(engagements, booking.value.start);
    if (engagement === undefined) return [];
    const matchedBy = learned.kind === 'call-link' ? 'call-link' : 'learned';
    return moveBooking(all, record, engagement.id, { status: standing(booking.value), matchedBy }, now);
  });
}

/** What was declined as "not a session" stands again once it is someone's; a cancelled one stays cancelled. */
const standing = ({ status }: Booking): Booking['status'] => (status === 'declined' ? 'standing' : status);

function isMeant(
  all: ReadonlyMap<RecordId, StoredRecord>,
  booking: Projected<Booking>,
  { kind, key }: LearnedMatch,
): boolean {
  switch (kind) {
    case 'event':
      return booking.eventId === key;
    case 'series':
      // One event of a series may have been told apart before: that word is the more exact one.
      return booking.seriesId === key && !all.has(learnedMatchId('event', booking.eventId));
    case 'call-link':
      return booking.callLink === key;
  }
}
