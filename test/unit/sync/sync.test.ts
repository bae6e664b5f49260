import { expect, test } from 'vitest';
import { practiceId } from '#shared/records/practice.ts';
import { noteId } from '#shared/records/note.ts';
import { freshId, recordOf } from '#test/unit/store/profile.ts';
import { createDevice, recordsOf, type Device } from './device.ts';
import { createNodeRelay, relayUrl } from './node-relay.ts';

const session = freshId();
const note = recordOf(
  { session, drawer: 'record', about: 1, body: 'First line' },
  { id: noteId(session, 'record') },
);

async function pair(relay = createNodeRelay()) {
  const first = await createDevice(relay.fetch);
  await first.put(note);
  const words = await startOn(first);
  const second = await createDevice(relay.fetch);
  await joinOn(second, words);
  return { relay, first, second, words };
}

async function startOn(device: Device): Promise<string> {
  const started = await device.sync.start(relayUrl);
  if (!started.ok) throw new Error(started.error.type);
  await device.sync.cycle();
  return started.value.words.join(' ');
}

async function joinOn(device: Device, words: string): Promise<void> {
  const joined = await device.sync.join(relayUrl, words);
  if (!joined.ok) throw new Error(joined.error.type);
}

test('a second browser that joins with the words has the same records', async () => {
  const { first, second } = await pair();
  expect(await recordsOf(second)).toEqual([note]);
  expect(await first.sync.state()).toMatchObject({ type: 'up-to-date' });
  expect(await second.sync.state()).toMatchObject({ type: 'up-to-date' });
});

test('what one browser writes the other has after one cycle each', async () => {
  const { first, second } = await pair();
  await second.edit(note.id, { body: 'First line\nSecond line' });
  await second.sync.cycle();
  await first.sync.cycle();
  expect((await first.get(note.id))?.f['body']).toBe('First line\nSecond line');
});

test('records written before joining are kept, and come to the other browser too', async () => {
  const relay = createNodeRelay();
  const first = await createDevice(relay.fetch);
  await first.put(note);
  const words = await startOn(first);
  const second = await createDevice(relay.fetch);
  const own = recordOf({ body: 'Written alone' });
  await second.put(own);
  await joinOn(second, words);
  await first.sync.cycle();
  expect(await recordsOf(first)).toEqual(await recordsOf(second));
  expect(await first.get(own.id)).toEqual(own);
});

test('settings that nobody touched do not fight the ones of the vault that is joined', async () => {
  const relay = createNodeRelay();
  const first = await createDevice(relay.fetch);
  const chosen = recordOf({ sessions: 8 }, { id: practiceId, type: 'practice', editedAt: 1 });
  await first.put(chosen);
  const words = await startOn(first);
  const second = await createDevice(relay.fetch);
  await second.put(recordOf({ sessions: 6 }, { id: practiceId, type: 'practice', editedAt: 9 }));
  await joinOn(second, words);
  expect(await recordsOf(second)).toEqual([chosen]);
});

test('offline edits of the same note meet without loss', async () => {
  const { first, second } = await pair();
  await first.edit(note.id, { body: 'First line\nfrom the first' });
  await second.edit(note.id, { body: 'First line\nfrom the second' });
  await first.sync.cycle();
  await second.sync.cycle();
  await first.sync.cycle();
  expect(await recordsOf(first)).toEqual(await recordsOf(second));
  const told = JSON.stringify(await recordsOf(first));
  expect(told).toContain('from the first');
  expect(told).toContain('from the second');
});

