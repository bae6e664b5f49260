// The details of an event: its guests, its links and its series, and nothing of what hidden dialogs left behind.
import { expect, test } from 'vitest';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import { googleCalendarPopover, type Popover } from '#test/pages/google-calendar-popover.ts';
import {
  chipIdOf,
  googleCalendarWeek,
  type WeekEvent,
  type WeekPage,
} from '#test/pages/google-calendar-week.ts';
import { documentOf } from './document-of.ts';
import { tellDrawn } from './drawn.ts';

const maya: WeekEvent = {
  id: 'maya3series_R20261001T090000',
  title: 'Maya R.',
  start: '2026-11-24T10:00',
  end: '2026-11-24T10:50',
  seriesOriginalStart: '20261124T090000Z',
};
const guests = ['coach@gmail.com', 'maya@example.com', 'Assistant@Example.com'];
const link = 'https://meet.google.com/abc-defg-hij?authuser=0&hs=122';
const popover = (more: Partial<Popover> = {}) =>
  googleCalendarPopover({ event: maya, guests, link, ...more });

const pageWith = (dialogs: string, week: Partial<WeekPage> = {}) => {
  const html = googleCalendarWeek({ weekStart: '2026-11-22', events: [maya], ...week });
  return tellDrawn(documentOf(html.replace('</body>', `${dialogs}</body>`)));
};
/** As the watch does it: the page first, then the details. */
const opened = (document: Document) => {
  googleCalendar.read(document);
  return googleCalendar.readOpened?.(document);
};

test('Open details tell the event, its series, its guests without the coach, and its call', () => {
  expect(opened(pageWith(popover()))).toEqual({
    provider: 'google',
    eventId: 'maya3series_R20261001T090000',
    seriesId: 'maya3series',
    originalStart: '20261124T090000Z',
    title: 'Maya R.',
    emails: ['maya@example.com', 'Assistant@Example.com'],
    links: [link],
  });
});

test('With no details open nothing is told, and the page is read as ever', () => {
  expect(opened(pageWith(''))).toBeNull();
  const { sightings } = googleCalendar.read(pageWith(popover()));
  expect(sightings).toHaveLength(2);
});

test('A dialog that is hidden, by itself or by what is around it, is not open', () => {
  expect(opened(pageWith(popover({ isLeftOver: true })))).toBeNull();
  expect(opened(pageWith(`<div hidden>${popover()}</div>`))).toBeNull();
});

test('Of a hidden dialog and an open one the open one counts, whichever comes first', () => {
  const old = googleCalendarPopover({
    event: { ...maya, id: 'old0ne', title: 'Noor' },
    guests: ['noor@example.com'],
    isLeftOver: true,
  });
  for (const dialogs of [`${old}${popover()}`, `${popover()}${old}`])
    expect(opened(pageWith(dialogs))).toMatchObject({
      title: 'Maya R.',
      emails: ['maya@example.com', 'Assistant@Example.com'],
    });
});

test('Two that are both drawn tell nothing: nobody knows which is looked at', () => {
  expect(opened(pageWith(`${popover()}${popover()}`))).toBeNull();
});

test('The same node that shows another event is another event', () => {
  const document = pageWith(popover());
  opened(document);
  const dialog = document.querySelector('#xDetDlg')!;
  dialog.setAttribute('data-eventid', chipIdOf({ id: 'noor9' }));
  document.querySelector('#rAECCd')!.textContent = 'Noor';
  document.querySelectorAll('[role="treeitem"]').forEach((item) => item.remove());
  expect(opened(document)).toMatchObject({ eventId: 'noor9', title: 'Noor', emails: [] });
  expect(opened(document)).not.toHaveProperty('seriesId');
});

test('Details outside of a dialog are none', () => {
  expect(opened(pageWith(popover().replaceAll('role="dialog"', '')))).toBeNull();
});

test('Rooms and the calendar itself are no guests, and nobody is told twice', () => {
  const more = [
    'c_188abc@resource.calendar.google.com',
    'team5e77@group.calendar.google.com',
    'maya@example.com',
    'no address',
    `${'x'.repeat(320)}@example.com`,
  ];
  expect(opened(pageWith(popover({ guests: [...guests, ...more] })))?.emails).toEqual([
    'maya@example.com',
    'Assistant@Example.com',
  ]);
});

test('Where only the event itself tells the account, the coach is left out of the guests too', () => {
  const document = pageWith(popover(), { principal: null, accountButton: null });
  expect(opened(document)?.emails).toEqual(['maya@example.com', 'Assistant@Example.com']);
});

test("An event on another person's calendar, a task, and an id in no known form tell nothing", () => {
  expect(opened(pageWith(popover({ event: { ...maya, calendar: 'partner@m' } })))).toBeNull();
  expect(opened(pageWith(popover().replaceAll(chipIdOf(maya), 'tasks_abc')))).toBeNull();
  expect(opened(pageWith(popover().replaceAll(chipIdOf(maya), 'REDACTED')))).toBeNull();
});

test("An event of a calendar of the coach's own making is told", () => {
  expect(opened(pageWith(popover({ event: { ...maya, calendar: 'team5e77@g' } })))?.title).toBe('Maya R.');
});

test('Links in the place and the description are told whole, those that Google wraps unwrapped', () => {
  const wrapped = `https://www.google.com/url?q=${encodeURIComponent('https://zoom.us/j/123?pwd=a&b=c')}&amp;sa=D`;
  const place = '<a href="https://teams.microsoft.com/l/meetup-join/19%3ameeting">Teams</a>';
  const description = `<a href="${wrapped}">Zoom</a> <a href="http://plain.example/">x</a> <a href="javascript:alert(1)">y</a>
    <a href="https://www.google.com/url?q=javascript:alert(1)">z</a> <a href="${link.replace('&', '&amp;')}">again</a> <a>none</a>`;
  expect(opened(pageWith(popover({ place, description })))?.links.toSorted()).toEqual([
    link,
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
    'https://zoom.us/j/123?pwd=a&b=c',
  ]);
});

test('Links elsewhere in the details are not told', () => {
  const { link: _, ...without } = { event: maya, guests, link };
  const html = googleCalendarPopover(without).replace(
    '<div id="xDetDlgNot">',
    '<a href="https://docs.google.com/document/d/1">Notes</a><div id="xDetDlgNot">',
  );
  expect(opened(pageWith(html))?.links).toEqual([]);
});

test('More than the background takes is never told', () => {
  const many = Array.from({ length: 300 }, (_, index) => `guest${index}@example.com`);
  const links = many.map((_, index) => `<a href="https://zoom.us/j/${index}">x</a>`).join('');
  const long = `<a href="https://zoom.us/j/${'1'.repeat(5000)}">x</a>`;
  const seen = opened(
    pageWith(
      popover({ event: { ...maya, title: 'x'.repeat(2000) }, guests: many, description: long + links }),
    ),
  );
  expect([seen?.emails.length, seen?.links.length, seen?.title.length]).toEqual([200, 20, 1000]);
  expect(seen?.links[1]).toBe('https://zoom.us/j/0');
});
