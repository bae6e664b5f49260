// One record that an act is to patch: found by type and id, and refused where this version may not write it or cannot read it.
import { err, isReadOnlyHere, ok, project } from '../../records/record.ts';
import type { Projected, RecordId, RecordType, Result, StoredRecord } from '../../records/record.ts';
import type { Refusal } from './act.ts';

/** Verbatim, to be patched, and as it reads. */
export type ReadRecord<F> = { readonly record: StoredRecord; readonly value: Projected<F> };

export function findRecord<F>(
  records: Iterable<StoredRecord>,
  type: RecordType<F>,
  id: RecordId,
): Result<ReadRecord<F>, Refusal> {
  for (const record of records) if (record.id === id && record.type === type.type) return read(type, record);
  return err({ type: 'not-found' });
}

function read<F>(type: RecordType<F>, record: StoredRecord): Result<ReadRecord<F>, Refusal> {
  if (isReadOnlyHere(record, type)) return err({ type: 'update-needed' });
  const projected = project(type, record);
  if (!projected.ok) return err({ type: 'refused', why: 'unreadable' });
  return ok({ record, value: projected.value });
}
