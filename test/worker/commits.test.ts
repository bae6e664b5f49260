// Writing to a vault: whole commits on the head they expect, once each, within the caps.
import { env } from 'cloudflare:workers';
import { listDurableObjectIds, runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { toBase64url } from '#shared/crypto/bytes.ts';
import { encodeHead } from '#shared/protocol/answers.ts';
import { caps } from '#shared/protocol/caps.ts';
import { encodeCommit } from '#shared/protocol/commit.ts';
import { endpoints } from '#shared/protocol/endpoints.ts';
import { sqlOf } from '#worker/sql.ts';
import { applyCommit } from '#worker/vault-core.ts';
import {
  ask,
  createdVault,
  headOf,
  newCommit,
  newRow,
  newVault,
  pageOf,
  random,
  refusal,
  sendBody,
  sendCommit,
} from './relay.ts';

test('C1: rows get the next seqs in their order, and come back byte for byte', async () => {
  const rows = [newRow(10), { ...newRow(0), op: 'tombstone' as const }, newRow(3000)];
  const vault = await createdVault(rows);
  const page = await pageOf(vault);
  expect(page).toEqual({ headSeq: 3, more: false, rows: rows.map((row, i) => ({ ...row, seq: i + 1 })) });
});

test('C1: a row written again moves to its new seq and is there once', async () => {
  const [a, b] = [newRow(), newRow()];
  const vault = await createdVault([a, b]);
  const again = newRow(50, a.id);
  expect(await (await sendCommit(vault, newCommit({ expectSeq: 2, rows: [again] }))).json()).toEqual({
    seq: 3,
    replayed: false,
  });
  const page = await pageOf(vault);
  expect(page.rows).toEqual([
    { ...b, seq: 2 },
    { ...again, seq: 3 },
  ]);
});

test('C8: a commit on a head that has moved is refused with the head, and changes nothing', async () => {
  const vault = await createdVault([newRow(), newRow()]);
  const before = await pageOf(vault);
  for (const expectSeq of [0, 1, 3]) {
    const answer = await sendCommit(vault, newCommit({ expectSeq }));
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'stale-head', status: 409, seq: 2 });
  }
  expect(await pageOf(vault)).toEqual(before);
});

