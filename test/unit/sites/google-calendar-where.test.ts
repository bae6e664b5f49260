import { expect, test } from 'vitest';
import { cssString } from '#extension/overlay/css-string.ts';
import { googleCalendar } from '#extension/sites/google-calendar.ts';

test.for([
  'https://calendar.google.com/calendar/u/0/r/week',
  'https://calendar.google.com/calendar/u/1/r/week/2026/11/24',
  'https://calendar.google.com/calendar/u/0/r',
  'https://calendar.google.com/calendar/r/day',
  'https://calendar.google.com/calendar/b/2/r/month',
  'https://calendar.google.com/calendar/u/0/r/agenda?tab=mc',
])('A calendar is read at %s', (url) => {
  expect(googleCalendar.isHere(new URL(url))).toBe(true);
});

test.for([
  'https://calendar.google.com/calendar/embed?src=x',
  'https://calendar.google.com/calendar/u/0/embed?src=x',
  'https://calendar.google.com/calendar/u/0/r/settings',
  'https://calendar.google.com/calendar/u/0/r/eventedit/abc',
  'https://calendar.google.com/calendar/u/0/r/eventedit',
  'https://calendar.google.com/calendar/u/0/selfsched?x',
  'https://calendar.google.com/',
  'https://calendar.google.com.example.com/calendar/u/0/r/week',
])('Nothing is read at %s', (url) => {
  expect(googleCalendar.isHere(new URL(url))).toBe(false);
});

test('The badge of each shape goes into the chip alone, never into its handle', () => {
  const id = cssString('ab"c');
  expect(googleCalendar.badgeSelector(id, 'block')).toBe(
    String.raw`[role="main"] [data-eventid="ab\22 c"][data-eventchip]`,
  );
  expect(googleCalendar.badgeSelector(id, 'bar')).toBe(
    String.raw`[role="main"] [data-eventid="ab\22 c"][data-eventchip] > [role="button"]`,
  );
  expect(googleCalendar.badgeSelector(id, 'row')).toBe(
    String.raw`[role="main"] [data-eventid="ab\22 c"][data-eventchip] [role="button"]`,
  );
});
