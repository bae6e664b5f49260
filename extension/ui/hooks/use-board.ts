// The practice's board, as every screen needs it: read from memory, followed as it changes, asked for when it is not there yet
// (the browser was just started).
import { useCallback, useEffect, useState } from 'react';
import type { Board } from '#shared/engagement/board.ts';
import type { SaveError } from '../../messages.ts';
import { sessionKeys } from '../../session-keys.ts';
import { ask } from '../ask.ts';
import { useSessionValue } from './use-session-value.ts';

export type BoardView =
  | { readonly type: 'loading' }
  | { readonly type: 'failed'; readonly error: SaveError; readonly retry: () => void }
  | { readonly type: 'ready'; readonly board: Board };

export function useBoard(): BoardView {
  const { value: board, read } = useSessionValue<Board>(sessionKeys.board);
  const [error, setError] = useState<SaveError>();
  const missing = read && board === undefined;
  const refresh = useCallback(() => {
    void ask('board/refresh').then((answer) => setError(answer.ok ? undefined : answer.error));
  }, []);
  useEffect(() => {
    if (missing) refresh();
  }, [missing, refresh]);

  if (board !== undefined) return { type: 'ready', board };
  if (error !== undefined) return { type: 'failed', error, retry: refresh };
  return { type: 'loading' };
}
