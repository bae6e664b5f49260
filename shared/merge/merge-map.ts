// Merges two versions of an object that is used as a map - weights by sign, years by class - key by key.
import { isEqual } from './equal.ts';

type Keyed = Readonly<Record<string, unknown>>;

/** `other` is there where a key was changed apart: the same map with the second side's values in those keys. */
export type MergedMap = { readonly value: Keyed; readonly other?: Keyed };

/** The first side wins a key that both changed. Null where one of them is no map. Keys come out sorted, on every device alike. */
export function mergeMap(base: unknown, first: unknown, second: unknown): MergedMap | null {
  if (!isMap(first) || !isMap(second)) return null;
  const before = isMap(base) ? base : {};
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])].toSorted();
  const merged = keys.map((key) => {
    const [was, value, other] = [own(before, key), own(first, key), own(second, key)];
    if (isEqual(value, other) || isEqual(other, was)) return { key, value, other: value };
    if (isEqual(value, was)) return { key, value: other, other };
    return { key, value, other };
  });
  const value = mapOf(merged.map((entry) => [entry.key, entry.value]));
  const other = mapOf(merged.map((entry) => [entry.key, entry.other]));
  return isEqual(value, other) ? { value } : { value, other };
}

// Built from entries, so that a key called "__proto__" is a key like any other; one without a value was taken out.
const mapOf = (entries: readonly (readonly [string, unknown])[]): Keyed =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined));

const own = (map: Keyed, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);

const isMap = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
