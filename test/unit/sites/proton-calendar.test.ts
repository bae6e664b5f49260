// Proton's week, read from our own page by titles and places alone. What is expected is written by hand; the boxes are those of a
// layout that the test makes up, because there is no browser here.
import { expect, test } from 'vitest';
import { cssString } from '#extension/overlay/css-string.ts';
import { protonCalendar as site, readCells } from '#extension/sites/proton-calendar.ts';
import { protonCalendar, type ProtonEvent, type ProtonPage } from '#test/pages/proton-calendar.ts';
import { documentAt } from './document-at.ts';

const maya: ProtonEvent = { title: 'Maya R.', start: '2026-11-24T10:00', end: '2026-11-24T10:50' };
const ben: ProtonEvent = { title: 'Ben', start: '2026-11-26T15:30', end: '2026-11-26T16:20' };
const week = '/u/0/week/2026/11/25';

const columnPx = 100;
const gridPx = 300;
/** The small calendar lies at the side, the columns from 300 px on, each 100 px wide. */
function boxOf(element: Element) {
  const nth = (child: Element | null) =>
    [...(child?.parentElement?.children ?? [])].indexOf(child as Element); // brand: it is one of them
  const small = element.closest('.mIni button');
  const column = element.closest('.hEad, .cOl');
  const left =
    small !== null ? 28 * (nth(small) % 7) : column !== null ? gridPx + columnPx * (nth(column) - 1) : 0;
  const width = small !== null ? 28 : column !== null ? columnPx : 0;
  return { left, right: left + width, top: small !== null ? 28 * Math.floor(nth(small) / 7) : 0 };
}

type Options = { readonly path?: string; readonly change?: (html: string) => string };

function read(page: Partial<ProtonPage>, { path = week, change = (html) => html }: Options = {}) {
  const html = change(protonCalendar({ from: '2026-11-23', events: [maya, ben], ...page }));
  return readCells(documentAt(`https://calendar.proton.me${path}`, html), '2026-11-24', boxOf);
}

test('An event is read by its title and its column, has no id, and is only passing', () => {
  expect(read({ events: [maya] })).toEqual({
    sightings: [
      {
        chipId: 'Maya R.',
        provider: 'proton',
        eventId: '',
        title: 'Maya R.',
        day: '2026-11-24',
        allDay: false,
        shape: 'block',
        tight: true,
        passing: true,
      },
    ],
    health: { state: 'ok', chips: 1, read: 1 },
    wholeDays: [],
  });
});

const days = (page: Partial<ProtonPage>, options: Options = {}) =>
  read(page, options).sightings.map(({ title, day, startMinute }) => [title, day, startMinute]);
const both = [
  ['Maya R.', '2026-11-24', 600],
  ['Ben', '2026-11-26', 930],
];

test('At an address without a day the week of today is read, but no other', () => {
  for (const path of ['/', '/u/0', '/u/1/', '/u/0/week']) expect(days({}, { path })).toEqual(both);
  const other = { title: 'Maya R.', start: '2026-12-08T10:00', end: '2026-12-08T10:50' };
  expect(days({ from: '2026-12-07', events: [other] }, { path: '/u/0/week' })).toEqual([]);
  expect(days({ from: '2026-12-07', events: [other] }, { path: '/u/0/week/2026/12/9' })).toEqual([
    ['Maya R.', '2026-12-08', undefined],
  ]);
});

test('A week over the end of a month, and one of five days, are read', () => {
  const last = { title: 'Last', start: '2026-11-30T10:00', end: '2026-11-30T10:50' };
  const first = { title: 'First', start: '2026-12-01T13:00', end: '2026-12-01T13:50' };
  const page = { from: '2026-11-30', days: 5, events: [last, first] };
  expect(days(page, { path: '/u/0/week/2026/12/2' })).toEqual([
    ['Last', '2026-11-30', 600],
    ['First', '2026-12-01', 780],
  ]);
});

