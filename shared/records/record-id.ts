// Ids of records: 16 bytes as 22 base64url characters. Random, except where two devices could record the same thing:
// there the id is derived from what it stands for, so that both make one record.
import { sha256 } from '@noble/hashes/sha2.js';
import { base64urlnopad } from '@scure/base';
import type { RecordId } from './record.ts';

/** `bytes` are 16 fresh random bytes. */
export function randomRecordId(bytes: Uint8Array): RecordId {
  if (bytes.length !== 16) throw new RangeError('a record id has 16 bytes');
  return base64urlnopad.encode(bytes) as RecordId; // brand: made here
}

/** The same `parts` give the same id on every device. Parts are joined by their length, so no two lists run together. */
export function derivedRecordId(kind: string, ...parts: readonly string[]): RecordId {
  const text = ['bookend/record-id/v1', kind, ...parts].map((part) => `${part.length}:${part}`).join('');
  return base64urlnopad.encode(sha256(new TextEncoder().encode(text)).slice(0, 16)) as RecordId; // brand: made here
}
