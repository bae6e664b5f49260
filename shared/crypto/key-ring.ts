// The key ring: all that opens a vault. A root key an epoch, from which the sealing keys come, and one key for row ids.
// The ring is plain JSON so that it can lie in storage.session and travel in a slot; opened, it is keys that do not come out again.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { err, ok, type Result } from '../records/record.ts';
import { fromBase64url, joinBytes, toBase64url, type Bytes, type Random } from './bytes.ts';
import { hkdf } from './hkdf.ts';
import { labels, type Label } from './labels.ts';

export type KeyRing = {
  /** 16 random bytes, base64url: bound into every box, so that no box of one vault opens in another. */
  readonly vault: string;
  /** What new boxes are sealed under. Older roots stay for the boxes not yet sealed anew. */
  readonly epoch: number;
  readonly roots: Readonly<Record<number, string>>;
  readonly idKey: string;
};

export type EpochKeys = { readonly box: CryptoKey; readonly secret: CryptoKey };

export type Keys = {
  readonly vault: Bytes;
  readonly epoch: number;
  readonly epochs: ReadonlyMap<number, EpochKeys>;
  /** HMAC-SHA-256 keyed once; cloned for every row id. */
  readonly idMac: ReturnType<typeof hmac.create>;
};

export type KeyRingError = { readonly type: 'not-a-key-ring' };

export const maxEpoch = 0xffff;

export function createKeyRing(random: Random): KeyRing {
  return {
    vault: toBase64url(random(16)),
    epoch: 1,
    roots: { 1: toBase64url(random(32)) },
    idKey: toBase64url(random(32)),
  };
}

/** Throws on a ring that `parseKeyRing` would refuse: a ring is checked where it comes in. */
export async function openKeyRing(ring: KeyRing): Promise<Keys> {
  const vault = bytesOf(ring.vault, 16);
  const epochs = await Promise.all(
    Object.entries(ring.roots).map(async ([epoch, root]) => {
      const keys = await epochKeys(vault, Number(epoch), bytesOf(root, 32));
      return [Number(epoch), keys] as const;
    }),
  );
  const idMac = hmac.create(sha256, bytesOf(ring.idKey, 32));
  return { vault, epoch: ring.epoch, epochs: new Map(epochs), idMac };
}

/** Reads a ring from JSON text, of storage or of a slot. */
export function parseKeyRing(text: string): Result<KeyRing, KeyRingError> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ type: 'not-a-key-ring' }); // cut short, or never JSON
  }
  return isKeyRing(value) ? ok(value) : err({ type: 'not-a-key-ring' });
}

async function epochKeys(vault: Bytes, epoch: number, root: Bytes): Promise<EpochKeys> {
  const key = async (label: Label) => {
    const context = Uint8Array.of(epoch >> 8, epoch & 0xff);
    const raw = await hkdf(root, label, { salt: vault, context });
    return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  };
  return { box: await key(labels.sealKey), secret: await key(labels.secretKey) };
}

function isKeyRing(value: unknown): value is KeyRing {
  if (typeof value !== 'object' || value === null) return false;
  if (!('vault' in value && 'epoch' in value && 'roots' in value && 'idKey' in value)) return false;
  const { vault, epoch, roots, idKey } = value;
  if (!isKey(vault, 16) || !isKey(idKey, 32) || !isEpoch(epoch)) return false;
  if (typeof roots !== 'object' || roots === null || !Object.hasOwn(roots, epoch)) return false;
  return Object.entries(roots).every(
    ([of, root]) => /^[1-9]\d{0,4}$/.test(of) && isEpoch(Number(of)) && isKey(root, 32),
  );
}

const isEpoch = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxEpoch;

const isKey = (value: unknown, length: number): boolean =>
  typeof value === 'string' && fromBase64url(value, length) !== null;

function bytesOf(text: string, length: number): Bytes {
  const bytes = fromBase64url(text, length);
  if (bytes === null) throw new TypeError('a key of this ring is malformed');
  return joinBytes(bytes);
}
