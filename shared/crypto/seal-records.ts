// Many boxes at once. WebCrypto works off the main thread, so a few hundred in flight keep it busy; all 10,000 at once would
// only fill the memory.
import type { Result, StoredRecord } from '../records/record.ts';
import type { Bytes, Random } from './bytes.ts';
import type { Keys } from './key-ring.ts';
import { rowIdOf, type RowId } from './row-id.ts';
import { openBox, sealRecord, type OpenBoxError } from './seal-box.ts';

export type SealedRecord = { readonly id: RowId; readonly box: Bytes };

const inFlight = 512;

/** In the order of `records`. */
export function sealRecords(
  keys: Keys,
  records: readonly StoredRecord[],
  random: Random,
): Promise<readonly SealedRecord[]> {
  return inBatches(records, async (record) => ({
    id: rowIdOf(keys, record.id),
    box: await sealRecord(keys, record, random),
  }));
}

/** In the order of `rows`; one bad box spoils no other. */
export function openBoxes(
  keys: Keys,
  rows: readonly { readonly id: RowId; readonly box: Uint8Array }[],
): Promise<readonly Result<StoredRecord, OpenBoxError>[]> {
  return inBatches(rows, (row) => openBox(keys, row.id, row.box));
}

async function inBatches<In, Out>(items: readonly In[], act: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  for (let from = 0; from < items.length; from += inFlight)
    results.push(...(await Promise.all(items.slice(from, from + inFlight).map(act))));
  return results;
}