test('C8: of commits that race on one head exactly one is applied', async () => {
  const vault = await createdVault();
  const racing = Array.from({ length: 8 }, () => newCommit({ expectSeq: 1, rows: [newRow(), newRow()] }));
  const answers = await Promise.all(racing.map((commit) => sendCommit(vault, commit)));
  const statuses = answers.map((answer) => answer.status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(7);
  const winner = racing[statuses.indexOf(200)];
  const page = await pageOf(vault, 1);
  expect(page.rows.map((row) => row.id)).toEqual(winner?.rows.map((row) => row.id));
  expect(page.headSeq).toBe(3);
});

test('C2: a commit sent again is applied once and answered as before, also after later commits', async () => {
  const vault = await createdVault();
  const commit = newCommit({ expectSeq: 1, rows: [newRow(), newRow()] });
  expect(await (await sendCommit(vault, commit)).json()).toEqual({ seq: 3, replayed: false });
  expect(await (await sendCommit(vault, commit)).json()).toEqual({ seq: 3, replayed: true });
  expect((await sendCommit(vault, newCommit({ expectSeq: 3 }))).status).toBe(200);
  expect(await (await sendCommit(vault, commit)).json()).toEqual({ seq: 3, replayed: true });
  expect((await pageOf(vault)).rows).toHaveLength(4);
});

test('C2: the same commit sent twice at once is applied once', async () => {
  const vault = await createdVault();
  const commit = newCommit({ expectSeq: 1 });
  const answers = await Promise.all([sendCommit(vault, commit), sendCommit(vault, commit)]);
  const bodies = await Promise.all(
    answers.map((answer) => answer.json<{ seq: number; replayed: boolean }>()),
  );
  expect(bodies.map((body) => body.seq)).toEqual([2, 2]);
  expect(new Set(bodies.map((body) => body.replayed))).toEqual(new Set([false, true]));
});

test('C2: a write id forgotten after a thousand others is refused, not applied a second time', async () => {
  const vault = await createdVault();
  const early = newCommit({ expectSeq: 1 });
  await sendCommit(vault, early);
  await runInDurableObject(env.VAULT.getByName(vault.route), (_, state) => {
    for (let i = 0; i < 1000; i++) applyCommit(sqlOf(state.storage), newCommit({ expectSeq: 2 + i }));
    const [kept] = state.storage.sql.exec('SELECT count(*) AS writes FROM applied');
    expect(kept?.['writes']).toBe(1000);
  });
  expect(await refusal(await sendCommit(vault, early))).toEqual([409, 'stale-head']);
});

test('C3: only a first commit that carries a slot makes a vault', async () => {
  const vault = await newVault();
  const refused = [
    newCommit(),
    newCommit({ expectSeq: 4, slots: [vault.slot] }),
    newCommit({ expectSeq: 4 }),
  ];
  for (const commit of refused)
    expect(await refusal(await sendCommit(vault, commit))).toEqual([404, 'no-such-vault']);
  expect(await refusal(await ask(endpoints.head(vault.route), { headers: vault.headers }))).toEqual([
    404,
    'no-such-vault',
  ]);
  await runInDurableObject(env.VAULT.getByName(vault.route), (_, state) => {
    expect([
      ...state.storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'"),
    ]).toEqual([]);
  });
  expect((await sendCommit(vault, newCommit({ slots: [vault.slot], rows: [] }))).status).toBe(200);
  expect(await headOf(vault)).toEqual(encodeHead({ seq: 0, epoch: 1, slots: [vault.slot] }));
});

test('C5: slots replace all slots, a higher epoch must bring them, a lower one is refused', async () => {
  const vault = await createdVault();
  const slot = { ...vault.slot, epoch: 2, sealed: random(90) };
  expect(await refusal(await sendCommit(vault, newCommit({ expectSeq: 1, epoch: 2 })))).toEqual([
    400,
    'epoch-without-slots',
  ]);
  expect(
    (
      await sendCommit(
        vault,
        newCommit({ expectSeq: 1, epoch: 2, slots: [slot, { ...slot, kind: 'device' }] }),
      )
    ).status,
  ).toBe(200);
  expect(await headOf(vault)).toEqual(
    encodeHead({ seq: 2, epoch: 2, slots: [slot, { ...slot, kind: 'device' }] }),
  );
  expect(await refusal(await sendCommit(vault, newCommit({ expectSeq: 2, epoch: 1 })))).toEqual([
    409,
    'epoch-behind',
  ]);
});

test('C6: slots alone, after the first commit, are refused: the head would not move', async () => {
  const vault = await createdVault();
  const answer = await sendCommit(vault, newCommit({ expectSeq: 1, rows: [], slots: [vault.slot] }));
  expect(await answer.json()).toMatchObject({ code: 'bad-commit', fault: 'empty-commit' });
});

test('C7: a row, a batch or a body that is too large is refused by its own code', async () => {
  const vault = await createdVault();
  const rows = Array.from({ length: caps.rowsPerCommit + 1 }, () => newRow(1));
  expect(await refusal(await sendCommit(vault, newCommit({ expectSeq: 1, rows })))).toEqual([
    413,
    'batch-too-large',
  ]);
  expect(
    await refusal(await sendCommit(vault, newCommit({ expectSeq: 1, rows: [newRow(caps.rowBytes + 1)] }))),
  ).toEqual([413, 'row-too-large']);
  expect(await refusal(await sendBody(vault, random(caps.bodyBytes + 1)))).toEqual([413, 'body-too-large']);
  expect((await pageOf(vault)).headSeq).toBe(1);
});

test('C7: the largest row, and the largest batch, are taken and come back', async () => {
  const vault = await createdVault([newRow(caps.rowBytes)]);
  const rows = Array.from({ length: caps.rowsPerCommit }, () => newRow(300));
  expect((await sendCommit(vault, newCommit({ expectSeq: 1, rows }))).status).toBe(200);
  const first = await pageOf(vault);
  expect(first.rows.map((row) => row.box.length)).toEqual([caps.rowBytes]);
  expect((await pageOf(vault, 1)).rows).toHaveLength(caps.rowsPerCommit);
});

test('C7: a body is counted as it arrives, and no more is read once it is too large', async () => {
  const vault = await createdVault();
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(65_536));
      if (pulled > 1000) controller.close();
    },
  });
  const answer = await ask(endpoints.commits(vault.route), {
    method: 'POST',
    headers: vault.headers,
    body: endless,
  });
  expect(await refusal(answer)).toEqual([413, 'body-too-large']);
  expect(pulled).toBeLessThan(200);
});

