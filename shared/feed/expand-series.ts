// All VEVENTs of one UID to what takes place: a single event, a series with its changed instances, or changed instances whose series
// is not in the feed. Only ever one UID at a time: ical.js, asked for a series, would take another client's moved session for this
// one's. A series is given whole or not at all, for one instance too few or too many makes every count after it wrong.
import { civilOf, dayMs } from './civil.ts';
import { expandRule, type Stretch } from './expand-rule.ts';
import { spend, type Budget } from './feed-caps.ts';
import type { FeedItem } from './feed-item.ts';
import type { Stamp } from './feed-stamp.ts';
import type { Zone } from './zone.ts';

/** One that takes place. `item` is what it says of itself. */
export type Instance = {
  readonly item: FeedItem;
  readonly start: number;
  readonly end: number;
  /** Of an instance of a series: where it was first, `20260302T080000Z` or `20260302`. */
  readonly originalStart?: string;
};

export type Series = { readonly master: FeedItem | null; readonly changed: readonly FeedItem[] };

/** A zone that is known to be known: looked up before. */
export type ZoneOf = (item: FeedItem, stamp: Stamp) => Zone;

type Given = { readonly around: Stretch; readonly zoneOf: ZoneOf; readonly budget: Budget };

/** Instances that touch the window. Null where the budget did not suffice. */
export function expandSeries({ master, changed }: Series, given: Given): readonly Instance[] | null {
  const single = master === null ? changed : isSeries(master) || changed.length > 0 ? null : [master];
  const all = single === null && master !== null ? seriesOf(master, changed, given) : null;
  const found = single?.map((item) => standalone(item, given.zoneOf)) ?? all;
  return found?.filter((one) => touches(one, given.around)) ?? null;
}

export const isSeries = (item: FeedItem): boolean => item.rules.length > 0 || item.alsoAt.length > 0;

const touches = ({ start, end }: Instance, { from, until }: Stretch): boolean =>
  start < until && Math.max(end, start + 1) > from;

function standalone(item: FeedItem, zoneOf: ZoneOf): Instance {
  const zone = zoneOf(item, item.start);
  const start = zone.toInstant(item.start.wall);
  const original =
    item.original === null ? {} : { originalStart: originalOf(item.original, zoneOf(item, item.original)) };
  return { item, start, end: endOf(item, item.start.wall, zone, zoneOf), ...original };
}

const originalOf = ({ type, wall }: Stamp, zone: Zone): string =>
  type === 'day' ? dayText(wall) : timeText(zone.toInstant(wall));

