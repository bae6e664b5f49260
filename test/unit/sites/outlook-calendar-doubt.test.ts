// What is done where an Outlook page contradicts itself or shows less than there is: nothing is guessed, and the health tells it.
import { expect, test } from 'vitest';
import { outlookCalendar as site } from '#extension/sites/outlook-calendar.ts';
import { outlookCalendar } from '#test/pages/outlook-calendar.ts';
import { documentOf } from './document-of.ts';

const events = [1, 2, 3].map((count) => ({
  id: `AAMk${count}`,
  title: `Client ${count}`,
  start: `2026-11-2${count + 2}T10:00`,
  end: `2026-11-2${count + 2}T10:50`,
}));
const html = outlookCalendar({ view: 'week', from: '2026-11-22', events });
const month = outlookCalendar({ view: 'month', from: '2026-11-22', events });
const readHtml = (page: string) => site.read(documentOf(page));
const titles = (page: string) => readHtml(page).sightings.map(({ title }) => title);
const secondLeftOut = { state: 'degraded', chips: 3, read: 2 };

test('The card, the ribbon and the hidden dialog repeat an event, and it is still seen once', () => {
  expect(html.match(/data-calitemid="AAMk1"/g)?.length).toBe(4);
  expect(readHtml(html).health).toEqual({ state: 'ok', chips: 3, read: 3 });
  expect(titles(html)).toEqual(['Client 1', 'Client 2', 'Client 3']);
});

test.for([
  [
    'a label that tells another day than its column',
    'Tuesday, November 24, 2026',
    'Wednesday, November 25, 2026',
  ],
  [
    'a tooltip that tells another time than the label',
    'title="Client 2\n10:00 AM',
    'title="Client 2\n10:10 AM',
  ],
  ['a tooltip that names another subject', 'title="Client 2\n', 'title="Client 3\n'],
  ['a tooltip that names only a part of the subject', 'title="Client 2\n', 'title="2\n'],
  ['no tooltip', 'title="Client 2\n', 'data-title="'],
  ['an id that is empty', 'data-calitemid="AAMk2"', 'data-calitemid=""'],
  ['an id that no record can hold', 'data-calitemid="AAMk2"', `data-calitemid="${'A'.repeat(501)}"`],
] as const)('A tile with %s is left out, and the rest stays', ([, right, wrong]) => {
  expect(html).toContain(right);
  const page = html.replaceAll(right, wrong);
  expect(titles(page)).toEqual(['Client 1', 'Client 3']);
  expect(readHtml(page).health).toEqual(secondLeftOut);
});

test('Either the place or the label is enough to tell the day', () => {
  const all = ['Client 1', 'Client 2', 'Client 3'];
  expect(titles(html.replaceAll('data-column-date', 'data-other'))).toEqual(all);
  expect(titles(month.replaceAll('monthDayCell_', 'cell_'))).toEqual(all);
  expect(titles(html.replace('lang="en-US"', 'lang="fr"'))).toEqual(all);
  expect(
    titles(html.replace('lang="en-US"', 'lang="fr"').replaceAll('data-column-date', 'data-other')),
  ).toEqual([]);
});

test('A column date that is no day tells nothing', () => {
  const broken = html.replaceAll('data-column-date="2026-11-24"', 'data-column-date="2026-11-31"');
  expect(titles(broken)).toEqual(['Client 1', 'Client 2', 'Client 3']);
  expect(readHtml(broken.replaceAll(', Tuesday, November 24, 2026', '')).health).toEqual(secondLeftOut);
});

test('A month cell that tells another day than the label leaves its event out', () => {
  const page = month.replace('monthDayCell_2026-11-24T', 'monthDayCell_2026-11-23T');
  expect(readHtml(page).health).toEqual(secondLeftOut);
});

test('One id for events of two days or two names is left out: the badge would sit on both', () => {
  const shared = (title: string) =>
    outlookCalendar({
      view: 'week',
      from: '2026-11-22',
      events: [events[0]!, ...events.slice(1).map((event) => ({ ...event, id: 'AAMkSeries', title }))],
    });
  expect(titles(shared('Client 2'))).toEqual(['Client 1']);
  expect(readHtml(shared('Client 2')).health).toEqual({ state: 'degraded', chips: 3, read: 1 });
  const unread = shared('Client 2').replace('title="Client 2\n', 'data-title="');
  expect(titles(unread)).toEqual(['Client 1']);
});

const weekly = (day: string, series: 'instance' | 'exception' = 'instance') =>
  outlookCalendar({
    view: 'day',
    from: day,
    events: [{ id: 'AAMkWeekly', title: 'Maya', start: `${day}T10:00`, end: `${day}T10:50`, series }],
  });
/** The same page goes on from day to day, as it does when the coach leafs through it. */
const leafThrough = (pages: readonly string[]) => {
  const document = documentOf(pages[0] ?? '');
  return pages.map((page) => {
    document.body.innerHTML = documentOf(page).body.innerHTML;
    const { sightings, health } = site.read(document);
    return [sightings.map(({ day }) => day).join(), health.state];
  });
};

test('An id that a series shares is noticed when its next day is shown, and no badge goes along with it', () => {
  expect(leafThrough([weekly('2026-11-24'), weekly('2026-12-01'), weekly('2026-11-24')])).toEqual([
    ['2026-11-24', 'ok'],
    ['', 'degraded'],
    ['2026-11-24', 'ok'],
  ]);
});

test('An id that was seen on two days at once is believed on neither of them later', () => {
  const both = outlookCalendar({
    view: 'month',
    from: '2026-11-01',
    events: ['2026-11-17', '2026-11-24'].map((day) => ({
      ...{ id: 'AAMkWeekly', title: 'Maya', series: 'instance' as const },
      ...{ start: `${day}T10:00`, end: `${day}T10:50` },
    })),
  });
  expect(leafThrough([both, weekly('2026-11-24')])).toEqual([
    ['', 'degraded'],
    ['', 'degraded'],
  ]);
});

test('An instance that is moved says that it is an exception, and keeps its id and its badge', () => {
  expect(
    leafThrough([
      weekly('2026-11-24'),
      // Drawn on its new day before the server has answered.
      weekly('2026-11-26'),
      weekly('2026-11-26', 'exception'),
      weekly('2026-11-27', 'exception'),
    ]),
  ).toEqual([
    ['2026-11-24', 'ok'],
    ['', 'degraded'],
    ['2026-11-26', 'ok'],
    ['2026-11-27', 'ok'],
  ]);
});

test('A reading that was right once is not kept when the page turns wrong, or right again', () => {
  expect(titles(html)).toHaveLength(3);
  expect(titles(html.replaceAll('title="Client 2\n', 'title="Client 9\n'))).toHaveLength(2);
  expect(titles(html)).toHaveLength(3);
});

test('Tiles that speak like events and carry no id are told as blind, or as degraded beside others', () => {
  expect(readHtml(html.replaceAll('data-calitemid', 'data-newname'))).toMatchObject({
    sightings: [],
    health: { state: 'blind', chips: 0, read: 0 },
  });
  expect(readHtml(html.replaceAll('data-calitemid="AAMk2"', 'data-newname')).health).toEqual({
    state: 'degraded',
    chips: 2,
    read: 2,
  });
});

test('An empty week is no fault, and neither is a page that is still loading', () => {
  const nothing = { sightings: [], health: { state: 'ok', chips: 0, read: 0 } };
  expect(readHtml(outlookCalendar({ view: 'week', from: '2026-11-22', events: [] }))).toMatchObject(nothing);
  expect(readHtml('<div data-app-section="CalendarModule"></div>')).toMatchObject(nothing);
});
