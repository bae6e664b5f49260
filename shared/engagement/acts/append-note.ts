// A line more at the end of a note, for what a prompt offers to keep. It goes the way of all notes, so that merging holds.
import { noteId, noteType, type Note } from '../../records/note.ts';
import { err, maxTextLength, ok, type Result, type StoredRecord } from '../../records/record.ts';
import type { ActAt, Refusal } from './act.ts';
import type { SessionRef } from './inputs.ts';
import { findRecord } from './read-record.ts';
import { saveNote, type SavedNote } from './save-note.ts';

export type NoteLine = {
  readonly ref: SessionRef;
  readonly drawer: Note['drawer'];
  readonly text: string;
};

/** Text that stands there already, as lines of its own, is not written twice. */
export function appendNote(
  records: Iterable<StoredRecord>,
  { ref, drawer, text }: NoteLine,
  at: ActAt,
): Result<SavedNote, Refusal> {
  const line = text.trim();
  if (line === '') return err({ type: 'invalid', fields: ['text'] });
  const all = [...records];
  const note = findRecord(all, noteType, noteId(ref.session, drawer));
  if (!note.ok && note.error.type !== 'not-found') return note;
  const base = note.ok ? note.value.value.body : '';
  if (`\n${base}\n`.includes(`\n${line}\n`)) return ok({ records: [], body: base });
  const body = base === '' ? line : `${base}${base.endsWith('\n') ? '' : '\n'}${line}`;
  if (body.length > maxTextLength) return err({ type: 'invalid', fields: ['text'] });
  return saveNote(all, { ref, drawer, base, body }, at);
}
