// One logical change is one strict transaction: boxes and sentinel together. Sealing happens outside of it; inside, the
// revision says whether another context wrote meanwhile, and then the change is made anew on what it wrote.
import type { SaveError } from '../messages.ts';
import type { Random } from '#shared/crypto/bytes.ts';
import { rowIdOf } from '#shared/crypto/row-id.ts';
import { isEqual } from '#shared/merge/equal.ts';
import { isKnownType, recordTypes } from '#shared/records/index.ts';
import {
  err,
  isReadOnlyHere,
  ok,
  type RecordId,
  type Result,
  type StoredRecord,
} from '#shared/records/record.ts';
import type { Connection } from './connection.ts';
import type { BoxRow, Database } from './database.ts';
import type { Memory, Snapshot } from './memory.ts';
import { readMeta, writeMeta } from './meta.ts';
import { fits, type VaultName } from './ring.ts';
import { sealRows, type SealedRow } from './seal-rows.ts';

export type Change = (all: ReadonlyMap<RecordId, StoredRecord>) => Result<readonly StoredRecord[], SaveError>;
export type ChangeOrigin = 'here' | 'sync' | 'import' | 'join';
export type WriteDeps = { readonly connection: Connection; readonly memory: Memory; readonly random: Random };

const tries = 3;

/** Answers with the records that did change, once they are on disk. */
export async function writeChange(
  { connection, memory, random }: WriteDeps,
  change: Change,
  origin: ChangeOrigin,
): Promise<Result<readonly StoredRecord[], SaveError>> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const snapshot = await memory.current();
    if (!snapshot.ok) return snapshot;
    const { vault, rev, records } = snapshot.value;
    const wanted = change(records);
    if (!wanted.ok) return wanted;
    const changed = changedRecords(snapshot.value, wanted.value, origin);
    if (!changed.ok || changed.value.length === 0) return changed;
    const sealed = await sealRows(vault.keys, changed.value, random);
    const done = await connection.write((database) =>
      database.transaction('rw', database.meta, database.boxes, () =>
        putSealed(database, sealed, { name: vault.ring, rev }),
      ),
    );
    if (!done.ok) return done;
    if (done.value === 'stale') continue;
    memory.wrote(snapshot.value, changed.value, rev + 1);
    return changed;
  }
  return err({ type: 'store-failed' });
}

/** Leaves out what says nothing new. Nothing at all is written if one record may not be. */
function changedRecords(
  { vault, records, unreadable }: Snapshot,
  wanted: readonly StoredRecord[],
  origin: ChangeOrigin,
): Result<readonly StoredRecord[], SaveError> {
  const changed = new Map<RecordId, StoredRecord>();
  for (const record of wanted) {
    const current = records.get(record.id);
    if (current !== undefined && isEqual(current, record)) {
      changed.delete(record.id);
      continue;
    }
    // A box that we cannot read holds something: a newer version's record, most likely.
    if (unreadable.has(rowIdOf(vault.keys, record.id))) return err({ type: 'update-needed' });
    const type = isKnownType(record.type) ? recordTypes[record.type] : undefined;
    if (type !== undefined && current !== undefined) {
      if (type.merge === 'append-only') return err({ type: 'refused', why: 'append-only' });
      // Merging another device's copy is no edit: it is kept verbatim, whatever version wrote it.
      if (origin === 'here' && isReadOnlyHere(current, type)) return err({ type: 'update-needed' });
    }
    changed.set(record.id, record);
  }
  return ok([...changed.values()]);
}

async function putSealed(
  database: Database,
  sealed: readonly SealedRow[],
  since: { readonly name: VaultName; readonly rev: number },
): Promise<'written' | 'stale'> {
  const name = await readMeta(database, 'vault');
  const sentinel = await readMeta(database, 'sentinel');
  if (name === undefined || !fits(since.name, name) || sentinel?.rev !== since.rev) return 'stale';
  const rev = since.rev + 1;
  const before = await database.boxes.bulkGet(sealed.map(({ id }) => id));
  await database.boxes.bulkPut(sealed.map((row, at) => dirtyRow(row, before[at], rev)));
  await writeMeta(database, 'sentinel', { rev });
  return 'written';
}

/** What the relay last acknowledged stays beside the change, as the base of the next merge. */
export function dirtyRow(row: SealedRow, before: BoxRow | undefined, rev: number): BoxRow {
  const base = before?.dirty === 1 ? before.base : before?.box;
  return { ...row, rev, dirty: 1, seq: before?.seq ?? 0, ...(base === undefined ? {} : { base }) };
}
