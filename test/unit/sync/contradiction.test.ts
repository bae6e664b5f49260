// What a relay can hand out that cannot be: lost days, changed boxes, rows in each other's place, answers of strangers. Sync
// stops or waits, and this browser's records stay as they are.
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { Fetch } from '#extension/sync/relay-client.ts';
import { dump, recordOf } from '#test/unit/store/profile.ts';
import { createDevice, recordsOf, type Device } from './device.ts';
import { createNodeRelay, relayUrl, type NodeRelay } from './node-relay.ts';

const devices: Device[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const { profile } of devices.splice(0)) profile.closeAll();
});

const first = recordOf({ body: 'one' });
const second = recordOf({ body: 'two' });
const third = recordOf({ body: 'three' });

async function added(device: Device): Promise<Device> {
  devices.push(device);
  return device;
}

/** Two browsers that agree on one record; then the writer commits two more, which the reader has not seen. */
async function pair(relay: NodeRelay, fetch: Fetch = relay.fetch) {
  const writer = await added(await createDevice(relay.fetch));
  await writer.put(first);
  const started = await writer.sync.start(relayUrl);
  if (!started.ok) throw new Error(started.error.type);
  await writer.sync.cycle();
  const reader = await added(await createDevice(fetch));
  await reader.sync.join(relayUrl, started.value.words.join(' '));
  await writer.put(second, third);
  await writer.sync.cycle();
  return { writer, reader };
}

const boxes = ({ sql }: NodeRelay) =>
  [...sql().run('SELECT seq, box FROM box ORDER BY seq')].map(({ seq = 0, box = null }) => {
    if (!(box instanceof ArrayBuffer)) throw new TypeError('a box is bytes');
    return { seq, box: new Uint8Array(box) };
  });

const setBox = (
  { sql }: NodeRelay,
  seq: string | number | ArrayBuffer | null,
  box: Uint8Array<ArrayBuffer>,
) => sql().run('UPDATE box SET box = ? WHERE seq = ?', box.slice().buffer, seq);

const changedAt = (at: number, value: (byte: number) => number) => (relay: NodeRelay) => {
  const last = boxes(relay).at(-1);
  if (last === undefined) throw new Error('there is no box');
  setBox(
    relay,
    last.seq,
    last.box.map((byte, index) => (index === at ? value(byte) : byte)),
  );
};

const harms = [
  { what: 'a box with one bit changed', code: 'box-did-not-open', harm: changedAt(40, (byte) => byte ^ 1) },
  {
    what: 'two boxes in each other’s rows',
    code: 'box-did-not-open',
    harm: (relay: NodeRelay) => {
      const [, one, other] = boxes(relay);
      if (one === undefined || other === undefined) throw new Error('two rows were made');
      setBox(relay, one.seq, other.box);
      setBox(relay, other.seq, one.box);
    },
  },
  { what: 'a box of a newer format', code: 'update-needed', harm: changedAt(0, (byte) => byte + 1) },
  {
    what: 'a box under a root key that was never given',
    code: 'box-of-unknown-epoch',
    harm: changedAt(2, (byte) => byte + 1),
  },
] as const;

for (const { what, code, harm } of harms)
  test(`${what} stops sync with '${code}', and nothing of its page is taken`, async () => {
    const relay = createNodeRelay();
    const { reader } = await pair(relay);
    const before = await dump(reader.profile);
    harm(relay);
    expect(await reader.sync.cycle()).toMatchObject({ type: 'stopped', code });
    expect(await recordsOf(reader)).toEqual([first]);
    expect((await dump(reader.profile))['boxes']).toEqual(before['boxes']);
  });

