// Notes: saved as they are typed, merged with what another browser wrote meanwhile, resolved where both rewrote the same lines.
import { isEqual } from '../../merge/equal.ts';
import { mergeList } from '../../merge/merge-list.ts';
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
import type { Result, StoredRecord } from '../../records/record.ts';
import type { ActAt, Refusal } from './act.ts';
import { findEngagementOf } from './find-engagement.ts';
import { findSession } from './find-session.ts';
import type { CommitmentsSave, NoteChoice, NoteSave, SessionRef } from './inputs.ts';

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
  const { note, record, session } = found.value;
  const read = mergedBody(record, note, note.alternatives, base, body);
  if (!read.ok) return read;
  const { body: mine } = read.value;
  // Where both rewrote the same lines, the body never stays as it was.
  if (mine === note.body) return ok({ records: [], body: mine });
  return ok({ records: [...session, patchRecord(noteType, record, read.value, at.now)], body: mine });
}

export type SavedCommitments = {
  readonly records: readonly StoredRecord[];
  /** The list as it is now: the form goes on from it. */
  readonly commitments: readonly Commitment[];
};

/** Three-way against the list that the change started from; blank ones fall away. At most 100 of at most 500 characters. */
export function saveCommitments(
  records: Iterable<StoredRecord>,
  { ref, base, commitments }: CommitmentsSave,
  at: ActAt,
): Result<SavedCommitments, Refusal> {
  const mine = commitments
    .map((commitment) => ({ ...commitment, text: commitment.text.trim() }))
    .filter(({ text }) => text !== '');
  const found = findNote(records, ref, 'record', at);
  if (!found.ok) return found;
  const { record, note, session } = found.value;
  const merged = mergeList(base, mine, note.commitments);
  if (isEqual(merged, note.commitments)) return ok({ records: [], commitments: note.commitments });
  if (merged.length > 100 || merged.some(({ text }) => text.length > 500))
    return err({ type: 'invalid', fields: ['commitments'] });
  const patched = patchRecord(noteType, record, { commitments: merged }, at.now);
  return ok({ records: [...session, patched], commitments: merged });
}

/**
 * The coach has read another version and says how the note reads. Only that version is settled, and what was written elsewhere
 * since the coach looked is merged, as when a note is saved.
 */
export function chooseNote(
  records: Iterable<StoredRecord>,
  { note: id, base, body, settles }: NoteChoice,
  at: Pick<ActAt, 'now'>,
): Result<SavedNote, Refusal> {
  if (body.length > maxTextLength) return err({ type: 'invalid', fields: ['body'] });
  const record = [...records].find((stored) => stored.id === id && stored.type === noteType.type);
  if (record === undefined) return err({ type: 'not-found' });
  if (isReadOnlyHere(record, noteType)) return err({ type: 'update-needed' });
  const note = project(noteType, record);
  if (!note.ok) return err({ type: 'refused', why: 'unreadable' });
  const waiting = note.value.alternatives.filter((other) => other.body !== settles);
  const read = mergedBody(record, note.value, waiting, base, body);
  if (!read.ok) return read;
  const { body: mine, alternatives } = read.value;
  if (mine === note.value.body && isEqual(alternatives, note.value.alternatives))
    return ok({ records: [], body: mine });
  return ok({ records: [patchRecord(noteType, record, read.value, at.now)], body: mine });
}

type FoundNote = {
  readonly record: StoredRecord;
  readonly note: Note;
  /** The session's record, where it has to be written with the note. */
  readonly session: readonly StoredRecord[];
};

function findNote(
  records: Iterable<StoredRecord>,
  ref: SessionRef,
  drawer: Note['drawer'],
  at: ActAt,
): Result<FoundNote, Refusal> {
  const found = findEngagementOf(records, ref);
  if (!found.ok) return found;
  const session = findSession(found.value, ref, at);
  if (!session.ok) return session;
  const id = noteId(ref.session, drawer);
  const stored = found.value.byId.get(id);
  const about = session.value.session.start;
  const fields = { session: ref.session, drawer, about, body: '', commitments: [], alternatives: [] };
  const record =
    stored ?? createRecord(noteType, { id, parent: found.value.engagement.id, editedAt: at.now }, fields);
  if (isReadOnlyHere(record, noteType)) return err({ type: 'update-needed' });
  const note = project(noteType, record);
  if (!note.ok) return err({ type: 'refused', why: 'unreadable' });
  const written = session.value.isNew ? [session.value.record] : [];
  return ok({ record, note: note.value, session: written });
}

/** `waiting` are the other versions that still wait; an overlap adds the stored one to them. */
function mergedBody(
  record: StoredRecord,
  note: Note,
  waiting: Note['alternatives'],
  base: string,
  body: string,
): Result<Pick<Note, 'body' | 'alternatives'>, Refusal> {
  const merged = mergeText(base, body, note.body);
  const other = { body: merged.preferTheirs, editedAt: record.editedAt };
  const alternatives = merged.overlapped ? withAlternative(waiting, other) : waiting;
  // No room for one more version: both stay in the text.
  const mine = alternatives === null ? merged.text : merged.preferMine;
  if (mine.length > maxTextLength) return err({ type: 'invalid', fields: ['body'] });
  return ok({ body: mine, alternatives: alternatives ?? waiting });
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
