// The next free code, "C-014" after "C-013". Suggested only: the coach may write another.
import type { Board } from '#shared/engagement/board.ts';

export function nextCode(board: Board): string {
  const numbers = board.engagements.map(({ code }) => Number(/^C-(\d+)$/.exec(code)?.[1] ?? 0));
  return `C-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
