// Which ring opens this browser's boxes: the one in the session, else the one that lies in the clear because this computer is
// not locked, else a new vault. Two contexts that start at once make one vault between them.
import type { SaveError } from '../messages.ts';
import { sessionKeys } from '../session-keys.ts';
import {
  createKeyRing,
  openKeyRing,
  parseKeyRing,
  type KeyRing,
  type Keys,
} from '#shared/crypto/key-ring.ts';
import { err, ok, type Result } from '#shared/records/record.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
import { plainRing, readMeta, writeMeta } from './meta.ts';

/** storage.session: in memory only, gone with the browser, not readable by content scripts. */
export type SessionArea = {
  readonly get: (key: string) => Promise<string | undefined>;
  readonly set: (key: string, value: string) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

export type Vault = { readonly ring: KeyRing; readonly keys: Keys };
export type VaultName = Pick<KeyRing, 'vault' | 'epoch'>;

/** What the database says of its vault. `lost`: it should say more than it does, so data is missing. */
export type Known =
  | { readonly type: 'new' }
  | { readonly type: 'lost' }
  | {
      readonly type: 'known';
      readonly name: VaultName;
      readonly rev: number;
      readonly plain: KeyRing | undefined;
    };

/** Within a transaction over `meta` and `boxes`. */
export async function readKnown(database: Database): Promise<Known> {
  const [name, sentinel, plain] = [
    await readMeta(database, 'vault'),
    await readMeta(database, 'sentinel'),
    await readMeta(database, plainRing),
  ];
  if (name !== undefined && sentinel !== undefined) return { type: 'known', name, rev: sentinel.rev, plain };
  const empty = name === undefined && sentinel === undefined && plain === undefined;
  return { type: empty && (await database.boxes.count()) === 0 ? 'new' : 'lost' };
}

/** Makes the vault if there is none anywhere. A ring in the session beside an empty database means that data was lost. */
export async function ensureVault(
  connection: Connection,
  session: SessionArea,
  random: (n: number) => Uint8Array,
): Promise<Result<null, SaveError>> {
  // Before the database: a ring gets into the session only after it is committed, so one found here must be known there.
  const held = await session.get(sessionKeys.ring);
  const known = await connection.read((database) =>
    database.transaction('r', database.meta, database.boxes, () => readKnown(database)),
  );
  if (!known.ok) return known;
  if (known.value.type === 'lost') return err({ type: 'store-failed' });
  if (known.value.type === 'known') return ok(null);
  if (held !== undefined) return err({ type: 'store-failed' });
  const ring = createKeyRing(random);
  // Asked once more inside: another context may have made it since.
  const made = await connection.write((database) =>
    database.transaction('rw', database.meta, database.boxes, async () => {
      if ((await readKnown(database)).type === 'new') await putRing(database, ring, 0);
    }),
  );
  return made.ok ? ok(null) : made;
}

/** Within a transaction over `meta`: from here on `ring` is the ring of this database. */
export async function putRing(database: Database, ring: KeyRing, rev: number): Promise<void> {
  await writeMeta(database, plainRing, ring);
  await writeMeta(database, 'vault', { vault: ring.vault, epoch: ring.epoch });
  await writeMeta(database, 'sentinel', { rev });
}

/** Opens the ring that fits: the session's, else the one in the clear. */
export async function openVault(
  known: { readonly name: VaultName; readonly plain: KeyRing | undefined },
  session: Pick<SessionArea, 'get'>,
): Promise<Result<Vault, SaveError>> {
  const text = await session.get(sessionKeys.ring);
  const held = text === undefined ? undefined : parseKeyRing(text);
  if (held?.ok === true && fits(held.value, known.name))
    return ok({ ring: held.value, keys: await openKeyRing(held.value) });
  if (known.plain === undefined || !fits(known.plain, known.name)) return err({ type: 'locked' });
  return ok({ ring: known.plain, keys: await openKeyRing(known.plain) });
}

export const fits = (ring: VaultName, name: VaultName): boolean =>
  ring.vault === name.vault && ring.epoch === name.epoch;
