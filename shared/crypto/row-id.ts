// The id under which the relay knows a record. Some record ids are derived from what they stand for (a calendar event, a
// session), so whoever guesses those could find them: the relay therefore only ever sees a keyed hash.
import type { Brand } from '../records/brand.ts';
import { isRecordId, type RecordId } from '../records/record.ts';
import { fromBase64url, toBase64url, utf8, type Bytes } from './bytes.ts';
import type { Keys } from './key-ring.ts';
import { labels } from './labels.ts';

/** 16 bytes as 22 base64url characters. */
export type RowId = Brand<string, 'RowId'>;

export const rowIdBytesLength = 16;

/** The same record has the same row id on every device of a vault, in every epoch, and another one in every other vault. */
export function rowIdOf(keys: Keys, recordId: RecordId): RowId {
  const mac = keys.idMac
    .clone()
    .update(utf8(`${labels.rowId}|${recordId}`))
    .digest();
  return rowIdFromBytes(mac.subarray(0, rowIdBytesLength));
}

/** A row id is spelled like a record id: the one right spelling of 16 bytes. */
export const isRowId = (value: unknown): value is RowId => typeof value === 'string' && isRecordId(value);

export function rowIdFromBytes(bytes: Uint8Array): RowId {
  if (bytes.length !== rowIdBytesLength) throw new RangeError('a row id has 16 bytes');
  return toBase64url(bytes) as RowId; // brand: made here
}

export function rowIdToBytes(id: RowId): Bytes {
  const bytes = fromBase64url(id, rowIdBytesLength);
  if (bytes === null) throw new TypeError('not a row id');
  return bytes;
}
