// What an import writes. A record that is here already is merged as if another device had sent it; the same file a second time
// changes nothing.
import { isUnderstood, type ImportReport } from '../records/export-file.ts';
import type { RecordId, StoredRecord } from '../records/record.ts';
import { isSameContent } from './equal.ts';
import { has } from './merge-list.ts';
import { mergeRecord, type Merged } from './merge-record.ts';

export type PlannedImport = { readonly records: readonly StoredRecord[]; readonly report: ImportReport };

/** Nothing here is deleted, and nothing is written that is here already. `now` is epoch milliseconds. */
export function planImport(
  current: ReadonlyMap<RecordId, StoredRecord>,
  incoming: Iterable<StoredRecord>,
  now: number,
): PlannedImport {
  const file = distinct(incoming, now);
  const written = new Map<RecordId, StoredRecord>();
  const report = { added: 0, changed: 0, same: 0, conflicts: 0, notUnderstood: 0 };
  const note = (lines: readonly StoredRecord[]): void => {
    const fresh = lines.filter(({ id }) => !written.has(id) && !current.has(id));
    for (const line of fresh) written.set(line.id, line);
    report.conflicts += fresh.length;
  };
  for (const record of file.records) {
    if (!isUnderstood(record)) report.notUnderstood += 1;
    const before = written.get(record.id) ?? current.get(record.id);
    if (before === undefined) {
      written.set(record.id, record);
      report.added += 1;
      continue;
    }
    const merged = mergeSame(record, before, now);
    note(merged.conflicts);
    report.conflicts += newAlternatives(merged.record, before, record);
    if (isSameContent(merged.record, before)) report.same += 1;
    else {
      written.set(record.id, merged.record);
      report.changed += 1;
    }
  }
  note(file.conflicts);
  return { records: [...written.values()], report };
}

/** A file may hold an id twice, put together by hand. It is made one first, else the second import would meet the first half again. */
function distinct(
  incoming: Iterable<StoredRecord>,
  now: number,
): { readonly records: readonly StoredRecord[]; readonly conflicts: readonly StoredRecord[] } {
  const byId = new Map<RecordId, StoredRecord>();
  const conflicts: StoredRecord[] = [];
  for (const record of incoming) {
    const before = byId.get(record.id);
    const merged = before === undefined ? { record, conflicts: [] } : mergeSame(record, before, now);
    byId.set(record.id, merged.record);
    conflicts.push(...merged.conflicts);
  }
  return { records: [...byId.values()], conflicts };
}

/** Two types under one id come only from a file that was tampered with: what was there first stays. */
const mergeSame = (record: StoredRecord, before: StoredRecord, now: number): Merged =>
  before.type === record.type ? mergeRecord(null, record, before, now) : { record: before, conflicts: [] };

/** Both versions of a note's rewritten lines were kept in the note itself: the coach is asked there. */
function newAlternatives(merged: StoredRecord, before: StoredRecord, incoming: StoredRecord): number {
  const known = [...listOf(before), ...listOf(incoming)];
  return listOf(merged).filter((entry) => !has(known, entry)).length;
}

const listOf = (record: StoredRecord): readonly unknown[] => {
  const alternatives = record.f['alternatives'];
  return Array.isArray(alternatives) ? alternatives : [];
};
