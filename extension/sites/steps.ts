// Work on a page in small steps: between two of them the page may do its own, so that not even a thousand events hold it up.

/** Gives `Value` with its last step. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** All steps at once. */
export function allSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** So many events are read in one step: some two milliseconds on a slow computer. */
const itemsAStep = 20;

/** `map`, with a step after every few items. */
export function* mapInSteps<Item, Value>(
  items: readonly Item[],
  give: (item: Item, index: number) => Value,
): Steps<readonly Value[]> {
  const values: Value[] = [];
  for (const [index, item] of items.entries()) {
    values.push(give(item, index));
    if (index % itemsAStep === itemsAStep - 1) yield;
  }
  return values;
}
