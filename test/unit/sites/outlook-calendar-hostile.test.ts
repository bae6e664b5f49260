// Titles that mean harm: they are read as text, to a bounded length, and never as anything else.
import { expect, test } from 'vitest';
import { parseCalendarSeen } from '#extension/capture/parse-page-message.ts';
import { outlookCalendar as site } from '#extension/sites/outlook-calendar.ts';
import { outlookCalendar } from '#test/pages/outlook-calendar.ts';
import { documentOf } from './document-of.ts';

const readTitled = (title: string, id = 'AAMk1') => {
  const event = { id, title, start: '2026-11-24T10:00', end: '2026-11-24T10:50', organiser: title };
  return site.read(documentOf(outlookCalendar({ view: 'week', from: '2026-11-22', events: [event] })));
};
const dates = Array.from(
  { length: 4000 },
  (_, index) => `May ${(index % 31) + 1}, ${1970 + (index % 230)}`,
).join(', ');

test.for([
  ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
  ['quotes and braces', String.raw`"]{}*{display:none}\'`],
  ['bidi overrides', '\u202eayaM\u202c \u2066x\u2069'],
  ['20,000 combining marks', `M${'\u0301'.repeat(20_000)}`],
  ['100 kB', 'x'.repeat(100_000)],
  ['100 kB of commas', ','.repeat(100_000)],
  ['100 kB of itself', 'a, '.repeat(33_000)],
  ['4,000 dates', dates],
  ['times and dates of its own', '9:00 AM to 9:30 AM, Monday, November 23, 2026'],
  ['the name of an inherited property', '__proto__'],
] as const)('A title of %s is text of at most a thousand characters, on the right day', ([, title]) => {
  const { sightings, health } = readTitled(title);
  const read = title.replaceAll(/\s+/g, ' ').trim().slice(0, 1000);
  expect(sightings).toMatchObject([{ title: read, day: '2026-11-24', startMinute: 600, endMinute: 650 }]);
  expect(parseCalendarSeen({ site: site.id, page: 'p', sightings, health }).ok).toBe(true);
});

test('An id of the longest length that a record holds passes the gate, and a longer one is not cut', () => {
  const { sightings, health } = readTitled('Maya', 'A'.repeat(500));
  expect(parseCalendarSeen({ site: site.id, page: 'p', sightings, health }).ok).toBe(true);
  expect(readTitled('Maya', 'A'.repeat(501))).toEqual({
    sightings: [],
    health: { state: 'degraded', chips: 1, read: 0 },
    wholeDays: [],
  });
});

test('Of ten thousand events as many are told as the background takes, and the health says so', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    id: `AAMk${index}`,
    title: `Client ${index}`,
    start: '2026-11-24T10:00',
    end: '2026-11-24T10:50',
  }));
  const looked = site.read(documentOf(outlookCalendar({ view: 'day', from: '2026-11-24', events: many })));
  expect(looked.sightings).toHaveLength(2000);
  expect(looked.sightings.at(-1)?.title).toBe('Client 1999');
  expect(looked.health).toEqual({ state: 'degraded', chips: 10_000, read: 2000 });
  expect(parseCalendarSeen({ site: site.id, page: 'p', ...looked }).ok).toBe(true);
});

test('What is asked of a page grows with its events, not with their square', () => {
  const costOf = (count: number): number => {
    const many = Array.from({ length: count }, (_, index) => ({
      id: `AAMk${index}`,
      title: `Client ${index}`,
      start: '2026-11-24T10:00',
      end: '2026-11-24T10:50',
    }));
    const document = documentOf(outlookCalendar({ view: 'day', from: '2026-11-24', events: many }));
    return questionsAsked(document, () => site.read(document));
  };
  const [few, more] = [costOf(100), costOf(400)];
  expect(few).toBeGreaterThan(100);
  expect(more).toBeLessThan(4.5 * few);
});

/** How often the page's elements are asked for something, while `look` runs. */
function questionsAsked(document: Document, look: () => void): number {
  let asked = 0;
  const names = [
    'closest',
    'matches',
    'getAttribute',
    'hasAttribute',
    'querySelector',
    'querySelectorAll',
  ] as const;
  for (const element of document.querySelectorAll('[data-calitemid], [data-calitemid] *'))
    for (const name of names) {
      const real: unknown = Reflect.get(element, name);
      if (typeof real !== 'function') continue;
      Object.defineProperty(element, name, {
        value: (...input: readonly unknown[]): unknown => {
          asked += 1;
          return Reflect.apply(real, element, input);
        },
      });
    }
  look();
  return asked;
}

// Without a browser there is no clobbering by itself, so what it does is done by hand: a name of the document or of a form stands for
// an element of the page.
const clobber = (target: Document | Element, names: readonly string[], by: Element) => {
  for (const name of names) Object.defineProperty(target, name, { value: by });
};

test('A page whose images are named like what a document gives is read all the same', () => {
  const document = documentOf(
    outlookCalendar({
      view: 'week',
      from: '2026-11-22',
      events: [{ id: 'AAMk1', title: 'Maya', start: '2026-11-24T10:00', end: '2026-11-24T10:50' }],
    }),
  );
  const image = document.createElement('img');
  clobber(
    document,
    ['querySelector', 'querySelectorAll', 'documentElement', 'body', 'getElementById'],
    image,
  );
  expect(() => document.querySelector('body')).toThrow(TypeError);
  expect(site.read(document)).toMatchObject({
    sightings: [{ title: 'Maya', day: '2026-11-24' }],
    health: { state: 'ok', chips: 1, read: 1 },
  });
});

test('A form that plays a tile, a button, a column or a cell is none of them, whatever its fields are named', () => {
  const document = documentOf(`<form data-calitemid="AAMkForm"></form>
    <form data-column-date="2026-11-25"><form id="monthDayCell_2026-11-26T00">
    <div data-calitemid="AAMk1"><form role="button" aria-label="No" title="No"></form>
    <div role="button" aria-label="Maya, 10:00 AM to 10:50 AM, Tuesday, November 24, 2026, Busy"
      title="Maya\n10:00 AM to 10:50 AM"></div></div></form></form>`);
  const field = document.createElement('input');
  for (const form of document.querySelectorAll('form'))
    clobber(form, ['id', 'closest', 'querySelector', 'querySelectorAll'], field);
  expect(site.read(document)).toMatchObject({
    sightings: [{ title: 'Maya', day: '2026-11-24', startMinute: 600, endMinute: 650 }],
    health: { state: 'ok', chips: 1, read: 1 },
  });
});
