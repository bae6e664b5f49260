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
  });
});
