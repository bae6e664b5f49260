// Small secrets of this device alone (the bearer, say), sealed for its own disk under the key ring: version(1) epoch(2) iv(12) AES-256-GCM.
// They never travel. The name is authenticated, so that one secret cannot be put in another's place.
import { err, ok, type Result } from '../records/record.ts';
import { joinBytes, plainBytes, utf8, type Bytes, type Random } from './bytes.ts';
import type { Keys } from './key-ring.ts';
import { labels } from './labels.ts';

export type OpenSecretError = { readonly type: 'unknown-epoch' } | { readonly type: 'tampered' };

const secretVersion = 1;
const headerBytesLength = 15;

export async function sealSecret(keys: Keys, name: string, secret: string, random: Random): Promise<Bytes> {
  const key = keys.epochs.get(keys.epoch)?.secret;
  if (key === undefined) throw new TypeError('the ring has no root key for its own epoch');
  const iv = plainBytes(random(12));
  const header = Uint8Array.of(secretVersion, keys.epoch >> 8, keys.epoch & 0xff);
  const cipher = { name: 'AES-GCM', iv, additionalData: secretContext(keys, name, header) };
  return joinBytes(header, iv, new Uint8Array(await crypto.subtle.encrypt(cipher, key, utf8(secret))));
}

export async function openSecret(
  keys: Keys,
  name: string,
  sealed: Uint8Array,
): Promise<Result<string, OpenSecretError>> {
  const header = sealed.subarray(0, 3);
  const [version = 0, high = 0, low = 0] = header;
  const key = keys.epochs.get((high << 8) | low)?.secret;
  if (version !== secretVersion || key === undefined) return err({ type: 'unknown-epoch' });
  const iv = plainBytes(sealed.subarray(3, headerBytesLength));
  const cipher = { name: 'AES-GCM', iv, additionalData: secretContext(keys, name, header) };
  try {
    const plain = await crypto.subtle.decrypt(cipher, key, plainBytes(sealed.subarray(headerBytesLength)));
    return ok(new TextDecoder().decode(plain));
  } catch {
    return err({ type: 'tampered' }); // cut short, changed, of another name or another vault
  }
}

const secretContext = (keys: Keys, name: string, header: Uint8Array): Bytes =>
  joinBytes(utf8(labels.secret), Uint8Array.of(0), header, keys.vault, utf8(name));
