// What the store offers the background, the only writer: sealed boxes on disk, their records in memory. A change is saved when
// `write` answers, not before; a failed one has written nothing, and the next try starts with the database opened anew.
import type { SaveError } from '../messages.ts';
import type { RecordId, Result, StoredRecord } from '#shared/records/record.ts';
import type { SyncSide } from './sync-side.ts';
import type { Change, ChangeOrigin } from './write.ts';

export type { SessionArea } from './ring.ts';

export type StoreChange = { readonly records: readonly StoredRecord[]; readonly origin: ChangeOrigin };

export type Store = {
  /** `unreadable` counts boxes that did not open: kept, and never written over. */
  readonly all: () => Promise<{ readonly records: readonly StoredRecord[]; readonly unreadable: number }>;
  readonly byIds: (ids: readonly RecordId[]) => Promise<ReadonlyMap<RecordId, StoredRecord>>;
  readonly byParent: (parent: RecordId) => Promise<readonly StoredRecord[]>;
  /** Resolves after the commit. `change` is pure: it may be asked again, on what another context wrote meanwhile. */
  readonly write: (change: Change, origin?: ChangeOrigin) => Promise<Result<null, SaveError>>;
  readonly onChange: (listener: (change: StoreChange) => void) => () => void;
  readonly sync: SyncSide;
  readonly close: () => void;
};

/** The database stopped answering while it was read: thrown, because half an answer would look like a deletion. The next look
 * opens it anew. */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable';
  readonly saveError: SaveError;
  constructor(saveError: SaveError) {
    super(saveError.type);
    this.saveError = saveError;
  }
}
