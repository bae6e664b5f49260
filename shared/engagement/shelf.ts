// A list of records in the order in which they first arrived. It is changed in place until it has been handed out, and copied
// before the first change after that: a large practice is read without copies, and what a reader holds never changes under it.
import type { RecordId } from '../records/record.ts';

export type Item = { readonly id: RecordId };

export type Shelf<T extends Item> = {
  items: T[];
  /** Beside each item, when it arrived: rising. */
  arrivals: number[];
  isGiven: boolean;
};

export const newShelf = <T extends Item>(): Shelf<T> => ({ items: [], arrivals: [], isGiven: false });

/** The items, which stay as they are from now on. */
export function given<T extends Item>(shelf: Shelf<T>): readonly T[] {
  shelf.isGiven = true;
  return shelf.items;
}

/** Puts an item where its arrival says; what stood there is replaced. */
export function place<T extends Item>(shelf: Shelf<T>, item: T, arrival: number): void {
  own(shelf);
  const { items, arrivals } = shelf;
  const last = arrivals.at(-1);
  // The way in of nearly all of them: the rest of this function would make reading a practice half as slow again.
  if (last === undefined || last < arrival) {
    items.push(item);
    arrivals.push(arrival);
    return;
  }
  const at = arrivals.findIndex((other) => other >= arrival);
  const replaced = arrivals[at] === arrival ? 1 : 0;
  items.splice(at, replaced, item);
  arrivals.splice(at, replaced, arrival);
}

export function takeOff(shelf: Shelf<Item>, arrival: number): void {
  own(shelf);
  const at = shelf.arrivals.indexOf(arrival);
  shelf.items.splice(at, 1);
  shelf.arrivals.splice(at, 1);
}

function own(shelf: Shelf<Item>): void {
  if (!shelf.isGiven) return;
  shelf.items = [...shelf.items];
  shelf.arrivals = [...shelf.arrivals];
  shelf.isGiven = false;
}
