// Opens the store: finds the ring or makes the vault, reads all boxes once, and hands out the few ways to look and to write.
import type { SaveError } from '../messages.ts';
import type { Random } from '#shared/crypto/bytes.ts';
import { ok, type RecordId, type Result, type StoredRecord } from '#shared/records/record.ts';
import { createConnection } from './connection.ts';
import type { DatabaseDeps } from './database.ts';
import { createMemory, type Snapshot } from './memory.ts';
import { ensureVault, type SessionArea } from './ring.ts';
import { StoreUnreadable, type Store, type StoreChange } from './store.ts';
import { createSyncSide } from './sync-side.ts';
import { writeChange, type ChangeOrigin } from './write.ts';

export type StoreDeps = DatabaseDeps & {
  readonly session: SessionArea;
  readonly now: () => number;
  readonly random: Random;
  /** One writer at a time, over all contexts: a Web Lock. */
  readonly lock: <T>(run: () => Promise<T>) => Promise<T>;
};

export async function openStore(deps: StoreDeps): Promise<Result<Store, SaveError>> {
  const connection = createConnection(deps);
  const ready = await ensureVault(connection, deps.session, deps.random);
  if (!ready.ok) return ready;
  const memory = createMemory(connection, deps.session);
  const first = await memory.current();
  if (!first.ok) return first;
  const listeners = new Set<(change: StoreChange) => void>();
  const tell = (records: readonly StoredRecord[], origin: ChangeOrigin): void => {
    if (records.length > 0) for (const listener of listeners) listener({ records, origin });
  };

  const look = async (): Promise<Snapshot> => {
    const snapshot = await memory.current();
    if (snapshot.ok) return snapshot.value;
    throw new StoreUnreadable(snapshot.error);
  };

  return ok({
    all: async () => {
      const { records, unreadable } = await look();
      return { records: [...records.values()], unreadable: unreadable.size };
    },
    byIds: async (ids) => {
      const { records } = await look();
      return new Map(ids.flatMap((id) => entryOf(records, id)));
    },
    byParent: async (parent) => {
      const { records } = await look();
      return [...records.values()].filter((record) => record.parent === parent);
    },
    write: (change, origin = 'here') =>
      deps.lock(async () => {
        const written = await writeChange({ connection, memory, random: deps.random }, change, origin);
        if (!written.ok) return written;
        tell(written.value, origin);
        return ok(null);
      }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sync: createSyncSide({ ...deps, connection, memory, tell }),
    close: connection.close,
  });
}

function entryOf(records: ReadonlyMap<RecordId, StoredRecord>, id: RecordId): [RecordId, StoredRecord][] {
  const record = records.get(id);
  return record === undefined ? [] : [[id, record]];
}
