// The few facts beside the boxes, by name. Each is read and written in the transaction it belongs to.
import type { KeyRing } from '#shared/crypto/key-ring.ts';
import type { Database } from './database.ts';

type Meta = {
  /** The ring itself, unlocked and beside what it opens: this is what "don't lock this computer" means. */
  readonly 'ring-in-the-clear-because-this-computer-is-not-locked': KeyRing;
  /** Which ring the boxes are sealed under: a ring from elsewhere that does not fit is not used. */
  readonly vault: { readonly vault: string; readonly epoch: number };
  /** Written with every change. If it is missing where a ring is known, data was lost: that is never "the coach deleted all". */
  readonly sentinel: { readonly rev: number };
  /** How far this browser knows the vault at the relay, and when that was last confirmed (epoch ms). */
  readonly head: { readonly seq: number; readonly confirmedAt?: number };
  /** Relay, route, bearer and recovery public key, sealed like any record. Missing: sync is off. */
  readonly relay: { readonly box: Uint8Array };
  /** Why syncing stopped; it stays stopped until the coach looks. */
  readonly stopped: { readonly code: string };
};

export type MetaKey = keyof Meta;
export type MetaRow = { readonly key: MetaKey; readonly value: Meta[MetaKey] };

export const plainRing = 'ring-in-the-clear-because-this-computer-is-not-locked';

export async function readMeta<K extends MetaKey>(database: Database, key: K): Promise<Meta[K] | undefined> {
  const row = await database.meta.get(key);
  return row?.value as Meta[K] | undefined; // brand: `writeMeta` alone writes this table
}

export const writeMeta = <K extends MetaKey>(
  database: Database,
  key: K,
  value: Meta[K],
): PromiseLike<unknown> => database.meta.put({ key, value });
