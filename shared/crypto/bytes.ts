// Byte arrays as the crypto code wants them: over plain memory of their own, joined, compared, and as text.
import { base64urlnopad } from '@scure/base';

/** WebCrypto takes plain memory only, never memory shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Gives `n` fresh random bytes; `crypto.getRandomValues` everywhere but in tests. */
export type Random = (n: number) => Uint8Array;

const isPlain = (bytes: Uint8Array): bytes is Bytes => bytes.buffer instanceof ArrayBuffer;

export const plainBytes = (bytes: Uint8Array): Bytes => (isPlain(bytes) ? bytes : new Uint8Array(bytes));

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Takes the same time wherever the first difference lies. The lengths are no secret. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

export const toBase64url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);

/** Null for anything that is not the one right spelling of exactly `length` bytes. */
export function fromBase64url(text: string, length?: number): Bytes | null {
  if (length !== undefined && text.length !== Math.ceil((length * 4) / 3)) return null;
  try {
    return plainBytes(base64urlnopad.decode(text));
  } catch {
    // Wrong alphabet, impossible length, or stray bits at the end.
    return null;
  }
}
