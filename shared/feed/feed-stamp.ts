// A time as a feed writes it: a day, or a wall clock in some zone. `wall` is milliseconds as if that clock stood in UTC, so that
// walls of one zone can be compared and added to without knowing the zone.
import { dayMs, dayNumber, daysInMonth } from './civil.ts';

export type Stamp = {
  readonly type: 'day' | 'time';
  readonly wall: number;
  /** The zone's name as written; `UTC` for a time that ends in Z; null where none is given: the reader's own clock. */
  readonly zone: string | null;
};

/** `text` is the form that ical.js gives: `2026-03-02` or `2026-03-02T09:00:00`, with a Z at the end for UTC. Null where it is no time. */
export function readStamp(text: unknown, zone: string | undefined): Stamp | null {
  if (typeof text !== 'string') return null;
  const [, year, month, day, time, hour, minute, second, utc] =
    /^(\d{4})-(\d\d)-(\d\d)(?:(T)(\d\d):(\d\d):(\d\d)(Z?))?$/.exec(text) ?? [];
  const date = dayOf(Number(year), Number(month), Number(day));
  if (date === null) return null;
  if (time === undefined) return { type: 'day', wall: date * dayMs, zone: null };
  const seconds = secondsOf(Number(hour), Number(minute), Number(second));
  if (seconds === null) return null;
  return { type: 'time', wall: date * dayMs + seconds * 1000, zone: utc === 'Z' ? 'UTC' : (zone ?? null) };
}

const dayOf = (year: number, month: number, day: number): number | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? dayNumber(year, month, day)
    : null;

/** A leap second is the second before it: no clock of ours has one. */
const secondsOf = (hour: number, minute: number, second: number): number | null =>
  hour <= 23 && minute <= 59 && second <= 60 ? hour * 3600 + minute * 60 + Math.min(second, 59) : null;

/** How long: whole days by the calendar, and time by the clock. They differ in the night the clocks change. */
export type Length = { readonly days: number; readonly ms: number };

const longestDays = 36_600;

/** `PT50M`, `P1D`, `P2W`. Null where it is none, or over a hundred years. */
export function readLength(text: unknown): Length | null {
  if (typeof text !== 'string') return null;
  const parts = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (parts === null) return null;
  const [, sign, ...digits] = parts;
  const [weeks = 0, ofDays = 0, hours = 0, minutes = 0, seconds = 0] = digits.map((one) => Number(one ?? 0));
  // What ends before it starts has no length.
  if (sign === '-') return { days: 0, ms: 0 };
  const length = { days: weeks * 7 + ofDays, ms: (hours * 3600 + minutes * 60 + seconds) * 1000 };
  return length.days + length.ms / dayMs > longestDays ? null : length;
}
