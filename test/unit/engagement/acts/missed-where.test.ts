// Whose bookings a look can miss: on which days, in which calendars, and of which work.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { missBookings, type Absences, type WholeLook } from '#shared/engagement/acts/miss-bookings.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import type { Booking } from '#shared/records/booking.ts';
import { hour, monday } from '#test/support/practice.ts';
import { activeStory, tellStory, type Story } from '#test/support/story.ts';

const seen = { seriesId: 'weekly', seenWhere: 'google-calendar|me@m' };

const bookedAt = (story: Story, hours: number, event: Partial<Booking> = {}) =>
  story.session(hours, { status: 'booked', event: { ...seen, ...event } }).booking;

const dentist = { provider: 'google', eventId: 'dentist', calendar: 'me@m' };
const threeDays = ['2026-11-23', '2026-11-24', '2026-11-25'];

function missed(
  stories: readonly Story[],
  look: Partial<WholeLook> = {},
  before: Absences = {},
  now = monday,
) {
  const records = stories.flatMap((story) => [...story.records.values()]);
  const whole = { where: 'google-calendar', load: 'two', whole: threeDays, events: [dentist], ...look };
  const at = { now, timeZone: 'Europe/London' };
  return missBookings(practiceRecords(records), boardOf(records), whole, before, at);
}

const nothing = { absences: {}, vanished: [], replaced: [], doubts: 0 };
const once = { at: monday, load: 'two' };

test('Work of which nothing is written yet hides nothing that is missed in another’s', () => {
  const bare = tellStory({ name: 'Ken Ito', code: 'C-015', now: monday });
  expect(practiceRecords(bare.records.values()).under.size).toBe(0);
  const told = activeStory();
  expect(missed([bare, told])).toEqual(nothing);
  const booking = bookedAt(told, 24);
  expect(missed([bare, told]).absences).toEqual({ [booking]: once });
});

test('A call without an event cannot be missed in a calendar', () => {
  const told = activeStory();
  const { booking } = told.session(24, { status: 'to-confirm', event: seen });
  expect(missed([told]).absences).toEqual({ [booking]: once });
  told.records.delete(booking);
  expect(missed([told])).toEqual(nothing);
});

test('What the coach has settled cannot be missed, where it is the only one of its day', () => {
  const told = activeStory();
  told.session(24, { status: 'held', event: seen });
  expect(missed([told])).toEqual(nothing);
});

test('Of a calendar that a page does not name nothing is missed, though the same site shows other events', () => {
  const told = activeStory();
  bookedAt(told, 24, { seenWhere: 'google-calendar' });
  const { calendar: _unnamed, ...event } = dentist;
  expect(missed([told], { events: [event] })).toEqual(nothing);
});

test('The days of a page may come in any order', () => {
  const told = activeStory();
  const week = Array.from({ length: 7 }, (_, nth) => `2026-11-${23 + nth}`);
  const booking = bookedAt(told, 24);
  for (const whole of [week, week.toReversed()])
    expect(missed([told], { whole }).absences).toEqual({ [booking]: once });
});

test('Soon after midnight the day before has to be shown whole, too', () => {
  const told = activeStory();
  const booking = bookedAt(told, 18); // three in the night to Tuesday
  expect(missed([told], { whole: ['2026-11-24', '2026-11-25'] })).toEqual(nothing);
  expect(missed([told], { whole: ['2026-11-23', '2026-11-24'] }).absences).toEqual({ [booking]: once });
});

test('A date that was moved does not vouch for its calendar: where all others are gone, that is doubted', () => {
  const told = activeStory();
  const old = bookedAt(told, 24);
  const fresh = new Set([bookedAt(told, 72)]);
  const { provider, calendar } = dentist;
  const events = [dentist, { provider, eventId: 'C-014', originalStart: '72', calendar }];
  for (const hours of [30, 31]) bookedAt(told, hours, { seriesId: undefined });
  expect(missed([told], { events, fresh })).toEqual({ ...nothing, replaced: [old], doubts: 2 });
});

test('At most five hundred are remembered, and the oldest are forgotten first', () => {
  const told = activeStory();
  const hours = Array.from({ length: 501 }, (_, nth) => 24 * (30 + nth));
  const ids = hours.map((at) => bookedAt(told, at));
  const before = Object.fromEntries(ids.map((id) => [id, once]));
  const { absences } = missed([told], {}, before, monday + hour);
  expect(Object.keys(absences)).toEqual(ids.slice(1));
});
