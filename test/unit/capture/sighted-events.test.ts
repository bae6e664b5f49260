// Sightings become events at the right moment, in the nights the clocks change too.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { sightedEvents } from '#extension/capture/sighted-events.ts';
import type { Sighting } from '#extension/sites/site.ts';

const seen = (changes: Partial<Sighting>): Sighting => ({
  chipId: 'chip',
  provider: 'google',
  eventId: 'event',
  title: 'Coaching',
  day: '2026-03-03',
  allDay: false,
  shape: 'block',
  tight: false,
  ...changes,
});
const startOf = (changes: Partial<Sighting>, timeZone: string) =>
  new Date(sightedEvents([seen(changes)], timeZone)[0]?.start ?? Number.NaN).toISOString();

test('An event starts at the wall clock time of its day in the coach’s zone', () => {
  expect(startOf({ startMinute: 600 }, 'Europe/Berlin')).toBe('2026-03-03T09:00:00.000Z');
  expect(startOf({ startMinute: 600 }, 'America/New_York')).toBe('2026-03-03T15:00:00.000Z');
});

test('An event after the hour that does not exist starts by the clock, not by hours since midnight', () => {
  expect(startOf({ day: '2026-03-29', startMinute: 600 }, 'Europe/Berlin')).toBe('2026-03-29T08:00:00.000Z');
  expect(startOf({ day: '2026-10-25', startMinute: 600 }, 'Europe/Berlin')).toBe('2026-10-25T09:00:00.000Z');
});

test('An event that runs past midnight ends on the next day', () => {
  const [event] = sightedEvents([seen({ startMinute: 1410, endMinute: 1470 })], 'UTC');
  expect(new Date(event?.end ?? 0).toISOString()).toBe('2026-03-04T00:30:00.000Z');
});

test('An event without a readable time stands at noon and says so', () => {
  const [event] = sightedEvents([seen({})], 'UTC');
  expect(event).toMatchObject({ timeKnown: false, start: Date.UTC(2026, 2, 3, 12) });
});

test('An all-day entry is no session', () => {
  expect(sightedEvents([seen({ allDay: true })], 'UTC')).toEqual([]);
});
