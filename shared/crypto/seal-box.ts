// The box: one record, sealed. What lies in IndexedDB, what travels and what the relay keeps are these same bytes.
//   version(1) epoch(2) iv(12) AES-256-GCM(key of the epoch, iv, Padmé(deflate(json)))
// The relay sees a box's length, rounded, and its epoch. Whatever it changes, or moves to another row or vault, is refused.
import * as z from 'zod/mini';
import { err, ok, storedRecordSchema, type Result, type StoredRecord } from '../records/record.ts';
import { boxDictionaryId } from './box-dictionary.ts';
import { joinBytes, plainBytes, utf8, type Bytes, type Random } from './bytes.ts';
import { compress, decompress } from './compress.ts';
import type { Keys } from './key-ring.ts';
import { labels } from './labels.ts';
import { pad, unpad } from './padme.ts';
import { rowIdOf, rowIdToBytes, type RowId } from './row-id.ts';

export type OpenBoxError =
  | { readonly type: 'truncated' }
  /** A newer version sealed it: keep it, and ask for an update. */
  | { readonly type: 'unknown-box-version'; readonly version: number }
  /** Sealed under a root key that this device was never given. */
  | { readonly type: 'unknown-epoch'; readonly epoch: number }
  /** Changed on the way, or put where it does not belong: not by a device of this vault. */
  | { readonly type: 'tampered' }
  /** Sealed by a device of this vault, yet no record, or a record of another row. */
  | { readonly type: 'not-a-record' }
  | { readonly type: 'wrong-row' };

export const boxVersion = 1;
export const ivBytesLength = 12;
const headerBytesLength = 3;
const tagBytesLength = 16;
/** An operation is authenticated, not just sent: else the relay could turn a put into a deletion. */
const opPut = 1;

/** `random` is asked for the 12 bytes of the iv. Throws on a record that is not JSON: that is a bug of the caller. */
export async function sealRecord(keys: Keys, record: StoredRecord, random: Random): Promise<Bytes> {
  return sealBox(keys, rowIdOf(keys, record.id), utf8(JSON.stringify(record)), random);
}

/** Opens the box of a row and checks that the record inside is that row's. */
export async function openBox(
  keys: Keys,
  rowId: RowId,
  box: Uint8Array,
): Promise<Result<StoredRecord, OpenBoxError>> {
  const plain = await unsealBox(keys, rowId, box);
  if (!plain.ok) return plain;
  const record = recordFrom(plain.value);
  if (record === null) return err({ type: 'not-a-record' });
  return rowIdOf(keys, record.id) === rowId ? ok(record) : err({ type: 'wrong-row' });
}

/** Seals any bytes as the content of a row. Only `sealRecord` has a reason to; apart from it for the tests of `openBox`. */
export async function sealBox(keys: Keys, rowId: RowId, json: Uint8Array, random: Random): Promise<Bytes> {
  const key = keys.epochs.get(keys.epoch)?.box;
  if (key === undefined) throw new TypeError('the ring has no root key for its own epoch');
  const iv = plainBytes(random(ivBytesLength));
  const cipher = { name: 'AES-GCM', iv, additionalData: boxContext(keys, rowId, keys.epoch) };
  const sealed = await crypto.subtle.encrypt(cipher, key, pad(compress(json)));
  const header = Uint8Array.of(boxVersion, keys.epoch >> 8, keys.epoch & 0xff);
  return joinBytes(header, iv, new Uint8Array(sealed));
}

async function unsealBox(
  keys: Keys,
  rowId: RowId,
  box: Uint8Array,
): Promise<Result<Uint8Array, OpenBoxError>> {
  if (box.length < headerBytesLength + ivBytesLength + tagBytesLength) return err({ type: 'truncated' });
  const [version = 0, high = 0, low = 0] = box;
  if (version !== boxVersion) return err({ type: 'unknown-box-version', version });
  const epoch = (high << 8) | low;
  const key = keys.epochs.get(epoch)?.box;
  if (key === undefined) return err({ type: 'unknown-epoch', epoch });
  const iv = plainBytes(box.subarray(headerBytesLength, headerBytesLength + ivBytesLength));
  const cipher = { name: 'AES-GCM', iv, additionalData: boxContext(keys, rowId, epoch) };
  const sealed = plainBytes(box.subarray(headerBytesLength + ivBytesLength));
  let padded: Uint8Array;
  try {
    padded = new Uint8Array(await crypto.subtle.decrypt(cipher, key, sealed));
  } catch {
    return err({ type: 'tampered' }); // the tag does not fit: another byte, row, vault, epoch or dictionary
  }
  const compressed = unpad(padded);
  const json = compressed === null ? null : decompress(compressed);
  return json === null ? err({ type: 'not-a-record' }) : ok(json);
}

/** What a box is bound to: format, vault, row, epoch, dictionary, operation. Each of fixed length, so none runs into the next. */
function boxContext(keys: Keys, rowId: RowId, epoch: number): Bytes {
  const numbers = Uint8Array.of(0, boxVersion, epoch >> 8, epoch & 0xff, opPut);
  return joinBytes(utf8(labels.box), numbers, keys.vault, rowIdToBytes(rowId), boxDictionaryId);
}

function recordFrom(json: Uint8Array): StoredRecord | null {
  try {
    const parsed = z.safeParse(storedRecordSchema, JSON.parse(new TextDecoder().decode(json)));
    return parsed.success ? storedRecord(parsed.data) : null;
  } catch {
    return null; // authentic bytes that are no JSON
  }
}

/** Kept whole, fields of a newer version too; a missing parent stays missing. */
function storedRecord(data: z.infer<typeof storedRecordSchema>): StoredRecord {
  const { parent, ...rest } = data;
  return parent === undefined ? rest : { ...rest, parent };
}
