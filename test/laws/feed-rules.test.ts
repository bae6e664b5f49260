// A feed's rules mean what a plain reading of the standard says, day by day and in wall time, over every change of the clocks.
import 'temporal-polyfill/global';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendar, event, events } from '#test/feeds/write-feed.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
type Weekday = (typeof weekdays)[number];
type RuleDay = { readonly nth: number; readonly weekday: Weekday };

type Plan = {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly start: Temporal.PlainDateTime;
  readonly zone: string;
  readonly end: { readonly count: number } | { readonly until: Temporal.PlainDate } | null;
  readonly weekStart: Weekday;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly positions: readonly number[];
};

const list = <T>(one: fc.Arbitrary<T>, most: number) => fc.uniqueArray(one, { maxLength: most });
const aMonthDay = fc.integer({ min: -31, max: 31 }).filter((day) => day !== 0);
const aDay = (nth: fc.Arbitrary<number>): fc.Arbitrary<RuleDay> =>
  fc.record({ nth, weekday: fc.constantFrom(...weekdays) });

const aStart = fc
  .record({
    day: fc.integer({ min: 0, max: 800 }),
    // Half past one, two and three are where clocks change in these zones; Lord Howe changes by half an hour.
    time: fc.constantFrom('01:30', '02:00', '02:30', '03:00', '09:00', '23:30', '00:00'),
  })
  .map(({ day, time }) =>
    Temporal.PlainDate.from('2023-01-01').add({ days: day }).toPlainDateTime(Temporal.PlainTime.from(time)),
  );

const anEnd = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 60 }).map((count) => ({ count })),
  fc
    .integer({ min: 0, max: 1200 })
    .map((days) => ({ until: Temporal.PlainDate.from('2023-01-01').add({ days }) })),
);

const shared = {
  interval: fc.integer({ min: 1, max: 5 }),
  start: aStart,
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'),
  end: anEnd,
  weekStart: fc.constantFrom(...weekdays),
  months: fc.oneof(fc.constant([]), list(fc.integer({ min: 1, max: 12 }), 3)),
};
const plain = fc.constant(0);
const none = fc.constant<readonly never[]>([]);
const aPlan: fc.Arbitrary<Plan> = fc.oneof(
  fc.record({
    ...shared,
    frequency: fc.constant('DAILY'),
    monthDays: list(aMonthDay, 3),
    days: list(aDay(plain), 3),
    positions: none,
  }),
  fc.record({
    ...shared,
    frequency: fc.constant('WEEKLY'),
    monthDays: none,
    days: list(aDay(plain), 4),
    positions: none,
  }),
  fc.record({
    ...shared,
    frequency: fc.constant('MONTHLY'),
    monthDays: list(aMonthDay, 3),
    days: none,
    positions: none,
  }),
  fc.record({
    ...{ ...shared, frequency: fc.constant('MONTHLY'), monthDays: none, positions: none },
    days: list(aDay(fc.constantFrom(0, 1, 2, 3, 4, 5, -1, -2, -5)), 3),
  }),
  fc.record({
    ...{ ...shared, frequency: fc.constant('MONTHLY'), monthDays: none },
    days: list(aDay(plain), 5).filter((days) => days.length > 0),
    positions: list(fc.constantFrom(1, 2, 3, -1, -2), 2),
  }),
  fc.record({
    ...shared,
    frequency: fc.constant('YEARLY'),
    monthDays: list(aMonthDay, 2),
    days: none,
    positions: none,
  }),
  fc.record({
    ...{ ...shared, frequency: fc.constant('YEARLY'), monthDays: none, positions: none },
    days: list(aDay(fc.constantFrom(0, 1, 2, 5, 20, 53, -1, -2)), 2),
  }),
);

const days = 1300;

/** Every day after the start is asked whether the rule names it; nothing is skipped. */
function naively(plan: Plan): readonly number[] {
  const found: Temporal.PlainDateTime[] = [plan.start];
  for (let day = 1; day < days; day += 1) {
    const at = plan.start.add({ days: day });
    if (isNamed(plan, at.toPlainDate())) found.push(at);
  }
  const { end } = plan;
  const kept =
    end === null
      ? found
      : 'count' in end
        ? found.slice(0, end.count)
        : found.filter(
            (at, nth) => nth === 0 || Temporal.PlainDate.compare(at.toPlainDate(), end.until) <= 0,
          );
  return kept.map((at) => at.toZonedDateTime(plan.zone).epochMilliseconds);
}

