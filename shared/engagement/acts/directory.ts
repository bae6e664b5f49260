// People to offer a client, and the coach's own supervisor: entered, changed, and no longer offered.
import { directoryEntryType, type DirectoryEntry } from '../../records/directory-entry.ts';
import { createRecord, err, ok, patchRecord } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findRecord } from './read-record.ts';
import { isBlank, wrongFieldsOf } from './wrong-fields.ts';

export type DirectorySave = {
  /** Without it, someone new: then a name and a way to reach them are needed. */
  readonly entry?: RecordId;
  /** An empty day takes it out: nobody has checked. */
  readonly fields: Partial<DirectoryEntry>;
};

export function saveDirectoryEntry(
  records: Iterable<StoredRecord>,
  { entry, fields }: DirectorySave,
  { now, randomId }: Pick<ActAt, 'now' | 'randomId'>,
): Result<Written & { readonly entry: RecordId }, Refusal> {
  const stored = entry === undefined ? null : findRecord(records, directoryEntryType, entry);
  if (stored?.ok === false) return stored;
  const changes = fields.lastCheckedOn === '' ? { ...fields, lastCheckedOn: undefined } : fields;
  const before = stored?.ok === true ? stored.value.value : { name: '', contact: '' };
  const after = { ...before, ...changes };
  const wrong = new Set(wrongFieldsOf(directoryEntryType, after));
  if (isBlank(after.name)) wrong.add('name');
  if (isBlank(after.contact)) wrong.add('contact');
  if (wrong.size > 0) return err({ type: 'invalid', fields: [...wrong] });
  if (stored !== null) {
    const { record } = stored.value;
    return ok({ records: [patchRecord(directoryEntryType, record, changes, now)], entry: record.id });
  }
  const id = randomId();
  return ok({ records: [createRecord(directoryEntryType, { id, editedAt: now }, changes)], entry: id });
}

/** Kept, because old referrals name it. */
export function retireDirectoryEntry(
  records: Iterable<StoredRecord>,
  { entry }: { readonly entry: RecordId },
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  const found = findRecord(records, directoryEntryType, entry);
  if (!found.ok) return found;
  if (found.value.value.retired) return ok({ records: [] });
  return ok({ records: [patchRecord(directoryEntryType, found.value.record, { retired: true }, now)] });
}