test('a field set apart on both sides keeps the later value and journals the other', async () => {
  const { first, second } = await pair();
  const client = recordOf({ name: 'Maya', code: 'C-1' }, { type: 'client' });
  await first.put(client);
  await first.sync.cycle();
  await second.sync.cycle();
  await first.edit(client.id, { code: 'C-2' }, 2_000_000_000_000);
  await second.edit(client.id, { code: 'C-3' }, 2_000_000_000_001);
  await first.sync.cycle();
  await second.sync.cycle();
  await first.sync.cycle();
  expect((await first.get(client.id))?.f['code']).toBe('C-3');
  const conflicts = (await recordsOf(first)).filter(({ type }) => type === 'conflict');
  expect(conflicts.map(({ f }) => [f['field'], f['kept'], f['other']])).toEqual([['code', 'C-3', 'C-2']]);
  expect(await recordsOf(first)).toEqual(await recordsOf(second));
});

test('many records travel in commits of at most 500 and arrive whole', async () => {
  const relay = createNodeRelay();
  const first = await createDevice(relay.fetch);
  await first.put(...Array.from({ length: 1201 }, (_, n) => recordOf({ body: `note ${n}` })));
  const words = await startOn(first);
  expect(relay.log.filter((line) => line.startsWith('POST'))).toHaveLength(3);
  const second = await createDevice(relay.fetch);
  await joinOn(second, words);
  expect(await recordsOf(second)).toEqual(await recordsOf(first));
});

test('starting on a vault that is on already, or joining one, is refused', async () => {
  const { first, words } = await pair();
  expect(await first.sync.start(relayUrl)).toEqual({ ok: false, error: { type: 'already-on' } });
  expect(await first.sync.join(relayUrl, words)).toEqual({ ok: false, error: { type: 'already-on' } });
});

test('words that are wrong are refused before the relay is asked, words of no vault after', async () => {
  const { relay, words } = await pair();
  const device = await createDevice(relay.fetch);
  const asked = relay.log.length;
  expect(await device.sync.join(relayUrl, 'abandon')).toMatchObject({
    error: { type: 'words-wrong', problem: 'count' },
  });
  expect(await device.sync.join(relayUrl, words.replace(/^\w+/, 'bookend'))).toMatchObject({
    error: { type: 'words-wrong', problem: 'unknown-word', word: 'bookend' },
  });
  expect(relay.log.length).toBe(asked);
  const elsewhere = createNodeRelay();
  const third = await createDevice(elsewhere.fetch);
  expect(await third.sync.join(relayUrl, words)).toEqual({ ok: false, error: { type: 'no-such-vault' } });
});

test('a start that the relay does not answer leaves sync off and this browser as it was', async () => {
  const device = await createDevice(() => Promise.reject(new TypeError('no line')));
  await device.put(note);
  expect(await device.sync.start(relayUrl)).toEqual({ ok: false, error: { type: 'relay-unreachable' } });
  expect(await device.sync.state()).toEqual({ type: 'off' });
  expect(await recordsOf(device)).toEqual([note]);
});

test('after stop every record stays, the bearer is gone, and joining the same vault again finds nothing to do', async () => {
  const { relay, first, second, words } = await pair();
  expect(await second.sync.stop()).toEqual({ ok: true, value: null });
  expect(await second.sync.state()).toEqual({ type: 'off' });
  expect(await recordsOf(second)).toEqual([note]);
  const asked = relay.log.length;
  expect(await second.sync.cycle()).toEqual({ type: 'off' });
  expect(relay.log.length).toBe(asked);
  await joinOn(second, words);
  expect(relay.log.slice(asked).filter((line) => line.startsWith('POST'))).toEqual([]);
  expect(await recordsOf(second)).toEqual(await recordsOf(first));
});

test('a restarted browser goes on syncing from what it stored', async () => {
  const { relay, first, second } = await pair();
  second.profile.endSession();
  const restarted = await createDevice(relay.fetch, { profile: second.profile });
  await first.edit(note.id, { body: 'First line\nMore' });
  await first.sync.cycle();
  expect(await restarted.sync.cycle()).toMatchObject({ type: 'up-to-date' });
  expect((await restarted.get(note.id))?.f['body']).toBe('First line\nMore');
});