function isNamed(plan: Plan, day: Temporal.PlainDate): boolean {
  if (!isInPeriod(plan, day) || !isIn(plan, day)) return false;
  if (plan.positions.length === 0) return true;
  const month = Array.from({ length: day.daysInMonth }, (_, at) => day.with({ day: at + 1 })).filter((one) =>
    isIn(plan, one),
  );
  const place = month.findIndex((one) => one.equals(day));
  return plan.positions.some((nth) => (nth > 0 ? nth - 1 : month.length + nth) === place);
}

function isInPeriod({ frequency, interval, start, weekStart }: Plan, day: Temporal.PlainDate): boolean {
  const first = start.toPlainDate();
  if (frequency === 'DAILY') return first.until(day).days % interval === 0;
  if (frequency === 'MONTHLY')
    return (day.year * 12 + day.month - first.year * 12 - first.month) % interval === 0;
  if (frequency === 'YEARLY') return (day.year - first.year) % interval === 0;
  let monday = first;
  while (weekdays[monday.dayOfWeek - 1] !== weekStart) monday = monday.subtract({ days: 1 });
  return Math.floor(monday.until(day).days / 7) % interval === 0;
}

function isIn(plan: Plan, day: Temporal.PlainDate): boolean {
  const { frequency, start } = plan;
  const isBare = plan.days.length === 0 && plan.monthDays.length === 0;
  if (isBare && frequency === 'WEEKLY' && day.dayOfWeek !== start.dayOfWeek) return false;
  if (isBare && (frequency === 'MONTHLY' || frequency === 'YEARLY') && day.day !== start.day) return false;
  if (isBare && frequency === 'YEARLY' && plan.months.length === 0 && day.month !== start.month) return false;
  if (plan.months.length > 0 && !plan.months.includes(day.month)) return false;
  const fromEnd = day.day - day.daysInMonth - 1;
  if (plan.monthDays.length > 0 && !plan.monthDays.some((one) => one === day.day || one === fromEnd))
    return false;
  return plan.days.length === 0 || plan.days.some((one) => isNth(plan, one, day));
}

/** By going from one such weekday to the next until the month, or the year, is left. */
function isNth({ frequency, months }: Plan, { nth, weekday }: RuleDay, day: Temporal.PlainDate): boolean {
  if (weekdays[day.dayOfWeek - 1] !== weekday) return false;
  if (nth === 0) return true;
  const unit = frequency === 'YEARLY' && months.length === 0 ? 'year' : 'month';
  const isSame = (other: Temporal.PlainDate) =>
    other.year === day.year && (unit === 'year' || other.month === day.month);
  let place = 1;
  const step = nth > 0 ? { days: -7 } : { days: 7 };
  for (let at = day.add(step); isSame(at); at = at.add(step)) place += 1;
  return place === Math.abs(nth);
}

function ruleText(plan: Plan): string {
  const { end } = plan;
  const parts = [
    `FREQ=${plan.frequency}`,
    ...(plan.interval === 1 ? [] : [`INTERVAL=${plan.interval}`]),
    ...(end === null
      ? []
      : 'count' in end
        ? [`COUNT=${end.count}`]
        : [`UNTIL=${end.until.toString().replaceAll('-', '')}`]),
    `WKST=${plan.weekStart}`,
    ...named('BYMONTH', plan.months),
    ...named('BYMONTHDAY', plan.monthDays),
    ...named(
      'BYDAY',
      plan.days.map(({ nth, weekday }) => `${nth === 0 ? '' : nth}${weekday}`),
    ),
    ...named('BYSETPOS', plan.positions),
  ];
  return parts.join(';');
}

const named = (name: string, values: readonly unknown[]): readonly string[] =>
  values.length === 0 ? [] : [`${name}=${values.join(',')}`];

const stampOf = (at: Temporal.PlainDateTime): string =>
  at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');

test('A rule falls on the days that a plain reading names, in wall time, whenever one looks', () => {
  fc.assert(
    fc.property(
      aPlan,
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 1, max: 400 }),
      (plan, offset, length) => {
        const text = calendar(
          event(
            'UID:a',
            `DTSTART;TZID=${plan.zone}:${stampOf(plan.start)}`,
            'DURATION:PT0S',
            `RRULE:${ruleText(plan)}`,
          ),
        );
        const from = Date.UTC(2023, 0, 1) + offset * 86_400_000;
        const until = Math.min(from + length * 86_400_000, Date.UTC(2026, 0, 1));
        const expected = naively(plan).filter((at) => at >= from && at < until);
        expect(
          events(text, { from, until }).map(({ start }) => start),
          text,
        ).toEqual(expected);
      },
    ),
    { numRuns: 400 },
  );
});
