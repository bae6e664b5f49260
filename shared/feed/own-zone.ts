// A time zone by the definition that the feed itself brings (VTIMEZONE): its changes, worked out once from their own rules. For
// names that nobody else knows. What is not sound, or has more changes than can be paid for, is no definition.
import type { Component } from './component.ts';
import { expandRule } from './expand-rule.ts';
import { spend, type Budget } from './feed-caps.ts';
import { readStamp } from './feed-stamp.ts';
import { readRule } from './rule.ts';
import type { Zone } from './zone.ts';

/** `until` is an instant: changes after it are not looked for. Null where the definition cannot be used. */
export function ownZone(definition: Component, until: number, budget: Budget): Zone | null {
  const changes: Change[] = [];
  for (const observance of definition.parts) {
    const found = changesOf(observance, until, budget);
    if (found === null) return null;
    changes.push(...found);
  }
  const inOrder = changes.toSorted((a, b) => a.onset - b.onset);
  const [first] = inOrder;
  return first === undefined ? null : zoneOf(inOrder, first.before);
}

/** `onset` is a wall by the offset before. Offsets are milliseconds to be added to UTC. */
type Change = { readonly onset: number; readonly before: number; readonly after: number };

function changesOf({ properties }: Component, until: number, budget: Budget): readonly Change[] | null {
  const [start] = properties('DTSTART');
  const before = offsetOf(properties('TZOFFSETFROM')[0]?.values[0]);
  const after = offsetOf(properties('TZOFFSETTO')[0]?.values[0]);
  const stamp = readStamp(start?.values[0], undefined);
  if (stamp === null || before === null || after === null) return null;
  const onsets = [stamp.wall];
  for (const { values } of properties('RDATE')) {
    for (const value of values) {
      const also = readStamp(value, undefined);
      if (also === null || !spend(budget)) return null;
      onsets.push(also.wall + (also.zone === 'UTC' ? before : 0));
    }
  }
  for (const { values } of properties('X-RRULE')) {
    const rule = typeof values[0] === 'string' ? readRule(values[0]) : null;
    if (rule === null) return null;
    // In UTC, as the standard asks of zones; else by its own clock.
    const last = rule.until === null ? Infinity : rule.until.wall + (rule.until.zone === 'UTC' ? before : 0);
    const stretch = { from: -Infinity, until };
    const found = expandRule({ rule, start: stamp.wall, last }, stretch, budget);
    if (found === null) return null;
    onsets.push(...found);
  }
  return [...new Set(onsets)].map((onset) => ({ onset, before, after }));
}

/** `+01:00` or `-05:00:30`, as ical.js gives it. No place on earth is further from UTC than a day. */
function offsetOf(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  const ms = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -ms : ms;
}

function zoneOf(changes: readonly Change[], atFirst: number): Zone {
  // A skipped wall is read by the offset before, and so is the first of a wall that comes twice.
  const walls = changes.map(({ onset, before, after }) => onset + Math.max(0, after - before));
  const instants = changes.map(({ onset, before }) => onset - before);
  const offset = (of: readonly number[], at: number): number => changes[lastUpTo(of, at)]?.after ?? atFirst;
  return {
    toInstant: (wall) => wall - offset(walls, wall),
    toWall: (instant) => instant + offset(instants, instant),
  };
}

/** The place of the last one that is not beyond `at`; -1 where all are. */
function lastUpTo(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
