// Puts a booking under another engagement, and with it what hangs on it: its session, while that is open, and the session's notes.
import { bookingType, type Booking } from '../../records/booking.ts';
import { noteId, noteType } from '../../records/note.ts';
import { isReadOnlyHere, patchRecord, project } from '../../records/record.ts';
import type { RecordId, RecordType, StoredRecord } from '../../records/record.ts';
import { sessionIdOfBooking, sessionType, type Session } from '../../records/session.ts';
import { isEqual } from '../../merge/equal.ts';
import { isOpen } from '../board-item.ts';

type Records = ReadonlyMap<RecordId, StoredRecord>;

/** Only what changes is returned. A session that the coach has settled stays where it was settled, and its booking with it. */
export function moveBooking(
  all: Records,
  record: StoredRecord,
  engagement: RecordId,
  changes: Partial<Booking>,
  now: number,
): readonly StoredRecord[] {
  if (isReadOnlyHere(record, bookingType)) return [];
  if (isSettled(all, record.id)) return [];
  const session = all.get(sessionIdOfBooking(record.id));
  const notes = session === undefined ? [] : notesOf(all, session.id);
  return [
    ...changed(bookingType, record, engagement, changes, now),
    ...(session === undefined ? [] : changed(sessionType, session, engagement, startOf(changes), now)),
    ...notes.flatMap((note) => changed(noteType, note, engagement, {}, now)),
  ];
}

/** Once it is settled a session is when its own record says: until then that follows the calendar. */
const startOf = ({ start }: Partial<Booking>): Partial<Session> => (start === undefined ? {} : { start });

/** The coach has said what became of the booking's session. */
export function isSettled(all: Records, booking: RecordId): boolean {
  const stored = all.get(sessionIdOfBooking(booking));
  const session = stored === undefined ? undefined : project(sessionType, stored);
  return session?.ok === true && !isOpen(session.value.status);
}

function changed<F>(
  type: RecordType<F>,
  record: StoredRecord,
  parent: RecordId,
  changes: Partial<F>,
  now: number,
): readonly StoredRecord[] {
  const isSame = Object.entries(changes).every(([name, value]) => isEqual(record.f[name], value));
  if ((isSame && record.parent === parent) || isReadOnlyHere(record, type)) return [];
  // A damaged record is counted as unreadable and otherwise left as it is.
  if (!project(type, record).ok) return [];
  return [{ ...patchRecord(type, record, changes, now), parent }];
}

const notesOf = (all: Records, session: RecordId): readonly StoredRecord[] =>
  (['record', 'reflection'] as const).flatMap((drawer) => all.get(noteId(session, drawer)) ?? []);
