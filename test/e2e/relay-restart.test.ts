// The relay as it is self-hosted: what it acknowledged is there after it was stopped and started again on the same folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/crypto/bytes.ts';
import { createKeyRing, openKeyRing } from '#shared/crypto/key-ring.ts';
import { createRecovery } from '#shared/crypto/recovery.ts';
import { openBoxes, sealRecords } from '#shared/crypto/seal-records.ts';
import { openSlot, sealSlot } from '#shared/crypto/slot.ts';
import { decodeHead } from '#shared/protocol/answers.ts';
import { encodeCommit, unsigned, type Commit } from '#shared/protocol/commit.ts';
import { authorization, endpoints, rowsQuery } from '#shared/protocol/endpoints.ts';
import { decodePage } from '#shared/protocol/page.ts';
import { noteType } from '#shared/records/note.ts';
import { createRecord } from '#shared/records/record.ts';
import { randomRecordId } from '#shared/records/record-id.ts';
import { startRelay } from '#test/support/relay.ts';

const stateFolder = mkdtempSync(join(tmpdir(), 'bookend-restart-'));
afterAll(() => rmSync(stateFolder, { recursive: true, force: true }));

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

test('a vault outlives a restart of the relay: its head, its slot, every row, and the answer to a commit that was not heard', async () => {
  const { recovery } = await createRecovery(random);
  const ring = createKeyRing(random);
  const keys = await openKeyRing(ring);
  const notes = Array.from({ length: 700 }, (_, i) =>
    createRecord(noteType, { id: randomRecordId(random(16)), editedAt: i }, { body: `note ${i}` }),
  );
  const rows = (await sealRecords(keys, notes, random)).map((row) => ({ ...row, op: 'put' as const }));
  const commit = (expectSeq: number, change: Partial<Commit>): Commit => ({
    ...{ writeId: toBase64url(random(16)), expectSeq, epoch: 1, ...unsigned, slots: [], rows: [] },
    ...change,
  });
  const first = commit(0, { slots: [await sealSlot(ring, recovery.publicKey)], rows: rows.slice(0, 400) });
  const second = commit(400, { rows: rows.slice(400) });
  const headers = { authorization: authorization(recovery.bearer) };
  const send = async (address: string, one: Commit): Promise<unknown> => {
    const url = `${address}${endpoints.commits(recovery.route)}`;
    return (await fetch(url, { method: 'POST', headers, body: encodeCommit(one) })).json();
  };

  const before = await startRelay({ stateFolder });
  try {
    expect(await send(before.address, first)).toEqual({ seq: 400, replayed: false });
    expect(await send(before.address, second)).toEqual({ seq: 700, replayed: false });
  } finally {
    await before.close();
  }

  const after = await startRelay({ stateFolder });
  try {
    const headUrl = `${after.address}${endpoints.head(recovery.route)}`;
    const head = decodeHead(await (await fetch(headUrl, { headers })).json());
    expect(head?.seq).toBe(700);
    const [slot] = head?.slots ?? [];
    expect(slot && (await openSlot(recovery, slot))).toEqual({ ok: true, value: ring });
    const pageUrl = `${after.address}${endpoints.rows(recovery.route)}${rowsQuery({ since: 0 })}`;
    const page = decodePage(new Uint8Array(await (await fetch(pageUrl, { headers })).arrayBuffer()), 0);
    if (!page.ok) throw new Error(page.error.type);
    const opened = await openBoxes(keys, page.value.rows);
    expect(opened.map((one) => (one.ok ? one.value : one.error))).toEqual(notes);
    expect(await send(after.address, second)).toEqual({ seq: 700, replayed: true });
    expect(await send(after.address, commit(400, { rows: rows.slice(0, 1) }))).toMatchObject({
      code: 'stale-head',
      seq: 700,
    });
    expect(await send(after.address, commit(700, { rows: rows.slice(0, 1) }))).toEqual({
      seq: 701,
      replayed: false,
    });
  } finally {
    await after.close();
  }
});
