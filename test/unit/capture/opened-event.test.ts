// What an opened event teaches: by its guests and its call link, for its whole series, and never against the coach's word.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { calendarView } from '#extension/capture/calendar-view.ts';
import { learnedFrom, matchOpened, strangersOf } from '#extension/capture/opened-event.ts';
import { callLinkOf } from '#extension/sites/call-link-of.ts';
import { pageRecords, sightedPage } from '#extension/capture/sighted-page.ts';
import type { OpenedEvent, Sighting } from '#extension/sites/site.ts';
import { learnMatch, type LearnInput } from '#shared/engagement/acts/learn-match.ts';
import { tellEvent } from '#shared/engagement/acts/tell-event.ts';
import { bookingId } from '#shared/records/booking.ts';
import { actAt, day, emptyPractice, found, hour, maya, monday } from '#test/support/practice.ts';

const now = monday;
const at = { now, timeZone: 'UTC' };
const link = 'https://meet.google.com/abc-defg-hij?authuser=0';

function twoClients() {
  const practice = emptyPractice();
  const one = practice.add({ ...maya, emails: ['maya@example.org'] }, monday - 10 * day);
  const other = practice.add(
    { ...maya, name: 'Ken Ito', code: 'C-015', aliases: ['Kenny'], emails: ['ken@example.org'] },
    monday - 10 * day,
  );
  const { records, board } = practice;
  /** As the background does it at each look: gives how many records were written. */
  const look = (sightings: readonly Sighting[], opened: OpenedEvent | null) => {
    const page = sightedPage(board(), { sightings, opened, site: 'google-calendar' }, at, () => true);
    const written = pageRecords(records, page, now);
    for (const record of written) records.set(record.id, record);
    return written;
  };
  const view = (sightings: readonly Sighting[], opened: OpenedEvent | null) =>
    calendarView(board(), { ...seen(sightings), opened }, at);
  return { ...practice, maya: one, ken: other, look, view };
}

const seen = (sightings: readonly Sighting[]) => ({
  ...{ site: 'google-calendar', page: 'p', sightings, wholeDays: [] },
  health: { state: 'ok' as const, chips: sightings.length, read: sightings.length },
});

const opened = (changes: Partial<OpenedEvent> = {}): OpenedEvent => ({
  ...{ provider: 'google', eventId: 's', seriesId: 's', originalStart: '20261124T090000Z' },
  ...{ title: 'Intro', emails: ['Maya@Example.org'], links: [] },
  ...changes,
});

const chip = (date: string, changes: Partial<Sighting> = {}): Sighting => ({
  ...{ chipId: date, provider: 'google', eventId: 's', seriesId: 's' },
  ...{ originalStart: `${date.replaceAll('-', '')}T090000Z`, title: 'Intro', day: date },
  ...{ startMinute: 540, endMinute: 590, allDay: false, shape: 'block', tight: false },
  ...changes,
});
const week = [chip('2026-11-24'), chip('2026-12-01')];

test('One guest who is a client teaches the event and its series: then chips whose title says nothing wear their number', () => {
  const { look, view, board, maya: one } = twoClients();
  expect(view(week, null).events).toEqual([]);
  expect(learnedFrom(board(), opened())).toBe(one.client);
  look(week, opened());
  expect(view(week, null).events.map(({ badge, match }) => [badge, match])).toEqual([
    [
      { kind: 'count', n: 1, m: 6, toConfirm: false },
      { type: 'client', client: one.client, name: 'Maya Rosen', by: 'opened' },
    ],
    [{ kind: 'count', n: 2, m: 6, toConfirm: false }, expect.anything()],
  ]);
});

test('The page wears its badges before anything is written', () => {
  const { view, maya: one } = twoClients();
  const { events, opened: shown } = view(week, opened());
  expect(events.map(({ match }) => match.type === 'client' && match.client)).toEqual([
    one.client,
    one.client,
  ]);
  expect(shown?.ref).toMatchObject({ engagement: one.engagement, start: Date.UTC(2026, 10, 24, 9) });
});

test('Looked at again, nothing is written', () => {
  const { look } = twoClients();
  expect(look(week, opened()).length).toBeGreaterThan(0);
  expect(look(week, opened())).toEqual([]);
  expect(look(week, null)).toEqual([]);
});

test('The guests’ addresses are in no record', () => {
  const { look, records, maya: one } = twoClients();
  look(week, opened({ emails: ['maya@example.org', 'boss@example.com'] }));
  const others = [...records.values()].filter(({ id }) => id !== one.client);
  expect(JSON.stringify(others)).not.toMatch(/boss@|maya@/i);
  expect(JSON.stringify([...records.values()])).not.toContain('boss@');
});

test('The event’s own call link stands on its booking, and stays when the event is closed', () => {
  const { look, board, records, maya: one } = twoClients();
  look(week, opened({ links: [link, link, 'mailto:x', 'no address'] }));
  look(week, null);
  const item = board().engagements.find(({ id }) => id === one.engagement)?.items[0];
  expect(item?.callLink).toBe('google-meet:abc-defg-hij');
  expect(found(records.get(bookingId('google', 's', '20261201T090000Z'))).f['callLink']).toBeUndefined();
});

test('Of two calls in one event, and of addresses that are no calls, none is taken', () => {
  const two = [link, 'https://meet.google.com/xyz-abcd-efg'];
  expect(callLinkOf(opened({ links: two }))).toBeNull();
  for (const bad of [
    'javascript:alert(1)//meet.google.com/abc-defg-hij',
    'https://evil.example/abc-defg-hij',
  ])
    expect(callLinkOf(opened({ links: [bad] }))).toBeNull();
  expect(callLinkOf(opened({ links: ['ftp://meet.google.com/abc-defg-hij'] }))).toBeNull();
});

