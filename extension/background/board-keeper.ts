// Keeps the practice's board in storage.session: brought up to date record by record, equal to one computed afresh, told to all
// who live from it. Delete it and the next question computes it again.
import type { Board } from '#shared/engagement/board.ts';
import { createPracticeIndex } from '#shared/engagement/practice-index.ts';
import type { PracticeRecords } from '#shared/engagement/practice-records.ts';
import { sessionKeys } from '../session-keys.ts';
import type { SessionArea, Store } from '../store/store.ts';
import { createQueue } from './one-at-a-time.ts';

export type BoardKeeper = {
  readonly board: () => Promise<Board>;
  /** All records, sorted, as they are now. What did not change is the same object as the last time. */
  readonly practice: () => Promise<PracticeRecords>;
  readonly refresh: () => Promise<Board>;
  readonly onBoard: (listener: (board: Board) => void) => void;
};

export function createBoardKeeper(store: Store, session: SessionArea): BoardKeeper {
  const listeners = new Set<(board: Board) => void>();
  const queue = createQueue();
  const index = createPracticeIndex();

  // All records and not only those that the store has just told of: it tells of its own writes alone, and another context may have
  // written too. The store keeps what did not change as the same objects, so that comparing them costs a look at each.
  const followStore = async () => index.become((await store.all()).records);

  const refresh = () =>
    queue('board', async () => {
      await followStore();
      const board = index.board();
      await session.set(sessionKeys.board, JSON.stringify(board));
      for (const listener of listeners) listener(board);
      return board;
    });

  const practice = () =>
    queue('board', async () => {
      await followStore();
      return index.practice();
    });

  const board = async (): Promise<Board> => {
    const kept = await session.get(sessionKeys.board);
    // Ours alone can write there, so its shape is trusted; a board of another version is computed anew.
    const parsed = kept === undefined ? undefined : (JSON.parse(kept) as Board);
    return parsed?.v === 1 ? parsed : refresh();
  };

  return { board, practice, refresh, onBoard: (listener) => listeners.add(listener) };
}
