// A record as its row lies in the database: the box, and beside it only what queries need. The parent is named by its row id,
// so that nothing here can be matched with ids that somebody could guess.
import type { Random } from '#shared/crypto/bytes.ts';
import type { Keys } from '#shared/crypto/key-ring.ts';
import { rowIdOf } from '#shared/crypto/row-id.ts';
import { sealRecords } from '#shared/crypto/seal-records.ts';
import type { StoredRecord } from '#shared/records/record.ts';
import type { BoxRow } from './database.ts';

export type SealedRow = Pick<BoxRow, 'id' | 'type' | 'parent' | 'box'>;

/** In the order of `records`. */
export async function sealRows(
  keys: Keys,
  records: readonly StoredRecord[],
  random: Random,
): Promise<readonly SealedRow[]> {
  const sealed = await sealRecords(keys, records, random);
  return records.flatMap((record, at) => {
    const row = sealed[at];
    return row === undefined ? [] : [{ id: row.id, box: row.box, ...shelfOf(keys, record) }];
  });
}

export const shelfOf = (keys: Keys, { type, parent }: StoredRecord): Pick<BoxRow, 'type' | 'parent'> =>
  parent === undefined ? { type } : { type, parent: rowIdOf(keys, parent) };
