// What a vault does, on any SQLite: keeps sealed rows under one head that moves by compare-and-set. It knows ids, sizes and
// order and nothing else, no time of day either. The tables are made by the first commit: until then there is no vault.
import type { CommitAnswer, Head } from '#shared/protocol/answers.ts';
import { caps } from '#shared/protocol/caps.ts';
import type { Commit } from '#shared/protocol/commit.ts';
import { pageHeadBytes, pageRowHeadBytes, type Page, type PageRow } from '#shared/protocol/page.ts';
import { err, ok, type Result } from '#shared/records/record.ts';
import type { Refusal } from './problem.ts';
import type { Sql } from './sql.ts';
import { createVaultTables } from './vault-schema.ts';
import {
  appliedWrite,
  headRow,
  rememberWrite,
  replacedBytes,
  rowBytes,
  rowsAfter,
  slotsOf,
  writeHead,
  writeRows,
  writeSlots,
  type HeadRow,
} from './vault-tables.ts';

/** Null where there is no vault yet. */
export function readHead(sql: Sql): Head | null {
  const head = headRow(sql);
  return head === null ? null : { seq: head.seq, epoch: head.epoch, slots: slotsOf(sql) };
}

/** Rows after `since`, in order: at most `limit`, and at most `caps.pageBytes`, though one row always. Null without a vault. */
export function readPage(sql: Sql, since: number, limit: number): Page | null {
  const head = headRow(sql);
  if (head === null) return null;
  const rows: PageRow[] = [];
  let bytes = pageHeadBytes;
  for (const row of rowsAfter(sql, since, limit)) {
    bytes += pageRowHeadBytes + row.box.length;
    if (bytes > caps.pageBytes && rows.length > 0) break;
    rows.push(row);
  }
  const last = rows.at(-1)?.seq ?? since;
  return { headSeq: head.seq, more: last < head.seq, rows };
}

/** All or nothing. A refusal has changed nothing; a write id seen before gets the answer it got then. */
export function applyCommit(
  sql: Sql,
  commit: Commit,
  vaultBytes: number = caps.vaultBytes,
): Result<CommitAnswer, Refusal> {
  return sql.atomically(() => {
    const head = headRow(sql);
    const applied = head === null ? null : appliedWrite(sql, commit.writeId);
    if (applied !== null) return ok({ seq: applied, replayed: true });
    const refusal = refusalOf(head, commit);
    if (refusal !== null) return err(refusal);
    const bytes =
      (head?.bytes ?? 0) + rowBytes(commit.rows) - (head === null ? 0 : replacedBytes(sql, commit.rows));
    if (bytes > vaultBytes) return err({ code: 'vault-full' });
    if (head === null) createVaultTables(sql);
    const seq = commit.expectSeq + commit.rows.length;
    writeRows(sql, commit);
    if (commit.slots.length > 0) writeSlots(sql, commit.slots);
    rememberWrite(sql, commit.writeId, seq);
    writeHead(sql, { seq, epoch: commit.epoch, bytes });
    return ok({ seq, replayed: false });
  });
}

function refusalOf(head: HeadRow | null, commit: Commit): Refusal | null {
  // Only slots make a vault: without them no one could ever open it. Absent is not empty: a device must not fill it anew.
  if (head === null)
    return commit.slots.length > 0 && commit.expectSeq === 0 ? null : { code: 'no-such-vault' };
  if (commit.expectSeq !== head.seq) return { code: 'stale-head', seq: head.seq };
  if (commit.epoch < head.epoch) return { code: 'epoch-behind', seq: head.seq };
  if (commit.epoch > head.epoch && commit.slots.length === 0) return { code: 'epoch-without-slots' };
  // It would leave the head where it is, so that two of them would not notice each other.
  if (commit.rows.length === 0) return { code: 'bad-commit', fault: 'empty-commit' };
  return null;
}
