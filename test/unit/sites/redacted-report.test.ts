// The report of a changed page: what it tells, and what it can never tell, whatever the page holds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarSites } from '#extension/sites/index.ts';
import { redactedReport } from '#extension/sites/redacted-report.ts';
import { outlookCalendar } from '#test/pages/outlook-calendar.ts';
import { documentOf } from './document-of.ts';

const at = (html: string, address = 'https://outlook.office.com/calendar/view/week'): Document => {
  const document = documentOf(html);
  Object.defineProperty(document, 'location', { value: new URL(address) });
  return document;
};
const page = outlookCalendar({
  view: 'week',
  from: '2026-11-22',
  events: [
    { id: 'AAMkMaya+/=', title: 'Maya Rosen', start: '2026-11-24T10:00', end: '2026-11-24T10:50' },
    { id: 'AAMkLeave', title: 'Leave', start: '2026-11-23', end: '2026-11-24', allDay: true },
  ],
});
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

test('The report tells the site, the view, the language, the counts, the health and the shape of a chip', () => {
  const report = redactedReport(at(page), 'outlook-calendar').split('\n');
  expect(report.slice(0, 6)).toEqual([
    'site: outlook-calendar',
    'view: /calendar/view/week',
    'language: en-US',
    'health: ok, 3 of 3 read',
    'events: 2, whole days: 0',
    'elements:',
  ]);
  // One timed tile, two of the whole day; and the first event once more in ribbon, dialog and card.
  expect(report).toContain('  [data-calitemid]: 6');
  expect(report).toContain('  [data-column-date]: 14');
  expect(report).toContain('  [data-app-section="CalendarModule"]: 1');
  const shape = report.slice(report.indexOf('shape 1, read'));
  expect(shape[1]).toMatch(/^ {2}<div data-calitemid="xx\+\/=" class="xx" style="[^"]*">$/);
  expect(shape[2]).toBe(
    '    <div role="button" tabindex="-9" aria-label="xx xx, 99:99 xx xx 99:99 xx, xx, xx 99, 99, xx" ' +
      'title="xx xx⏎99:99 xx xx 99:99 xx" class="xx">',
  );
});

test('A page whose tiles have another name tells that they are gone, and what its buttons are made of now', () => {
  const report = redactedReport(at(page.replaceAll('data-calitemid', 'data-event-item')), 'outlook-calendar');
  expect(report).toContain('health: blind, 0 of 0 read');
  expect(report).toContain('  [data-calitemid]: 0');
  expect(report).toContain('  [role="button"][aria-label][title]: 6');
  expect(report).toMatch(
    /shape 1\n {2}<div role="button" tabindex="-9" aria-label="xx, xx xx xx, xx, xx 99, 99/,
  );
});

test('What was left out comes before what was read', () => {
  const broken = page.replaceAll('title="Maya Rosen', 'title="Somebody else');
  const report = redactedReport(at(broken), 'outlook-calendar');
  expect(report).toContain('health: degraded, 2 of 3 read');
  expect(report.match(/shape \d.*/g)).toEqual(['shape 1, left out', 'shape 2, left out', 'shape 3, read']);
});

test('Numbers, ids and words of an address are not told, nor is what follows its path', () => {
  const view = (path: string) =>
    redactedReport(at(page, `https://outlook.office.com${path}`), 'outlook-calendar').split('\n')[1];
  expect(view('/calendar/0/view/week/2026/11/24?q=maya#rosen')).toBe('view: /calendar/9/view/week/99/99/99');
  expect(view('/calendar/maya.rosen@example.org/AAMkSecret')).toBe('view: /calendar/xx.xx@xx.xx/xx');
});

test('A language is told, and a name that stands in its place is not', () => {
  const language = (tag: string) =>
    redactedReport(at(page.replace('lang="en-US"', `lang="${tag}"`)), 'outlook-calendar').split('\n')[2];
  expect(language('ja-JP')).toBe('language: ja-JP');
  expect(language('zh-Hant-TW')).toBe('language: zh-Hant-TW');
  expect(language('maya-rosen')).toBe('language: xx-xx');
});

test('A page that cannot be read is reported all the same', () => {
  const document = at(page);
  const image = document.createElement('img');
  for (const name of ['querySelector', 'querySelectorAll', 'documentElement', 'body'])
    Object.defineProperty(document, name, { value: image });
  expect(redactedReport(document, 'outlook-calendar')).toContain('health: ok, 3 of 3 read');
  const tile = at(page);
  for (const element of tile.querySelectorAll('[data-calitemid]'))
    Object.defineProperty(element, 'closest', { value: image });
  expect(redactedReport(tile, 'outlook-calendar')).toContain('health: reading failed');
});

test('The fields of a form cannot stand for what the form is made of', () => {
  const document = at('<form data-calitemid="x"><input name="attributes"></form>');
  for (const form of document.querySelectorAll('form'))
    for (const name of ['attributes', 'children', 'childNodes'])
      Object.defineProperty(form, name, { value: form.querySelector('input') });
  expect(redactedReport(document, 'outlook-calendar')).toMatch(/shape 1\n {2}<form>$/);
});

test('A site that is not known gives no report', () => {
  expect(redactedReport(at(page), 'mail')).toBe('');
});

