// The opened practice: store, board and sync, made once a life of the background and asked for by every handler. A failure to
// open is not kept: the next question tries again, because a full disk can be emptied.
import { err, ok, type Result } from '#shared/records/record.ts';
import type { SaveError, SyncState } from '../messages.ts';
import { sessionKeys } from '../session-keys.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { createSync, type Sync } from '../sync/sync.ts';
import { randomBytes } from './acts.ts';
import { createBoardKeeper, type BoardKeeper } from './board-keeper.ts';
import { sessionArea } from './session-area.ts';

export type Practice = { readonly store: Store; readonly boards: BoardKeeper; readonly sync: Sync };

export type PracticeOpener = () => Promise<Result<Practice, SaveError>>;

/** `wire` is called once for each opened practice, before anybody else gets hold of it. */
export function createPracticeOpener(wire: (practice: Practice) => void): PracticeOpener {
  let opened: Promise<Result<Practice, SaveError>> | undefined;
  return () => {
    opened ??= openPractice(wire).then((result) => {
      if (!result.ok) opened = undefined;
      return result;
    });
    return opened;
  };
}

async function openPractice(wire: (practice: Practice) => void): Promise<Result<Practice, SaveError>> {
  const store = await openStore({
    session: sessionArea,
    now: Date.now,
    random: randomBytes,
    lock: (run) => navigator.locks.request('bookend-writer', run),
  });
  if (!store.ok) return err(store.error);
  const sync = createSync({
    store: store.value,
    now: Date.now,
    random: randomBytes,
    online: () => navigator.onLine,
  });
  const practice = { store: store.value, sync, boards: createBoardKeeper(store.value, sessionArea) };
  let said = false;
  const say = (state: SyncState) => {
    said = true;
    void sessionArea.set(sessionKeys.sync, JSON.stringify(state));
  };
  sync.onState(say);
  // Said at once as well: a screen that opens before the first cycle would have nothing to show.
  void sync.state().then((state) => {
    if (!said) say(state);
  });
  wire(practice);
  return ok(practice);
}