test('a relay that went back to an earlier day stops sync, over restarts, until the coach has looked', async () => {
  const relay = createNodeRelay();
  const { writer, reader } = await pair(relay);
  await reader.sync.cycle();
  const yesterday = relay.backup();
  await writer.edit(second.id, { body: 'two, gone on' });
  await writer.sync.cycle();
  const today = relay.backup();
  relay.restore(yesterday);
  const held = await recordsOf(writer);
  const stopped = { type: 'stopped', code: 'head-went-back' };
  expect(await writer.sync.cycle()).toMatchObject(stopped);
  writer.store.close();
  const again = await added(await createDevice(relay.fetch, { profile: writer.profile }));
  const asked = relay.log.length;
  expect(await again.sync.cycle()).toMatchObject(stopped);
  expect(relay.log.length).toBe(asked);
  expect(await again.sync.cycle('coach')).toMatchObject(stopped);
  expect(await recordsOf(again)).toEqual(held);
  relay.restore(today);
  expect(await again.sync.cycle('coach')).toMatchObject({ type: 'up-to-date' });
});

test('a relay that acknowledges something else than was sent stops sync, and the change still waits', async () => {
  const relay = createNodeRelay();
  let lies = false;
  const { reader } = await pair(relay, async (url, init) => {
    const answer = await relay.fetch(url, init);
    if (!lies || init.method !== 'POST') return answer;
    return Response.json({ seq: 99, replayed: false });
  });
  await reader.put(recordOf({ body: 'mine' }));
  lies = true;
  expect(await reader.sync.cycle()).toMatchObject({
    type: 'stopped',
    code: 'answer-does-not-fit',
    waiting: 1,
  });
});

const strangers: readonly {
  readonly who: string;
  readonly answer: () => Response;
  readonly shown: object;
}[] = [
  { who: 'a hotel’s sign-in page', answer: () => html(200), shown: { type: 'offline', waiting: 0 } },
  { who: 'a proxy’s error page', answer: () => html(502), shown: { type: 'offline', waiting: 0 } },
  {
    who: 'half a page of rows',
    answer: () => binary(new Uint8Array([1, 0, 0])),
    shown: { type: 'offline', waiting: 0 },
  },
  {
    who: 'a page of a newer protocol',
    answer: () => binary(new Uint8Array(400).fill(7)),
    shown: { type: 'stopped', code: 'update-needed' },
  },
];
const html = (status: number) =>
  new Response('<h1>Welcome</h1>', { status, headers: { 'Content-Type': 'text/html' } });
const binary = (bytes: Uint8Array<ArrayBuffer>) =>
  new Response(bytes, { headers: { 'Content-Type': 'application/octet-stream' } });

for (const { who, answer, shown } of strangers)
  test(`${who} in the relay's place changes nothing, and sync goes on when the relay is back`, async () => {
    const relay = createNodeRelay();
    let away = false;
    const { reader } = await pair(relay, async (url, init) => (away ? answer() : relay.fetch(url, init)));
    away = true;
    expect(await reader.sync.cycle()).toMatchObject(shown);
    expect(await recordsOf(reader)).toEqual([first]);
    away = false;
    expect(await reader.sync.cycle('coach')).toMatchObject({ type: 'up-to-date' });
    expect(await recordsOf(reader)).toHaveLength(3);
  });

test('a disk that is full while a page comes in stops that cycle alone: nothing half-written, and the next one goes on', async () => {
  const relay = createNodeRelay();
  const { reader } = await pair(relay);
  const before = await dump(reader.profile);
  let puts = 0;
  // oxlint-disable-next-line typescript/unbound-method -- always applied to the store it was asked on
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === 'boxes' && (puts += 1) === 2) throw new DOMException('injected', 'QuotaExceededError');
    return put.apply(this, row);
  });
  expect(await reader.sync.cycle()).toMatchObject({ type: 'stopped', code: 'disk-full' });
  expect((await dump(reader.profile))['boxes']).toEqual(before['boxes']);
  expect(await reader.sync.cycle()).toMatchObject({ type: 'up-to-date' });
  expect(await recordsOf(reader)).toHaveLength(3);
});

test('a browser that knows it is offline asks nobody, and says how much waits', async () => {
  const relay = createNodeRelay();
  const { writer } = await pair(relay);
  writer.store.close();
  const offline = await added(
    await createDevice(relay.fetch, { profile: writer.profile, online: () => false }),
  );
  await offline.put(recordOf({ body: 'on the train' }));
  const asked = relay.log.length;
  expect(await offline.sync.cycle()).toMatchObject({ type: 'offline', waiting: 1 });
  expect(relay.log.length).toBe(asked);
});
