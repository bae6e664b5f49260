import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '#shared/records/record.ts';
import { createProfile, recordOf, type Profile } from './profile.ts';

let profile: Profile;
afterEach(() => {
  vi.restoreAllMocks();
  profile.closeAll();
});

test('a change is one transaction over boxes and sentinel, and the browser is asked to flush it', async () => {
  profile = createProfile();
  // Before it is opened: Dexie takes hold of the method then.
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const store = await profile.open();
  begun.mockClear();
  expect(await store.write(() => ok([recordOf({ body: 'one' }), recordOf({ body: 'two' })]))).toEqual(
    ok(null),
  );
  const changing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(changing).toHaveLength(1);
  const [tables, , options] = changing[0] ?? [];
  expect(new Set([tables].flat())).toEqual(new Set(['boxes', 'meta']));
  expect(options).toMatchObject({ durability: 'strict' });
});
