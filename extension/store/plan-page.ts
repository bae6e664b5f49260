// Decides, row by row, what a page of the relay does to this browser's rows: replace what is clean, merge what is dirty.
// Pure but for opening boxes: the caller writes the plan, or none of it.
import { sameBytes } from '#shared/crypto/bytes.ts';
import { rowIdOf } from '#shared/crypto/row-id.ts';
import { openBox } from '#shared/crypto/seal-box.ts';
import { isEqual } from '#shared/merge/equal.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { ok, type RecordId, type Result, type StoredRecord } from '#shared/records/record.ts';
import { contradiction, type Contradiction } from './contradiction.ts';
import type { BoxRow } from './database.ts';
import type { Snapshot } from './memory.ts';
import { cleanRow, movedRow } from './outbox.ts';
import { shelfOf } from './seal-rows.ts';

/** A row of the page, opened, beside this browser's own row and what it has in flight of it. */
export type Incoming = {
  readonly seq: number;
  readonly box: Uint8Array;
  readonly theirs: StoredRecord;
  readonly row: BoxRow | undefined;
  readonly sent: { readonly box: Uint8Array; readonly rev: number | undefined } | undefined;
};

export type Plan = {
  /** Rows to put as they are. */
  readonly put: readonly BoxRow[];
  /** Records to seal and put dirty, on top of the box that came. */
  readonly seal: readonly {
    readonly record: StoredRecord;
    readonly seq: number;
    readonly base?: Uint8Array;
  }[];
  /** What is new to this browser. */
  readonly changed: readonly StoredRecord[];
};

export async function planPage(
  snapshot: Snapshot,
  page: readonly Incoming[],
  now: number,
): Promise<Result<Plan, Contradiction>> {
  const put: BoxRow[] = [];
  const seal: Plan['seal'][number][] = [];
  const changed: StoredRecord[] = [];
  const conflicts = new Map<RecordId, StoredRecord>();
  for (const incoming of page) {
    const planned = await planRow(snapshot, incoming, now);
    if (!planned.ok) return planned;
    put.push(...planned.value.put);
    seal.push(...planned.value.seal);
    changed.push(...planned.value.changed);
    for (const conflict of planned.value.conflicts) conflicts.set(conflict.id, conflict);
  }
  // The same two values are one conflict, whoever noted it first: here, or in what just came.
  for (const { theirs } of page) conflicts.delete(theirs.id);
  for (const conflict of conflicts.values()) {
    if (isHere(snapshot, conflict.id)) continue;
    seal.push({ record: conflict, seq: 0 });
    changed.push(conflict);
  }
  return ok({ put, seal, changed });
}

type RowPlan = Plan & { readonly conflicts: readonly StoredRecord[] };
const nothing: RowPlan = { put: [], seal: [], changed: [], conflicts: [] };

async function planRow(
  snapshot: Snapshot,
  incoming: Incoming,
  now: number,
): Promise<Result<RowPlan, Contradiction>> {
  const { seq, box, theirs, row, sent } = incoming;
  const mine = snapshot.records.get(theirs.id);
  if (row === undefined || row.dirty === undefined) return ok(takeTheirs(snapshot, incoming, mine));
  // Our own commit, whose answer was lost: acknowledged after all, not a change by somebody else.
  if (sent !== undefined && sameBytes(sent.box, box))
    return ok({ ...nothing, put: [row.rev === sent.rev ? cleanRow(row, seq) : movedRow(row, seq, box)] });
  if (mine === undefined) return contradiction('own-box-did-not-open');
  const base = row.base === undefined ? ok(null) : await openBox(snapshot.vault.keys, row.id, row.base);
  if (!base.ok) return contradiction('own-box-did-not-open');
  const { record, conflicts } = mergeRecord(base.value, mine, theirs, now);
  if (isEqual(record, theirs)) return ok({ ...takeTheirs(snapshot, incoming, mine), conflicts });
  return ok({
    put: [],
    seal: [{ record, seq, base: box.slice() }],
    changed: isEqual(record, mine) ? [] : [record],
    conflicts,
  });
}

function takeTheirs(
  snapshot: Snapshot,
  { seq, box, theirs }: Incoming,
  mine: StoredRecord | undefined,
): RowPlan {
  const { keys } = snapshot.vault;
  // Copied out of the page: stored as a view, it would take the whole page with it.
  const row = {
    id: rowIdOf(keys, theirs.id),
    seq,
    rev: snapshot.rev + 1,
    box: box.slice(),
    ...shelfOf(keys, theirs),
  };
  return { ...nothing, put: [row], changed: mine !== undefined && isEqual(mine, theirs) ? [] : [theirs] };
}

const isHere = ({ records, unreadable, vault }: Snapshot, id: RecordId): boolean =>
  records.has(id) || unreadable.has(rowIdOf(vault.keys, id));