test('Two clients among the guests are a question, and nothing is learned', () => {
  const { look, view, maya: one, ken } = twoClients();
  const both = opened({ emails: ['maya@example.org', 'ken@example.org'] });
  expect(look(week, both)).toEqual([]);
  expect(view(week, both).opened).toMatchObject({
    match: { type: 'ambiguous', clients: [one.client, ken.client].toSorted() },
    badge: null,
    ref: null,
  });
});

test('Guests whom nobody knows teach nothing, nor does a title by itself', () => {
  const { look, view, board } = twoClients();
  const strange = opened({
    emails: ['x@example.net', 'X@example.net', ' ', 'y@example.net', 'maya@example.org'],
  });
  expect(look(week, opened({ emails: ['x@example.net'] }))).toEqual([]);
  expect(strangersOf(board(), strange)).toEqual(['x@example.net', 'y@example.net']);
  expect(learnedFrom(board(), opened({ title: 'Maya Rosen', emails: [] }))).toBeNull();
  expect(view(week, opened({ title: 'Dentist', emails: [] })).opened).toMatchObject({
    ...{ title: 'Dentist', match: { type: 'none' }, strangers: [], ref: null },
  });
});

test('Where the title names another client than the guests do, the coach is asked', () => {
  const { look, board, maya: one, ken } = twoClients();
  const disputed = opened({ title: 'Coaching Kenny' });
  expect(look([], disputed)).toEqual([]);
  expect(matchOpened(board(), disputed)).toEqual({
    type: 'ambiguous',
    clients: [one.client, ken.client].toSorted(),
  });
});

test('What the coach said of the series stands, whoever its guests are, and nothing is learned against it', () => {
  const { look, view, records, ken, done } = twoClients();
  const event = { eventId: 's', seriesId: 's', originalStart: '20261124T090000Z' };
  done(tellEvent(records.values(), { event, scope: 'series', client: ken.client }, actAt(now)));
  look(week, null);
  expect(look(week, opened())).toEqual([]);
  const shown = view(week, opened()).opened;
  expect(shown?.match).toEqual({ type: 'client', client: ken.client, name: 'Ken Ito', by: 'told' });
  expect(shown?.ref?.engagement).toBe(ken.engagement);
  done(tellEvent(records.values(), { event, scope: 'event', client: null }, actAt(now)));
  expect(view(week, opened()).opened).toMatchObject({ match: { type: 'not-a-session' }, badge: null });
  expect(view(week, null).events).toHaveLength(1);
});

test('An event that was booked for a client is theirs although its title says nothing any more', () => {
  const { look, view, maya: one } = twoClients();
  look([chip('2026-11-24', { eventId: 'e', emails: ['maya@example.org'] })], null);
  const bare = chip('2026-11-24', { eventId: 'e' });
  const { opened: shown } = view([bare], opened({ eventId: 'e', emails: [] }));
  expect(shown?.match).toMatchObject({ client: one.client, by: 'guest' });
});

test('The list stands in order of time, has an event once, and titles only where the coach is asked', () => {
  const { view } = twoClients();
  const alone = (id: string, date: string, title: string, changes: Partial<Sighting> = {}): Sighting => {
    const { seriesId: _, originalStart: __, ...rest } = chip(date, { chipId: id, eventId: id, title });
    return { ...rest, ...changes };
  };
  const { events } = view(
    [
      alone('late', '2026-11-25', 'Maya Rosen and Kenny'),
      alone('noon', '2026-11-24', 'Ken Ito', { startMinute: 720, endMinute: 780 }),
      alone('early', '2026-11-24', 'Maya Rosen'),
      alone('early', '2026-11-25', 'Maya Rosen'),
      alone('birthday', '2026-11-24', 'Maya Rosen', { allDay: true }),
      alone('dentist', '2026-11-24', 'Dentist'),
    ],
    null,
  );
  expect(events.map(({ key, title, start }) => [key, title, start])).toEqual([
    ['google|early|', null, Date.UTC(2026, 10, 24, 9)],
    ['google|noon|', null, Date.UTC(2026, 10, 24, 12)],
    ['google|late|', 'Maya Rosen and Kenny', Date.UTC(2026, 10, 25, 9)],
  ]);
  expect(events[2]).toMatchObject({ badge: { kind: 'whose' }, ref: null, match: { type: 'ambiguous' } });
  expect(events[0]).toMatchObject({ match: { name: 'Maya Rosen', by: 'title' } });
});

test('An event that is no session here - over before the work began - has a client and no session', () => {
  const { view, maya: one } = twoClients();
  const old = opened({ originalStart: '20260101T090000Z' });
  const { opened: shown } = view([chip('2026-01-01')], old);
  expect(shown).toMatchObject({ match: { client: one.client }, ref: null, badge: null });
});

test('A call link that is a client’s own teaches the series, too', () => {
  const { records, board, maya: one, done, look } = twoClients();
  const own = { kind: 'call-link', key: 'google-meet:abc-defg-hij', client: one.client } as const;
  done(learn(records.values(), own));
  expect(learnedFrom(board(), opened({ emails: [], links: [link] }))).toBe(one.client);
  look(week, opened({ emails: [], links: [link] }));
  expect(matchOpened(board(), opened({ emails: [] }))).toMatchObject({ client: one.client, by: 'learned' });
});

const learn = (records: Parameters<typeof learnMatch>[0], input: LearnInput) =>
  learnMatch(records, input, actAt(now + hour));
