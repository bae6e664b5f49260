// Pages that mean harm, on Cal.com, Nextcloud and Proton: titles are text of bounded length, names hide nothing, and there is an end.
import { expect, test } from 'vitest';
import { parseCalendarSeen } from '#extension/capture/parse-page-message.ts';
import { readBookings } from '#extension/sites/cal-com.ts';
import { nextcloudCalendar as nextcloud } from '#extension/sites/nextcloud-calendar.ts';
import { readCells } from '#extension/sites/proton-calendar.ts';
import type { Looked } from '#extension/sites/site.ts';
import { calComBookings } from '#test/pages/cal-com-bookings.ts';
import { nextcloudCalendar } from '#test/pages/nextcloud-calendar.ts';
import { protonCalendar } from '#test/pages/proton-calendar.ts';
import { documentAt } from './document-at.ts';

type Read = (titles: readonly string[], change?: (document: Document) => void, id?: string) => Looked;
const at = (address: string, html: string, change: (document: Document) => void = () => undefined) => {
  const document = documentAt(address, html);
  change(document);
  return document;
};
const times = { start: '2026-11-24T10:00', end: '2026-11-24T10:50' };
const sites: Readonly<Record<string, Read>> = {
  'cal-com': (titles, change, id = 'u') => {
    const bookings = titles.map((title, index) => ({ uid: `${id}${index}`, title, ...times }));
    const page = calComBookings({ list: 'upcoming', bookings });
    return readBookings(at('https://app.cal.com/bookings/upcoming', page, change), 2026);
  },
  'nextcloud-calendar': (titles, change, id = 'o') => {
    const events = titles.map((title, index) => ({
      objectId: `${id}${index}`,
      recurrenceId: '1',
      title,
      ...times,
    }));
    const page = nextcloudCalendar({ view: 'timeGridWeek', from: '2026-11-23', events, language: 'de' });
    return nextcloud.read(at('https://cloud.example/apps/calendar/', page, change));
  },
  'proton-calendar': (titles, change) => {
    const page = protonCalendar({
      from: '2026-11-24',
      days: 1,
      events: titles.map((title) => ({ title, ...times })),
    });
    const document = at('https://calendar.proton.me/u/0/day/2026/11/24', page, change);
    return readCells(document, '2026-11-24', () => ({ left: 0, right: 1, top: 0 }));
  },
};
const everywhere = Object.entries(sites);
const gate = (site: string, { sightings, health }: Looked) =>
  parseCalendarSeen({ site, page: 'p', sightings, health });

test.for([
  ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
  ['quotes and braces', String.raw`"]{}*{display:none}\'`],
  ['bidi overrides', '\u202eayaM\u202c \u2066x\u2069'],
  ['the name of an inherited property', '__proto__'],
  ['times and dates of its own', 'Mon, 23 Nov 9:00am - 9:30am'],
  ['an address', 'eve@example.org'],
] as const)('A title of %s is text, on the right day, with the right time', ([, title]) => {
  for (const [site, read] of everywhere) {
    const looked = read([title]);
    expect([site, looked.sightings]).toMatchObject([site, [{ title, day: '2026-11-24' }]]);
    expect(looked.sightings[0]?.emails).toBeUndefined();
    if (site !== 'proton-calendar') expect(looked.sightings[0]?.startMinute).toBe(600);
    expect(gate(site, looked).ok).toBe(true);
  }
});

test.for([
  ['20,000 combining marks', `M${'\u0301'.repeat(20_000)}`],
  ['100 kB', 'x'.repeat(100_000)],
] as const)('Of a title of %s no more than a thousand characters are told', ([, title]) => {
  for (const [site, read] of everywhere) {
    const looked = read([title]);
    for (const seen of looked.sightings) expect(seen.title).toBe(title.slice(0, 1000));
    // Proton's key is the title itself, which is not cut: two might begin alike.
    expect([site, looked.sightings.length]).toEqual([site, site === 'proton-calendar' ? 0 : 1]);
    expect(gate(site, looked).ok).toBe(true);
  }
});

test('Of ten thousand events two thousand are told, and the page as degraded', () => {
  const titles = Array.from({ length: 10_000 }, (_, index) => `Maya ${index}`);
  for (const [site, read] of everywhere) {
    const looked = read(titles);
    expect([site, looked.sightings.length]).toEqual([site, 2000]);
    expect(looked.health).toEqual({ state: 'degraded', chips: 10_000, read: 2000 });
    expect(gate(site, looked).ok).toBe(true);
  }
});

test('Images named like the document’s own members hide nothing', () => {
  const clobber = (document: Document) => {
    const image = document.createElement('img');
    for (const name of ['querySelector', 'querySelectorAll', 'documentElement', 'getElementById'])
      Object.defineProperty(document, name, { value: image });
  };
  for (const [site, read] of everywhere)
    expect([site, read(['Maya'], clobber).sightings.length]).toEqual([site, 1]);
});

test('A form in the place of an event, whose fields are named like what is asked of it, is no event', () => {
  const form = (document: Document) => {
    const event = document.querySelector('[data-testid="booking-item"], .fc-event, .calendar-eventcell');
    const copy = document.createElement('form');
    for (const { name, value } of event?.attributes ?? []) copy.setAttribute(name, value);
    copy.innerHTML = event?.innerHTML ?? '';
    for (const name of ['querySelector', 'querySelectorAll', 'getAttribute', 'childNodes', 'classList'])
      Object.defineProperty(copy, name, { value: document.createElement('input') });
    event?.replaceWith(copy);
  };
  for (const [site, read] of everywhere) {
    const { sightings } = read(['Maya', 'Ben'], form);
    expect([site, sightings.map(({ title }) => title)]).toEqual([site, ['Ben']]);
  }
});

test('Ids of the longest length that a record holds pass the gate', () => {
  for (const [site, read] of everywhere) {
    const looked = read(['Maya'], undefined, 'k'.repeat(499));
    expect([site, looked.sightings.length, gate(site, looked).ok]).toEqual([site, 1, true]);
  }
});
