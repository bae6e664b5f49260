// Which event the card that peeks out of an Outlook calendar is about: the one that all it says fits, or none.
import { expect, test } from 'vitest';
import { parseCalendarSeen } from '#extension/capture/parse-page-message.ts';
import { outlookCalendar as site } from '#extension/sites/outlook-calendar.ts';
import { outlookCalendar, type OutlookEvent, type OutlookPage } from '#test/pages/outlook-calendar.ts';
import { documentOf } from './document-of.ts';
import { tellDrawn } from './drawn.ts';

const event = (id: string, title: string, day: string, from = '10:00', to = '10:50'): OutlookEvent => ({
  ...{ id, title, start: `${day}T${from}`, end: `${day}T${to}` },
});
const maya = event('maya', 'Maya', '2026-11-24');
const events = [
  maya,
  event('ben', 'Ben', '2026-11-24'),
  event('next', 'Maya', '2026-12-01'),
  event('late', 'Maya', '2026-11-24', '14:00', '14:50'),
  event('early', 'Maya', '2026-12-11'),
  event('noel', 'Maya', '2026-11-12'),
];

const cardOf = (subject: string, time: string, more = ''): string =>
  `<div data-app-section="CalendarItemPeek"><button>Edit</button><div>${subject}</div><span aria-label="Time">${time}</span>${more}</div>`;

const pageWith = (card: string, page: Partial<OutlookPage> = {}): Document =>
  tellDrawn(
    documentOf(
      outlookCalendar({ view: 'month', from: '2026-11-01', events, ...page }).replace(
        /<div class="lAyr">.*?<script>/s,
        `<div class="lAyr">${card}</div><script>`,
      ),
    ),
  );
const opened = (card: string, page: Partial<OutlookPage> = {}) =>
  site.readOpened?.(pageWith(card, page)) ?? null;
const time = 'Tue 11/24/2026 10:00 AM - 10:50 AM';

test('The card tells the event that it is about, without guests, and the links that stand in it', () => {
  const links =
    '<a href="https://teams.example/j/1">Join</a><a href="https://teams.example/j/1">again</a><a href="mailto:maya@example.org">Maya</a>';
  const told = opened(cardOf('Maya', time, links));
  expect(told).toEqual({
    ...{ provider: 'outlook', eventId: 'maya', title: 'Maya', emails: [] },
    links: ['https://teams.example/j/1'],
  });
  const page = site.read(pageWith(''));
  expect(parseCalendarSeen({ site: site.id, page: 'p', ...page, opened: told }).ok).toBe(true);
});

test('In every view and language the card of our own page tells its event', () => {
  for (const view of ['day', 'workweek', 'week', 'month'] as const)
    for (const [language, clock] of [
      ['en-US', '12h'],
      ['en-GB', '24h'],
      ['ja-JP', '24h'],
    ] as const) {
      const from = view === 'day' ? '2026-11-24' : '2026-11-23';
      const html = outlookCalendar({ view, from, events, peek: maya, language, clock });
      expect(site.readOpened?.(tellDrawn(documentOf(html)))).toMatchObject({
        eventId: 'maya',
        title: 'Maya',
      });
    }
});

test.for([
  ['the month first', time, {}],
  ['the day first', 'Tue 24/11/2026 10:00 - 10:50', { clock: '24h' }],
  ['dots and one dash', 'Tue 24.11.2026 10:00–10:50', { clock: '24h' }],
  ['the year first', '2026/11/24 (火) 10:00 から 10:50', { language: 'ja-JP', clock: '24h' }],
  ['the month in words', 'Tuesday, November 24, 2026, 10:00 AM – 10:50 AM', {}],
  ['one half of the day for both times', 'Tue 11/24/2026 10:00 - 10:50 AM', {}],
] as const)('A card is understood that writes %s', ([, said, page]) => {
  expect(opened(cardOf('Maya', said), page)).toMatchObject({ eventId: 'maya' });
});

