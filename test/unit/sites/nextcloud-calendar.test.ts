// Every view of Nextcloud Calendar, read from our own page in the shape of the real one. What is expected is written by hand.
import { expect, test } from 'vitest';
import { cssString } from '#extension/overlay/css-string.ts';
import { nextcloudCalendar as site } from '#extension/sites/nextcloud-calendar.ts';
import {
  nextcloudCalendar,
  type NextcloudEvent,
  type NextcloudPage,
} from '#test/pages/nextcloud-calendar.ts';
import { documentAt } from './document-at.ts';

const maya: NextcloudEvent = {
  objectId: 'L3JlbW90ZS5waHAvZGF2L21heWEuaWNz',
  recurrenceId: '1795600800',
  title: 'Maya R.',
  start: '2026-11-24T10:00',
  end: '2026-11-24T10:50',
};
const ben = {
  ...maya,
  objectId: 'YmVuLmljcw',
  title: 'Ben',
  start: '2026-11-26T15:30',
  end: '2026-11-26T16:20',
};
const leave = {
  ...maya,
  objectId: 'bGVhdmU',
  title: 'Leave',
  start: '2026-11-23',
  end: '2026-11-25',
  allDay: true,
};
const events: readonly NextcloudEvent[] = [maya, ben, leave];

const address = 'https://cloud.example/apps/calendar/timeGridWeek/now';
const readHtml = (html: string) => site.read(documentAt(address, html));
const pageOf = (page: Partial<NextcloudPage> = {}) =>
  nextcloudCalendar({ view: 'timeGridWeek', from: '2026-11-23', events, ...page });
const read = (page: Partial<NextcloudPage> = {}) => readHtml(pageOf(page));
const told = (page: Partial<NextcloudPage> = {}) =>
  read(page)
    .sightings.map(({ title, day, startMinute, endMinute, allDay, shape }) =>
      [title, day, allDay ? 'all day' : `${startMinute} to ${endMinute}`, shape].join(' | '),
    )
    .toSorted();

test('A timed event is read whole, and its two ids are its identity', () => {
  expect(read({ events: [maya] })).toEqual({
    sightings: [
      {
        chipId: 'L3JlbW90ZS5waHAvZGF2L21heWEuaWNz 1795600800',
        provider: 'nextcloud',
        eventId: 'L3JlbW90ZS5waHAvZGF2L21heWEuaWNz',
        seriesId: 'L3JlbW90ZS5waHAvZGF2L21heWEuaWNz',
        originalStart: '1795600800',
        title: 'Maya R.',
        day: '2026-11-24',
        startMinute: 600,
        endMinute: 650,
        allDay: false,
        shape: 'block',
        tight: false,
      },
    ],
    health: { state: 'ok', chips: 1, read: 1 },
    wholeDays: [],
  });
});

test.for(['en', 'de'])('In the week every event is read, in %s', (language) => {
  expect(told({ language })).toEqual([
    'Ben | 2026-11-26 | 930 to 980 | block',
    'Leave | 2026-11-23 | all day | bar',
    'Maya R. | 2026-11-24 | 600 to 650 | block',
  ]);
});

test('In the month the day is read; a dot that tells its start alone has no times', () => {
  expect(told({ view: 'dayGridMonth' })).toEqual([
    'Ben | 2026-11-26 | undefined to undefined | bar',
    'Leave | 2026-11-23 | all day | bar',
    'Maya R. | 2026-11-24 | undefined to undefined | bar',
  ]);
});

test('In the list the heading above a row is its day, and an event of three days is there once', () => {
  expect(told({ view: 'listWeek', language: 'de' })).toEqual([
    'Ben | 2026-11-26 | 930 to 980 | row',
    'Leave | 2026-11-23 | all day | row',
    'Maya R. | 2026-11-24 | 600 to 650 | row',
  ]);
});

test('In the list of a clock that does not tell the half of the day, nothing else does', () => {
  expect(told({ view: 'listWeek', language: 'en', events: [maya] })).toEqual([
    'Maya R. | 2026-11-24 | undefined to undefined | row',
  ]);
});

test('An event of several weeks or over midnight has the day on which it begins; what began before is not told', () => {
  const late = { ...maya, start: '2026-11-24T23:30', end: '2026-11-25T00:20' };
  const camp = { ...leave, start: '2026-11-10', end: '2026-11-25' };
  expect(read({ events: [late] }).sightings.map(({ day }) => day)).toEqual(['2026-11-24']);
  expect(told({ view: 'dayGridMonth', events: [camp] })).toEqual(['Leave | 2026-11-10 | all day | bar']);
  const { sightings, health } = read({ events: [camp, maya] });
  expect(sightings.map(({ title }) => title)).toEqual(['Maya R.']);
  expect(health).toEqual({ state: 'ok', chips: 2, read: 2 });
});

