// Google's own count beside ours: a day whose heading announces more than we found is missing something, and one where both are
// the same, and nothing on it is in doubt, is shown whole.
import type { Cell, Grid } from './grid.ts';

export type CountedChip = {
  readonly chipId: string;
  readonly cells: readonly Cell[];
  readonly is: 'event' | 'no-event' | 'unsure';
};

export type OwnCount = { readonly isMissing: boolean; readonly wholeDays: readonly string[] };

export function compareCounts({ cells }: Grid, chips: readonly CountedChip[]): OwnCount {
  const found = new Map(cells.map((cell) => [cell, { events: new Set<string>(), all: new Set<string>() }]));
  const doubtful = new Set<string>();
  let isLost = false;
  for (const { chipId, cells: covered, is } of chips) {
    // It may stand on any day.
    isLost ||= is === 'unsure' && covered.length === 0;
    for (const cell of covered) {
      found.get(cell)?.all.add(chipId);
      if (is !== 'no-event') found.get(cell)?.events.add(chipId);
      if (is === 'unsure') doubtful.add(cell.day);
    }
  }
  let [isMissing, isProven] = [false, false];
  for (const [{ announced, isTimed, day }, { events, all }] of found) {
    isMissing ||= announced !== null && announced > all.size;
    // Seen 2025-12: a timed column counts its tasks too. Whether the row above does is not known.
    const isRight = announced !== null && announced <= all.size && announced >= (isTimed ? all : events).size;
    if (!isRight) doubtful.add(day);
    isProven ||= isRight && announced > 0;
  }
  const days = cells.filter(({ isTimed }) => isTimed).map(({ day }) => day);
  // A page that is not filled yet says of all its days that they are empty, and a language may write "one" as a word.
  return {
    isMissing,
    wholeDays: isProven && !isLost ? [...new Set(days)].filter((day) => !doubtful.has(day)) : [],
  };
}