test('C7: a vault takes no more than its size, counts what is replaced, and a refused commit leaves no trace', async () => {
  const vault = await createdVault([newRow(1000)]);
  const [old] = (await pageOf(vault)).rows;
  await runInDurableObject(env.VAULT.getByName(vault.route), (_, state) => {
    const sql = sqlOf(state.storage);
    const commit = (rows: readonly ReturnType<typeof newRow>[], expectSeq: number) =>
      applyCommit(sql, newCommit({ expectSeq, rows }), 3 * 1064);
    expect(commit([newRow(1000), newRow(1001)], 1)).toEqual({ ok: false, error: { code: 'vault-full' } });
    expect(commit([newRow(1000), newRow(1000)], 1).ok).toBe(true);
    expect(commit([newRow(0)], 3)).toEqual({ ok: false, error: { code: 'vault-full' } });
    expect(commit([newRow(936, old?.id), newRow(0)], 3).ok).toBe(true);
  });
  expect((await pageOf(vault)).rows.map((row) => row.seq)).toEqual([2, 3, 4, 5]);
});

test('a commit that fails half way leaves the vault as it was', async () => {
  const vault = await createdVault();
  const before = await pageOf(vault);
  await runInDurableObject(env.VAULT.getByName(vault.route), (_, state) => {
    const sql = sqlOf(state.storage);
    let boxes = 0;
    const failing: typeof sql = {
      ...sql,
      run: (statement, ...values) => {
        if (statement.startsWith('INSERT OR REPLACE') && (boxes += 1) === 3) throw new Error('disk');
        return sql.run(statement, ...values);
      },
    };
    const commit = newCommit({ expectSeq: 1, rows: [newRow(), newRow(), newRow(), newRow()] });
    expect(() => applyCommit(failing, commit)).toThrow('disk');
  });
  expect(await pageOf(vault)).toEqual(before);
  expect((await sendCommit(vault, newCommit({ expectSeq: 1 }))).status).toBe(200);
});

test('a malformed commit is refused with its fault before any object is woken', async () => {
  const vault = await newVault();
  const frame = encodeCommit(newCommit({ slots: [vault.slot] }));
  const faults = [
    [new Uint8Array(0), { code: 'bad-commit', fault: 'truncated' }],
    [frame.subarray(0, -1), { code: 'bad-commit', fault: 'truncated' }],
    [frame.with(23, 1), { code: 'bad-commit', fault: 'reserved-field' }],
    [frame.with(0, 9), { code: 'unknown-version' }],
    ['{"rows":[]}', { code: 'unknown-version' }],
  ] as const;
  for (const [body, problem] of faults)
    expect(await (await sendBody(vault, body)).json()).toMatchObject(problem);
  expect((await listDurableObjectIds(env.VAULT)).map(String)).not.toContain(
    String(env.VAULT.idFromName(vault.route)),
  );
});

test('vaults know nothing of each other', async () => {
  const [one, other] = [await createdVault([newRow(), newRow()]), await createdVault()];
  expect((await pageOf(one)).headSeq).toBe(2);
  expect((await pageOf(other)).headSeq).toBe(1);
  expect(toBase64url((await pageOf(one)).rows[0]?.box ?? random(1))).not.toBe(
    toBase64url((await pageOf(other)).rows[0]?.box ?? random(1)),
  );
});
