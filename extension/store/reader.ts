// The screens' view of the store: read-only, straight from the database, so that `useLiveQuery` sees what a query touched and
// asks again when the background changes it. Only the boxes that a query asks for are opened.
import { Dexie } from 'dexie';
import type { Keys } from '#shared/crypto/key-ring.ts';
import { rowIdOf } from '#shared/crypto/row-id.ts';
import { openBoxes } from '#shared/crypto/seal-records.ts';
import type { RecordId, StoredRecord } from '#shared/records/record.ts';
import { openDatabase, type BoxRow, type Database, type DatabaseDeps } from './database.ts';
import { plainRing, readMeta } from './meta.ts';
import { fits, openVault, type SessionArea, type Vault } from './ring.ts';
import { saveErrorOf } from './save-error.ts';
import { StoreUnreadable } from './store.ts';

/** Boxes that do not open are left out here; the board counts them. */
export type Reader = {
  readonly byParent: (parent: RecordId, type?: string) => Promise<readonly StoredRecord[]>;
  readonly byType: (type: string) => Promise<readonly StoredRecord[]>;
  readonly byId: (id: RecordId) => Promise<StoredRecord | undefined>;
  readonly close: () => void;
};

export type ReaderDeps = DatabaseDeps & { readonly session: Pick<SessionArea, 'get'> };

/** Rejects with `StoreUnreadable`, and so does every query. */
export async function openReader(deps: ReaderDeps): Promise<Reader> {
  const { database } = await openDatabase(deps).catch(unreadable);
  let vault = await vaultOf(database, deps).catch(unreadable);

  // Each query asks the database before anything else, and goes on in Dexie's promises: a foreign promise awaited first
  // would make it forget that it is watched.
  const ask = (rows: Rows): Promise<readonly StoredRecord[]> => {
    const held = vault;
    return database
      .transaction('r', database.meta, database.boxes, async () => {
        const name = await readMeta(database, 'vault');
        if (name === undefined) return [];
        return held !== undefined && fits(held.ring, name) ? rows(database, held.keys) : 'other-ring';
      })
      .then((found) => {
        if (found !== 'other-ring') return held === undefined ? [] : recordsOf(held, found);
        // The vault was made, or joined, since: its ring, then once more.
        return Dexie.Promise.resolve(vaultOf(database, deps)).then((now) => {
          vault = now;
          return ask(rows);
        });
      })
      .catch(unreadable);
  };

  return {
    byParent: (parent, type) =>
      ask((database, keys) =>
        type === undefined
          ? database.boxes.where('parent').equals(rowIdOf(keys, parent)).toArray()
          : database.boxes
              .where('[parent+type]')
              .equals([rowIdOf(keys, parent), type])
              .toArray(),
      ),
    byType: (type) => ask((database) => database.boxes.where('type').equals(type).toArray()),
    byId: (id) =>
      ask((database, keys) => database.boxes.where('id').equals(rowIdOf(keys, id)).toArray()).then(
        ([record]) => record,
      ),
    close: () => database.close(),
  };
}

type Rows = (database: Database, keys: Keys) => PromiseLike<BoxRow[]>;

/** Undefined where the background has not made the vault yet. */
async function vaultOf(database: Database, deps: ReaderDeps): Promise<Vault | undefined> {
  const known = await database.transaction('r', database.meta, async () => ({
    name: await readMeta(database, 'vault'),
    plain: await readMeta(database, plainRing),
  }));
  if (known.name === undefined) return undefined;
  const vault = await openVault({ name: known.name, plain: known.plain }, deps.session);
  if (!vault.ok) throw new StoreUnreadable(vault.error);
  return vault.value;
}

async function recordsOf(vault: Vault, rows: readonly BoxRow[]): Promise<readonly StoredRecord[]> {
  const opened = await openBoxes(vault.keys, rows);
  return opened.flatMap((result) => (result.ok ? [result.value] : []));
}

function unreadable(error: unknown): never {
  const saveError = error instanceof StoreUnreadable ? undefined : saveErrorOf(error);
  throw saveError === undefined ? error : new StoreUnreadable(saveError);
}
