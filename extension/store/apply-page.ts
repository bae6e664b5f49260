// What comes in: a page of the relay's rows. Boxes are opened and merges sealed outside, then one transaction replaces clean rows,
// puts merged ones on top of what came, and moves the head. A page that contradicts anything is not applied at all.
import type { SaveError } from '../messages.ts';
import type { Random } from '#shared/crypto/bytes.ts';
import type { OpenBoxError } from '#shared/crypto/seal-box.ts';
import { openBoxes } from '#shared/crypto/seal-records.ts';
import type { Page, PageRow } from '#shared/protocol/page.ts';
import { ok, type Result, type StoredRecord } from '#shared/records/record.ts';
import type { Connection } from './connection.ts';
import { contradiction, type Contradiction, type ContradictionCode } from './contradiction.ts';
import type { BoxRow, Database } from './database.ts';
import type { Memory, Snapshot } from './memory.ts';
import { readMeta, writeMeta } from './meta.ts';
import { rowsOf } from './outbox.ts';
import { planPage, type Incoming } from './plan-page.ts';
import { fits } from './ring.ts';
import { sealRows } from './seal-rows.ts';

export type ApplyDeps = {
  readonly connection: Connection;
  readonly memory: Memory;
  readonly random: Random;
  readonly now: () => number;
};

/** `moved`: the store changed meanwhile, and nothing was applied. */
export type Applied =
  | { readonly type: 'applied'; readonly records: readonly StoredRecord[] }
  | { readonly type: 'moved' };

export async function applyPage(
  { connection, memory, random, now }: ApplyDeps,
  since: number,
  page: Page,
): Promise<Result<Applied, SaveError | Contradiction>> {
  if (page.headSeq < since) return contradiction('head-went-back');
  if (page.rows.some(({ op }) => op !== 'put')) return contradiction('update-needed');
  if (page.rows.length === 0) return ok({ type: 'applied', records: [] });
  const snapshot = await memory.current();
  if (!snapshot.ok) return snapshot;
  // Taken before anything is looked up: a write of another context meanwhile moves the copy in memory on, and must be noticed.
  const { vault, rev } = snapshot.value;
  const before = await connection.read((database) => ownRows(database, page.rows));
  if (!before.ok) return before;
  const incoming = await openPage(snapshot.value, page.rows, before.value);
  if (!incoming.ok) return incoming;
  const plan = await planPage(snapshot.value, incoming.value, now());
  if (!plan.ok) return plan;
  const { put, seal, changed } = plan.value;
  const sealed = await sealRows(
    vault.keys,
    seal.map(({ record }) => record),
    random,
  );
  const merged = sealed.map((row, at): BoxRow => {
    const { seq = 0, base } = seal[at] ?? {};
    return { ...row, seq, rev: rev + 1, dirty: 1, ...(base === undefined ? {} : { base }) };
  });
  const written = await connection.write((database) =>
    database.transaction('rw', database.boxes, database.meta, async () => {
      const [name, sentinel, head] = [
        await readMeta(database, 'vault'),
        await readMeta(database, 'sentinel'),
        await readMeta(database, 'head'),
      ];
      if (name === undefined || !fits(vault.ring, name) || sentinel?.rev !== rev) return 'moved';
      if ((head?.seq ?? 0) !== since) return 'moved';
      await database.boxes.bulkPut([...put, ...merged]);
      await writeMeta(database, 'sentinel', { rev: rev + 1 });
      await writeMeta(database, 'head', { ...head, seq: headAfter(page, since) });
      return 'applied';
    }),
  );
  if (!written.ok) return written;
  if (written.value === 'moved') return ok({ type: 'moved' });
  memory.wrote(snapshot.value, changed, rev + 1);
  return ok({ type: 'applied', records: changed });
}

type OwnRows = {
  readonly rows: readonly (BoxRow | undefined)[];
  readonly sent: ReadonlyMap<string, NonNullable<Incoming['sent']>>;
};

const ownRows = (database: Database, rows: readonly PageRow[]): Promise<OwnRows> =>
  database.transaction('r', database.boxes, database.outbox, async () => {
    const inFlight = await database.outbox.toCollection().first();
    const sent =
      inFlight === undefined
        ? []
        : rowsOf(inFlight).map(({ id, box }, at) => [id, { box, rev: inFlight.revs[at] }] as const);
    return { rows: await database.boxes.bulkGet(rows.map(({ id }) => id)), sent: new Map(sent) };
  });

async function openPage(
  { vault }: Snapshot,
  rows: readonly PageRow[],
  own: OwnRows,
): Promise<Result<readonly Incoming[], Contradiction>> {
  const incoming: Incoming[] = [];
  for (const [at, opened] of (await openBoxes(vault.keys, rows)).entries()) {
    if (!opened.ok) return contradiction(codeOf(opened.error));
    const row = rows[at];
    if (row === undefined) break;
    const { id, seq, box } = row;
    incoming.push({ seq, box, theirs: opened.value, row: own.rows[at], sent: own.sent.get(id) });
  }
  return ok(incoming);
}

function codeOf(error: OpenBoxError): ContradictionCode {
  switch (error.type) {
    case 'unknown-box-version':
      return 'update-needed';
    case 'unknown-epoch':
      return 'box-of-unknown-epoch';
    case 'truncated':
    case 'tampered':
    case 'not-a-record':
    case 'wrong-row':
      return 'box-did-not-open';
  }
}

const headAfter = (page: Page, since: number): number =>
  page.more ? (page.rows.at(-1)?.seq ?? since) : page.headSeq;
