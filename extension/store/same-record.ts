// Whether two records say the same: every field, known or not, in whatever order it was written.
import type { StoredRecord } from '#shared/records/record.ts';

export const sameRecord = (a: StoredRecord, b: StoredRecord): boolean => sameJson(a, b);

function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b)) return false;
    return a.length === b.length && a.every((item, at) => sameJson(item, b[at]));
  }
  const [left, right] = [definedEntries(a), new Map(definedEntries(b))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameJson(value, right.get(key)))
  );
}

// An undefined field is not written to JSON: it is the same as none.
const definedEntries = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, held]) => held !== undefined);
