// Every view, read from our own pages in the shape of the real ones. What is expected is written by hand.
import { expect, test } from 'vitest';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import { googleCalendarMonth } from '#test/pages/google-calendar-month.ts';
import { googleCalendarSchedule } from '#test/pages/google-calendar-schedule.ts';
import { googleCalendarWeek, type WeekEvent } from '#test/pages/google-calendar-week.ts';
import { documentOf } from './document-of.ts';

const maya: WeekEvent = {
  id: 'maya3series',
  title: 'Maya R.',
  start: '2026-11-24T10:00',
  end: '2026-11-24T10:50',
  seriesOriginalStart: '20261124T100000Z',
};
const moved: WeekEvent = {
  id: 'noor9series_R20261001T090000',
  title: 'Noor',
  start: '2026-11-25T15:30',
  end: '2026-11-25T16:20',
  seriesOriginalStart: '20261123T090000Z',
};
const late: WeekEvent = {
  id: 'lat3night',
  title: 'Ida (Boston)',
  start: '2026-11-26T23:30',
  end: '2026-11-27T00:30',
};
const trip: WeekEvent = {
  id: 'tr1p',
  title: 'Retreat, Wales',
  start: '2026-11-26',
  end: '2026-11-28',
  allDay: true,
};
const events = [maya, moved, late, trip];

const told = (html: string) =>
  googleCalendar
    .read(documentOf(html))
    .sightings.map(({ title, day, startMinute, endMinute, allDay, shape }) =>
      [title, day, allDay ? 'all day' : `${startMinute} to ${endMinute}`, shape].join(' | '),
    )
    .toSorted();
const health = (html: string) => googleCalendar.read(documentOf(html)).health;
const grid = (dates: readonly string[], more: object = {}) =>
  googleCalendarWeek({ weekStart: dates[0] ?? '', dates, events, everydayChips: false, ...more });

test('Five days without the weekend are read by their own columns', () => {
  const html = grid(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
  expect(told(html)).toEqual([
    'Ida (Boston) | 2026-11-26 | 1410 to 1470 | block',
    'Maya R. | 2026-11-24 | 600 to 650 | block',
    'Noor | 2026-11-25 | 930 to 980 | block',
    'Retreat, Wales | 2026-11-26 | all day | bar',
  ]);
  expect(health(html)).toEqual({ state: 'ok', chips: 5, read: 5 });
});

test('One day alone is read, and what goes on from the day before is not read again', () => {
  expect(told(grid(['2026-11-24']))).toEqual(['Maya R. | 2026-11-24 | 600 to 650 | block']);
  expect(told(grid(['2026-11-27']))).toEqual([]);
  expect(health(grid(['2026-11-27']))).toEqual({ state: 'ok', chips: 2, read: 2 });
});

test('Three days, or days with a gap between them, are read', () => {
  expect(told(grid(['2026-11-24', '2026-11-25', '2026-11-26']))).toHaveLength(4);
  expect(told(grid(['2026-11-24', '2026-11-30', '2026-12-01']))).toEqual([
    'Maya R. | 2026-11-24 | 600 to 650 | block',
  ]);
});

test('An event of several days is one event on its first day, drawn once across them or anew in each', () => {
  for (const dayByDay of [false, true]) {
    const html = grid(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'], { dayByDay });
    expect(told(html)).toContain('Retreat, Wales | 2026-11-26 | all day | bar');
    expect(health(html).state).toBe('ok');
  }
});

test('A month tells the day and the hours of each event by its label alone', () => {
  const html = googleCalendarMonth({ month: '2026-11', events });
  expect(told(html)).toEqual([
    'Ida (Boston) | 2026-11-26 | 1410 to 1470 | bar',
    'Maya R. | 2026-11-24 | 600 to 650 | bar',
    'Noor | 2026-11-25 | 930 to 980 | bar',
    'Retreat, Wales | 2026-11-26 | all day | bar',
  ]);
  expect(health(html)).toEqual({ state: 'ok', chips: 4, read: 4 });
});

test('An event over the end of a week of the month is drawn twice and read once, on its first day', () => {
  const event = { ...trip, start: '2026-11-20', end: '2026-11-23' };
  const html = googleCalendarMonth({ month: '2026-11', events: [event] });
  expect(documentOf(html).querySelectorAll('[data-eventchip]')).toHaveLength(2);
  expect(told(html)).toEqual(['Retreat, Wales | 2026-11-20 | all day | bar']);
});

test.for([false, true])('A list of days is read row by row, and so is a search (%s)', (isSearch) => {
  const html = googleCalendarSchedule({ events, isSearch });
  expect(told(html)).toEqual([
    'Ida (Boston) | 2026-11-26 | 1410 to 1470 | row',
    'Maya R. | 2026-11-24 | 600 to 650 | row',
    'Noor | 2026-11-25 | 930 to 980 | row',
    'Retreat, Wales | 2026-11-26 | all day | row',
  ]);
  expect(health(html).state).toBe('ok');
});

test('A series that was split keeps its series, while the event is what its own id says, in every view', () => {
  const pages = [
    grid(['2026-11-25']),
    googleCalendarMonth({ month: '2026-11', events }),
    googleCalendarSchedule({ events }),
  ];
  for (const html of pages) {
    const noor = googleCalendar.read(documentOf(html)).sightings.find(({ title }) => title === 'Noor');
    expect(noor).toMatchObject({
      eventId: 'noor9series_R20261001T090000',
      seriesId: 'noor9series',
      originalStart: '20261123T090000Z',
      day: '2026-11-25',
    });
  }
});

test('One and the same event is the same in the week, the month and the list', () => {
  const same = [
    grid(['2026-11-24']),
    googleCalendarMonth({ month: '2026-11', events: [maya] }),
    googleCalendarSchedule({ events: [maya] }),
  ].map((html) => {
    const [seen] = googleCalendar.read(documentOf(html)).sightings;
    return { ...seen, shape: '', tight: '' };
  });
  expect(same[1]).toEqual(same[0]);
  expect(same[2]).toEqual(same[0]);
});
