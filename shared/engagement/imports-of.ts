// The imports of past sessions that can still be undone: what came with each and is still as the import left it.
import { project, type RecordId, type StoredRecord } from '../records/record.ts';
import { sessionType } from '../records/session.ts';

export type PastImport = {
  readonly id: RecordId;
  /** Epoch milliseconds: when its first part was written. */
  readonly at: number;
  readonly sessions: number;
  readonly engagements: readonly RecordId[];
};

/** The latest first. */
export function importsOf(records: Iterable<StoredRecord>): readonly PastImport[] {
  const imports = new Map<RecordId, { at: number; sessions: number; engagements: Set<RecordId> }>();
  for (const record of records) {
    // Nearly none of them was imported, and reading each would be the dearest part.
    if (record.type !== sessionType.type || record.f['imported'] === undefined) continue;
    const session = project(sessionType, record);
    if (!session.ok || session.value.imported === undefined || session.value.status !== 'held') continue;
    const { id, at } = session.value.imported;
    const known = imports.get(id) ?? { at, sessions: 0, engagements: new Set() };
    known.at = Math.min(known.at, at);
    known.sessions += 1;
    if (record.parent !== undefined) known.engagements.add(record.parent);
    imports.set(id, known);
  }
  return [...imports]
    .map(([id, { at, sessions, engagements }]) => ({ id, at, sessions, engagements: [...engagements] }))
    .toSorted((a, b) => b.at - a.at);
}
