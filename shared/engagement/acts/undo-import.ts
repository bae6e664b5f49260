// An import of past sessions taken back. The ledger is only ever added to: each debit is put right by a correction, and the session
// is open again. A booking that nobody knew of before is put aside, so that it neither counts nor asks.
import { bookingType } from '../../records/booking.ts';
import { ledgerEntryType, sessionEntryId } from '../../records/ledger-entry.ts';
import { createRecord, isReadOnlyHere, ok, patchRecord, project } from '../../records/record.ts';
import type { Projected, RecordId, Result, StoredRecord } from '../../records/record.ts';
import { sessionType, type Session } from '../../records/session.ts';
import { isEqual } from '../../merge/equal.ts';
import { importedSessions } from '../imports-of.ts';
import { balanceOf } from '../ledger.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { nothingDue } from './import-sessions.ts';

export type ImportUndo = {
  readonly import: RecordId;
  /** At most so many at once; what is left is another call's. */
  readonly most: number;
};

export type UndoneImport = Written & { readonly undone: number; readonly left: number };

/** What the coach has answered anew since the import is their word, and stays. */
export function undoImport(
  all: ReadonlyMap<RecordId, StoredRecord>,
  { import: id, most }: ImportUndo,
  { now }: Pick<ActAt, 'now'>,
): Result<UndoneImport, Refusal> {
  const found = importedSessions(all.values()).filter(({ session }) => session.imported.id === id);
  const chosen = found.slice(0, most);
  const entries = entriesBySession(all);
  const records = chosen.flatMap(({ record, session }) => [
    patchRecord(sessionType, record, { status: 'booked', imported: undefined, ...feeBefore(session) }, now),
    ...correction(session, entries.get(session.id) ?? [], now),
    ...putAside(session, all, now),
  ]);
  return ok({ records, undone: chosen.length, left: found.length - chosen.length });
}

/** That nothing is due was the import's word. */
const feeBefore = ({ fee }: Session): Partial<Session> =>
  isEqual(fee, nothingDue) ? { fee: undefined } : {};

function entriesBySession(
  all: ReadonlyMap<RecordId, StoredRecord>,
): ReadonlyMap<RecordId | undefined, readonly EntryRead[]> {
  const entries = [...all.values()].flatMap((record) => {
    const entry = project(ledgerEntryType, record);
    return entry.ok ? [entry.value] : [];
  });
  return Map.groupBy(entries, ({ session }) => session);
}

type EntryRead = Parameters<typeof balanceOf>[0][number];

/** Its id is that of the next correction, as when an answer is put right by hand. */
function correction(
  { id: session, parent, start }: Projected<Session>,
  about: readonly EntryRead[],
  now: number,
): readonly StoredRecord[] {
  const balance = balanceOf(about);
  if (balance === 0 || parent === undefined) return [];
  const turn = about.filter(({ reason }) => reason === 'correction').length;
  const id = sessionEntryId(session, 'correction', turn);
  const entry = { at: start, delta: -balance, reason: 'correction', session } as const;
  return [createRecord(ledgerEntryType, { id, parent, editedAt: now }, entry)];
}

function putAside(
  { imported, booking }: Session,
  all: ReadonlyMap<RecordId, StoredRecord>,
  now: number,
): readonly StoredRecord[] {
  const stored = booking === undefined ? undefined : all.get(booking);
  if (imported?.booked !== true || stored === undefined || isReadOnlyHere(stored, bookingType)) return [];
  if (!project(bookingType, stored).ok) return [];
  // Without a date since when: the coach's word, which the calendar does not take back.
  const word = { status: 'declined', noticedAt: undefined, answered: undefined } as const;
  return [patchRecord(bookingType, stored, word, now)];
}
