// The coach's own day and quiet hours, over midnight, on nights when the clock is changed, and in other time zones.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { isQuietHour, isWithin, localDay } from '#shared/boundaries/local-day.ts';
import { hour } from '#test/support/practice.ts';

const time = (iso: string) => Date.parse(iso);
const dayOf = (iso: string, timeZone: string) => localDay({ now: time(iso), timeZone });

const days: readonly (readonly [string, string, string, string])[] = [
  ['2026-11-23T09:00:00Z', 'Europe/London', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'],
  ['2026-11-23T09:00:00Z', 'America/Los_Angeles', '2026-11-23T08:00:00Z', '2026-11-24T08:00:00Z'],
  ['2026-11-23T23:30:00Z', 'Asia/Tokyo', '2026-11-23T15:00:00Z', '2026-11-24T15:00:00Z'],
  // 25 hours, and 23.
  ['2026-10-25T12:00:00Z', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ['2026-03-29T12:00:00Z', 'Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
  ['2028-02-29T12:00:00Z', 'UTC', '2028-02-29T00:00:00Z', '2028-03-01T00:00:00Z'],
];

test.for(days)('The day of %s in %s', ([now, timeZone, from, until]) => {
  expect(dayOf(now, timeZone)).toEqual({ from: time(from), until: time(until) });
});

test('A day has its first moment, not that of the next day, and never none', () => {
  const { from, until } = dayOf('2026-11-23T09:00:00Z', 'UTC');
  const within = [from, until - 1, from - 1, until, undefined].map((one) => isWithin({ from, until }, one));
  expect(within).toEqual([true, true, false, false, false]);
});

const quietAt = (clock: string, from: number, until: number, timeZone = 'UTC') =>
  isQuietHour({ from: from * 60, until: until * 60 }, { now: time(`2026-11-23T${clock}:00Z`), timeZone });

test('Quiet hours begin with their first minute and end before their last', () => {
  const heard = ['12:59', '13:00', '13:59', '14:00'].map((clock) => quietAt(clock, 13, 14));
  expect(heard).toEqual([false, true, true, false]);
});

test('Quiet hours may run over midnight', () => {
  const heard = ['21:59', '22:00', '23:59', '00:00', '06:59', '07:00', '12:00'];
  expect(heard.map((clock) => quietAt(clock, 22, 7))).toEqual([false, true, true, true, true, false, false]);
});

test('Two equal times are no quiet hours, and none are none', () => {
  expect(['00:00', '09:00', '10:00'].map((clock) => quietAt(clock, 9, 9))).toEqual([false, false, false]);
  expect(isQuietHour(null, { now: 0, timeZone: 'UTC' })).toBe(false);
});

test('Quiet hours are those of the wall clock, to the minute', () => {
  expect(quietAt('16:40', 22, 23, 'Asia/Kolkata')).toBe(true);
  expect(quietAt('16:29', 22, 23, 'Asia/Kolkata')).toBe(false);
  const half = { from: 9 * 60 + 30, until: 9 * 60 + 31 };
  const at = (clock: string) => isQuietHour(half, { now: time(`2026-11-23T${clock}:59Z`), timeZone: 'UTC' });
  expect([at('09:29'), at('09:30'), at('09:31')]).toEqual([false, true, false]);
});

test('The hour that comes twice is quiet twice', () => {
  const quiet = { from: 2 * 60, until: 3 * 60 };
  const first = time('2026-10-25T00:30:00Z');
  const heard = [0, 1, 2].map((later) =>
    isQuietHour(quiet, { now: first + later * hour, timeZone: 'Europe/Berlin' }),
  );
  expect(heard).toEqual([true, true, false]);
});
