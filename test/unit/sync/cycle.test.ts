// The narrow places of a cycle: an answer that never came, and another context that writes while a page is taken in.
import { afterEach, expect, test } from 'vitest';
import { openStore } from '#extension/store/open-store.ts';
import { createRelayClient } from '#extension/sync/relay-client.ts';
import { ok } from '#shared/records/record.ts';
import { createLock, recordOf } from '#test/unit/store/profile.ts';
import { createDevice, recordsOf, type Device } from './device.ts';
import { createNodeRelay, relayUrl } from './node-relay.ts';

const devices: Device[] = [];
afterEach(() => {
  for (const { profile } of devices.splice(0)) profile.closeAll();
});

/** Two browsers that agree on one note. The first one's next answer to a commit can be lost. */
async function pair() {
  const relay = createNodeRelay();
  let losing = false;
  const first = await createDevice(async (url, init) => {
    const answer = await relay.fetch(url, init);
    if (!losing || init.method !== 'POST') return answer;
    losing = false;
    throw new TypeError('the answer was lost');
  });
  const note = recordOf({ body: 'one' });
  await first.put(note);
  const started = await first.sync.start(relayUrl);
  if (!started.ok) throw new Error(started.error.type);
  await first.sync.cycle();
  const second = await createDevice(relay.fetch);
  await second.sync.join(relayUrl, started.value.words.join(' '));
  devices.push(first, second);
  return { relay, first, second, note, loseAnswer: () => (losing = true) };
}

test('after an answer was lost, one cycle settles the commit and brings what others wrote since', async () => {
  const { first, second, note, loseAnswer } = await pair();
  await first.edit(note.id, { body: 'one\ntwo' });
  loseAnswer();
  expect(await first.sync.cycle()).toMatchObject({ type: 'offline', waiting: 1 });
  await second.put(recordOf({ body: 'meanwhile' }));
  await second.sync.cycle();
  expect(await first.sync.cycle()).toMatchObject({ type: 'up-to-date' });
  expect(await recordsOf(first)).toEqual(await recordsOf(second));
  expect(await recordsOf(first)).toHaveLength(2);
});

test('a commit whose answer was lost, and which the relay no longer remembers, is known again by its rows', async () => {
  const { relay, first, second, note, loseAnswer } = await pair();
  await first.edit(note.id, { body: 'one\ntwo' });
  loseAnswer();
  await first.sync.cycle();
  relay.sql().run('DELETE FROM applied');
  await first.edit(note.id, { body: 'one\nrewritten' });
  expect(await first.sync.cycle()).toMatchObject({ type: 'up-to-date' });
  await second.sync.cycle();
  expect((await second.get(note.id))?.f).toEqual({ body: 'one\nrewritten' });
  expect(await recordsOf(first)).toEqual(await recordsOf(second));
});

test('what another context writes while a page is taken in is not lost: the page is refused and asked for again', async () => {
  const { relay, first, second, note } = await pair();
  await first.edit(note.id, { body: 'from elsewhere\none' });
  await first.sync.cycle();
  const status = await second.store.sync.status();
  if (!status.ok || status.value.link === null) throw new Error('sync is on');
  const page = await createRelayClient(status.value.link, relay.fetch).rows(status.value.head);
  if (!page.ok) throw new Error(page.error.type);
  // A lock of its own: only the revision is left to tell them apart.
  const other = await openStore({ ...second.profile.deps, lock: createLock() });
  if (!other.ok) throw new Error(other.error.type);
  const written = recordOf({ body: 'one\nwritten here' }, { id: note.id, editedAt: note.editedAt + 1 });
  const [applied, saved] = await Promise.all([
    second.store.sync.applyPage(status.value.head, page.value),
    other.value.write((all) => {
      const body = String(all.get(note.id)?.f['body']);
      return ok([{ ...written, f: { body: `${body}\nwritten here` } }]);
    }),
  ]);
  other.value.close();
  expect(saved).toEqual({ ok: true, value: null });
  expect(applied.ok).toBe(true);
  expect(await second.sync.cycle()).toMatchObject({ type: 'up-to-date' });
  expect((await second.get(note.id))?.f['body']).toBe('from elsewhere\none\nwritten here');
});
