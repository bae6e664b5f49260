// Keeps the practice's board in storage.session: computed from the records, equal to one computed afresh, told to all who
// live from it. Delete it and the next question computes it again.
import { boardOf } from '#shared/engagement/board-of.ts';
import type { Board } from '#shared/engagement/board.ts';
import { sessionKeys } from '../session-keys.ts';
import type { SessionArea, Store } from '../store/store.ts';
import { createQueue } from './one-at-a-time.ts';

export type BoardKeeper = {
  readonly board: () => Promise<Board>;
  readonly refresh: () => Promise<Board>;
  readonly onBoard: (listener: (board: Board) => void) => void;
};

export function createBoardKeeper(store: Store, session: SessionArea): BoardKeeper {
  const listeners = new Set<(board: Board) => void>();
  const queue = createQueue();

  const refresh = () =>
    queue('board', async () => {
      const board = boardOf((await store.all()).records);
      await session.set(sessionKeys.board, JSON.stringify(board));
      for (const listener of listeners) listener(board);
      return board;
    });

  const board = async (): Promise<Board> => {
    const kept = await session.get(sessionKeys.board);
    // Ours alone can write there, so its shape is trusted; a board of another version is computed anew.
    const parsed = kept === undefined ? undefined : (JSON.parse(kept) as Board);
    return parsed?.v === 1 ? parsed : refresh();
  };

  return { board, refresh, onBoard: (listener) => listeners.add(listener) };
}
