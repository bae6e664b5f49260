// What may happen at the same time, and what must not: cycles, a start, a join under the eyes of an open screen.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { Fetch } from '#extension/sync/relay-client.ts';
import { sessionKeys } from '#extension/session-keys.ts';
import { freshId, recordOf } from '#test/unit/store/profile.ts';
import { watchQuery } from '#test/unit/store/watch-query.ts';
import { createDevice, recordsOf, type Device } from './device.ts';
import { createNodeRelay, relayUrl } from './node-relay.ts';

const devices: Device[] = [];
afterEach(() => {
  for (const { profile } of devices.splice(0)) profile.closeAll();
});

async function deviceOn(fetch: Fetch): Promise<Device> {
  const device = await createDevice(fetch);
  devices.push(device);
  return device;
}

async function startOn(device: Device): Promise<string> {
  const started = await device.sync.start(relayUrl);
  if (!started.ok) throw new Error(started.error.type);
  await device.sync.cycle();
  return started.value.words.join(' ');
}

test('cycles run one at a time, and however often one is asked for meanwhile, one more runs after it', async () => {
  const relay = createNodeRelay();
  let now = 0;
  let most = 0;
  const device = await deviceOn(async (url, init) => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setImmediate(resolve));
    const answer = await relay.fetch(url, init);
    now -= 1;
    return answer;
  });
  await device.put(recordOf({ body: 'one' }));
  await startOn(device);
  const before = relay.log.length;
  const running = device.sync.cycle();
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([running, ...Array.from({ length: 9 }, () => device.sync.cycle())]);
  expect(relay.log.slice(before)).toHaveLength(2);
  expect(most).toBe(1);
});

test('what is written while a commit travels waits for the next one, and neither is lost', async () => {
  const relay = createNodeRelay();
  const note = recordOf({ body: 'one' });
  let meanwhile: () => Promise<void> = async () => undefined;
  const first = await deviceOn(async (url, init) => {
    const answer = await relay.fetch(url, init);
    if (init.method === 'POST') await meanwhile();
    return answer;
  });
  await first.put(note);
  const words = await startOn(first);
  await first.edit(note.id, { body: 'one\ntwo' });
  meanwhile = async () => {
    meanwhile = async () => undefined;
    await first.edit(note.id, { body: 'one\ntwo\nthree' });
  };
  expect(await first.sync.cycle()).toMatchObject({ type: 'up-to-date' });
  const second = await deviceOn(relay.fetch);
  await second.sync.join(relayUrl, words);
  expect((await second.get(note.id))?.f['body']).toBe('one\ntwo\nthree');
  expect(await recordsOf(first)).toEqual(await recordsOf(second));
});

test('a screen that is open while its browser joins sees the vault, and what comes later', async () => {
  const relay = createNodeRelay();
  const parent = freshId();
  const first = await deviceOn(relay.fetch);
  await first.put(recordOf({ body: 'of the vault' }, { parent }));
  const words = await startOn(first);
  const second = await deviceOn(relay.fetch);
  await second.put(recordOf({ body: 'own' }, { parent }));
  const ringBefore = second.profile.session.kept.get(sessionKeys.ring);
  const reader = await second.profile.openReader();
  const seen = watchQuery(() => reader.byParent(parent));
  await seen.until((list) => list.at(-1)?.length === 1);
  expect(await second.sync.join(relayUrl, words)).toEqual({ ok: true, value: null });
  await seen.until((list) => list.at(-1)?.length === 2);
  expect(second.profile.session.kept.get(sessionKeys.ring)).not.toBe(ringBefore);
  await first.put(recordOf({ body: 'later' }, { parent }));
  await first.sync.cycle();
  await second.sync.cycle();
  await seen.until((list) => list.at(-1)?.length === 3);
  expect(seen.failed).toEqual([]);
  seen.stop();
});

test('the state is told as it changes: what waits, when it was confirmed, and off', async () => {
  const device = await deviceOn(createNodeRelay().fetch);
  expect(await device.sync.state()).toEqual({ type: 'off' });
  await device.put(recordOf({ body: 'one' }));
  await startOn(device);
  await device.put(recordOf({ body: 'two' }));
  device.states.splice(0);
  const confirmedAt = device.profile.deps.now();
  await device.sync.cycle();
  await device.sync.stop();
  expect(device.states).toEqual([
    { type: 'working', waiting: 1, confirmedAt },
    { type: 'up-to-date', confirmedAt },
    { type: 'off' },
  ]);
});
