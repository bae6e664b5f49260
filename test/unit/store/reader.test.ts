// Live queries run only where there is a global IndexedDB; the profiles still have factories of their own.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { ok, type StoredRecord } from '#shared/records/record.ts';
import { createProfile, freshId, recordOf, type Profile } from './profile.ts';
import { watchQuery } from './watch-query.ts';

let profile: Profile;
afterEach(() => profile.closeAll());

test('a reader finds records by parent, by parent and type, by type and by id', async () => {
  profile = createProfile();
  const store = await profile.open();
  const parent = freshId();
  const note = recordOf({ body: 'one' }, { parent });
  const session = recordOf({ start: 1 }, { parent, type: 'session' });
  const other = recordOf({ body: 'elsewhere' }, { parent: freshId() });
  await store.write(() => ok([note, session, other]));
  const reader = await profile.openReader();
  expect(byId(await reader.byParent(parent))).toEqual(byId([note, session]));
  expect(await reader.byParent(parent, 'note')).toEqual([note]);
  expect(byId(await reader.byType('note'))).toEqual(byId([note, other]));
  expect(await reader.byId(session.id)).toEqual(session);
  expect(await reader.byId(freshId())).toBeUndefined();
});

test('a live query asks again when the store writes a record it is about, and not when it writes another', async () => {
  profile = createProfile();
  const store = await profile.open();
  const parent = freshId();
  const reader = await profile.openReader();
  const seen = watchQuery(() => reader.byParent(parent));
  await seen.until((list) => list.at(-1)?.length === 0);
  const note = recordOf({ body: 'one' }, { parent });
  await store.write(() => ok([note]));
  await seen.until((list) => list.at(-1)?.length === 1);
  const asked = seen.list.length;
  await store.write(() => ok([recordOf({ body: 'elsewhere' }, { parent: freshId() })]));
  await store.write(() => ok([{ ...note, f: { body: 'two' } }]));
  await seen.until((list) => list.at(-1)?.[0]?.f['body'] === 'two');
  expect(seen.list.length).toBe(asked + 1);
  seen.stop();
});

test('a reader opened before the vault exists answers nothing, then what is written', async () => {
  profile = createProfile();
  const reader = await profile.openReader();
  const parent = freshId();
  const seen = watchQuery(() => reader.byParent(parent));
  await seen.until((list) => list.length === 1);
  const store = await profile.open();
  await store.write(() => ok([recordOf({ body: 'one' }, { parent })]));
  await seen.until((list) => list.at(-1)?.length === 1);
  await store.write(() => ok([recordOf({ body: 'two' }, { parent })]));
  await seen.until((list) => list.at(-1)?.length === 2);
  expect(seen.failed).toEqual([]);
  seen.stop();
});

const byId = (records: readonly StoredRecord[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
