// Merges two versions of a list whose order means little - aliases, addresses, commitments: what either side added is added,
// what either side took out is taken out.
import { isEqual } from './equal.ts';

type List = readonly unknown[];

/** In the first side's order, then what only the second has. Null where one of them is no list. */
export function mergeList<T>(base: readonly T[], first: readonly T[], second: readonly T[]): readonly T[];
export function mergeList(base: unknown, first: unknown, second: unknown): List | null;
export function mergeList(base: unknown, first: unknown, second: unknown): List | null {
  if (!Array.isArray(first) || !Array.isArray(second)) return null;
  const before: List = Array.isArray(base) ? base : [];
  const kept = first.filter((item) => has(second, item) || !has(before, item));
  const added = second.filter((item) => !has(first, item) && !has(before, item));
  return [...kept, ...added];
}

export const has = (list: List, item: unknown): boolean => list.some((other) => isEqual(other, item));
