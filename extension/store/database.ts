// The database's shape, and the one way to open it. What lies here is what travels: sealed boxes. A database that a newer
// version wrote is opened as it is, for reading; it is never changed.
import { Dexie, type Table } from 'dexie';
import type { RowId } from '#shared/crypto/row-id.ts';
import type { MetaRow } from './meta.ts';

export const databaseName = 'bookend';
const layout = 1;

/** `seq`: where the relay holds it, 0 if nowhere yet. `rev`: which write of this browser last changed it. `base`: the box last
 * acknowledged by the relay, while the row is dirty. */
export type BoxRow = {
  readonly id: RowId;
  readonly type: string;
  readonly parent?: RowId;
  readonly seq: number;
  readonly rev: number;
  readonly box: Uint8Array;
  readonly dirty?: 1;
  readonly base?: Uint8Array;
};

/** The commit in flight, byte for byte: a lost answer is met with the very same request. `revs`: of its rows, in their order. */
export type OutboxRow = {
  readonly writeId: string;
  readonly expectSeq: number;
  readonly body: Uint8Array;
  readonly revs: readonly number[];
};

export type Database = Dexie & {
  readonly boxes: Table<BoxRow, RowId>;
  readonly outbox: Table<OutboxRow, string>;
  readonly meta: Table<MetaRow, string>;
};

export type DatabaseDeps = {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
};

export type Opened = { readonly database: Database; readonly newer: boolean };

/** Throws Dexie's errors, and `NotOurs` if a newer version's database has no tables that we could read. */
export async function openDatabase(deps: DatabaseDeps): Promise<Opened> {
  const name = deps.name ?? databaseName;
  const factory = deps.indexedDB ?? globalThis.indexedDB;
  const ranges = deps.IDBKeyRange ?? globalThis.IDBKeyRange;
  // Asked before opening: Dexie opens a newer database gladly, and where it finds a table missing it adds it.
  const found = (await factory.databases()).find((database) => database.name === name);
  const newer = Math.round((found?.version ?? 0) / dexieStep) > layout;
  const database = new Dexie(name, {
    indexedDB: factory,
    IDBKeyRange: ranges,
    // A power cut right after "Saved" must not take the note with it; Chromium's default would.
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  }) as Database; // brand: the tables are declared below
  if (!newer) {
    database.version(layout).stores({
      boxes: 'id, rev, dirty, type, [parent+type]',
      outbox: 'writeId',
      meta: 'key',
    });
  }
  // Another context upgrades or deletes the database: let it, and look anew at the next use.
  database.on('versionchange', () => database.close());
  await database.open();
  if (
    newer &&
    !['boxes', 'outbox', 'meta'].every((table) => database.tables.some(({ name }) => name === table))
  ) {
    database.close();
    throw new NotOurs();
  }
  return { database: newer ? withTables(database) : database, newer };
}

export class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

// Dexie counts versions in tenths.
const dexieStep = 10;

// Opened without a declared layout, Dexie finds the tables but does not hang them on the object.
function withTables(database: Database): Database {
  for (const table of database.tables)
    if (!(table.name in database)) Object.defineProperty(database, table.name, { value: table });
  return database;
}
