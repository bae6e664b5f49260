// The pieces of the Outlook reader, on the cases that a whole page seldom shows.
import { expect, test } from 'vitest';
import { outlookCalendar } from '#extension/sites/outlook-calendar.ts';
import { sightingOf, type Tile } from '#extension/sites/outlook-calendar/event-of-tiles.ts';
import { sideBySide } from '#extension/sites/outlook-calendar/side-by-side.ts';
import { daysAround } from '#extension/sites/outlook-calendar/tile-place.ts';
import { readTile } from '#extension/sites/outlook-calendar/tile-text.ts';
import { documentOf } from './document-of.ts';

const times = '10:00 AM to 11:00 AM';
const date = 'Friday, August 14, 2026';
const day = '2026-08-14';
const read = (label: string, tooltip = `Maya\n${times}`) => readTile(label, tooltip, 'en-US');

test('A second date ends a range only where no separator closes the first', () => {
  const told = (rest: string) => read(`Maya, ${times}, ${rest}`);
  expect(told(`${date} to Sunday, August 16, 2026, Busy`)).toMatchObject({
    told: { first: day, last: '2026-08-16' },
  });
  expect(told(`${date}, Retreat of August 20, 2026, Busy`)).toMatchObject({
    told: { first: day, last: day },
  });
  expect(told(`${date}, to August 20, 2026, Busy`)).toMatchObject({ told: { first: day, last: day } });
});

test('A range over New Year is told in both years', () => {
  expect(
    read('Maya, all day event, Monday, December 28, 2026 to Friday, January 1, 2027, Free', 'Maya'),
  ).toMatchObject({ allDay: true, told: { first: '2026-12-28', last: '2027-01-01' } });
});

test('A date that does not stand right behind the times is somebody’s text', () => {
  expect(read(`Maya, ${times}, 5 Lake Street, August 20, 2026`)).toMatchObject({ told: null });
});

test('A label without times is no whole day if the tooltip tells times', () => {
  expect(read(`Maya, all day event, ${date}, Free`)).toBe('unsure');
  expect(read(`Maya, all day event, ${date}, Free`, 'Maya\nRoom 3')).toMatchObject({
    allDay: true,
    times: '',
  });
});

test('Each place where Exchange writes that an event is cancelled is enough', () => {
  const cancelled = (label: string, title = 'Maya') => read(label, `${title}\n${times}`);
  expect(cancelled(`Maya, ${times}, ${date}, Busy`)).toMatchObject({ cancelled: false });
  expect(cancelled(`Maya, ${times}, ${date}, Busy, Canceled`)).toMatchObject({ cancelled: true });
  expect(cancelled(`Canceled: Maya, ${times}, ${date}, Busy`)).toMatchObject({ cancelled: true });
  expect(cancelled(`Meeting icon, Canceled: Maya, ${times}, ${date}, Busy`)).toMatchObject({
    cancelled: true,
  });
  expect(cancelled(`Canceled: Maya, ${times}, ${date}, Busy`, 'Canceled: Maya')).toMatchObject({
    cancelled: true,
  });
  expect(cancelled(`Re: Maya, ${times}, ${date}, Busy`)).toBe('unsure');
});

test('An event without a subject has no title, however its tooltip leaves it out', () => {
  for (const tooltip of [times, `\n${times}`])
    for (const label of [`${times}, ${date}, Busy`, `, ${times}, ${date}, Busy`])
      expect(read(label, tooltip)).toMatchObject({ title: '', times, told: { first: day, last: day } });
});

const tile = (more: Partial<Tile> = {}): Tile => ({
  ...{ id: 'AAMk1', title: 'Maya', times, tooltipTimes: times, allDay: false, cancelled: false },
  ...{ told: { first: day, last: day }, around: [day], shape: 'block' },
  ...more,
});

test('Where the label’s clock is not understood, the tooltip’s is', () => {
  expect(sightingOf([tile({ times: '午前 10:00 から 午前 11:00' })], 'unknown')).toMatchObject({
    startMinute: 600,
    endMinute: 660,
  });
});

test('Without a date in the label, one place tells the day and two do not', () => {
  expect(sightingOf([tile({ told: null })], 'unknown')).toMatchObject({ day });
  expect(sightingOf([tile({ told: null }), tile({ told: null, around: ['2026-08-15'] })], 'unknown')).toBe(
    'unsure',
  );
  expect(sightingOf([tile({ told: null, around: [] })], 'unknown')).toBe('unsure');
});

test('A column and a cell around one tile that contradict each other tell nothing', () => {
  const around = daysAround(
    documentOf(
      `<div data-column-date="${day}"><div id="monthDayCell_2026-08-15T00:00:00.000+00:00_GMT"><b></b></div></div>`,
    ).querySelector('b')!,
  );
  expect(around).toEqual([day, '2026-08-15']);
  expect(sightingOf([tile({ around })], 'unknown')).toBe('unsure');
});

test('Events share their time with a long one also after a short one has ended in between', () => {
  const at = (startMinute: number, endMinute: number, on = day) => ({ day: on, startMinute, endMinute });
  const [long, first, second, after, otherDay] = [
    at(540, 720),
    at(600, 650),
    at(660, 710),
    at(720, 770),
    at(600, 650, '2026-08-15'),
  ];
  expect(
    [...sideBySide([second, otherDay, after, first, long])].toSorted((a, b) => a.startMinute - b.startMinute),
  ).toEqual([long, first, second]);
});

test('A dialog that repeats an event without its id is no tile that went unseen', () => {
  const said = `<div role="button" aria-label="Maya, ${times}, ${date}, Busy" title="Maya\n${times}"></div>`;
  const page = (html: string) =>
    outlookCalendar.read(documentOf(`<div data-app-section="CalendarModule">${html}</div>`));
  expect(page(`<div role="dialog">${said}</div>`).health.state).toBe('ok');
  expect(page(said).health.state).toBe('blind');
});
