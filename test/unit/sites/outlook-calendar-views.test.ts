// Every view of Outlook on the web, read from our own page in the shape of the real one. What is expected is written by hand.
import { expect, test } from 'vitest';
import { outlookCalendar as site } from '#extension/sites/outlook-calendar.ts';
import { outlookCalendar, type OutlookEvent, type OutlookPage } from '#test/pages/outlook-calendar.ts';
import { documentOf } from './document-of.ts';

const read = (events: readonly OutlookEvent[], page: Partial<OutlookPage> = {}) =>
  site.read(documentOf(outlookCalendar({ view: 'week', from: '2026-11-22', events, ...page })));
const told = (events: readonly OutlookEvent[], page: Partial<OutlookPage> = {}) =>
  read(events, page).sightings.map(({ title, day, startMinute, endMinute, allDay, shape }) =>
    [title, day, allDay ? 'all day' : `${startMinute} to ${endMinute}`, shape].join(' | '),
  );

const maya: OutlookEvent = {
  id: 'AAMkADhomeMaya/1+x=',
  title: 'Maya R.',
  start: '2026-11-24T10:00',
  end: '2026-11-24T10:50',
};
const events: readonly OutlookEvent[] = [
  maya,
  {
    ...maya,
    id: 'AAMkBen',
    title: 'Ben, second part',
    start: '2026-11-26T15:30',
    end: '2026-11-26T16:20',
    icon: 'Meeting icon',
    organiser: 'Roe, Pat Jr. [US-US]',
    location: 'Room 3, Mill Lane 2000',
  },
  { id: 'AAMkLeave', title: 'Leave', start: '2026-11-23', end: '2026-11-25', allDay: true },
];

test('A timed event is read whole, and its item id is its identity', () => {
  expect(read([maya]).sightings).toEqual([
    {
      chipId: 'AAMkADhomeMaya/1+x=',
      provider: 'outlook',
      eventId: 'AAMkADhomeMaya/1+x=',
      title: 'Maya R.',
      day: '2026-11-24',
      startMinute: 600,
      endMinute: 650,
      allDay: false,
      shape: 'block',
      tight: false,
    },
  ]);
});

test.for(['week', 'workweek'] as const)(
  'In the %s every event is read, whatever leads or ends its label',
  (view) => {
    const from = view === 'week' ? '2026-11-22' : '2026-11-23';
    expect(told(events, { view, from })).toEqual([
      'Leave | 2026-11-23 | all day | bar',
      'Maya R. | 2026-11-24 | 600 to 650 | block',
      'Ben, second part | 2026-11-26 | 930 to 980 | block',
    ]);
    expect(read(events, { view, from }).health).toEqual({ state: 'ok', chips: 5, read: 5 });
  },
);

test('In the day view the day before and after are not there', () => {
  expect(told(events, { view: 'day', from: '2026-11-26' })).toEqual([
    'Ben, second part | 2026-11-26 | 930 to 980 | block',
  ]);
});

test('In the month every event is a bar, and one of several days is one event on its first day', () => {
  expect(told(events, { view: 'month', from: '2026-11-01' })).toEqual([
    'Leave | 2026-11-23 | all day | bar',
    'Maya R. | 2026-11-24 | 600 to 650 | bar',
    'Ben, second part | 2026-11-26 | 930 to 980 | bar',
  ]);
});

test('What began before the days that are shown is still told on its first day', () => {
  expect(told(events, { view: 'day', from: '2026-11-25' })).toEqual(['Leave | 2026-11-23 | all day | bar']);
});

test('A clock of 24 hours is read the same, even where no afternoon proves it', () => {
  expect(told([maya], { clock: '24h' })).toEqual(['Maya R. | 2026-11-24 | 600 to 650 | block']);
  expect(told(events, { clock: '24h' })).toEqual(told(events));
});

test('Midnight and noon are told apart', () => {
  expect(told([{ ...maya, start: '2026-11-24T00:00', end: '2026-11-24T01:00' }])).toEqual([
    'Maya R. | 2026-11-24 | 0 to 60 | block',
  ]);
  expect(told([{ ...maya, start: '2026-11-24T12:00', end: '2026-11-24T13:00' }])).toEqual([
    'Maya R. | 2026-11-24 | 720 to 780 | block',
  ]);
});

test('A page in British English whose labels write dates the American way is understood', () => {
  expect(told(events, { language: 'en-GB', view: 'month' })).toEqual(told(events, { view: 'month' }));
});

test('A page in Japanese is understood: its separators, its dates, its whole days', () => {
  expect(told(events, { language: 'ja-JP', clock: '24h' })).toEqual(told(events));
});

test('A moved instance keeps its id, and shows its new day and time', () => {
  const moved: OutlookEvent = {
    ...maya,
    series: 'exception',
    start: '2026-11-27T09:00',
    end: '2026-11-27T09:50',
  };
  expect(read([moved]).sightings).toMatchObject([
    { eventId: maya.id, day: '2026-11-27', startMinute: 540, endMinute: 590 },
  ]);
});

test('A cancelled event is told as one, under the name that it had, in every view and language', () => {
  const cancelled: OutlookEvent = { ...maya, cancelled: true };
  for (const language of ['en-US', 'en-GB', 'ja-JP'] as const)
    for (const view of ['week', 'month'] as const)
      expect(read([cancelled], { language, view, clock: '24h' })).toMatchObject({
        sightings: [{ eventId: maya.id, title: 'Maya R.', day: '2026-11-24', status: 'cancelled' }],
        health: { state: 'ok', chips: 1, read: 1 },
      });
  expect(read([maya]).sightings[0]).not.toHaveProperty('status');
});

test('A doubt about it is not taken for a cancellation', () => {
  for (const title of ['Canceled flights', 'Maya, canceled', 'canceled: a story', 'Uncanceled: Maya']) {
    const { sightings } = read([{ ...maya, title, location: 'Canceled', organiser: 'Canceled' }]);
    expect(sightings).toMatchObject([{ title, day: '2026-11-24' }]);
    expect(sightings[0]).not.toHaveProperty('status');
  }
});

test('An event over midnight is one event, on the day it begins, at a time that is not told', () => {
  const late: OutlookEvent = { ...maya, start: '2026-11-24T23:30', end: '2026-11-25T00:30' };
  expect(told([late])).toEqual(['Maya R. | 2026-11-24 | undefined to undefined | block']);
  expect(read([late]).health).toEqual({ state: 'ok', chips: 2, read: 2 });
});

test.for([
  'Maya, 9:00 AM to 9:30 AM, Monday',
  'Review (5-9pm)',
  '1:1',
  '2026',
  'Söhne & Töchter <3',
  'חיים',
  '真由美',
  'Maya  R. ',
])('The title "%s" is read as it is', (title) => {
  expect(read([{ ...maya, title, location: title, organiser: title }]).sightings).toMatchObject([
    { title: title.replaceAll(/\s+/g, ' ').trim(), day: '2026-11-24', startMinute: 600, endMinute: 650 },
  ]);
});

test('A short event, and one beside another, has the short badge', () => {
  const at = (id: string, start: string, end: string): OutlookEvent => ({
    ...maya,
    id,
    start: `2026-11-24T${start}`,
    end: `2026-11-24T${end}`,
  });
  const seen = read([
    at('short', '08:00', '08:30'),
    at('left', '10:00', '10:50'),
    at('right', '10:30', '11:30'),
    at('next', '11:30', '12:30'),
  ]).sightings.map(({ chipId, tight }) => [chipId, tight]);
  expect(seen).toEqual([
    ['short', true],
    ['left', true],
    ['right', true],
    ['next', false],
  ]);
});
