// On which walls a rule falls within a stretch of time. Not ical.js's iterator: that one hangs in a single step on rules such as
// the fifth Monday of each February, and puts FEB 31 on 3 March. Here a rule is asked period by period, begins near the stretch
// where nothing has to be counted from the start, and every period, day and time that is tried is paid for.
import { spend, type Budget } from './feed-caps.ts';
import { civilOf, dayMs, dayNumber, weekdayOf } from './civil.ts';
import type { Rule } from './rule.ts';
import { ruleDays } from './rule-days.ts';

export type Stretch = { readonly from: number; readonly until: number };

/**
 * Walls from `from` to `until`, both included, in order. `start` is always the first instance and counts as one, as the standard
 * says. `last` is the rule's UNTIL as a wall. Null where the budget did not suffice.
 */
export function expandRule(
  { rule, start, last }: { readonly rule: Rule; readonly start: number; readonly last: number },
  { from, until }: Stretch,
  budget: Budget,
): readonly number[] | null {
  const end = Math.min(until, last);
  const found: number[] = start >= from && start <= until ? [start] : [];
  const periods = periodsOf(rule, start);
  let counted = 1;
  for (let at = rule.count === null ? periods.firstNear(from) : 0; ; at += 1) {
    const period = periods.at(at);
    if (!spend(budget)) return null;
    if (period.from > end) return found;
    const walls = wallsIn(rule, start, period, budget);
    if (walls === null) return null;
    for (const wall of walls) {
      if (wall <= start) continue;
      if (wall > end || (rule.count !== null && counted >= rule.count)) return found;
      counted += 1;
      if (wall >= from) found.push(wall);
    }
  }
}

/** A year, month, week, day or less: its first wall, and its days. */
type Period = { readonly from: number; readonly firstDay: number; readonly lastDay: number };

type Periods = { readonly at: (nth: number) => Period; readonly firstNear: (wall: number) => number };

function periodsOf({ frequency, interval, weekStart }: Rule, start: number): Periods {
  const startDay = Math.floor(start / dayMs);
  const { year, month } = civilOf(startDay);
  const whole = (firstDay: number, lastDay: number): Period => ({
    from: firstDay * dayMs,
    firstDay,
    lastDay,
  });
  const near = (units: number): number => Math.max(0, Math.floor(units / interval) - 1);
  const dayNear = (wall: number): number => Math.floor(wall / dayMs) - startDay;
  if (frequency === 'YEARLY')
    return {
      at: (nth) => {
        const at = year + nth * interval;
        return whole(dayNumber(at, 1, 1), dayNumber(at, 12, 31));
      },
      firstNear: (wall) => near(dayNear(wall) / 366),
    };
  if (frequency === 'MONTHLY')
    return {
      at: (nth) => {
        const at = year * 12 + month - 1 + nth * interval;
        return whole(firstOfMonth(at), firstOfMonth(at + 1) - 1);
      },
      firstNear: (wall) => near(dayNear(wall) / 31),
    };
  const inDays = { WEEKLY: 7, DAILY: 1 };
  if (frequency === 'WEEKLY' || frequency === 'DAILY') {
    const unit = inDays[frequency];
    const first = unit === 7 ? startDay - ((weekdayOf(startDay) - weekStart + 7) % 7) : startDay;
    return {
      at: (nth) => whole(first + nth * interval * unit, first + nth * interval * unit + unit - 1),
      firstNear: (wall) => near(dayNear(wall) / unit),
    };
  }
  const unit = unitMs[frequency];
  const first = Math.floor(start / unit) * unit;
  return {
    at: (nth) => {
      const from = first + nth * interval * unit;
      const day = Math.floor(from / dayMs);
      return { from, firstDay: day, lastDay: day };
    },
    firstNear: (wall) => near((wall - first) / unit),
  };
}

/** Months counted from year 0. */
const firstOfMonth = (month: number): number => dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);

const unitMs = { HOURLY: 3_600_000, MINUTELY: 60_000, SECONDLY: 1000 };

function wallsIn(rule: Rule, start: number, period: Period, budget: Budget): readonly number[] | null {
  const startDay = Math.floor(start / dayMs);
  const days = ruleDays(rule, startDay, period, budget);
  if (days === null || days.length === 0) return days;
  const times = timesOf(rule, start, period.from);
  if (!spend(budget, days.length * times.length)) return null;
  const walls = days.flatMap((day) => times.map((time) => day * dayMs + time));
  return rule.positions.length === 0 ? walls : atPositions(walls, rule.positions);
}

/** Times of day. What is shorter than the rule's period comes from its lists, else from the start; what is longer only narrows. */
function timesOf(rule: Rule, start: number, periodFrom: number): readonly number[] {
  const rank = ['HOURLY', 'MINUTELY', 'SECONDLY'].indexOf(rule.frequency);
  const of = (wall: number) => {
    const seconds = Math.floor((wall - Math.floor(wall / dayMs) * dayMs) / 1000);
    return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60] as const;
  };
  const own = of(start);
  const here = of(periodFrom);
  // A second 60 is the second before it: no clock of ours has one.
  const lists = [
    rule.hours,
    rule.minutes,
    [...new Set(rule.seconds.map((one) => Math.min(one, 59)))],
  ] as const;
  const [hours, minutes, seconds] = lists.map((list, unit) => {
    if (unit > rank) return list.length > 0 ? list : [own[unit] ?? 0];
    const now = here[unit] ?? 0;
    return list.length === 0 || list.includes(now) ? [now] : [];
  });
  return (hours ?? []).flatMap((hour) =>
    (minutes ?? []).flatMap((minute) =>
      (seconds ?? []).map((second) => (hour * 3600 + minute * 60 + second) * 1000),
    ),
  );
}

function atPositions(walls: readonly number[], positions: readonly number[]): readonly number[] {
  const picked = positions.map((nth) => walls[nth > 0 ? nth - 1 : walls.length + nth]);
  return picked.filter((wall) => wall !== undefined).toSorted((a, b) => a - b);
}
