// What a foreign error of the database means to the coach. Everything else is a bug, and stays one.
import { Dexie } from 'dexie';
import type { SaveError } from '../messages.ts';
import { NotOurs } from './database.ts';

/** Undefined for an error that is not the database's: a bug. */
export function saveErrorOf(error: unknown): SaveError | undefined {
  if (error instanceof NotOurs) return { type: 'newer-store' };
  const foreign = error instanceof DOMException || (error instanceof Error && databaseErrors.has(error.name));
  return foreign ? { type: isDiskFull(error) ? 'disk-full' : 'store-failed' } : undefined;
}

const databaseErrors: ReadonlySet<string> = new Set(Object.values(Dexie.errnames));

// A full disk may show at one row of many, or only as the whole transaction is aborted: Dexie wraps both.
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  if ('failures' in error && Array.isArray(error.failures) && error.failures.some(isDiskFull)) return true;
  return 'inner' in error && isDiskFull(error.inner);
}
