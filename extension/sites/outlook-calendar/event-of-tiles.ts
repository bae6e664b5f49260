// The event that all tiles with one item id draw: a longer one is drawn once a day, or once a week. What they say has to agree, and
// so have the label, the tooltip and the place: else it is not told.
import { clockOf, timesOf, type Clock, type Times } from '../label-time.ts';
import { longestTitle, type Sighting } from '../site.ts';
import type { TileText } from './tile-text.ts';

export type Tile = TileText & {
  readonly id: string;
  readonly around: readonly string[];
  readonly shape: Sighting['shape'];
};

export const provider = 'outlook';

// The label tells a half of the day, before or after the time, wherever the account has a clock of twelve hours. So where nothing
// stands around the two times, it has one of twenty-four.
const bareTimes = /^\d{1,2}[:.]\d\d\P{Nd}{1,20}\d{1,2}[:.]\d\d$/u;

export const clockIn = (tiles: readonly Tile[]): Clock =>
  tiles.some(({ times }) => bareTimes.test(times)) ? '24h' : clockOf(tiles.map(({ times }) => times));

export function sightingOf(tiles: readonly Tile[], clock: Clock): Sighting | 'unsure' {
  const [tile] = tiles;
  // One id for two events: which of them a badge would sit on, nobody could tell.
  if (tile === undefined || tiles.some((other) => !saysTheSame(tile, other))) return 'unsure';
  const day = dayOf(tiles);
  const times = timesIn(tile, clock);
  if (day === null || times === 'conflict') return 'unsure';
  const { id, title, allDay, shape, status } = tile;
  return {
    ...{ chipId: id, provider, eventId: id },
    title: title.slice(0, longestTitle),
    day,
    ...times,
    ...{ allDay, shape, tight: true },
    ...(status && { status }),
  };
}

const saysTheSame = (one: Tile, other: Tile): boolean =>
  one.title === other.title &&
  one.times === other.times &&
  one.tooltipTimes === other.tooltipTimes &&
  one.status === other.status &&
  one.allDay === other.allDay &&
  one.told?.first === other.told?.first &&
  one.told?.last === other.told?.last;

/** The label's own day, if the places of the tiles bear it out; else the one place there is. */
function dayOf(tiles: readonly Tile[]): string | null {
  const told = tiles[0]?.told ?? null;
  if (tiles.some(({ around }) => around.length > 1)) return null;
  const days = new Set(tiles.flatMap(({ around }) => around));
  if (told === null) return days.size === 1 ? ([...days][0] ?? null) : null;
  // Without a range in the label, what runs over midnight is known by a tile on its first day.
  const fits = [...days].every((day) => told.first <= day && (day <= told.last || days.has(told.first)));
  return fits ? told.first : null;
}

function timesIn({ times, tooltipTimes }: Tile, clock: Clock): Times | 'conflict' | null {
  const [label, tooltip] = [timesOf(times, clock, null), timesOf(tooltipTimes, clock, null)];
  const differ = label !== null && tooltip !== null && JSON.stringify(label) !== JSON.stringify(tooltip);
  return differ ? 'conflict' : (label ?? tooltip);
}
