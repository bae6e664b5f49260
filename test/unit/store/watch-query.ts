// A live query as a screen has it, for tests. Whoever uses it imports 'fake-indexeddb/auto' first: live queries run only where
// there is a global IndexedDB, though the profiles have factories of their own.
import { liveQuery } from 'dexie';
import type { StoredRecord } from '#shared/records/record.ts';

/** What a live query said, one after the other. */
export function watchQuery(query: () => Promise<readonly StoredRecord[]>) {
  const list: (readonly StoredRecord[])[] = [];
  const waiting = new Set<() => void>();
  const failed: unknown[] = [];
  const subscription = liveQuery(query).subscribe({
    next: (answer) => {
      list.push(answer);
      for (const check of waiting) check();
    },
    error: (error) => failed.push(error),
  });
  const until = (wanted: (list: readonly (readonly StoredRecord[])[]) => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (!wanted(list)) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return { list, failed, until, stop: () => subscription.unsubscribe() };
}
