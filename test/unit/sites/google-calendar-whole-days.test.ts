// A day is called whole only where Google's own count says the same as ours: an event that is missing there is really missing.
import { expect, test } from 'vitest';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import { googleCalendarMonth } from '#test/pages/google-calendar-month.ts';
import { googleCalendarSchedule } from '#test/pages/google-calendar-schedule.ts';
import { googleCalendarWeek, type WeekEvent } from '#test/pages/google-calendar-week.ts';
import { documentOf } from './document-of.ts';

const dates = ['2026-11-23', '2026-11-24', '2026-11-25'];
const client = (index: number, day: string, more: Partial<WeekEvent> = {}): WeekEvent => ({
  id: `cl1ent${index}`,
  title: `Client ${index}`,
  start: `${day}T1${index}:00`,
  end: `${day}T1${index}:50`,
  ...more,
});
const [one, two, three] = [client(1, '2026-11-23'), client(2, '2026-11-24'), client(3, '2026-11-24')];
const week = (events: readonly WeekEvent[], more: object = {}) =>
  googleCalendarWeek({ weekStart: '2026-11-23', dates, events, everydayChips: false, ...more });
const html = week([one, two, three]);
const read = (page: string) => googleCalendar.read(documentOf(page));
const whole = (page: string) => read(page).wholeDays;

test('Days whose headings count what is there are whole, the empty ones too', () => {
  expect(whole(html)).toEqual(dates);
});

test('Tasks drawn as blocks are counted by the heading and by us', () => {
  const page = googleCalendarWeek({ weekStart: '2026-11-22', events: [one, two] });
  expect(page).toContain('1 event, Thursday, November 26');
  expect(whole(page)).toHaveLength(7);
});

test('A day that announces more or fewer events than are there is not whole', () => {
  expect(whole(html.replace('2 events, Tuesday', '3 events, Tuesday'))).toEqual(['2026-11-23', '2026-11-25']);
  expect(read(html.replace('2 events, Tuesday', '3 events, Tuesday')).health.state).toBe('degraded');
  expect(whole(html.replace('2 events, Tuesday', '1 event, Tuesday'))).toEqual(['2026-11-23', '2026-11-25']);
});

test('A day whose heading has no count that can be told is not whole', () => {
  expect(whole(html.replace('2 events, Tuesday', '2 events of 3, Tuesday'))).toEqual([
    '2026-11-23',
    '2026-11-25',
  ]);
  expect(whole(html.replace('2 events, Tuesday, November 24', 'Tuesday'))).toEqual([
    '2026-11-23',
    '2026-11-25',
  ]);
});

test('A heading of another day counts for nothing, even if its date holds this one', () => {
  const date = '2026-12-03';
  const page = googleCalendarWeek({
    weekStart: date,
    dates: [date, '2026-12-04'],
    events: [client(1, date), client(2, '2026-12-04')],
    everydayChips: false,
  });
  expect(whole(page)).toEqual([date, '2026-12-04']);
  expect(whole(page.replace('1 event, Thursday, December 3', 'Thursday, December 31'))).toEqual([
    '2026-12-04',
  ]);
});

test('A day with a chip in doubt is not whole', () => {
  expect(whole(html.replace('No location, November 23, 2026', 'No location, November 22, 2026'))).toEqual([
    '2026-11-24',
    '2026-11-25',
  ]);
});

test('With a chip in doubt that lies on no day, no day is whole', () => {
  const page = html.replace(
    '<div role="grid"',
    '<div data-eventchip="" data-eventid="%%%"></div><div role="grid"',
  );
  expect(whole(page)).toEqual([]);
});

test('Events of other people are counted as the heading counts them', () => {
  const page = week([one, two, { ...three, calendar: 'partner@m' }]);
  expect(read(page).sightings).toHaveLength(2);
  expect(whole(page)).toEqual(dates);
});

test('The row of all-day events is counted too, across the days of each, and announces what is missing', () => {
  const trip = client(4, '2026-11-23', { start: '2026-11-23', end: '2026-11-24', allDay: true });
  for (const dayByDay of [false, true]) {
    const page = week([one, trip], { dayByDay });
    expect(page).toContain('1 all day event, Tuesday');
    expect(whole(page)).toEqual(dates);
    const more = page.replace('1 all day event, Tuesday', '2 all day events, Tuesday');
    expect(whole(more)).toEqual(['2026-11-23', '2026-11-25']);
    expect(read(more).health.state).toBe('degraded');
  }
});

test('The bar of pending tasks in the row makes no day unsure, counted or not', () => {
  const page = googleCalendarWeek({ weekStart: '2026-11-22', events: [one] });
  expect(whole(page)).toHaveLength(7);
  const counted = page.replace('No all day events, Tuesday', '1 all day event, Tuesday');
  expect(whole(counted)).toHaveLength(7);
  expect(read(counted).health.state).toBe('ok');
});

test('A page on which nothing proves our count says no day is whole: it may not be filled yet', () => {
  expect(whole(week([]))).toEqual([]);
});

test('Where a language writes "one event" as a word, that day is not whole and is no fault', () => {
  const page = html.replace('1 event, Monday', 'A single event, Monday');
  expect(whole(page)).toEqual(['2026-11-24', '2026-11-25']);
  expect(read(page).health.state).toBe('ok');
});

test('Today is marked in its heading, and counted like any other', () => {
  expect(
    whole(html.replace('2 events, Tuesday, November 24', '2 events, Tuesday, November 24, today')),
  ).toEqual(dates);
});

test('A month and a list have no count, and so no whole day', () => {
  expect(whole(googleCalendarMonth({ month: '2026-11', events: [one, two] }))).toEqual([]);
  expect(whole(googleCalendarSchedule({ events: [one, two] }))).toEqual([]);
});
