// Chance that can be repeated: everything it says follows from its seed.

export type Chance = {
  /** A whole number from 0 to `limit` - 1. */
  readonly below: (limit: number) => number;
  readonly oneIn: (n: number) => boolean;
  readonly of: <T>(choices: readonly T[]) => T;
  readonly bytes: (n: number) => Uint8Array<ArrayBuffer>;
};

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  // The mixing steps of "mulberry32".
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    oneIn: (n) => below(n) === 0,
    of: (choices) => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new RangeError('nothing to choose from');
      return choice;
    },
    bytes: (n) => Uint8Array.from({ length: n }, () => next() & 0xff),
  };
}