test.for([
  ['names another event', cardOf('Mia', time)],
  ['tells another day', cardOf('Maya', 'Wed 11/25/2026 10:00 AM - 10:50 AM')],
  ['tells another year', cardOf('Maya', 'Wed 11/24/2027 10:00 AM - 10:50 AM')],
  ['tells another hour', cardOf('Maya', 'Tue 11/24/2026 10:00 PM - 10:50 PM')],
  ['tells another end', cardOf('Maya', 'Tue 11/24/2026 10:00 AM - 10:30 AM')],
  ['tells no day', cardOf('Maya', '10:00 AM - 10:50 AM')],
  ['tells a day without its year', cardOf('Maya', 'Tue 11/24 10:00 AM - 10:50 AM')],
  ['tells more days than one', cardOf('Maya', 'November 24, 2026 10:00 AM - November 25, 2026 10:50 AM')],
  ['tells no time', cardOf('Maya', 'Tue 11/24/2026 (All day)')],
  ['is hidden', cardOf('Maya', time).replace('<div ', '<div style="display: none" ')],
  ['is one of two', cardOf('Maya', time) + cardOf('Maya', time)],
  ['holds a form', cardOf('Maya', time, '<form></form>')],
  ['is a form', cardOf('Maya', time).replace('<div data-app', '<form data-app')],
  ['is empty', '<div data-app-section="CalendarItemPeek"></div>'],
] as const)('A card that %s tells no event', ([, card]) => {
  expect(opened(card)).toBeNull();
});

test('An event that the opened one clashes with is named below it, and is never taken for it', () => {
  const clash = '<div>Ben</div><span>Tue 11/24/2026 10:00 AM - 10:50 AM</span>';
  expect(opened(cardOf('Maya', time, clash))).toMatchObject({ eventId: 'maya' });
  // Not on the page, because it is from another calendar, or could not be read.
  expect(opened(cardOf('Mia', time, clash))).toBeNull();
});

test('Which number is the month is proved by the day of the week, or nothing is told', () => {
  expect(opened(cardOf('Maya', 'Thu 12/11/2026 10:00 AM - 10:50 AM'))).toMatchObject({ eventId: 'noel' });
  expect(opened(cardOf('Maya', 'Thu 11/12/2026 10:00 AM - 10:50 AM'))).toMatchObject({ eventId: 'noel' });
  expect(opened(cardOf('Maya', '11/12/2026 10:00 AM - 10:50 AM'))).toBeNull();
  expect(opened(cardOf('Maya', 'Mon 11/12/2026 10:00 AM - 10:50 AM'))).toBeNull();
});

test('Two events that nothing tells apart are neither of them', () => {
  const twice = [...events, { ...maya, id: 'copy' }];
  expect(opened(cardOf('Maya', time), { events: twice })).toBeNull();
});

test('Where the page’s language is no language, a day in numbers is enough and a day of the week proves nothing', () => {
  const page = (said: string) => {
    const document = pageWith(cardOf('Maya', said));
    document.querySelector('html')?.setAttribute('lang', 'no language');
    return site.readOpened?.(document) ?? null;
  };
  expect(page(time)).toMatchObject({ eventId: 'maya' });
  expect(page('Thu 12/11/2026 10:00 AM - 10:50 AM')).toBeNull();
});

test('A hostile card is read to a bounded length and tells nothing wrong', () => {
  for (const title of ['x'.repeat(100_000), `M${'\u0301'.repeat(20_000)}`, '<img src=x onerror=alert(1)>'])
    expect(opened(cardOf(title.replaceAll('<', '&lt;'), time))).toBeNull();
  expect(opened(cardOf('Maya', '9:00 '.repeat(20_000)))).toBeNull();
  const links = Array.from({ length: 500 }, (_, at) => `<a href="https://teams.example/${at}">x</a>`).join(
    '',
  );
  expect(opened(cardOf('Maya', time, links))?.links).toHaveLength(20);
  expect(
    opened(cardOf('Maya', time, `<a href="https://teams.example/${'x'.repeat(5000)}">x</a>`))?.links,
  ).toEqual([]);
});
