// Turning sync on, joining another browser's vault, and leaving: each is one transaction, so that a crash leaves the old state
// or the new one. No record is ever lost by any of them.
import type { SaveError } from '../messages.ts';
import { openKeyRing, type KeyRing } from '#shared/crypto/key-ring.ts';
import type { Slot } from '#shared/crypto/slot.ts';
import { isEqual } from '#shared/merge/equal.ts';
import { practiceType } from '#shared/records/practice.ts';
import { err, ok, project, type Result, type StoredRecord } from '#shared/records/record.ts';
import type { ApplyDeps } from './apply-page.ts';
import type { OutboxRow } from './database.ts';
import { sealLink, type Link } from './link.ts';
import { readMeta, writeMeta } from './meta.ts';
import { acknowledgeRows, cleanRow, commitOfDirty, newWriteId } from './outbox.ts';
import { fits, putRing } from './ring.ts';
import { sealRows } from './seal-rows.ts';

/** The commit that creates a vault at a relay: the slot, and as many rows as fit. Not kept: if it fails, nothing has happened. */
export async function firstCommit(
  { connection, memory, random }: ApplyDeps,
  slot: (ring: KeyRing) => Promise<Slot>,
): Promise<Result<OutboxRow, SaveError>> {
  const snapshot = await memory.current();
  if (!snapshot.ok) return snapshot;
  const { ring } = snapshot.value.vault;
  const commit = { writeId: newWriteId(random), epoch: ring.epoch, expectSeq: 0, slots: [await slot(ring)] };
  return connection.write((database) =>
    database.transaction('r', database.boxes, () => commitOfDirty(database, commit)),
  );
}

/** After the relay has applied `first`. */
export async function turnOn(
  { connection, memory, random }: ApplyDeps,
  link: Link,
  first: OutboxRow,
): Promise<Result<null, SaveError>> {
  const snapshot = await memory.current();
  if (!snapshot.ok) return snapshot;
  const box = await sealLink(snapshot.value.vault.keys, link, random);
  return connection.write((database) =>
    database.transaction('rw', database.boxes, database.outbox, database.meta, async () => {
      await writeMeta(database, 'relay', { box });
      await acknowledgeRows(database, first);
      return null;
    }),
  );
}

/**
 * Joins the vault of `ring`: what this browser has is sealed anew under it, to be merged as from another device. Answers with the
 * records that were carried over.
 */
export async function joinVault(
  { connection, memory, random }: ApplyDeps,
  ring: KeyRing,
  link: Link,
): Promise<Result<readonly StoredRecord[], SaveError>> {
  const snapshot = await memory.current();
  if (!snapshot.ok) return snapshot;
  const { vault, rev, unreadable, records } = snapshot.value;
  // What cannot be opened cannot be sealed anew, and would be left behind.
  if (unreadable.size > 0) return err({ type: 'update-needed' });
  const carried = [...records.values()].filter((record) => !saysNothing(record));
  const keys = await openKeyRing(ring);
  const sealed = await sealRows(keys, carried, random);
  const box = await sealLink(keys, link, random);
  const joined = await connection.write((database) =>
    database.transaction('rw', database.boxes, database.outbox, database.meta, async () => {
      const name = await readMeta(database, 'vault');
      const sentinel = await readMeta(database, 'sentinel');
      if (name === undefined || !fits(vault.ring, name) || sentinel?.rev !== rev) return 'moved';
      await database.outbox.clear();
      await database.boxes.clear();
      await database.boxes.bulkPut(sealed.map((row) => ({ ...row, seq: 0, rev: rev + 1, dirty: 1 })));
      await database.meta.bulkDelete(['head', 'stopped']);
      await writeMeta(database, 'relay', { box });
      await putRing(database, ring, rev + 1);
      return 'joined';
    }),
  );
  if (!joined.ok) return joined;
  if (joined.value === 'moved') return err({ type: 'store-failed' });
  memory.forget();
  return ok(carried);
}

/** Forgets relay and bearer. Every record stays, and counts as never sent: the next vault gets them all. */
export const leaveVault = ({ connection }: Pick<ApplyDeps, 'connection'>): Promise<Result<null, SaveError>> =>
  connection.write((database) =>
    database.transaction('rw', database.boxes, database.outbox, database.meta, async () => {
      await database.meta.bulkDelete(['relay', 'head', 'stopped']);
      await database.outbox.clear();
      const rows = await database.boxes.toArray();
      await database.boxes.bulkPut(rows.map((row) => ({ ...cleanRow(row, 0), dirty: 1 })));
      return null;
    }),
  );

// Settings that nobody has touched are no news: carried into another vault they would fight the ones chosen there.
function saysNothing(record: StoredRecord): boolean {
  const known = project(practiceType, record);
  const untouched = project(practiceType, { ...record, f: {} });
  return (
    known.ok &&
    untouched.ok &&
    isEqual(known.value, untouched.value) &&
    hasOnlyKnownFields(record, known.value)
  );
}

const hasOnlyKnownFields = (record: StoredRecord, known: object): boolean =>
  Object.keys(record.f).every((field) => field in known);
