// What goes out: dirty rows become one commit, kept byte for byte until the relay has said what became of it. Only then do rows
// become clean, and only those that did not move meanwhile.
import { toBase64url, type Random } from '#shared/crypto/bytes.ts';
import type { Slot } from '#shared/crypto/slot.ts';
import { caps } from '#shared/protocol/caps.ts';
import { commitBytes, decodeCommit, encodeCommit, unsigned } from '#shared/protocol/commit.ts';
import { rowHeadBytes, type Row } from '#shared/protocol/row.ts';
import type { BoxRow, Database, OutboxRow } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

/** Within a transaction over all tables: the commit in flight, or a new one of dirty rows, or undefined if there are none. */
export async function fillOutbox(
  database: Database,
  commit: { readonly writeId: string; readonly epoch: number },
): Promise<OutboxRow | undefined> {
  const inFlight = await database.outbox.toCollection().first();
  if (inFlight !== undefined) return inFlight;
  const head = await readMeta(database, 'head');
  const made = await commitOfDirty(database, { ...commit, expectSeq: head?.seq ?? 0, slots: [] });
  if (made.revs.length === 0) return undefined;
  await database.outbox.put(made);
  return made;
}

/** Within a transaction over `boxes`: as many dirty rows as one commit takes. */
export async function commitOfDirty(
  database: Database,
  commit: {
    readonly writeId: string;
    readonly epoch: number;
    readonly expectSeq: number;
    readonly slots: readonly Slot[];
  },
): Promise<OutboxRow> {
  const rows: Row[] = [];
  const revs: number[] = [];
  let bytes = commitBytes({ slots: commit.slots, rows: [] });
  await database.boxes
    .where('dirty')
    .equals(1)
    .until(({ box }) => {
      bytes += rowHeadBytes + box.length;
      return rows.length === caps.rowsPerCommit || (rows.length > 0 && bytes > caps.bodyBytes);
    })
    .each(({ id, rev, box }) => {
      rows.push({ id, op: 'put', box });
      revs.push(rev);
    });
  const { writeId, expectSeq } = commit;
  return { writeId, expectSeq, revs, body: encodeCommit({ ...unsigned, ...commit, rows }) };
}

export const newWriteId = (random: Random): string => toBase64url(random(16));

/** The rows of a commit that we made ourselves. */
export function rowsOf(sent: OutboxRow): readonly Row[] {
  const commit = decodeCommit(sent.body);
  if (!commit.ok) throw new TypeError(`our own commit is malformed: ${commit.error.type}`);
  return commit.value.rows;
}

/** Within a transaction over all tables, after the relay has applied `sent`: its rows are acknowledged up to `expectSeq + n`. */
export async function acknowledgeRows(database: Database, sent: OutboxRow): Promise<void> {
  const rows = rowsOf(sent);
  const before = await database.boxes.bulkGet(rows.map(({ id }) => id));
  const after = rows.flatMap(({ box }, at) => {
    const row = before[at];
    if (row === undefined) return [];
    const seq = sent.expectSeq + 1 + at;
    return [row.rev === sent.revs[at] ? cleanRow(row, seq) : movedRow(row, seq, box)];
  });
  await database.boxes.bulkPut(after);
  await database.outbox.delete(sent.writeId);
  const head = await readMeta(database, 'head');
  await writeMeta(database, 'head', { ...head, seq: Math.max(head?.seq ?? 0, sent.expectSeq + rows.length) });
}

export function cleanRow({ dirty: _dirty, base: _base, ...row }: BoxRow, seq: number): BoxRow {
  return { ...row, seq };
}

/** Edited again while its commit travelled: still dirty, on top of what was sent. */
export const movedRow = (row: BoxRow, seq: number, sent: Uint8Array): BoxRow => ({
  ...row,
  seq,
  base: sent.slice(),
});