function dayText(wall: number): string {
  const { year, month, day } = civilOf(Math.floor(wall / dayMs));
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}`;
}

function timeText(instant: number): string {
  const seconds = Math.floor((instant - Math.floor(instant / dayMs) * dayMs) / 1000);
  return `${dayText(instant)}T${two(Math.floor(seconds / 3600))}${two(Math.floor(seconds / 60) % 60)}${two(seconds % 60)}Z`;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Where it ends if it starts at `wall`: an end counts in time by the clock, a duration's days by the calendar. */
function endOf(item: FeedItem, wall: number, zone: Zone, zoneOf: ZoneOf): number {
  const start = zone.toInstant(wall);
  if (item.start.type === 'day') {
    const days = item.end === null ? (item.length?.days ?? 1) : (item.end.wall - item.start.wall) / dayMs;
    return zone.toInstant(wall + Math.max(1, Math.floor(days)) * dayMs);
  }
  if (item.length !== null) return zone.toInstant(wall + item.length.days * dayMs) + item.length.ms;
  if (item.end === null || item.end.type === 'day') return start;
  const lasts = zoneOf(item, item.end).toInstant(item.end.wall) - zone.toInstant(item.start.wall);
  // What ends before it starts has no length; that it takes place is beyond doubt.
  return start + Math.max(0, lasts);
}

function seriesOf(master: FeedItem, changed: readonly FeedItem[], given: Given): readonly Instance[] | null {
  const { zoneOf, budget } = given;
  const zone = zoneOf(master, master.start);
  const instead = changes(changed, zoneOf);
  const walls = wallsOf(master, instead.farthest, given);
  // Each may ask the platform for an offset, which is dearer than a step.
  if (walls === null || !spend(budget, 10 * (master.notAt.length + changed.length))) return null;
  const isOut = exclusions(master, zoneOf);
  const found: Instance[] = [];
  for (const wall of walls) {
    const instant = zone.toInstant(wall);
    if (isOut(wall, instant) || instead.has(wall, instant)) continue;
    const originalStart = master.start.type === 'day' ? dayText(wall) : timeText(instant);
    const later = instead.fromHereOn(instant);
    if (later === null) {
      found.push({ item: master, start: instant, end: endOf(master, wall, zone, zoneOf), originalStart });
    } else {
      const moved = later.zone.toWall(instant) + later.shift;
      const start = later.zone.toInstant(moved);
      found.push({
        item: later.item,
        start,
        end: endOf(later.item, moved, later.zone, zoneOf),
        originalStart,
      });
    }
  }
  const own = changed
    .map((item) => standalone(item, zoneOf))
    // Taken out and changed at once: the two disagree, so it is none.
    .filter(
      (one) => !isOut(zone.toWall(originalInstant(one.item, zoneOf)), originalInstant(one.item, zoneOf)),
    );
  return [...found, ...own];
}

const originalInstant = (item: FeedItem, zoneOf: ZoneOf): number => {
  const stamp = item.original ?? item.start;
  return zoneOf(item, stamp).toInstant(stamp.wall);
};

/** A day each side covers every zone there is. */
const slack = 2 * dayMs;

/** Where the series falls by its own rules, around the window. */
function wallsOf(
  master: FeedItem,
  farthest: number,
  { around, zoneOf, budget }: Given,
): readonly number[] | null {
  const zone = zoneOf(master, master.start);
  const first = master.start.wall;
  const lasts = endOf(master, first, zone, zoneOf) - zone.toInstant(first);
  const from = around.from - slack - lasts - farthest;
  const until = around.until + slack + farthest;
  const isNear = (wall: number): boolean => wall >= from && wall <= until;
  const walls = new Set<number>(isNear(first) ? [first] : []);
  for (const rule of master.rules) {
    const last = lastWall(rule.until, master, zone, zoneOf);
    const found = expandRule({ rule, start: first, last }, { from, until }, budget);
    if (found === null) return null;
    for (const wall of found) walls.add(wall);
  }
  for (const stamp of master.alsoAt) {
    if (!spend(budget)) return null;
    if (!isNear(stamp.wall)) continue;
    const isSameClock = stamp.type === 'day' || stamp.zone === master.start.zone;
    walls.add(isSameClock ? stamp.wall : zone.toWall(zoneOf(master, stamp).toInstant(stamp.wall)));
  }
  return [...walls].toSorted((a, b) => a - b);
}

/** UNTIL is included. A day as the end of a series of times means that whole day. */
function lastWall(until: Stamp | null, master: FeedItem, zone: Zone, zoneOf: ZoneOf): number {
  if (until === null) return Infinity;
  if (until.type === 'day') return until.wall + dayMs - 1;
  return until.zone === null ? until.wall : zone.toWall(zoneOf(master, until).toInstant(until.wall));
}

/** EXDATE: the same moment, in whatever zone it is written; a day alone takes out all of that day. */
function exclusions(master: FeedItem, zoneOf: ZoneOf): (wall: number, instant: number) => boolean {
  const days = new Set<number>();
  const instants = new Set<number>();
  for (const stamp of master.notAt) {
    if (stamp.type === 'day' || master.start.type === 'day') days.add(Math.floor(stamp.wall / dayMs));
    else instants.add(zoneOf(master, stamp).toInstant(stamp.wall));
  }
  return (wall, instant) => instants.has(instant) || days.has(Math.floor(wall / dayMs));
}

type Later = { readonly item: FeedItem; readonly at: number; readonly zone: Zone; readonly shift: number };

/** Which instances are changed, and from when on all of them are. */
function changes(changed: readonly FeedItem[], zoneOf: ZoneOf) {
  const days = new Set<number>();
  const instants = new Set<number>();
  const later: Later[] = [];
  for (const item of changed) {
    const { original } = item;
    if (original === null) continue;
    const at = originalInstant(item, zoneOf);
    if (original.type === 'day') days.add(Math.floor(original.wall / dayMs));
    else instants.add(at);
    const own = zoneOf(item, item.start);
    if (item.isFromHereOn) later.push({ item, at, zone: own, shift: item.start.wall - own.toWall(at) });
  }
  later.sort((a, b) => a.at - b.at);
  return {
    has: (wall: number, instant: number): boolean =>
      instants.has(instant) || days.has(Math.floor(wall / dayMs)),
    fromHereOn: (instant: number): Later | null => later.findLast(({ at }) => at <= instant) ?? null,
    /** How far an instance may lie from where its rule puts it, and how much longer it may be. */
    farthest: later.reduce((most, { item, shift }) => Math.max(most, Math.abs(shift) + longest(item)), 0),
  };
}

const longest = ({ start, end, length }: FeedItem): number =>
  Math.max(0, end === null ? 0 : end.wall - start.wall) +
  (length === null ? 0 : length.days * dayMs + length.ms);
