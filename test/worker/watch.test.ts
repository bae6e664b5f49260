// Watching a vault: the head's number and nothing else, also across hibernation.
import { env } from 'cloudflare:workers';
import { evictDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import { caps } from '#shared/protocol/caps.ts';
import { endpoints, watchProtocols } from '#shared/protocol/endpoints.ts';
import { ask, createdVault, newCommit, newVault, refusal, sendCommit, watching } from './relay.ts';

test('W1: a socket is opened for the bearer in its subprotocols, which is never repeated', async () => {
  const vault = await createdVault();
  const { answer, socket } = await watching(vault);
  expect(answer.status).toBe(101);
  expect(answer.headers.get('sec-websocket-protocol')).toBe('bookend.v1');
  expect([...answer.headers].join()).not.toContain(vault.bearer);
  socket.close();
});

test('W2: it says the head at the start and each time the head moves, and nothing for a refused or repeated commit', async () => {
  const vault = await createdVault();
  const { heard, socket } = await watching(vault);
  await vi.waitFor(() => expect(heard).toEqual(['{"seq":1}']));
  const commit = newCommit({ expectSeq: 1 });
  await sendCommit(vault, commit);
  await sendCommit(vault, commit);
  await sendCommit(vault, newCommit({ expectSeq: 1 }));
  await sendCommit(vault, newCommit({ expectSeq: 2 }));
  await vi.waitFor(() => expect(heard).toEqual(['{"seq":1}', '{"seq":2}', '{"seq":3}']));
  socket.close();
});

test('W2: a socket still hears after the object has slept', async () => {
  const vault = await createdVault();
  const { heard, socket } = await watching(vault);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  await evictDurableObject(env.VAULT.getByName(vault.route));
  await sendCommit(vault, newCommit({ expectSeq: 1 }));
  await vi.waitFor(() => expect(heard).toEqual(['{"seq":1}', '{"seq":2}']));
  socket.close();
});

test('W2: a ping is answered, and whoever says anything else is disconnected', async () => {
  const vault = await createdVault();
  const { heard, socket } = await watching(vault);
  const closed = vi.fn();
  socket.addEventListener('close', (event) => closed(event.code));
  socket.send('ping');
  await vi.waitFor(() => expect(heard).toEqual(['{"seq":1}', 'pong']));
  expect(closed).not.toHaveBeenCalled();
  socket.send('{"rows":[]}');
  await vi.waitFor(() => expect(closed).toHaveBeenCalledWith(1008));
});

test('all sockets of a vault hear, those of another vault do not', async () => {
  const [vault, other] = [await createdVault(), await createdVault()];
  const [one, two, elsewhere] = [await watching(vault), await watching(vault), await watching(other)];
  await sendCommit(vault, newCommit({ expectSeq: 1 }));
  await vi.waitFor(() => expect([one.heard.at(-1), two.heard.at(-1)]).toEqual(['{"seq":2}', '{"seq":2}']));
  expect(elsewhere.heard).toEqual(['{"seq":1}']);
  for (const { socket } of [one, two, elsewhere]) socket.close();
});

test('a request that is no socket, or for no vault, is refused', async () => {
  const [vault, absent] = [await createdVault(), await newVault()];
  expect(await refusal(await ask(endpoints.watch(vault.route), { headers: vault.headers }))).toEqual([
    426,
    'upgrade-required',
  ]);
  const upgrade = {
    upgrade: 'websocket',
    'sec-websocket-protocol': watchProtocols(absent.bearer).join(', '),
  };
  expect(await refusal(await ask(endpoints.watch(absent.route), { headers: upgrade }))).toEqual([
    404,
    'no-such-vault',
  ]);
});

test('a vault has no more sockets than its cap, and a closed one makes room', async () => {
  const vault = await createdVault();
  const open = await Promise.all(Array.from({ length: caps.watchers }, () => watching(vault)));
  const headers = { upgrade: 'websocket', 'sec-websocket-protocol': watchProtocols(vault.bearer).join(', ') };
  expect(await refusal(await ask(endpoints.watch(vault.route), { headers }))).toEqual([
    429,
    'too-many-watchers',
  ]);
  open[0]?.socket.close();
  await vi.waitFor(async () => {
    const again = await watching(vault);
    again.socket.close();
  });
  for (const { socket } of open) socket.close();
});
