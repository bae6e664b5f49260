// The session that a screen speaks of: its record where there is one, else the one to make from its booking or the call.
import { bookingType } from '../../records/booking.ts';
import { createRecord, err, isReadOnlyHere, ok, project } from '../../records/record.ts';
import type { Projected, RecordId, Result, StoredRecord } from '../../records/record.ts';
import { sessionIdOfBooking, sessionType, type Session } from '../../records/session.ts';
import { termsAt } from '../terms-at.ts';
import type { ActAt, Refusal } from './act.ts';
import type { FoundEngagement } from './find-engagement.ts';
import type { SessionRef } from './inputs.ts';

export type FoundSession = {
  /** Verbatim, to be patched: as it is stored, or new and not yet written. */
  readonly record: StoredRecord;
  readonly session: Projected<Session>;
  readonly isNew: boolean;
};

const defaultMinutes = 50;

export function findSession(
  found: FoundEngagement,
  ref: SessionRef,
  { now }: Pick<ActAt, 'now'>,
): Result<FoundSession, Refusal> {
  if (!Number.isFinite(ref.start)) return err({ type: 'invalid', fields: ['start'] });
  const stored = found.byId.get(ref.session);
  if (stored !== undefined) return readSession(stored, false);
  // A made-up id would make a second session of the same booking on the next device.
  if (ref.booking !== undefined && ref.session !== sessionIdOfBooking(ref.booking))
    return err({ type: 'not-found' });
  const at = { id: ref.session, parent: found.engagement.id, editedAt: now };
  return readSession(createRecord(sessionType, at, newSession(found, ref, now)), true);
}

function readSession(record: StoredRecord, isNew: boolean): Result<FoundSession, Refusal> {
  if (isReadOnlyHere(record, sessionType)) return err({ type: 'update-needed' });
  const session = project(sessionType, record);
  if (!session.ok) return err({ type: 'refused', why: 'unreadable' });
  return ok({ record, session: session.value, isNew });
}

function newSession(found: FoundEngagement, ref: SessionRef, now: number): Partial<Session> {
  const { start, minutes } = timesOf(found, ref.start, ref.booking);
  const isRunning = start <= now && now < start + minutes * 60_000;
  return {
    booking: ref.booking,
    kind: ref.kind,
    start,
    plannedMinutes: minutes,
    status: isRunning ? 'running' : 'booked',
  };
}

/** When it is by the calendar, and how long by the calendar or, where that does not say, by the agreement. */
function timesOf(
  { byId, under }: FoundEngagement,
  start: number,
  bookingId: RecordId | undefined,
): { readonly start: number; readonly minutes: number } {
  const agreed = termsAt(under.agreements, start)?.minutes ?? defaultMinutes;
  const stored = bookingId === undefined ? undefined : byId.get(bookingId);
  const booking = stored === undefined ? undefined : project(bookingType, stored);
  if (booking === undefined || !booking.ok) return { start, minutes: agreed };
  const { start: booked, end, timeKnown } = booking.value;
  const minutes = Math.round((end - booked) / 60_000);
  return { start: booked, minutes: timeKnown && minutes >= 1 && minutes <= 1440 ? minutes : agreed };
}
