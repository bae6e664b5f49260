// The imports of past sessions that can still be undone: what came with each and is still as the import left it.
import { engagementType } from '../records/engagement.ts';
import { isReadOnlyHere, project } from '../records/record.ts';
import type { Projected, RecordId, StoredRecord } from '../records/record.ts';
import { sessionType, type Session, type SessionImport } from '../records/session.ts';

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
  for (const { record, session } of importedSessions(records)) {
    const { id, at } = session.imported;
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

type ImportedSession = {
  /** Verbatim, to be patched. */
  readonly record: StoredRecord;
  readonly session: Projected<Session> & { readonly imported: SessionImport };
};

/** What an import left and nobody has answered anew. What was erased is counted already, and stays as it is. */
export function importedSessions(records: Iterable<StoredRecord>): readonly ImportedSession[] {
  const found: ImportedSession[] = [];
  const erased = new Set<RecordId | undefined>();
  for (const record of records) {
    if (record.type === engagementType.type && record.f['tombstone'] !== undefined) erased.add(record.id);
    // Nearly none of them was imported, and reading each would be the dearest part.
    if (record.type !== sessionType.type || record.f['imported'] === undefined) continue;
    const session = project(sessionType, record);
    if (!session.ok || session.value.imported === undefined) continue;
    if (session.value.status !== 'held' || isReadOnlyHere(record, sessionType)) continue;
    found.push({ record, session: { ...session.value, imported: session.value.imported } });
  }
  return found.filter(({ record }) => !erased.has(record.parent));
}
