// Reading a vault: in order, a page at a time, nothing left out while others write.
import { expect, test } from 'vitest';
import { caps } from '#shared/protocol/caps.ts';
import { endpoints } from '#shared/protocol/endpoints.ts';
import type { PageRow } from '#shared/protocol/page.ts';
import {
  ask,
  createdVault,
  newCommit,
  newRow,
  newVault,
  pageOf,
  refusal,
  sendCommit,
  type TestVault,
} from './relay.ts';

async function allRows(vault: TestVault, limit?: number): Promise<{ rows: PageRow[]; pages: number }> {
  const rows: PageRow[] = [];
  for (let pages = 1; ; pages++) {
    const page = await pageOf(vault, rows.at(-1)?.seq ?? 0, limit);
    rows.push(...page.rows);
    if (!page.more) return { rows, pages };
  }
}

test('P1: a page holds at most the limit, and pages together hold each row once', async () => {
  const rows = Array.from({ length: 25 }, () => newRow(5));
  const vault = await createdVault(rows);
  const read = await allRows(vault, 10);
  expect(read.pages).toBe(3);
  expect(read.rows.map((row) => row.id)).toEqual(rows.map((row) => row.id));
});

test('P1: a page is at most 1 MiB, and a row larger than that travels alone', async () => {
  const sizes = [400_000, 400_000, 400_000, 10, caps.rowBytes, 10];
  const [first, ...later] = sizes;
  const vault = await createdVault([newRow(first)]);
  for (const [i, size] of later.entries())
    expect((await sendCommit(vault, newCommit({ expectSeq: i + 1, rows: [newRow(size)] }))).status).toBe(200);
  const pages: number[][] = [];
  for (let since = 0, more = true; more;) {
    const page = await pageOf(vault, since);
    pages.push(page.rows.map((row) => row.box.length));
    since = page.rows.at(-1)?.seq ?? 0;
    more = page.more;
  }
  expect(pages).toEqual([[400_000, 400_000], [400_000, 10], [caps.rowBytes], [10]]);
});

test('a row rewritten between two pages is not missed', async () => {
  const rows = [newRow(), newRow(), newRow()];
  const vault = await createdVault(rows);
  const first = await pageOf(vault, 0, 2);
  const rewritten = newRow(77, rows[2]?.id);
  await sendCommit(vault, newCommit({ expectSeq: 3, rows: [rewritten] }));
  const second = await pageOf(vault, first.rows.at(-1)?.seq);
  expect(second).toEqual({ headSeq: 4, more: false, rows: [{ ...rewritten, seq: 4 }] });
});

test('asking after the head gives an empty page with the head', async () => {
  const vault = await createdVault([newRow(), newRow()]);
  expect(await pageOf(vault, 2)).toEqual({ headSeq: 2, more: false, rows: [] });
  expect(await pageOf(vault, 9)).toEqual({ headSeq: 2, more: false, rows: [] });
});

test('a query that is no number in its range is refused', async () => {
  const vault = await createdVault();
  for (const query of [
    '',
    '?since=',
    '?since=-1',
    '?since=1.5',
    '?since=x',
    '?since=4294967296',
    '?since=0&limit=0',
    `?since=0&limit=${caps.rowsPerPage + 1}`,
    '?since=0&limit=',
    "?since=0'--",
  ])
    expect(
      await refusal(await ask(endpoints.rows(vault.route) + query, { headers: vault.headers })),
      query,
    ).toEqual([400, 'bad-query']);
});

test('D3: a vault that is not there is said to be absent, never shown as empty', async () => {
  const vault = await newVault();
  for (const path of [endpoints.head(vault.route), `${endpoints.rows(vault.route)}?since=0`])
    expect(await refusal(await ask(path, { headers: vault.headers }))).toEqual([404, 'no-such-vault']);
});
