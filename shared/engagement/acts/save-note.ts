// Notes: saved as they are typed, merged with what another browser wrote meanwhile, resolved where both rewrote the same lines.
import { mergeText } from '../../merge/merge-text.ts';
import { noteId, noteType, type Commitment, type Note } from '../../records/note.ts';
import {
  createRecord,
  err,
  isReadOnlyHere,
  maxTextLength,
  ok,
  patchRecord,
  project,
} from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import type { ActAt, Refusal } from './act.ts';
import { findEngagement } from './find-engagement.ts';
import { findSession } from './find-session.ts';
import type { NoteSave, SessionRef } from './inputs.ts';

export type SavedNote = {
  /** The note, and its session where that had no record yet. Empty where nothing changed. */
  readonly records: readonly StoredRecord[];
  /** What the note says now: the form goes on from it. */
  readonly body: string;
};

/** Three-way against the body that the form started from. Notes of an ended engagement can still be written. */
export function saveNote(
  records: Iterable<StoredRecord>,
  { ref, drawer, base, body }: NoteSave,
  at: ActAt,
): Result<SavedNote, Refusal> {
  if (body.length > maxTextLength) return err({ type: 'invalid', fields: ['body'] });
  const found = findNote(records, ref, drawer, at);
  if (!found.ok) return found;
  const { note, record, isNew, session } = found.value;
  const merged = mergeText(base, body, note.body);
  const other = { body: merged.preferTheirs, editedAt: record.editedAt };
  const alternatives = merged.overlapped ? withAlternative(note.alternatives, other) : note.alternatives;
  // No room for one more version: both stay in the text.
  const mine = alternatives === null ? merged.text : merged.preferMine;
  if (mine.length > maxTextLength) return err({ type: 'invalid', fields: ['body'] });
  const isSame = mine === note.body && alternatives === note.alternatives;
  if (isSame || (isNew && mine === '')) return ok({ records: [], body: mine });
  const changes = { body: mine, ...(alternatives === null ? {} : { alternatives }) };
  return ok({ records: [...session, patchRecord(noteType, record, changes, at.now)], body: mine });
}

/** Replaces the commitments made in a session; blank ones fall away. */
export function saveCommitments(
  records: Iterable<StoredRecord>,
  { ref, commitments }: { readonly ref: SessionRef; readonly commitments: readonly Commitment[] },
  at: ActAt,
): Result<{ readonly records: readonly StoredRecord[] }, Refusal> {
  const kept = commitments
    .map((commitment) => ({ ...commitment, text: commitment.text.trim() }))
    .filter(({ text }) => text !== '');
  if (kept.length > 100 || kept.some(({ text }) => text.length > 500))
    return err({ type: 'invalid', fields: ['commitments'] });
  const found = findNote(records, ref, 'record', at);
  if (!found.ok) return found;
  const { record, isNew, session } = found.value;
  if (isNew && kept.length === 0) return ok({ records: [] });
  return ok({ records: [...session, patchRecord(noteType, record, { commitments: kept }, at.now)] });
}

/** The coach has read both versions and says how the note reads. */
export function chooseNote(
  records: Iterable<StoredRecord>,
  { note, body }: { readonly note: RecordId; readonly body: string },
  at: Pick<ActAt, 'now'>,
): Result<{ readonly records: readonly StoredRecord[] }, Refusal> {
  if (body.length > maxTextLength) return err({ type: 'invalid', fields: ['body'] });
  const record = [...records].find(({ id, type }) => id === note && type === noteType.type);
  if (record === undefined) return err({ type: 'not-found' });
  if (isReadOnlyHere(record, noteType)) return err({ type: 'update-needed' });
  if (!project(noteType, record).ok) return err({ type: 'refused', why: 'unreadable' });
  return ok({ records: [patchRecord(noteType, record, { body, alternatives: [] }, at.now)] });
}

type FoundNote = {
  readonly record: StoredRecord;
  readonly note: Note;
  readonly isNew: boolean;
  /** The session's record, where it has to be written with the note. */
  readonly session: readonly StoredRecord[];
};

function findNote(
  records: Iterable<StoredRecord>,
  ref: SessionRef,
  drawer: Note['drawer'],
  at: ActAt,
): Result<FoundNote, Refusal> {
  const found = findEngagement(records, ref.engagement);
  if (!found.ok) return found;
  const session = findSession(found.value, ref, at);
  if (!session.ok) return session;
  const id = noteId(ref.session, drawer);
  const stored = found.value.byId.get(id);
  const about = session.value.session.start;
  const fields = { session: ref.session, drawer, about, body: '', commitments: [], alternatives: [] };
  const record = stored ?? createRecord(noteType, { id, parent: ref.engagement, editedAt: at.now }, fields);
  if (isReadOnlyHere(record, noteType)) return err({ type: 'update-needed' });
  const note = project(noteType, record);
  if (!note.ok) return err({ type: 'refused', why: 'unreadable' });
  const written = session.value.isNew ? [session.value.record] : [];
  return ok({ record, note: note.value, isNew: stored === undefined, session: written });
}

const mostAlternatives = 20;

/** The coach is asked once about the same words. Null where there is no room for more. */
function withAlternative(
  alternatives: Note['alternatives'],
  other: Note['alternatives'][number],
): Note['alternatives'] | null {
  if (alternatives.some(({ body }) => body === other.body)) return alternatives;
  return alternatives.length < mostAlternatives ? [...alternatives, other] : null;
}
