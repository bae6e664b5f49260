// What the last look at a page understood, kept by what it read, not by node: pages draw the same events as new nodes again and
// again. Forgets whatever is not on the page any more.
import { mapInSteps, type Steps } from './steps.ts';

export function createLastLook<Value extends object | string>(): <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  read: (item: Item) => Value,
) => Steps<readonly Value[]> {
  let remembered: ReadonlyMap<string, Value> = new Map();
  return function* (items, keyOf, read) {
    const next = new Map<string, Value>();
    const values = yield* mapInSteps(items, (item) => {
      const key = keyOf(item);
      const value = next.get(key) ?? remembered.get(key) ?? read(item);
      next.set(key, value);
      return value;
    });
    remembered = next;
    return values;
  };
}
