import { afterEach, expect, test } from 'vitest';
import { openStore } from '#extension/store/open-store.ts';
import { sessionKeys } from '#extension/session-keys.ts';
import { ok, type StoredRecord } from '#shared/records/record.ts';
import {
  asked,
  createLock,
  createProfile,
  dump,
  freshId,
  inDatabase,
  recordOf,
  type Profile,
} from './profile.ts';

let profile: Profile;
afterEach(() => profile.closeAll());

const saved = { ok: true, value: null };
const byId = (records: Iterable<StoredRecord>) => [...records].toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('a written change is on disk when write answers, and a browser started anew reads it back', async () => {
  profile = createProfile();
  const store = await profile.open();
  const note = recordOf({ body: 'one' }, { parent: freshId() });
  expect(await store.write(() => ok([note]))).toEqual(saved);
  expect((await dump(profile))['boxes']).toHaveLength(1);
  store.close();
  profile.endSession();
  const again = await profile.open();
  expect(await again.all()).toEqual({ records: [note], unreadable: 0 });
  expect(await again.byIds([note.id, freshId()])).toEqual(new Map([[note.id, note]]));
  expect(note.parent && (await again.byParent(note.parent))).toEqual([note]);
});

test('a listener hears of a change only after it is on disk, and of nothing where nothing changed', async () => {
  profile = createProfile();
  const store = await profile.open();
  const heard: Promise<number>[] = [];
  store.onChange(() => heard.push(dump(profile).then(({ boxes = [] }) => boxes.length)));
  const note = recordOf({ body: 'one' });
  await store.write(() => ok([note]));
  expect(await Promise.all(heard)).toEqual([1]);
  const before = await dump(profile);
  await store.write(() => ok([{ ...note }]));
  expect(heard).toHaveLength(1);
  expect(await dump(profile)).toEqual(before);
});

test('two stores that open a new profile at once make one ring, and read what the other writes', async () => {
  profile = createProfile();
  const [one, two] = await Promise.all([profile.open(), profile.open()]);
  const [first, second] = [recordOf({ body: 'one' }), recordOf({ body: 'two' })];
  await one.write(() => ok([first]));
  await two.write(() => ok([second]));
  for (const store of [one, two]) expect(byId((await store.all()).records)).toEqual(byId([first, second]));
  const { meta = [] } = await dump(profile);
  expect(JSON.stringify(meta).match(/"roots"/g)).toHaveLength(1);
});

test('what another context writes while a change is being sealed is not lost: the change is made anew on it', async () => {
  profile = createProfile();
  const note = recordOf({ body: 'start' });
  const one = await profile.open();
  await one.write(() => ok([note]));
  // Locks of their own: only the revision is left to tell them apart.
  const opened = await openStore({ ...profile.deps, lock: createLock() });
  if (!opened.ok) throw new Error(opened.error.type);
  const two = opened.value;
  let asks = 0;
  const adding = (line: string) => (all: ReadonlyMap<string, StoredRecord>) => {
    asks += 1;
    const current = all.get(note.id) ?? note;
    return ok([{ ...current, f: { body: `${String(current.f['body'])}\n${line}` } }]);
  };
  const answers = await Promise.all([one.write(adding('from one')), two.write(adding('from two'))]);
  expect(answers).toEqual([saved, saved]);
  expect(asks).toBe(3);
  for (const store of [one, two]) {
    const body = (await store.byIds([note.id])).get(note.id)?.f['body'];
    expect(String(body).split('\n').toSorted()).toEqual(['from one', 'from two', 'start']);
  }
  two.close();
});

test('an append-only record is never written over, and nothing of the same change is written', async () => {
  profile = createProfile();
  const store = await profile.open();
  const entry = recordOf({ at: 1, delta: 6, reason: 'agreement' }, { type: 'ledger-entry' });
  await store.write(() => ok([entry]));
  const before = await dump(profile);
  for (const origin of ['here', 'import'] as const) {
    const change = ok([recordOf({ body: 'beside it' }), { ...entry, f: { ...entry.f, delta: 60 } }]);
    expect(await store.write(() => change, origin)).toEqual({
      ok: false,
      error: { type: 'refused', why: 'append-only' },
    });
  }
  expect(await dump(profile)).toEqual(before);
  expect((await store.all()).records).toEqual([entry]);
});