test('Two instances of one series are two events', () => {
  const next = { ...maya, recurrenceId: '1796205600', start: '2026-11-27T10:00', end: '2026-11-27T10:50' };
  expect(
    read({ events: [maya, next] }).sightings.map(({ originalStart, day }) => [originalStart, day]),
  ).toEqual([
    ['1795600800', '2026-11-24'],
    ['1796205600', '2026-11-27'],
  ]);
});

test('What the coach has turned down is told as declined', () => {
  const { sightings } = read({ events: [{ ...maya, declined: true }, ben] });
  expect(sightings.map(({ status }) => status)).toEqual(['declined', undefined]);
});

test('A short block and one beside another have no room for the whole badge', () => {
  const short = { ...ben, end: '2026-11-26T16:00' };
  const beside = { ...ben, objectId: 'YmVzaWRl', start: '2026-11-24T10:30', end: '2026-11-24T11:30' };
  expect(read({ events: [maya, short] }).sightings.map(({ tight }) => tight)).toEqual([false, true]);
  expect(read({ events: [maya, beside] }).sightings.map(({ tight }) => tight)).toEqual([true, true]);
});

test.for([
  ['lies in no column', / data-date="[^"]*"/g, ''],
  ['lies in a column of a day that there is not', '2026-11-24', '2026-02-31'],
  ['has a recurrence that is no plain word', '1795600800', '1795600800]'],
  ['has an id too long for a record', maya.objectId, 'A'.repeat(501)],
] as const)('An event that %s is left out, and the page is told as degraded', ([, from, to]) => {
  expect(readHtml(pageOf({ events: [maya] }).replaceAll(from, to))).toMatchObject({
    sightings: [],
    health: { state: 'degraded', chips: 1, read: 0 },
  });
});

test('One id on two days, or with two titles, is left out', () => {
  const moved = { ...maya, start: '2026-11-27T10:00', end: '2026-11-27T10:50' };
  const renamed = { ...maya, title: 'Somebody else' };
  for (const other of [moved, renamed])
    expect(read({ events: [maya, other] })).toMatchObject({
      sightings: [],
      health: { state: 'degraded', chips: 2, read: 0 },
    });
});

test('Events without ids make the page blind, or degraded beside others; where none begins, it is degraded', () => {
  const bare = pageOf({ events: [maya] }).replaceAll('data-object-id', 'data-no-id');
  expect(readHtml(bare)).toMatchObject({ sightings: [], health: { state: 'blind', chips: 0, read: 0 } });
  const extra = pageOf({ events: [maya] }).replace('</table>', '</table><a class="fc-event">Free</a>');
  expect(readHtml(extra).health.state).toBe('degraded');
  expect(readHtml(pageOf().replaceAll('fc-event-start', 'fc-begin')).health.state).toBe('degraded');
});

test('The copy that is dragged about, free time and tasks are no events', () => {
  for (const name of ['fc-event-mirror', 'fc-bg-event', 'fc-event-nc-task-completed'])
    expect(readHtml(pageOf({ events: [maya] }).replace('"fc-event ', `"fc-event ${name} `))).toEqual({
      sightings: [],
      health: { state: 'ok', chips: 0, read: 0 },
      wholeDays: [],
    });
});

test.for([
  'https://cloud.example/apps/calendar/',
  'https://cloud.example/index.php/apps/calendar/dayGridMonth/now',
  'https://example.org/nextcloud/apps/calendar/timeGridWeek/2026-11-24/edit/sidebar/abc/1795600800',
])('A calendar is read at %s', (url) => {
  expect(site.isHere(new URL(url))).toBe(true);
});

test.for([
  'https://cloud.example/apps/files/',
  'https://cloud.example/apps/calendar/p/tok3n/dayGridMonth/now',
  'https://cloud.example/apps/calendar/embed/tok3n/listMonth/now',
  'https://cloud.example/apps/calendar/appointment/coach/abc',
  'https://cloud.example/apps/calendarcounter/',
])('Nothing is read at %s', (url) => {
  expect(site.isHere(new URL(url))).toBe(false);
});

test('The badge is keyed by both ids, whatever the first one holds', () => {
  expect(site.badgeSelector(cssString('a" b\\ 1795600800'), 'block')).toBe(
    String.raw`.fc-event[data-object-id="a\22  b\5c "][data-recurrence-id="1795600800"]`,
  );
  expect(site.badgeSelector(cssString('a 1'), 'row')).toBe(
    '.fc-event[data-object-id="a"][data-recurrence-id="1"] .fc-list-event-title',
  );
});
