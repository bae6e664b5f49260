// A recurrence rule (RFC 5545, 3.3.10) as plain data. Read strictly, because a rule that is half understood puts sessions on days
// where there are none: whatever is not in the standard's grammar makes the rule unreadable.
import { readStamp, type Stamp } from './feed-stamp.ts';

export const frequencies = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
] as const;
export type Frequency = (typeof frequencies)[number];

/** `nth` of 0 is every such weekday, -1 the last one. */
export type RuleDay = { readonly weekday: number; readonly nth: number };

export type Rule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: Stamp | null;
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly weeks: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
};

const partNames = new Set([
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYMONTH', 'BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY'],
  ...['BYDAY', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYSETPOS'],
]);

export function readRule(text: string): Rule | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const frequency = frequencies.find((one) => one === parts.get('FREQ'));
  const until = parts.has('UNTIL') ? readUntil(parts.get('UNTIL') ?? '') : null;
  const lists = {
    months: numbersOf(parts.get('BYMONTH'), 1, 12),
    weeks: signedOf(parts.get('BYWEEKNO'), 53),
    yearDays: signedOf(parts.get('BYYEARDAY'), 366),
    monthDays: signedOf(parts.get('BYMONTHDAY'), 31),
    days: daysOf(parts.get('BYDAY')),
    hours: numbersOf(parts.get('BYHOUR'), 0, 23),
    minutes: numbersOf(parts.get('BYMINUTE'), 0, 59),
    seconds: numbersOf(parts.get('BYSECOND'), 0, 60),
    positions: signedOf(parts.get('BYSETPOS'), 366),
  };
  const rest = {
    interval: numberOf(parts.get('INTERVAL') ?? '1'),
    count: parts.has('COUNT') ? numberOf(parts.get('COUNT') ?? '') : null,
    weekStart: weekdays.indexOf(parts.get('WKST') ?? 'MO'),
  };
  if (frequency === undefined || until === undefined || !isWhole(lists) || !isWhole(rest)) return null;
  if (rest.weekStart === -1) return null;
  const rule = { frequency, until, ...rest, ...lists };
  return isSound(rule) ? rule : null;
}

/** Null where a part is none, unknown (`RSCALE`: another calendar), or there twice. A `;` at the end is common and harmless. */
function partsOf(text: string): ReadonlyMap<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().replace(/;$/, '').split(';')) {
    const [name = '', value, more] = part.split('=');
    if (value === undefined || more !== undefined || parts.has(name)) return null;
    if (name.startsWith('X-')) continue;
    if (!partNames.has(name)) return null;
    parts.set(name, value);
  }
  return parts;
}

type Whole<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

const isWhole = <T extends object>(parts: T): parts is T & Whole<T> =>
  Object.values(parts).every((value) => value !== undefined);

/** Undefined is "unreadable" here; null is "none given". */
function readUntil(text: string): Stamp | undefined {
  const [, year, month, day, time = '', hour, minute, second, utc = ''] =
    /^(\d{4})(\d\d)(\d\d)(?:(T)(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return readStamp(time === '' ? date : `${date}T${hour}:${minute}:${second}${utc}`, undefined) ?? undefined;
}

const largestNumber = 1e15;

function numberOf(text: string): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  // INTERVAL=0 and COUNT=0 are no rules; reading them as 1 would be a guess.
  return number >= 1 && number <= largestNumber ? number : undefined;
}

function numbersOf(text: string | undefined, least: number, most: number): readonly number[] | undefined {
  if (text === undefined) return [];
  const numbers = text.split(',').map((one) => (/^[+-]?\d{1,3}$/.test(one) ? Number(one) : NaN));
  if (!numbers.every((one) => one >= least && one <= most)) return undefined;
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** Counted from the beginning or, below nothing, from the end; there is no 0. */
function signedOf(text: string | undefined, most: number): readonly number[] | undefined {
  const numbers = numbersOf(text, -most, most);
  return numbers?.includes(0) === true ? undefined : numbers;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function daysOf(text: string | undefined): readonly RuleDay[] | undefined {
  if (text === undefined) return [];
  const days = text.split(',').map((one): RuleDay | null => {
    const [, nth, name] = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(one) ?? [];
    if (name === undefined || Math.abs(Number(nth ?? 1)) > 53 || Number(nth ?? 1) === 0) return null;
    return { weekday: weekdays.indexOf(name), nth: Number(nth ?? 0) };
  });
  return days.every((day) => day !== null) ? days : undefined;
}

/** What the standard forbids is either a mistake or means something that we do not know. */
function isSound(rule: Rule): boolean {
  const { frequency, days, weeks } = rule;
  if (days.some((day) => day.nth !== 0) && (!isLong(frequency) || weeks.length > 0)) return false;
  if (weeks.length > 0 && frequency !== 'YEARLY') return false;
  if (rule.yearDays.length > 0 && ['MONTHLY', 'WEEKLY', 'DAILY'].includes(frequency)) return false;
  if (rule.monthDays.length > 0 && frequency === 'WEEKLY') return false;
  const by = [
    rule.months,
    weeks,
    rule.yearDays,
    rule.monthDays,
    days,
    rule.hours,
    rule.minutes,
    rule.seconds,
  ];
  return rule.positions.length === 0 || by.some((list) => list.length > 0);
}

const isLong = (frequency: Frequency): boolean => frequency === 'YEARLY' || frequency === 'MONTHLY';
