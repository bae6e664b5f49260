// Every statement on a vault's tables. Values go in as parameters, never into the text.
import type { RowId } from '#shared/crypto/row-id.ts';
import { slotKinds, type Slot } from '#shared/crypto/slot.ts';
import type { Commit } from '#shared/protocol/commit.ts';
import type { PageRow } from '#shared/protocol/page.ts';
import { opFromByte, opToByte, type Row } from '#shared/protocol/row.ts';
import type { Sql, SqlValue } from './sql.ts';
import { hasVaultTables } from './vault-schema.ts';

export type HeadRow = { readonly seq: number; readonly epoch: number; readonly bytes: number };

/** What a row takes besides its box: its id, its place in two indexes. */
const bytesBesideBox = 64;
/** Cloudflare's limit for the parameters of one statement. */
const maxParameters = 100;
/** How many answers are kept for devices that did not hear them. One that asks later finds the head moved, and pulls. */
const rememberedWrites = 1000;

export function headRow(sql: Sql): HeadRow | null {
  if (!hasVaultTables(sql)) return null;
  const [head] = sql.run('SELECT seq, epoch, bytes FROM vault');
  if (head === undefined) throw new Error('the vault has lost its head');
  return { seq: number(head['seq']), epoch: number(head['epoch']), bytes: number(head['bytes']) };
}

export function writeHead(sql: Sql, head: HeadRow): void {
  sql.run('UPDATE vault SET seq = ?, epoch = ?, bytes = ?', head.seq, head.epoch, head.bytes);
}

export function* rowsAfter(sql: Sql, since: number, limit: number): Iterable<PageRow> {
  for (const row of sql.run(
    'SELECT seq, id, op, box FROM box WHERE seq > ? ORDER BY seq LIMIT ?',
    since,
    limit,
  )) {
    const op = opFromByte(number(row['op']));
    if (op === undefined) throw new Error('a row has an unknown operation');
    yield { seq: number(row['seq']), id: text(row['id']) as RowId, op, box: bytes(row['box']) }; // brand: checked when it came in
  }
}

export function writeRows(sql: Sql, commit: Pick<Commit, 'expectSeq' | 'rows'>): void {
  for (const [i, row] of commit.rows.entries())
    sql.run(
      'INSERT OR REPLACE INTO box (seq, id, op, box) VALUES (?, ?, ?, ?)',
      commit.expectSeq + i + 1,
      row.id,
      opToByte(row.op),
      ownBuffer(row.box),
    );
}

export const rowBytes = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + row.box.length + bytesBesideBox, 0);

/** What these rows take now, before they are written again. */
export function replacedBytes(sql: Sql, rows: readonly Row[]): number {
  let sum = 0;
  for (let from = 0; from < rows.length; from += maxParameters) {
    const ids = rows.slice(from, from + maxParameters).map((row) => row.id);
    const holes = ids.map(() => '?').join(', ');
    const [found] = sql.run(
      `SELECT coalesce(sum(length(box) + ${bytesBesideBox}), 0) AS bytes FROM box WHERE id IN (${holes})`,
      ...ids,
    );
    sum += number(found?.['bytes']);
  }
  return sum;
}

export const slotsOf = (sql: Sql): readonly Slot[] =>
  [...sql.run('SELECT kind, recipient, epoch, sealed FROM slot ORDER BY place')].map((row) => {
    const kind = slotKinds.find((one) => one === row['kind']);
    if (kind === undefined) throw new Error('a slot has an unknown kind');
    return {
      kind,
      recipient: bytes(row['recipient']),
      epoch: number(row['epoch']),
      sealed: bytes(row['sealed']),
    };
  });

export function writeSlots(sql: Sql, slots: readonly Slot[]): void {
  sql.run('DELETE FROM slot');
  for (const slot of slots)
    sql.run(
      'INSERT INTO slot (kind, recipient, epoch, sealed) VALUES (?, ?, ?, ?)',
      slot.kind,
      ownBuffer(slot.recipient),
      slot.epoch,
      ownBuffer(slot.sealed),
    );
}

/** The head after that commit; null for a write id not seen, or seen too long ago. */
export function appliedWrite(sql: Sql, writeId: string): number | null {
  const [found] = sql.run('SELECT seq FROM applied WHERE write_id = ?', writeId);
  return found === undefined ? null : number(found['seq']);
}

export function rememberWrite(sql: Sql, writeId: string, seq: number): void {
  sql.run('INSERT INTO applied (write_id, seq) VALUES (?, ?)', writeId, seq);
  sql.run('DELETE FROM applied WHERE nr <= (SELECT max(nr) FROM applied) - ?', rememberedWrites);
}

/** A box is a view into the whole body: only its own bytes may be stored. */
const ownBuffer = (view: Uint8Array): ArrayBuffer => new Uint8Array(view).buffer;

function number(value: SqlValue | undefined): number {
  if (typeof value !== 'number') throw new TypeError('a number was expected of the database');
  return value;
}

function text(value: SqlValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError('a text was expected of the database');
  return value;
}

function bytes(value: SqlValue | undefined): Uint8Array {
  if (value === null || typeof value !== 'object') throw new TypeError('bytes were expected of the database');
  return new Uint8Array(value);
}