test('In the view of one day the address alone is its day', () => {
  expect(days({ from: '2026-11-24', days: 1 }, { path: '/u/0/day/2026/11/24' })).toEqual([
    ['Maya R.', '2026-11-24', undefined],
  ]);
  expect(read({ from: '2026-11-24', days: 1 }, { path: '/u/0/day/2026/2/31' })).toMatchObject({
    sightings: [],
    health: { state: 'degraded', chips: 1, read: 0 },
  });
});

test('Half a column is enough to tell the day; a number at the edge of its column is not', () => {
  const shifted = (by: number) => (element: Element) => {
    const box = boxOf(element);
    const isCell = element.closest('.cOl') !== null;
    return { ...box, left: box.left + (isCell ? by : 0), right: box.right + (isCell ? by : 0) };
  };
  const html = protonCalendar({ from: '2026-11-23', events: [maya] });
  const document = documentAt(`https://calendar.proton.me${week}`, html);
  const dayAt = (by: number) => readCells(document, '2026-11-24', shifted(by)).sightings[0]?.day;
  expect([-25, 0, 25].map(dayAt)).toEqual(['2026-11-24', '2026-11-24', '2026-11-24']);
  expect([-45, 45].map(dayAt)).toEqual([undefined, undefined]);
});

test('Two cells of one title wear nothing: a badge is keyed by the title and would sit on both', () => {
  const again = { ...ben, title: 'Maya R.' };
  expect(read({ events: [maya, again] })).toEqual({
    sightings: [],
    health: { state: 'ok', chips: 2, read: 2 },
    wholeDays: [],
  });
});

test('A cell that is not decrypted yet is not read, and is no failure', () => {
  expect(read({ decrypted: false })).toEqual({
    sightings: [],
    health: { state: 'ok', chips: 0, read: 0 },
    wholeDays: [],
  });
});

test.for([
  ['the headings tell no day', (html: string) => html.replaceAll(/<div>\d\d<\/div>/g, '<div></div>')],
  ['a heading contradicts the one before', (html: string) => html.replace('<div>25</div>', '<div>26</div>')],
  [
    'the headings are of another month',
    (html: string) => html.replaceAll(/<div>2(\d)<\/div>/g, '<div>1$1</div>'),
  ],
  ['a title is empty', (html: string) => html.replaceAll(/title="(Maya R.|Ben)"/g, 'title=""')],
] as const)('Where %s nothing is told, and the page is degraded', ([, change]) => {
  expect(read({}, { change })).toMatchObject({
    sightings: [],
    health: { state: 'degraded', chips: 2, read: 0 },
  });
});

test('Cells of a month, which say of themselves that they are others, are not read', () => {
  const month = (html: string) => html.replaceAll('calendar-day-week-view:', 'calendar-month-view:');
  expect(read({}, { change: month })).toMatchObject({ sightings: [], health: { chips: 0 } });
});

test.for(['/', '/u/0/', '/u/3/week', '/u/0/week/2026/11/24', '/u/0/day/2026/11/24/'])(
  'A calendar is read at %s',
  (path) => {
    expect(site.isHere(new URL(path, 'https://calendar.proton.me'))).toBe(true);
  },
);

test.for(['/u/0/month/2026/11/24', '/u/0/settings', '/u/0/week/2026', '/week', '/book/abc'])(
  'Nothing is read at %s',
  (path) => {
    expect(site.isHere(new URL(path, 'https://calendar.proton.me'))).toBe(false);
    expect(site.isHere(new URL('/u/0/', 'https://mail.proton.me'))).toBe(false);
  },
);

test('The badge goes to decrypted cells of exactly this title in a day or a week', () => {
  expect(site.badgeSelector(cssString('Maya "R"'), 'block')).toBe(
    String.raw`.isLoaded[title="Maya \22 R\22 "].calendar-eventcell[title]:not(form):has([data-testid="calendar-day-week-view:part-day-event"])`,
  );
});