test('a record of a newer writer is read-only here, and still travels as it is', async () => {
  profile = createProfile();
  const store = await profile.open();
  const newer = recordOf({ body: 'from tomorrow', scent: 'lavender' }, { v: 2, minWriter: 2 });
  expect(await store.write(() => ok([newer]), 'import')).toEqual(saved);
  const edited = { ...newer, f: { ...newer.f, body: 'from today' } };
  expect(await store.write(() => ok([edited]))).toEqual({ ok: false, error: { type: 'update-needed' } });
  expect((await store.all()).records).toEqual([newer]);
});

test('a box that does not open is counted, kept, and never written over', async () => {
  profile = createProfile();
  const [good, bad] = [recordOf({ body: 'good' }), recordOf({ body: 'bad' }, { type: 'session' })];
  const store = await profile.open();
  await store.write(() => ok([good, bad]));
  store.close();
  await inDatabase(profile, async (table) => {
    const row: { box: Uint8Array } = await asked(table('boxes').index('type').get('session'));
    await asked(
      table('boxes').put({ ...row, box: row.box.map((byte, at) => (at === 30 ? byte ^ 1 : byte)) }),
    );
  });
  const harmed = await dump(profile);
  const again = await profile.open();
  expect(await again.all()).toEqual({ records: [good], unreadable: 1 });
  expect(await again.write(() => ok([bad]))).toEqual({ ok: false, error: { type: 'update-needed' } });
  expect(await dump(profile)).toEqual(harmed);
});

test('boxes without their sentinel are an error and not an empty practice', async () => {
  profile = createProfile();
  const store = await profile.open();
  await store.write(() => ok([recordOf({ body: 'one' })]));
  store.close();
  await inDatabase(profile, (table) => asked(table('meta').delete('sentinel')));
  const harmed = await dump(profile);
  expect(await openStore(profile.deps)).toEqual({ ok: false, error: { type: 'store-failed' } });
  profile.endSession();
  expect(await openStore(profile.deps)).toEqual({ ok: false, error: { type: 'store-failed' } });
  expect(await dump(profile)).toEqual(harmed);
});

test('an empty database beside a ring in the session is an error: no second ring is made over lost data', async () => {
  profile = createProfile();
  const store = await profile.open();
  await store.write(() => ok([recordOf({ body: 'one' })]));
  store.close();
  await inDatabase(
    profile,
    async (table, tables) => void (await Promise.all(tables.map((name) => asked(table(name).clear())))),
  );
  expect(profile.session.kept.has(sessionKeys.ring)).toBe(true);
  expect(await openStore(profile.deps)).toEqual({ ok: false, error: { type: 'store-failed' } });
  expect(Object.values(await dump(profile)).flat()).toEqual([]);
});

test('a database that a newer version wrote is read, refuses every write, and is left as it is', async () => {
  profile = createProfile();
  const note = recordOf({ body: 'one' });
  const store = await profile.open();
  await store.write(() => ok([note]));
  store.close();
  await upgrade(profile, (database) => database.createObjectStore('shelves'));
  const before = await dump(profile);
  const older = await profile.open();
  expect((await older.all()).records).toEqual([note]);
  expect(await older.write(() => ok([recordOf({ body: 'two' })]))).toEqual({
    ok: false,
    error: { type: 'newer-store' },
  });
  expect(await older.sync.nextCommit()).toEqual({ ok: false, error: { type: 'newer-store' } });
  older.close();
  expect(await dump(profile)).toEqual(before);
  expect(await profile.indexedDB.databases()).toEqual([{ name: profile.name, version: newerVersion }]);
});

test('a newer database without our tables is not opened, and no table is added to it', async () => {
  profile = createProfile();
  await upgrade(profile, (database) => database.createObjectStore('shelves'));
  expect(await openStore(profile.deps)).toEqual({ ok: false, error: { type: 'newer-store' } });
  expect(await dump(profile)).toEqual({ shelves: [] });
  expect(await profile.indexedDB.databases()).toEqual([{ name: profile.name, version: newerVersion }]);
});

const newerVersion = 20;

async function upgrade({ indexedDB, name }: Profile, change: (database: IDBDatabase) => void): Promise<void> {
  const request = indexedDB.open(name, newerVersion);
  request.addEventListener('upgradeneeded', () => change(request.result));
  (await asked(request)).close();
}
