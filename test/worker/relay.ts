// A relay as a device meets it: the worker's own entry, asked by fetch. Each `newVault` has words of its own.
import { exports } from 'cloudflare:workers';
import { toBase64url } from '#shared/crypto/bytes.ts';
import { createKeyRing } from '#shared/crypto/key-ring.ts';
import { createRecovery, type Recovery } from '#shared/crypto/recovery.ts';
import { rowIdFromBytes, type RowId } from '#shared/crypto/row-id.ts';
import { sealSlot, type Slot } from '#shared/crypto/slot.ts';
import { encodeCommit, unsigned, type Commit } from '#shared/protocol/commit.ts';
import { authorization, endpoints, rowsQuery, watchProtocols } from '#shared/protocol/endpoints.ts';
import { decodePage, type Page } from '#shared/protocol/page.ts';
import type { Row } from '#shared/protocol/row.ts';

export const random = (length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  for (let from = 0; from < length; from += 65_536)
    crypto.getRandomValues(bytes.subarray(from, from + 65_536));
  return bytes;
};

export const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  exports.default.fetch(`https://relay.test${path}`, init);

export const newRow = (boxBytes = 40, id: RowId = rowIdFromBytes(random(16))): Row => ({
  id,
  op: 'put',
  box: random(boxBytes),
});

export type TestVault = Recovery & {
  readonly slot: Slot;
  readonly headers: { readonly authorization: string };
};

export async function newVault(): Promise<TestVault> {
  const { recovery } = await createRecovery(random);
  const slot = await sealSlot(createKeyRing(random), recovery.publicKey);
  return { ...recovery, slot, headers: { authorization: authorization(recovery.bearer) } };
}

export const newCommit = (change: Partial<Commit> = {}): Commit => ({
  writeId: toBase64url(random(16)),
  expectSeq: 0,
  epoch: 1,
  ...unsigned,
  slots: [],
  rows: [newRow()],
  ...change,
});

export const sendCommit = (vault: TestVault, commit: Commit): Promise<Response> =>
  sendBody(vault, encodeCommit(commit));

export const sendBody = (vault: TestVault, body: BodyInit): Promise<Response> =>
  ask(endpoints.commits(vault.route), { method: 'POST', headers: vault.headers, body });

/** A vault that holds these rows, from a first commit. */
export async function createdVault(rows: readonly Row[] = [newRow()]): Promise<TestVault> {
  const vault = await newVault();
  const answer = await sendCommit(vault, newCommit({ slots: [vault.slot], rows }));
  if (!answer.ok) throw new Error(await answer.text());
  await answer.text();
  return vault;
}

export async function pageOf(vault: TestVault, since = 0, limit?: number): Promise<Page> {
  const query = limit === undefined ? { since } : { since, limit };
  const answer = await ask(endpoints.rows(vault.route) + rowsQuery(query), { headers: vault.headers });
  const page = decodePage(new Uint8Array(await answer.arrayBuffer()), since);
  if (!page.ok) throw new Error(page.error.type);
  return page.value;
}

export const headOf = async (vault: TestVault): Promise<unknown> =>
  (await ask(endpoints.head(vault.route), { headers: vault.headers })).json();

/** The code of a refusal, beside its status. */
export async function refusal(answer: Response): Promise<readonly [number, unknown]> {
  const body: { readonly code?: unknown } = await answer.json();
  return [answer.status, body.code];
}

/** A socket and everything it hears. */
export async function watching(
  vault: TestVault,
): Promise<{ socket: WebSocket; heard: string[]; answer: Response }> {
  const answer = await ask(endpoints.watch(vault.route), {
    headers: { upgrade: 'websocket', 'sec-websocket-protocol': watchProtocols(vault.bearer).join(', ') },
  });
  const socket = answer.webSocket;
  if (socket === null) throw new Error(await answer.text());
  const heard: string[] = [];
  socket.addEventListener('message', (event) => {
    heard.push(String(event.data));
  });
  socket.accept();
  return { socket, heard, answer };
}
