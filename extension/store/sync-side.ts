// The store as the sync engine sees it. Each call is one step that either happened as a whole or did not; what it changed is told
// to the same listeners as the coach's own changes.
import type { SaveError } from '../messages.ts';
import type { KeyRing } from '#shared/crypto/key-ring.ts';
import type { Slot } from '#shared/crypto/slot.ts';
import type { Page } from '#shared/protocol/page.ts';
import { err, ok, type Result, type StoredRecord } from '#shared/records/record.ts';
import { applyPage, type ApplyDeps } from './apply-page.ts';
import { firstCommit, joinVault, leaveVault, turnOn } from './change-vault.ts';
import { contradiction, type Contradiction } from './contradiction.ts';
import type { Database, OutboxRow } from './database.ts';
import { openLink, type Link } from './link.ts';
import { readMeta, writeMeta } from './meta.ts';
import { acknowledgeRows, fillOutbox, newWriteId } from './outbox.ts';
import type { ChangeOrigin } from './write.ts';

export type SyncStatus = {
  /** Null: sync is off. */
  readonly link: Link | null;
  readonly head: number;
  /** Rows that the relay does not have in their present form. */
  readonly waiting: number;
  readonly confirmedAt?: number;
  readonly stopped?: string;
};

export type SyncSide = {
  readonly status: () => Promise<Result<SyncStatus, SaveError>>;
  /** `moved`: the store changed meanwhile and nothing was applied; ask again. */
  readonly applyPage: (
    since: number,
    page: Page,
  ) => Promise<Result<'applied' | 'moved', SaveError | Contradiction>>;
  /** The commit in flight, or a new one, or null if nothing waits. Kept until `acknowledged` or `dropped`. */
  readonly nextCommit: () => Promise<Result<OutboxRow | null, SaveError>>;
  readonly inFlight: () => Promise<Result<OutboxRow | null, SaveError>>;
  /** `seq`: the head after it, as the relay says. */
  readonly acknowledged: (sent: OutboxRow, seq: number) => Promise<Result<null, SaveError | Contradiction>>;
  /** The relay will never apply it, and all that came before has been merged. */
  readonly dropped: (sent: OutboxRow) => Promise<Result<null, SaveError>>;
  readonly confirmed: (at: number) => Promise<Result<null, SaveError>>;
  /** Null: the coach has looked. */
  readonly stopped: (code: string | null) => Promise<Result<null, SaveError>>;
  readonly firstCommit: (slot: (ring: KeyRing) => Promise<Slot>) => Promise<Result<OutboxRow, SaveError>>;
  /** After the relay has applied `first`; `seq` as for `acknowledged`. */
  readonly turnOn: (
    link: Link,
    first: OutboxRow,
    seq: number,
  ) => Promise<Result<null, SaveError | Contradiction>>;
  readonly join: (ring: KeyRing, link: Link) => Promise<Result<null, SaveError>>;
  readonly leave: () => Promise<Result<null, SaveError>>;
};

export type SyncSideDeps = ApplyDeps & {
  readonly lock: <T>(run: () => Promise<T>) => Promise<T>;
  readonly tell: (records: readonly StoredRecord[], origin: ChangeOrigin) => void;
};

export function createSyncSide(deps: SyncSideDeps): SyncSide {
  const { connection, memory, random, lock, tell } = deps;

  const change = <T>(work: (database: Database) => Promise<T>): Promise<Result<T, SaveError>> =>
    lock(() =>
      connection.write((database) =>
        database.transaction('rw', database.boxes, database.outbox, database.meta, () => work(database)),
      ),
    );

  return {
    status: async () => {
      const snapshot = await memory.current();
      if (!snapshot.ok) return snapshot;
      const read = await connection.read((database) =>
        database.transaction('r', database.boxes, database.meta, async () => ({
          relay: await readMeta(database, 'relay'),
          head: await readMeta(database, 'head'),
          stopped: await readMeta(database, 'stopped'),
          waiting: await database.boxes.where('dirty').equals(1).count(),
        })),
      );
      if (!read.ok) return read;
      const { relay, head, stopped, waiting } = read.value;
      const link = relay === undefined ? null : await openLink(snapshot.value.vault.keys, relay.box);
      // Damaged is not off: sync must not end without a word.
      if (relay !== undefined && link === null) return err({ type: 'store-failed' });
      return ok({
        link,
        head: head?.seq ?? 0,
        waiting,
        ...(head?.confirmedAt === undefined ? {} : { confirmedAt: head.confirmedAt }),
        ...(stopped === undefined ? {} : { stopped: stopped.code }),
      });
    },

    applyPage: (since, page) =>
      lock(async () => {
        const applied = await applyPage(deps, since, page);
        if (!applied.ok) return applied;
        if (applied.value.type === 'applied') tell(applied.value.records, 'sync');
        return ok(applied.value.type);
      }),

    nextCommit: async () => {
      const snapshot = await memory.current();
      if (!snapshot.ok) return snapshot;
      const commit = { writeId: newWriteId(random), epoch: snapshot.value.vault.ring.epoch };
      return change(async (database) => (await fillOutbox(database, commit)) ?? null);
    },

    inFlight: () =>
      connection.read(async (database) => (await database.outbox.toCollection().first()) ?? null),

    acknowledged: async (sent, seq) => {
      if (seq !== headAfter(sent)) return contradiction('answer-does-not-fit');
      return change(async (database) => {
        // Handled before, by another context or another try.
        if ((await database.outbox.get(sent.writeId)) !== undefined) await acknowledgeRows(database, sent);
        return null;
      });
    },

    dropped: (sent) =>
      change(async (database) => {
        await database.outbox.delete(sent.writeId);
        return null;
      }),

    confirmed: (at) =>
      change(async (database) => {
        const head = await readMeta(database, 'head');
        await writeMeta(database, 'head', { seq: head?.seq ?? 0, confirmedAt: at });
        return null;
      }),

    stopped: (code) =>
      change(async (database) => {
        if (code === null) await database.meta.delete('stopped');
        else await writeMeta(database, 'stopped', { code });
        return null;
      }),

    firstCommit: (slot) => firstCommit(deps, slot),
    turnOn: async (link, first, seq) =>
      seq === headAfter(first) ? lock(() => turnOn(deps, link, first)) : contradiction('answer-does-not-fit'),
    join: (ring, link) =>
      lock(async () => {
        const joined = await joinVault(deps, ring, link);
        if (!joined.ok) return joined;
        tell(joined.value, 'join');
        return ok(null);
      }),
    leave: () => lock(() => leaveVault(deps)),
  };
}

const headAfter = (sent: OutboxRow): number => sent.expectSeq + sent.revs.length;
