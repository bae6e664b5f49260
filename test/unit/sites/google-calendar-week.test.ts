// The week view, read from our own page in the shape of the real one. What is expected is written by hand.
import { expect, test } from 'vitest';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import {
  chipIdOf,
  googleCalendarWeek,
  type WeekEvent,
  type WeekPage,
} from '#test/pages/google-calendar-week.ts';
import { documentOf } from './document-of.ts';

const weekStart = '2026-11-22';
const read = (events: readonly WeekEvent[], page: Partial<WeekPage> = {}) =>
  googleCalendar.read(documentOf(googleCalendarWeek({ weekStart, events, ...page })));
const only = (event: WeekEvent, page: Partial<WeekPage> = {}) => {
  const { sightings } = read([event], { everydayChips: false, ...page });
  expect(sightings).toHaveLength(1);
  return sightings[0];
};
const maya: WeekEvent = {
  id: 'maya3series',
  title: 'Maya R.',
  start: '2026-11-24T10:00',
  end: '2026-11-24T10:50',
  seriesOriginalStart: '20261124T090000Z',
};

test('A timed event is read whole: identity, series, original start, title, day and times', () => {
  expect(only(maya)).toEqual({
    chipId: 'bWF5YTNzZXJpZXNfMjAyNjExMjRUMDkwMDAwWiBjb2FjaEBt',
    provider: 'google',
    eventId: 'maya3series',
    seriesId: 'maya3series',
    originalStart: '20261124T090000Z',
    title: 'Maya R.',
    day: '2026-11-24',
    startMinute: 600,
    endMinute: 650,
    allDay: false,
    shape: 'block',
    tight: false,
    calendar: 'coach@m',
  });
});

test('A moved session keeps its original start and shows its new day and time', () => {
  const moved = only({ ...maya, start: '2026-11-27T15:30', end: '2026-11-27T16:20' });
  expect(moved).toMatchObject({
    originalStart: '20261124T090000Z',
    day: '2026-11-27',
    startMinute: 930,
    endMinute: 980,
  });
});

test('An event without a series has none, and no original start', () => {
  const { seriesOriginalStart: _, ...single } = maya;
  expect(only(single)).not.toHaveProperty('seriesId');
  expect(only(single)).not.toHaveProperty('originalStart');
});

test('A 24 hour clock is read the same, morning and afternoon', () => {
  expect(only(maya, { clock: '24h' })).toMatchObject({ startMinute: 600, endMinute: 650 });
  expect(
    only({ ...maya, start: '2026-11-24T16:15', end: '2026-11-24T17:00' }, { clock: '24h' }),
  ).toMatchObject({
    startMinute: 975,
    endMinute: 1020,
  });
});

test('Midnight and noon are told apart', () => {
  expect(only({ ...maya, start: '2026-11-24T00:00', end: '2026-11-24T01:00' })).toMatchObject({
    startMinute: 0,
    endMinute: 60,
  });
  expect(only({ ...maya, start: '2026-11-24T12:00', end: '2026-11-24T13:00' })).toMatchObject({
    startMinute: 720,
    endMinute: 780,
  });
});

test('A short event draws title and time in one piece, and the title is still found', () => {
  expect(only({ ...maya, end: '2026-11-24T10:25' })).toMatchObject({ title: 'Maya R.', tight: true });
});

test.for([
  'Maya, second part',
  'Review (5-9pm)',
  '1:1',
  'Coach',
  '2026',
  'Söhne & Töchter <3',
  'חיים',
  '真由美',
])('The title "%s" is read as it is', (title) => {
  expect(only({ ...maya, title })?.title).toBe(title);
  expect(only({ ...maya, title, end: '2026-11-24T10:25' })?.title).toBe(title);
});

test('A location is not taken for the title, whatever it says', () => {
  expect(only({ ...maya, location: 'Maya R. office, room 3pm to 4pm' })?.title).toBe('Maya R.');
});

test('An all-day event in the row above is told by its column and is all day', () => {
  const birthday = { id: 'b1rthday', title: 'Maya 40', start: '2026-11-24', end: '2026-11-24', allDay: true };
  expect(only(birthday)).toMatchObject({
    title: 'Maya 40',
    day: '2026-11-24',
    allDay: true,
    shape: 'bar',
    tight: true,
  });
  expect(only({ ...birthday, end: '2026-11-26' })).toMatchObject({
    title: 'Maya 40',
    day: '2026-11-24',
    allDay: true,
  });
});

test('An event over midnight is one event, on the day it begins', () => {
  const late = { ...maya, start: '2026-11-24T23:30', end: '2026-11-25T00:30' };
  expect(only(late)).toMatchObject({ title: 'Maya R.', day: '2026-11-24' });
});

test('The rest of an event that began before this week is left out and is no fault', () => {
  const { sightings, health } = read([{ ...maya, start: '2026-11-21T23:30', end: '2026-11-22T00:30' }], {
    everydayChips: false,
  });
  expect(sightings).toEqual([]);
  expect(health).toEqual({ state: 'ok', chips: 1, read: 1 });
});

test('Tasks and the bar of pending tasks are no events; a dentist is one like any other', () => {
  const { sightings, health } = read([maya]);
  expect(sightings.map(({ title }) => title).toSorted()).toEqual(['Dentist', 'Maya R.']);
  expect(health).toEqual({ state: 'ok', chips: 2, read: 2 });
});

test('Handles and nested nodes repeat an id, and still it is seen once', () => {
  const page = documentOf(googleCalendarWeek({ weekStart, events: [maya] }));
  expect(page.querySelectorAll(`[data-eventid="${chipIdOf(maya)}"]`).length).toBeGreaterThan(1);
  expect(googleCalendar.read(page).sightings.filter(({ eventId }) => eventId === maya.id)).toHaveLength(1);
});

test('An event beside another is narrow, so its badge is the short one', () => {
  const other = { ...maya, id: 'other', title: 'Other' };
  const { sightings } = read([
    maya,
    other,
    { ...maya, id: 'alone', start: '2026-11-25T10:00', end: '2026-11-25T10:50' },
  ]);
  const tight = sightings
    .filter(({ eventId }) => eventId !== 'dent1st4u7i')
    .map((seen) => [seen.eventId, seen.tight]);
  expect(tight).toEqual([
    ['maya3series', true],
    ['other', true],
    ['alone', false],
  ]);
});
