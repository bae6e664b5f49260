// Pages that mean harm: titles are read as text to a bounded length, names of the page's own stand in for nothing, and a page of any
// size costs what its events cost.
import { expect, test } from 'vitest';
import { parseCalendarSeen } from '#extension/capture/parse-page-message.ts';
import { googleCalendar as site } from '#extension/sites/google-calendar.ts';
import { googleCalendarMonth } from '#test/pages/google-calendar-month.ts';
import { googleCalendarPopover } from '#test/pages/google-calendar-popover.ts';
import { googleCalendarSchedule } from '#test/pages/google-calendar-schedule.ts';
import { googleCalendarWeek, type WeekEvent } from '#test/pages/google-calendar-week.ts';
import { documentOf } from './document-of.ts';
import { tellDrawn } from './drawn.ts';

const maya: WeekEvent = {
  id: 'maya1',
  title: 'Maya',
  start: '2026-11-24T10:00',
  end: '2026-11-24T10:50',
};
const week = (events: readonly WeekEvent[]) =>
  googleCalendarWeek({ weekStart: '2026-11-22', events, everydayChips: false });
const passes = (looked: ReturnType<typeof site.read>) =>
  parseCalendarSeen({ site: site.id, page: 'p', opened: null, ...looked }).ok;

const dates = Array.from(
  { length: 4000 },
  (_, index) => `May ${(index % 31) + 1}, ${1970 + (index % 230)}`,
).join(', ');

test.for([
  ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
  ['quotes and braces', String.raw`"]{}*{display:none}\'`],
  ['20,000 combining marks', `M${'\u0301'.repeat(20_000)}`],
  ['100 kB', 'x'.repeat(100_000)],
  ['100 kB of commas', `a${','.repeat(100_000)}b`],
  ['100 kB of itself', 'a, '.repeat(33_000)],
  ['100 kB of digits and a comma', `${'1'.repeat(100_000)}, x`],
  ['4,000 dates', dates],
  ['times and dates of its own', '9am to 9:30am, Monday, November 23, 2026'],
  ['an address that looks like another', 'm\u0430ya@example.com'],
  ['the name of an inherited property', '__proto__'],
] as const)(
  'A title of %s is text of at most a thousand characters, on the right day and hour',
  ([, title]) => {
    for (const html of [
      week([{ ...maya, title }]),
      googleCalendarSchedule({ events: [{ ...maya, title }] }),
    ]) {
      const looked = site.read(documentOf(html));
      const read = title.replaceAll(/\s+/g, ' ').trim().slice(0, 1000);
      expect(looked.sightings).toMatchObject([
        { title: read, day: '2026-11-24', startMinute: 600, endMinute: 650 },
      ]);
      expect(passes(looked)).toBe(true);
    }
  },
);

test('Marks that turn the direction of a text are no part of a title', () => {
  const looked = site.read(documentOf(week([{ ...maya, title: '\u202eayaM\u202c \u2066x\u2069' }])));
  expect(looked.sightings).toMatchObject([{ title: 'ayaM x', day: '2026-11-24' }]);
});

test('A chip nested a thousand deep, or of a thousand drawn pieces, is left out or read, and the rest stays', () => {
  const deep = `${'<div>'.repeat(1000)}10am to 11am, x, November 24, 2026${'</div>'.repeat(1000)}`;
  const wide = '<b aria-hidden="true">x</b>'.repeat(1000);
  for (const inside of [deep, wide]) {
    const chip = `<div role="button" data-eventchip data-eventid="aG9zdGlsZTEgY29hY2hAbQ">${inside}</div>`;
    const looked = site.read(documentOf(week([maya]).replace('<div role="grid"', `${chip}<div role="grid"`)));
    expect(looked.sightings.filter(({ eventId }) => eventId === 'maya1')).toHaveLength(1);
    expect(looked.health.state).toBe('degraded');
  }
});

test('Of ten thousand events as many are told as the background takes, and the health says so', () => {
  const events = Array.from({ length: 10_000 }, (_, index) => ({
    ...maya,
    id: `m${index}`,
    title: `Client ${index}`,
  }));
  const looked = site.read(documentOf(googleCalendarSchedule({ events })));
  expect(looked.sightings).toHaveLength(2000);
  expect(looked.sightings.at(-1)?.title).toBe('Client 1999');
  expect(looked.health).toEqual({ state: 'degraded', chips: 10_000, read: 2000 });
  expect(looked.wholeDays).toEqual([]);
  expect(passes(looked)).toBe(true);
});

