// One fortnight of a coach, in every view of Outlook on the web, with every clock and language whose labels are known, at each of the
// four hosts. What has to be read is written by hand, beside the events.
import { expect, test } from 'vitest';
import { outlookCalendar as site } from '#extension/sites/outlook-calendar.ts';
import { outlookCalendar, type OutlookEvent, type OutlookPage } from '#test/pages/outlook-calendar.ts';
import { documentOf } from './document-of.ts';

// Tuesday is the 24th.
const events: readonly OutlookEvent[] = [
  { id: 'maya', title: 'Maya', start: '2026-11-24T10:00', end: '2026-11-24T10:50', series: 'instance' },
  { id: 'ben', title: 'Ben', start: '2026-11-24T14:00', end: '2026-11-24T14:30', series: 'exception' },
  { id: 'off', title: 'Ines', start: '2026-11-25T09:15', end: '2026-11-25T10:05', cancelled: true },
  {
    id: 'noon',
    title: 'Noor, lunch',
    start: '2026-11-26T12:00',
    end: '2026-11-26T13:00',
    location: 'Room 2',
  },
  { id: 'late', title: 'Flight', start: '2026-11-26T23:30', end: '2026-11-27T01:00' },
  { id: 'sun', title: 'Sam', start: '2026-11-29T08:00', end: '2026-11-29T09:00', icon: 'Meeting icon' },
  { id: 'bday', title: 'Birthday', start: '2026-11-24', end: '2026-11-24', allDay: true },
  { id: 'trip', title: 'Retreat', start: '2026-11-27', end: '2026-12-01', allDay: true },
  { id: 'next', title: 'Maya', start: '2026-12-01T10:00', end: '2026-12-01T10:50', series: 'instance' },
];

const maya = 'maya: Maya, 24th, 10:00 to 10:50, block';
const ben = 'ben: Ben, 24th, 14:00 to 14:30, tight block';
const ines = 'off: Ines, 25th, 9:15 to 10:05, block, cancelled';
const noor = 'noon: Noor, lunch, 26th, 12:00 to 13:00, block';
const flight = 'late: Flight, 26th, at no known time, tight block';
const birthday = 'bday: Birthday, 24th, all day, tight bar';
const retreat = 'trip: Retreat, 27th, all day, tight bar';

const views: readonly (readonly [OutlookPage['view'], from: string, readonly string[]])[] = [
  ['day', '2026-11-24', [birthday, maya, ben]],
  ['day', '2026-11-30', [retreat]],
  ['workweek', '2026-11-23', [birthday, retreat, maya, ben, ines, noor, flight]],
  [
    'week',
    '2026-11-23',
    [birthday, retreat, maya, ben, ines, noor, flight, 'sun: Sam, 29th, 8:00 to 9:00, block'],
  ],
  [
    'month',
    '2026-11-01',
    [
      'maya: Maya, 24th, 10:00 to 10:50, tight bar',
      'ben: Ben, 24th, 14:00 to 14:30, tight bar',
      'bday: Birthday, 24th, all day, tight bar',
      'off: Ines, 25th, 9:15 to 10:05, tight bar, cancelled',
      'noon: Noor, lunch, 26th, 12:00 to 13:00, tight bar',
      'late: Flight, 26th, at no known time, tight bar',
      'trip: Retreat, 27th, all day, tight bar',
      'sun: Sam, 29th, 8:00 to 9:00, tight bar',
      'next: Maya, 1st, 10:00 to 10:50, tight bar',
    ],
  ],
];

const ways: readonly (readonly [string, Partial<OutlookPage>])[] = [
  ['American English, a clock of 12 hours', { language: 'en-US', clock: '12h' }],
  ['American English, a clock of 24 hours', { language: 'en-US', clock: '24h' }],
  ['British English, a clock of 24 hours', { language: 'en-GB', clock: '24h' }],
  ['British English, a clock of 12 hours, the day before the month', { language: 'en-GB', dayFirst: true }],
  ['Japanese, a clock of 24 hours', { language: 'ja-JP', clock: '24h' }],
];

const hosts = ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'];

const told = (document: Document) =>
  site.read(document).sightings.map((seen) => {
    const times =
      seen.startMinute === undefined || seen.endMinute === undefined
        ? 'at no known time'
        : `${clock(seen.startMinute)} to ${clock(seen.endMinute)}`;
    const number = Number(seen.day.slice(8));
    return [
      `${seen.eventId}: ${seen.title}`,
      `${number}${number === 1 ? 'st' : 'th'}`,
      seen.allDay ? 'all day' : times,
      `${seen.tight ? 'tight ' : ''}${seen.shape}`,
      ...(seen.status === undefined ? [] : [seen.status]),
    ].join(', ');
  });

const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

for (const [view, from, expected] of views)
  for (const [way, page] of ways)
    test(`The ${view} of ${from} is read whole in ${way}`, () => {
      const document = documentOf(outlookCalendar({ view, from, events, ...page }));
      // By id, because pages draw their columns and their header in an order of their own.
      expect(told(document).toSorted()).toEqual(expected.toSorted());
      expect(site.read(document).health).toMatchObject({ state: 'ok' });
    });

test('The day after a night shows the rest of an event whose label tells the day before: that alone is no proof, and is said', () => {
  for (const [, page] of ways) {
    const document = documentOf(outlookCalendar({ view: 'day', from: '2026-11-27', events, ...page }));
    expect(told(document)).toEqual([retreat]);
    expect(site.read(document).health).toEqual({ state: 'degraded', chips: 2, read: 1 });
  }
});

test.for(hosts)('Every view is a calendar at %s, by each of its addresses', (host) => {
  const paths = views.flatMap(([view]) => [`/calendar/view/${view}`, `/calendar/0/view/${view}`]);
  for (const path of paths)
    expect([path, site.isHere(new URL(`https://${host}${path}`))]).toEqual([path, true]);
  expect(site.hosts).toContain(host);
});

test('The hosts are these four and no others', () => {
  expect(site.hosts.toSorted()).toEqual(hosts.toSorted());
});
