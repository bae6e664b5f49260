// HKDF-SHA-256 (RFC 5869): many keys from one secret, each under its own label.
import { joinBytes, plainBytes, utf8, type Bytes } from './bytes.ts';
import type { Label } from './labels.ts';

/** `context` follows the label in HKDF's info; `salt` may be empty where the secret is uniformly random. */
export async function hkdf(
  secret: Uint8Array,
  label: Label,
  options: { readonly salt?: Uint8Array; readonly context?: Uint8Array; readonly length?: number } = {},
): Promise<Bytes> {
  const { salt = new Uint8Array(0), context = new Uint8Array(0), length = 32 } = options;
  const key = await crypto.subtle.importKey('raw', plainBytes(secret), 'HKDF', false, ['deriveBits']);
  const info = joinBytes(utf8(label), Uint8Array.of(0), context);
  const bits = { name: 'HKDF', hash: 'SHA-256', salt: plainBytes(salt), info };
  return new Uint8Array(await crypto.subtle.deriveBits(bits, key, length * 8));
}