const many = (count: number, more: Partial<WeekEvent> = {}): readonly WeekEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    ...maya,
    id: `m${index}`,
    title: `Client ${index}`,
    ...more,
  }));
const allDay = { start: '2026-11-24', end: '2026-11-25', allDay: true };

test.for([
  ['a week', (count: number) => week(many(count))],
  ['a row of all-day events', (count: number) => week(many(count, allDay))],
  ['as many columns', (count: number) => columns(count)],
  ['a month', (count: number) => googleCalendarMonth({ month: '2026-11', events: many(count) })],
  ['a list', (count: number) => googleCalendarSchedule({ events: many(count) })],
] as const)('What is asked of %s grows with its events, not with their square', ([, page]) => {
  const costOf = (count: number): number => {
    const document = documentOf(page(count));
    return questionsAsked(document, () => site.read(document));
  };
  const [few, more] = [costOf(100), costOf(200)];
  expect(few).toBeGreaterThan(100);
  expect(more).toBeLessThan(2.2 * few);
});

/** A grid of so many days, each with its event. */
const columns = (count: number): string => {
  const dates = Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const events = dates.map((date, index) => ({
    ...{ ...maya, id: `m${index}` },
    ...{ start: `${date}T10:00`, end: `${date}T10:50` },
  }));
  return googleCalendarWeek({ weekStart: dates[0] ?? '', dates, events, everydayChips: false });
};

/** How often the elements of a page are asked for something, while `look` runs. */
function questionsAsked(document: Document, look: () => void): number {
  let asked = 0;
  const names = ['closest', 'getAttribute', 'hasAttribute', 'querySelector', 'querySelectorAll', 'contains'];
  for (const element of document.querySelectorAll('[role="main"] *'))
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

// Without a browser there is no clobbering by itself, so what it does is done by hand: a name of the document or of a form stands
// for an element of the page.
const clobber = (target: Document | Element, names: readonly string[], by: Element) => {
  for (const name of names) Object.defineProperty(target, name, { value: by });
};

test('A page whose images are named like what a document gives is read all the same, and so are open details', () => {
  const html = week([maya]).replace('</body>', `${googleCalendarPopover({ event: maya })}</body>`);
  const document = tellDrawn(documentOf(html));
  clobber(
    document,
    ['querySelector', 'querySelectorAll', 'documentElement', 'body', 'getElementById'],
    document.createElement('img'),
  );
  expect(() => document.querySelector('body')).toThrow(TypeError);
  expect(site.read(document)).toMatchObject({
    sightings: [{ title: 'Maya', day: '2026-11-24' }],
    health: { state: 'ok', chips: 1, read: 1 },
  });
  expect(site.readOpened?.(document)).toMatchObject({ eventId: 'maya1', title: 'Maya' });
});

test('A form that plays a chip, a column, a heading or the details is none, and what cannot be told is said', () => {
  const id = 'aG9zdGlsZTEgY29hY2hAbQ';
  const forms = `<form role="button" data-eventchip data-eventid="${id}"></form>
    <div role="button" data-eventchip data-eventid="${id}"><form aria-hidden="true">10am to 11am, Maya</form></div>
    <form role="gridcell" data-column-index="0" data-datekey="28992"></form>`;
  const details = `<div role="dialog"><form id="xDetDlg" data-eventid="${id}"></form></div>`;
  const html = week([maya])
    .replace('<div role="grid"', `${forms}<div role="grid"`)
    .replace('</body>', `${details}</body>`);
  const document = tellDrawn(documentOf(html));
  const field = document.createElement('input');
  for (const form of document.querySelectorAll('form'))
    clobber(form, ['textContent', 'closest', 'querySelector', 'querySelectorAll', 'children'], field);
  expect(site.read(document)).toMatchObject({
    sightings: [{ title: 'Maya', day: '2026-11-24' }],
    health: { state: 'degraded', chips: 3, read: 1 },
    wholeDays: [],
  });
  expect(site.readOpened?.(document)).toBeNull();
});
