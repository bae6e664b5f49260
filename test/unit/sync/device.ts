// A browser with sync for tests: a profile, its store and its engine, talking to a relay through a line that tests can cut.
import type { SyncState } from '#extension/messages.ts';
import type { Store } from '#extension/store/store.ts';
import type { SyncSide } from '#extension/store/sync-side.ts';
import type { Fetch } from '#extension/sync/relay-client.ts';
import { createSync, type Sync, type SyncDeps } from '#extension/sync/sync.ts';
import { ok, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { createProfile, type Profile } from '#test/unit/store/profile.ts';

export type Device = {
  readonly profile: Profile;
  readonly store: Store;
  readonly sync: Sync;
  readonly states: SyncState[];
  readonly put: (...records: readonly StoredRecord[]) => Promise<void>;
  /** Sets fields of a record that is there. */
  readonly edit: (id: RecordId, f: Readonly<Record<string, unknown>>, editedAt?: number) => Promise<void>;
  readonly get: (id: RecordId) => Promise<StoredRecord | undefined>;
};

export async function createDevice(
  fetch: Fetch,
  over: Partial<Omit<SyncDeps, 'store'>> & {
    readonly profile?: Profile;
    /** What the engine gets for the store's side of sync, to show that a law notices. */
    readonly sideOf?: (side: SyncSide, profile: Profile) => SyncSide;
  } = {},
): Promise<Device> {
  const { profile = createProfile(), sideOf = (side) => side, ...deps } = over;
  const store = await profile.open();
  const sync = createSync({
    store: { sync: sideOf(store.sync, profile) },
    fetch,
    now: profile.deps.now,
    random: profile.deps.random,
    online: () => true,
    // No waiting in tests: what is due is done next.
    later: (_ms, run) => {
      const timer = setImmediate(run);
      return () => clearImmediate(timer);
    },
    ...deps,
  });
  const states: SyncState[] = [];
  sync.onState((state) => states.push(state));
  const put = async (...records: readonly StoredRecord[]): Promise<void> => {
    const written = await store.write(() => ok(records));
    if (!written.ok) throw new Error(written.error.type);
  };
  const get = async (id: RecordId): Promise<StoredRecord | undefined> => (await store.byIds([id])).get(id);
  return {
    profile,
    store,
    sync,
    states,
    put,
    get,
    edit: async (id, f, editedAt) => {
      const record = await get(id);
      if (record === undefined) throw new Error('there is no such record');
      await put({ ...record, editedAt: editedAt ?? record.editedAt + 1, f: { ...record.f, ...f } });
    },
  };
}

export const recordsOf = async (device: Device): Promise<readonly StoredRecord[]> =>
  (await device.store.all()).records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
