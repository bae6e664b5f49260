import { expect, test } from 'vitest';
import { cssString } from '#extension/overlay/css-string.ts';
import { outlookCalendar } from '#extension/sites/outlook-calendar.ts';
import { mutationFilter } from '#extension/sites/watch-calendar.ts';
import { outlookCalendar as page } from '#test/pages/outlook-calendar.ts';
import { documentOf } from './document-of.ts';

test.for([
  'https://outlook.office.com/calendar',
  'https://outlook.office.com/calendar/',
  'https://outlook.office.com/calendar/view/week',
  'https://outlook.office365.com/calendar/view/workweek',
  'https://outlook.cloud.microsoft/calendar/view/day/2026/11/24',
  'https://outlook.live.com/calendar/0/view/month',
  'https://outlook.live.com/calendar/0/',
])('A calendar is read at %s', (url) => {
  expect(outlookCalendar.isHere(new URL(url))).toBe(true);
});

test.for([
  'https://outlook.office.com/mail/',
  'https://outlook.office.com/mail/0/inbox/id/calendar/view/week',
  'https://outlook.office.com/calendar/options/general',
  'https://outlook.office.com/calendar/item/AAMk',
  'https://outlook.office.com/calendars',
  'https://outlook.office365.com/owa/calendar/coach@example.org/bookings/',
  'https://outlook.office.com.example.com/calendar/view/week',
])('Nothing is read at %s', (url) => {
  expect(outlookCalendar.isHere(new URL(url))).toBe(false);
});

test('The badge goes into the button of the tile, never into a card, a ribbon or a dialog', () => {
  expect(outlookCalendar.badgeSelector(cssString('AA"k='), 'block')).toBe(
    String.raw`[data-calitemid="AA\22 k="]:not(:is([data-app-section="CalendarItemPeek"], [data-app-section$="Ribbon"], [role="dialog"]) *) [role="button"][aria-label][title]:not(form)`,
  );
});

const event = { id: 'AAMk1', title: 'Maya', start: '2026-11-24T10:00', end: '2026-11-24T10:50' };
const document = documentOf(page({ view: 'week', from: '2026-11-22', events: [event] }));
const matters = (target: Element | null, attributeName: string) =>
  mutationFilter(outlookCalendar)([
    {
      type: 'attributes',
      target,
      attributeName,
      addedNodes: [],
      removedNodes: [],
    } as unknown as MutationRecord,
  ]); // brand: the fields that are looked at

test('A new label or tooltip matters in a tile and nowhere else', () => {
  const button = document.querySelector('[data-app-section="Surface_Week"] [role="button"]');
  for (const name of ['aria-label', 'title']) {
    expect(matters(button, name)).toBe(true);
    expect(matters(document.querySelector('[data-unique-id="Ribbon-2519"]'), name)).toBe(false);
  }
});

test('A tile that takes another id and a column that takes another day matter wherever they are', () => {
  expect(matters(document.querySelector('[data-column-date]'), 'data-column-date')).toBe(true);
  expect(matters(document.querySelector('[data-calitemid]'), 'data-calitemid')).toBe(true);
});
