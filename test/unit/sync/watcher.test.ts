import { expect, test } from 'vitest';
import { createWatcher, type Socket } from '#extension/sync/watcher.ts';
import { keepAlive } from '#shared/protocol/endpoints.ts';
import { createRecovery } from '#shared/crypto/recovery.ts';

class FakeSocket extends EventTarget {
  readonly sent: unknown[] = [];
  closed = false;
  send(data: unknown): void {
    this.sent.push(data);
  }
  close(): void {
    this.closed = true;
  }
  says(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

async function watching() {
  const random = (n: number) => new Uint8Array(n).fill(9);
  const { recovery } = await createRecovery((n) => crypto.getRandomValues(new Uint8Array(n)));
  const sockets: FakeSocket[] = [];
  const urls: string[] = [];
  const due: { readonly ms: number; readonly run: () => void }[] = [];
  const hints: (number | undefined)[] = [];
  const watcher = createWatcher({
    openSocket: (url) => {
      urls.push(url);
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket satisfies Socket;
    },
    later: (ms, run) => {
      const one = { ms, run };
      due.push(one);
      return () => void (due.includes(one) && due.splice(due.indexOf(one), 1));
    },
    random,
    target: async () => ({ relay: 'https://relay.test', route: recovery.route, bearer: recovery.bearer }),
    onHint: (seq) => hints.push(seq),
  });
  /** The one thing that waits, and after how long. */
  const next = () => {
    const [only, ...others] = due.splice(0);
    if (only === undefined || others.length > 0) throw new Error(`${others.length} others wait`);
    only.run();
    return only.ms;
  };
  const opened = async (): Promise<FakeSocket> => {
    await new Promise((resolve) => void setImmediate(resolve));
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error('no socket was opened');
    socket.dispatchEvent(new Event('open'));
    return socket;
  };
  return { watcher, sockets, urls, due, hints, next, opened, bearer: recovery.bearer };
}

test('an open socket asks for a first look, then passes on each head it hears of, and nothing else', async () => {
  const { watcher, hints, opened, urls, bearer } = await watching();
  watcher.watch(true);
  const socket = await opened();
  expect(hints).toEqual([undefined]);
  for (const said of ['{"seq":7}', 'noise', '{"seq":"8"}', keepAlive.pong, '{"seq":9}']) socket.says(said);
  expect(hints).toEqual([undefined, 7, 9]);
  expect(urls).toEqual([expect.stringMatching(/^wss:\/\/relay\.test\/v1\/vaults\//)]);
  expect(urls.join(' ')).not.toContain(bearer);
});

test('it pings every 20 seconds, and a line that does not answer is opened anew', async () => {
  const { watcher, sockets, next, opened } = await watching();
  watcher.watch(true);
  const socket = await opened();
  expect(next()).toBe(20_000);
  expect(socket.sent).toEqual([keepAlive.ping]);
  socket.says(keepAlive.pong);
  expect(next()).toBe(20_000);
  expect(socket.sent).toHaveLength(2);
  next();
  expect(socket.closed).toBe(true);
  next();
  await opened();
  expect(sockets).toHaveLength(2);
});

test('a socket that closes again and again is opened less and less often, and from the start again once it held', async () => {
  const { watcher, sockets, next, opened } = await watching();
  watcher.watch(true);
  const waits: number[] = [];
  for (let attempt = 0; attempt < 9; attempt++) {
    await new Promise((resolve) => void setImmediate(resolve));
    sockets.at(-1)?.dispatchEvent(new Event('close'));
    waits.push(next());
  }
  expect(waits.slice(0, 6).every((ms, at) => at === 0 || ms > (waits[at - 1] ?? 0))).toBe(true);
  expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
  const socket = await opened();
  socket.dispatchEvent(new Event('close'));
  expect(next()).toBe(waits[0]);
});

test('nobody watching closes the socket, and nothing is opened or told afterwards', async () => {
  const { watcher, sockets, due, hints, opened } = await watching();
  watcher.watch(true);
  const socket = await opened();
  watcher.watch(false);
  expect(socket.closed).toBe(true);
  socket.says('{"seq":7}');
  socket.dispatchEvent(new Event('close'));
  expect(hints).toEqual([undefined]);
  expect(due).toEqual([]);
  expect(sockets).toHaveLength(1);
});
