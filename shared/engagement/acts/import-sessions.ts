// Past sessions that the coach has ticked, written down as held: each with its booking, so that its event wears its number, and by the
// same act as a session that is confirmed by hand. All of one import bear its id, so that it can be undone.
import { bookingType } from '../../records/booking.ts';
import { createRecord, isReadOnlyHere, ok, patchRecord, project } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { sessionIdOfBooking, sessionType, type Session } from '../../records/session.ts';
import { boardItem, isOpen } from '../board-item.ts';
import type { PastSession } from '../past-sessions.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { confirmSession } from './confirm-session.ts';
import { findOpenEngagement } from './find-engagement.ts';
import { moveBooking } from './move-booking.ts';

export type SessionsImport = {
  /** The same for all parts of one import. */
  readonly import: RecordId;
  readonly sessions: readonly PastSession[];
};

/** `skipped` were answered meanwhile, on another device or by hand, or are refused. */
export type ImportedSessions = Written & { readonly done: number; readonly skipped: number };

export function importSessions(
  all: ReadonlyMap<RecordId, StoredRecord>,
  { import: id, sessions }: SessionsImport,
  at: ActAt,
): Result<ImportedSessions, Refusal> {
  const written = new Map<RecordId, StoredRecord>();
  const files = filesOf(all, new Set(sessions.map(({ engagement }) => engagement)));
  let done = 0;
  for (const session of sessions) {
    const file = files.get(session.engagement);
    const records = file === undefined ? null : heldRecords(all, file, session, id, at);
    if (file === undefined || records === null) continue;
    done += 1;
    for (const record of records) {
      file.set(record.id, record);
      written.set(record.id, record);
    }
  }
  return ok({ records: [...written.values()], done, skipped: sessions.length - done });
}

type File = Map<RecordId, StoredRecord>;

/**
 * Each engagement that is not over meanwhile, with what is filed under it: looking through the whole practice for every session would
 * take minutes.
 */
function filesOf(
  all: ReadonlyMap<RecordId, StoredRecord>,
  engagements: ReadonlySet<RecordId>,
): ReadonlyMap<RecordId, File> {
  const files = new Map([...engagements].map((id) => [id, new Map() as File]));
  for (const record of all.values()) {
    files.get(record.id)?.set(record.id, record);
    if (record.parent !== undefined) files.get(record.parent)?.set(record.id, record);
  }
  for (const [id, file] of files) if (!findOpenEngagement(file.values(), id).ok) files.delete(id);
  return files;
}

function heldRecords(
  all: ReadonlyMap<RecordId, StoredRecord>,
  file: File,
  past: PastSession,
  id: RecordId,
  at: ActAt,
): readonly StoredRecord[] | null {
  const { booking, session = sessionIdOfBooking(booking), engagement, event } = past;
  const moved = movedHere(all, file, past, at);
  const here: File = new Map([...file, ...moved.map((record) => [record.id, record] as const)]);
  const isElsewhere = [booking, session].some((one) => all.has(one) && !here.has(one));
  if (isElsewhere || isAnswered(here.get(session)) || isCounted(here, event)) return null;
  // A call without an event: it has its session, and needs no booking.
  const isCall = !here.has(booking) && session !== sessionIdOfBooking(booking);
  const booked = isCall ? null : bookedRecord(here.get(booking), past, at);
  if (booked === undefined) return null;
  const isBrought = booked !== null && booked !== here.get(booking);
  if (booked !== null) here.set(booking, booked);
  const whole = isCall ? {} : { booking };
  const ref = { engagement, session, start: event.start, kind: kindOf(here.get(session)), ...whole };
  const held = confirmSession(here.values(), { ref, outcome: 'held' }, at);
  if (!held.ok) return null;
  const imported = { id, at: at.now, booked: isBrought };
  const marked = held.value.records.map((record) =>
    record.id === session
      ? patchRecord(sessionType, record, { imported, ...feeOf(record, isBrought) }, at.now)
      : record,
  );
  return [...moved, ...(isBrought ? [booked] : []), ...marked];
}

/** It was another client's until the coach said whose: moved with all that hangs on it, unless it is settled there. */
function movedHere(
  all: ReadonlyMap<RecordId, StoredRecord>,
  file: File,
  { booking, engagement }: PastSession,
  { now }: ActAt,
): readonly StoredRecord[] {
  const stored = all.get(booking);
  if (stored === undefined || file.has(booking)) return [];
  return moveBooking(all, stored, engagement, {}, now);
}

/** New, or standing again; undefined where this version may not write it or cannot read it. */
function bookedRecord(
  stored: StoredRecord | undefined,
  { booking: id, engagement, event, by }: PastSession,
  { now }: ActAt,
): StoredRecord | undefined {
  if (stored === undefined) {
    const seen = { ...event, timeKnown: true, seenAt: now, seenWhere: 'feed', matchedBy: by };
    return createRecord(bookingType, { id, parent: engagement, editedAt: now }, seen);
  }
  const booking = project(bookingType, stored);
  if (!booking.ok || isReadOnlyHere(stored, bookingType)) return undefined;
  return booking.value.status === 'standing'
    ? stored
    : patchRecord(
        bookingType,
        stored,
        { status: 'standing', noticedAt: undefined, answered: undefined },
        now,
      );
}

/** The same time was counted by another session since the review, say by the same appointment in another calendar. */
function isCounted(file: File, { start, end }: PastSession['event']): boolean {
  return [...file.values()].some((record) => {
    const session = project(sessionType, record);
    if (!session.ok) return false;
    const item = boardItem({ session: session.value }, false);
    return !isOpen(item.status) && !item.off && item.start < end && start < item.end;
  });
}

/** An open call may be known as an intro, which uses none. */
function kindOf(stored: StoredRecord | undefined): Session['kind'] {
  const session = stored === undefined ? undefined : project(sessionType, stored);
  return session?.ok === true ? session.value.kind : 'session';
}

/** What nobody here knew of was settled elsewhere long ago, or never will be: it is not asked for after years. */
function feeOf(record: StoredRecord, isBrought: boolean): Partial<Session> {
  return isBrought && record.f['fee'] === undefined ? { fee: nothingDue } : {};
}

export const nothingDue = { due: 0, proBono: false } as const;

/** Or not to be read: then it is left as it is. */
function isAnswered(stored: StoredRecord | undefined): boolean {
  if (stored === undefined) return false;
  const session = project(sessionType, stored);
  return !session.ok || !isOpen(session.value.status);
}
