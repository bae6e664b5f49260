// The decrypted copy of all records, in this context's memory alone. Every look compares its revision with the database's:
// what another context wrote since is opened and added first.
import type { SaveError } from '../messages.ts';
import { sessionKeys } from '../session-keys.ts';
import { rowIdOf, type RowId } from '#shared/crypto/row-id.ts';
import { openBoxes } from '#shared/crypto/seal-records.ts';
import { err, ok, type RecordId, type Result, type StoredRecord } from '#shared/records/record.ts';
import type { Connection } from './connection.ts';
import type { BoxRow } from './database.ts';
import { fits, openVault, readKnown, type SessionArea, type Vault } from './ring.ts';

export type Snapshot = {
  readonly vault: Vault;
  /** The sentinel's revision that this copy is of. */
  readonly rev: number;
  readonly records: ReadonlyMap<RecordId, StoredRecord>;
  /** Rows whose box did not open. Kept, counted, never written over. */
  readonly unreadable: ReadonlySet<RowId>;
};

export type Memory = {
  readonly current: () => Promise<Result<Snapshot, SaveError>>;
  /** After a commit: what it wrote, so that it need not be opened again. */
  readonly wrote: (snapshot: Snapshot, records: readonly StoredRecord[], rev: number) => void;
  /** After all rows were replaced: the next look reads them all. */
  readonly forget: () => void;
};

type Held = Snapshot & {
  rev: number;
  readonly records: Map<RecordId, StoredRecord>;
  readonly unreadable: Set<RowId>;
  /** Which revision each row's copy is of: a slow look must not put an older copy over a newer one. */
  readonly revs: Map<RowId, number>;
};

export function createMemory(connection: Connection, session: SessionArea): Memory {
  let held: Held | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const look = async (): Promise<Result<Snapshot, SaveError>> => {
    const before = held;
    const read = await connection.read((database) =>
      database.transaction('r', database.meta, database.boxes, async () => {
        const known = await readKnown(database);
        if (known.type !== 'known') return { known, rows: [] };
        const same = before !== undefined && fits(before.vault.ring, known.name);
        if (same && before.rev === known.rev) return { known, rows: [] };
        const rows = same ? database.boxes.where('rev').above(before.rev) : database.boxes;
        return { known, rows: await rows.toArray() };
      }),
    );
    if (!read.ok) return read;
    const { known, rows } = read.value;
    if (known.type !== 'known') return err({ type: 'store-failed' });
    if (held === undefined || !fits(held.vault.ring, known.name)) {
      const vault = await openVault(known, session);
      if (!vault.ok) return vault;
      // For the screens' readers, which have no other way to it once this computer can be locked.
      await session.set(sessionKeys.ring, JSON.stringify(vault.value.ring));
      held = { vault: vault.value, rev: 0, records: new Map(), unreadable: new Set(), revs: new Map() };
    }
    await addRows(held, rows);
    held.rev = Math.max(held.rev, known.rev);
    return ok(held);
  };

  return {
    current: () => {
      const looked = last.then(look);
      last = looked.catch(() => undefined); // The asker gets the error; the next look starts afresh.
      return looked;
    },
    wrote: (snapshot, records, rev) => {
      if (snapshot !== held) return;
      for (const record of records) keep(held, rowIdOf(held.vault.keys, record.id), rev, record);
      held.rev = Math.max(held.rev, rev);
    },
    forget: () => (held = undefined),
  };
}

async function addRows(held: Held, rows: readonly BoxRow[]): Promise<void> {
  const opened = await openBoxes(held.vault.keys, rows);
  for (const [at, { id, rev }] of rows.entries()) {
    const record = opened[at];
    keep(held, id, rev, record?.ok === true ? record.value : undefined);
  }
}

function keep(held: Held, id: RowId, rev: number, record: StoredRecord | undefined): void {
  if ((held.revs.get(id) ?? -1) > rev) return;
  held.revs.set(id, rev);
  if (record === undefined) {
    held.unreadable.add(id);
  } else {
    held.unreadable.delete(id);
    held.records.set(record.id, record);
  }
}
