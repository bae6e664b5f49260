// A database that fails at the worst moment: in the middle of a change, or as it is committed. The failures are those that
// browsers report, raised inside the database's own calls.
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '#shared/records/record.ts';
import { createProfile, dump, recordOf, type Profile } from './profile.ts';

let profile: Profile;
afterEach(() => {
  vi.restoreAllMocks();
  profile.closeAll();
});

const failures = [
  { browser: 'UnknownError', coach: 'store-failed' },
  { browser: 'QuotaExceededError', coach: 'disk-full' },
] as const;

for (const { browser, coach } of failures)
  for (const moment of ['its second row', 'its commit'] as const)
    test(`a change that meets ${browser} at ${moment} answers '${coach}', has written nothing, and the next one is saved`, async () => {
      profile = createProfile();
      const store = await profile.open();
      const note = recordOf({ body: 'one' });
      await store.write(() => ok([note]));
      const before = await dump(profile);
      const heard = vi.fn();
      store.onChange(heard);
      const met = failOnce(browser, moment);
      const change = ok([
        { ...note, f: { body: 'two' } },
        recordOf({ body: 'new' }),
        recordOf({ body: 'newer' }),
      ]);
      expect(await store.write(() => change)).toEqual({ ok: false, error: { type: coach } });
      expect(met()).toBe(true);
      expect(heard).not.toHaveBeenCalled();
      expect(await dump(profile)).toEqual(before);
      expect((await store.all()).records).toEqual([note]);
      expect(await store.write(() => change)).toEqual({ ok: true, value: null });
      expect((await store.all()).records).toHaveLength(3);
      expect((await dump(profile))['boxes']).toHaveLength(3);
    });

test('an error that is not the database’s is a bug and is thrown', async () => {
  profile = createProfile();
  const store = await profile.open();
  const bug = store.write(() => {
    throw new TypeError('a bug');
  });
  await expect(bug).rejects.toThrow('a bug');
  expect(await store.write(() => ok([recordOf({ body: 'one' })]))).toEqual({ ok: true, value: null });
});

/** Answers whether it did fail. */
function failOnce(name: string, moment: 'its second row' | 'its commit'): () => boolean {
  // oxlint-disable-next-line typescript/unbound-method -- always applied to the store it was asked on
  const { put } = IDBObjectStore.prototype;
  let puts = 0;
  let failed = false;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const isDue = moment === 'its commit' ? this.name === 'meta' : this.name === 'boxes' && (puts += 1) === 2;
    if (failed || !isDue) return put.apply(this, row);
    failed = true;
    if (moment === 'its second row') throw new DOMException('injected', name);
    const request = put.apply(this, row);
    // As a browser does that finds no room while it flushes: every request went well, and then the transaction aborts.
    const { transaction } = this;
    request.addEventListener('success', () => {
      transaction.abort();
      Object.defineProperty(transaction, 'error', { value: new DOMException('injected', name) });
    });
    return request;
  });
  return () => failed;
}
