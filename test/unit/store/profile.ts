// One browser profile for tests: its IndexedDB, its session area, its clock and its randomness, all in memory. Contexts of the
// profile are opened and restarted over the same pieces; `endSession` is what closing the browser does.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openReader, type Reader } from '#extension/store/reader.ts';
import { openStore, type StoreDeps } from '#extension/store/open-store.ts';
import type { Store } from '#extension/store/store.ts';
import { randomRecordId } from '#shared/records/record-id.ts';
import type { RecordId, StoredRecord } from '#shared/records/record.ts';

export type Profile = {
  readonly name: string;
  readonly indexedDB: IDBFactory;
  readonly session: StoreDeps['session'] & { readonly kept: Map<string, string> };
  readonly deps: StoreDeps;
  readonly open: () => Promise<Store>;
  readonly openReader: () => Promise<Reader>;
  readonly endSession: () => void;
  readonly closeAll: () => void;
};

let profiles = 0;

export function createProfile(over: Partial<StoreDeps> = {}): Profile {
  const kept = new Map<string, string>();
  // Dexie tells all connections of one name of a change, so each profile has a name of its own.
  const name = over.name ?? `profile-${(profiles += 1)}`;
  const indexedDB = new IDBFactory();
  const session = {
    kept,
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: string) => void kept.set(key, value),
    remove: async (key: string) => void kept.delete(key),
  };
  const deps: StoreDeps = {
    name,
    indexedDB,
    IDBKeyRange,
    session,
    now: () => 1_800_000_000_000,
    random: (n) => crypto.getRandomValues(new Uint8Array(n)),
    lock: createLock(),
    ...over,
  };
  const opened: { close: () => void }[] = [];
  return {
    name,
    indexedDB,
    session,
    deps,
    open: async () => {
      const store = await openStore(deps);
      if (!store.ok) throw new Error(`the store did not open: ${store.error.type}`);
      opened.push(store.value);
      return store.value;
    },
    openReader: async () => {
      const reader = await openReader(deps);
      opened.push(reader);
      return reader;
    },
    endSession: () => kept.clear(),
    closeAll: () => {
      for (const one of opened) one.close();
    },
  };
}

/** A Web Lock of one profile. */
export function createLock(): StoreDeps['lock'] {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run, run);
    last = mine.catch(() => undefined); // The asker has the error.
    return mine;
  };
}

export const freshId = (): RecordId => randomRecordId(crypto.getRandomValues(new Uint8Array(16)));

/** A note-like record; `f` may hold whatever a test needs. */
export const recordOf = (
  f: Readonly<Record<string, unknown>>,
  over: Partial<StoredRecord> = {},
): StoredRecord => ({
  v: 1,
  minWriter: 1,
  type: 'note',
  id: freshId(),
  editedAt: 1_800_000_000_000,
  f,
  ...over,
});

/** Everything that lies in a profile's database, table by table. */
export const dump = (profile: Profile): Promise<Readonly<Record<string, readonly unknown[]>>> =>
  inDatabase(profile, async (table, tables) => {
    const rows = tables.map(async (name) => [name, await asked(table(name).getAll())] as const);
    return Object.fromEntries(await Promise.all(rows));
  });

/** Behind the store's back, in one transaction over all tables. */
export async function inDatabase<T>(
  { indexedDB, name }: Profile,
  work: (table: (name: string) => IDBObjectStore, tables: readonly string[]) => Promise<T>,
): Promise<T> {
  const database = await asked(indexedDB.open(name));
  try {
    const tables = [...database.objectStoreNames];
    const transaction = database.transaction(tables, 'readwrite');
    const over = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    });
    const result = await work((table) => transaction.objectStore(table), tables);
    await over;
    return result;
  } finally {
    database.close();
  }
}

/** An IndexedDB request as a promise. */
export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed')));
  });