test('At most five shapes and eight kilobytes are told, of however much', () => {
  const chip = (index: number) =>
    `<div data-calitemid="${index}" ${Array.from({ length: 200 }, (_, at) => `data-${'、x'.repeat(at % 30)}="${'、9'.repeat(300)}"`).join(' ')}>${'<b>、</b>'.repeat(index)}</div>`;
  const report = redactedReport(
    at(Array.from({ length: 30 }, (_, index) => chip(index)).join('')),
    'outlook-calendar',
  );
  expect(bytesOf(report)).toBeLessThanOrEqual(8192);
  const small = Array.from(
    { length: 30 },
    (_, count) => `<div data-calitemid="${count}">${'<b></b>'.repeat(count)}</div>`,
  );
  expect(redactedReport(at(small.join('')), 'outlook-calendar').match(/^shape /gm)).toHaveLength(5);
});

// Everything that a report may say in words, written out here a second time: attribute names, roles and what the report says itself.
const allowed = new Set(
  (
    'site view language health events whole days elements shape read left out of ok degraded blind reading failed ' +
    'google calendar outlook cal com nextcloud proton event day week workweek month year agenda schedule search embed settings ' +
    'data aria id item chip date key column col index row cell grid type layout stacked container button label labelled described by ' +
    'hidden selected expanded pressed role title name class style href src tab focusable drag drop source opens app section unique ' +
    'time start end object recurrence instance series test div span svg img table path article header input dir lang log action ' +
    'controller model slot content value text has popup form main gridcell columnheader dialog iframe calitemid eventchip eventid ' +
    'datekey tabindex calendarmodule monthdaycell true false'
  ).split(' '),
);
// The selectors that each site watches are ours, too.
const selectors = calendarSites.flatMap(({ id, watchedElements, watchedAttributes, watchedWithin = [] }) => [
  ...[id, watchedElements],
  ...watchedAttributes,
  ...watchedWithin,
]);
for (const word of selectors
  .join(' ')
  .toLowerCase()
  .match(/\p{L}+/gu) ?? [])
  allowed.add(word);

/** A word that is made up of allowed ones alone ("data-eventid") says no more than they do. */
const isAllowed = (word: string): boolean =>
  word === '' ||
  Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1)).some(
    (start) => allowed.has(start) && isAllowed(word.slice(start.length)),
  );

const wordsToldBy = (report: string): readonly string[] =>
  [...new Set(report.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [])].filter((word) => !isAllowed(word));

const letters = fc.constantFrom(
  ...[
    'a',
    'e',
    'm',
    'r',
    't',
    'x',
    'y',
    'N',
    'X',
    'ä',
    'ß',
    'ø',
    'é',
    'ł',
    'ж',
    'ш',
    'ב',
    'ע',
    'ם',
    'م',
    'ح',
    '真',
    '由',
    '美',
    '한',
  ],
  ...['\u0301', '\u202e'],
);
const secret = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: letters },
      { weight: 1, arbitrary: fc.constantFrom(' ', ', ', '.', '@', '\n', '7', '👩‍👧', '<b>') },
    ),
    {
      minLength: 3,
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));
const slug = fc.stringMatching(/^[a-z]{3,12}$/);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Secrets wherever a page can hold text: values, names of attributes and tags, class names, the address and the language. */
const hostilePage = fc.record({
  texts: fc.array(secret, { minLength: 6, maxLength: 6 }),
  names: fc.array(slug, { minLength: 5, maxLength: 5 }),
  site: fc.constantFrom(...calendarSites.map(({ id }) => id)),
});

test('Of a hostile page no three letters in a row are told that are not words of our own', () => {
  fc.assert(
    fc.property(hostilePage, ({ texts, names, site }) => {
      const [a = '', b = '', c = '', d = '', e = '', f = ''] = texts.map(escaped);
      const [tag = '', attribute = '', className = '', path = '', language = ''] = names;
      const keys = `data-calitemid="${a}" data-eventid="${b}" data-eventchip data-object-id="${c}" data-testid="booking-item"`;
      const chip = `<x-${tag} ${keys} data-${attribute}="${d}" class="${className} calendar-eventcell fc-event" id="${e}" role="${f}"
        aria-hidden="${a}" dir="${b}" lang="${c}"><div role="button" aria-label="${d}" title="${e}&#10;${f}" data-email="${a}"
        href="mailto:${b}">${c}<${tag} ${attribute}>${d}</${tag}></div>${e}</x-${tag}>`;
      const document = at(
        `<html lang="${language}-${path}"><body><div role="main" data-app-section="${a}">${chip}${chip.replaceAll('div', 'span')}</div></body></html>`,
        `https://calendar.google.com/calendar/${path}/${encodeURIComponent(texts[0] ?? '')}/${attribute}?${tag}#${tag}`,
      );
      const report = redactedReport(document, site);
      expect(wordsToldBy(report)).toEqual([]);
      expect(report).toContain('shape 1');
      expect(bytesOf(report)).toBeLessThanOrEqual(8192);
    }),
    { numRuns: 300 },
  );
});

test('The check itself notices a name', () => {
  expect(wordsToldBy('shape 1 <div data-eventid="xx" title="Maya">')).toEqual(['maya']);
});

test.for([
  ['a title of 100 kB', `<div data-calitemid="a" title="${'Maya '.repeat(20_000)}"></div>`],
  ['20,000 combining marks', `<div data-calitemid="a">M${'\u0301'.repeat(20_000)}</div>`],
  ['an attribute that is named by a person', '<div data-calitemid="a" data-lili-maya="Rosen" habib></div>'],
  ['ten thousand chips', '<div data-calitemid="Maya">Rosen</div>'.repeat(10_000)],
] as const)('A page with %s gives a short report without a name', ([, html]) => {
  const report = redactedReport(at(html), 'outlook-calendar');
  expect(wordsToldBy(report)).toEqual([]);
  expect(report.toLowerCase()).not.toMatch(/maya|rosen|lili|habib/);
  expect(bytesOf(report)).toBeLessThan(2048);
});
