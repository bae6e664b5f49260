// Whether two values are the same JSON: keys in any order, a key without a value as good as none.
import type { StoredRecord } from '../records/record.ts';

export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, index) => isEqual(value, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    isEqual(own(a, key), own(b, key)),
  );
}

/** The same record but for when it was last edited. */
export const isSameContent = (a: StoredRecord, b: StoredRecord): boolean =>
  isEqual({ ...a, editedAt: 0 }, { ...b, editedAt: 0 });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

// A record from a file may have a key called "constructor".
const own = (object: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;
