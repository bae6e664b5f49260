// The pieces of the Outlook reader, on the cases that a whole page seldom shows.
import { expect, test } from 'vitest';
import { outlookCalendar } from '#extension/sites/outlook-calendar.ts';
import { sightingOf, type Tile } from '#extension/sites/outlook-calendar/event-of-tiles.ts';
import { sideBySide } from '#extension/sites/side-by-side.ts';
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

test('Each way in which an event was seen called off is enough, and none of them is left in the title', () => {
  const ends = `${times}, ${date}, Free`;
  for (const [label, title] of [
    [`Maya, ${ends}, Canceled`, 'Maya'],
    [`Maya, ${ends}, Recurring event, Canceled`, 'Maya'],
    [`Canceled: Maya, ${ends}`, 'Canceled: Maya'],
    [`Cancelled: Maya, ${ends}, Canceled`, 'Cancelled: Maya'],
    [`Meeting icon, Canceled: Maya, ${ends}`, 'Canceled: Maya'],
    [`Canceled event, Maya, ${ends}`, 'Maya'],
    [`Canceled event, Canceled: Maya, ${ends}`, 'Canceled: Maya'],
    [`キャンセル済み: Maya, ${ends}`, 'キャンセル済み: Maya'],
    [`予定のキャンセル：Maya, ${ends}`, '予定のキャンセル：Maya'],
  ] as const)
    expect(read(label, `${title}\n${times}`)).toMatchObject({ title: 'Maya', status: 'cancelled' });
});

test('An event that the coach has turned down says so', () => {
  for (const before of ['Declined', '辞退'])
    expect(read(`${before}: Maya, ${times}, ${date}, Free`, `${before}: Maya\n${times}`)).toMatchObject({
      title: 'Maya',
      status: 'declined',
    });
});

test('An event stands where nothing calls it off', () => {
  for (const rest of ['Busy', 'Canceled, Busy', 'By Canceled, Busy', 'Canceled', 'Bar Busy, Canceled, Busy'])
    expect(read(`Maya, ${times}, ${date}, ${rest}`)).toMatchObject({ title: 'Maya', status: undefined });
});

test('Where label and tooltip disagree about the subject being called off, nothing is told', () => {
  for (const before of ['Canceled', 'Declined', 'キャンセル済み']) {
    expect(read(`${before}: Maya, ${times}, ${date}, Free`)).toBe('unsure');
    expect(read(`Maya, ${times}, ${date}, Free`, `${before}: Maya\n${times}`)).toBe('unsure');
  }
  expect(read(`Re: Maya, ${times}, ${date}, Busy`)).toBe('unsure');
});

test('Two tiles of one event of which only one is called off tell nothing', () => {
  expect(sightingOf([tile(), tile({ status: 'cancelled' })], 'unknown')).toBe('unsure');
  expect(sightingOf([tile({ status: 'cancelled' })], 'unknown')).toMatchObject({ status: 'cancelled' });
  expect(sightingOf([tile()], 'unknown')).not.toHaveProperty('status');
});

test('A regular instance of a series is told from an exception and from an event that is none', () => {
  const told = (end: string) => read(`Maya, ${times}, ${date}, Busy${end}`);
  expect(told(', Recurring event')).toMatchObject({ regular: true });
  expect(told(', Recurring event, Canceled')).toMatchObject({ regular: true });
  for (const end of ['', ', Exception to recurring event', ', Recurring event, By Roe'])
    expect(told(end)).toMatchObject({ regular: false });
});

test('A day of the month that is written with a zero is the same day', () => {
  const told = (days: string) => read(`Maya, all day event, ${days}, Free`, 'Maya');
  expect(told('Monday, June 01, 2026 to Friday, June 05, 2026')).toMatchObject({
    told: { first: '2026-06-01', last: '2026-06-05' },
  });
  expect(read(`Maya, ${times}, Thursday, June 04, 2026, Free`)).toMatchObject({
    told: { first: '2026-06-04' },
  });
});

test('An event without a subject has no title, however its tooltip leaves it out', () => {
  for (const tooltip of [times, `\n${times}`])
    for (const label of [`${times}, ${date}, Busy`, `, ${times}, ${date}, Busy`])
      expect(read(label, tooltip)).toMatchObject({ title: '', times, told: { first: day, last: day } });
});

const tile = (more: Partial<Tile> = {}): Tile => ({
  ...{ id: 'AAMk1', title: 'Maya', times, tooltipTimes: times, allDay: false },
  ...{ told: { first: day, last: day }, around: [day], shape: 'block', status: undefined, regular: false },
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
