// Whose calendar an event lies on decides whether it is the coach's to count, and no word of the page is asked for it.
import { expect, test } from 'vitest';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import { googleCalendarMonth } from '#test/pages/google-calendar-month.ts';
import { googleCalendarWeek, type WeekEvent, type WeekPage } from '#test/pages/google-calendar-week.ts';
import { documentOf } from './document-of.ts';

const at = (id: string, calendar: string, hour: number): WeekEvent => ({
  id,
  title: `${id} of ${calendar}`,
  start: `2026-11-24T${hour}:00`,
  end: `2026-11-24T${hour}:50`,
  calendar,
});
const own = at('own1', 'coach@m', 10);
const partner = at('partn3r', 'partner@m', 11);
const colleague = at('coll3ague', 'ann@firm.example', 12);
const group = at('gr0up', 'team5e77@g', 13);
const holiday = at('h0liday', 'en.uk#holiday@v', 14);

const week = (events: readonly WeekEvent[], page: Partial<WeekPage> = {}) =>
  googleCalendarWeek({ weekStart: '2026-11-22', events, everydayChips: false, ...page });
const read = (html: string) => googleCalendar.read(documentOf(html));
const seen = (html: string) => read(html).sightings.map(({ eventId, calendar }) => [eventId, calendar]);
const nobody = { principal: null, accountButton: null };

test('Events of other people and holidays give no sighting, and are known all the same', () => {
  const html = week([own, partner, colleague, group, holiday]);
  expect(seen(html)).toEqual([
    ['own1', 'coach@m'],
    ['gr0up', 'team5e77@g'],
  ]);
  expect(read(html).health).toEqual({ state: 'ok', chips: 5, read: 5 });
});

test('The columns alone tell the account, and so does the account button alone', () => {
  expect(seen(week([own, partner], { accountButton: null }))).toEqual([['own1', 'coach@m']]);
  expect(seen(week([own, partner], { principal: null }))).toEqual([['own1', 'coach@m']]);
});

test('An account at a firm has its whole address in the id', () => {
  const firm = { principal: 'Ann@firm.example', accountButton: 'ann@firm.example' };
  expect(seen(week([own, colleague], firm))).toEqual([['coll3ague', 'ann@firm.example']]);
});

test('An account of the old name of the same mail is the same account', () => {
  const old = { principal: 'coach@googlemail.com', accountButton: 'coach@gmail.com' };
  expect(seen(week([own, partner], old))).toEqual([['own1', 'coach@m']]);
});

test('Where nothing tells the account, one person alone is taken for the coach', () => {
  expect(seen(week([own, group], nobody))).toEqual([
    ['own1', 'coach@m'],
    ['gr0up', 'team5e77@g'],
  ]);
});

test('Where nothing tells the account and several people are on the page, theirs are left out and it is said', () => {
  const html = week([own, partner, group], nobody);
  expect(seen(html)).toEqual([['gr0up', 'team5e77@g']]);
  expect(read(html).health).toEqual({ state: 'degraded', chips: 3, read: 1 });
});

test('Columns and button that name two accounts tell none, not even for one person alone', () => {
  const html = week([own], { principal: 'coach@gmail.com', accountButton: 'partner@gmail.com' });
  expect(seen(html)).toEqual([]);
  expect(read(html).health.state).toBe('degraded');
});

test('With another person beside the coach in columns of their own, the button says who is who', () => {
  const html = week([own, partner]).replace(
    /data-principal-ids="[^"]+"/,
    `data-principal-ids="${Buffer.from('partner@gmail.com').toString('base64')}"`,
  );
  expect(seen(html)).toEqual([['own1', 'coach@m']]);
});

test('What the week told of the account still holds in the month of the same page', () => {
  const document = documentOf(week([own, partner], { accountButton: null }));
  googleCalendar.read(document);
  const main = googleCalendarMonth({ month: '2026-11', events: [own, partner], accountButton: null });
  document.body.innerHTML = documentOf(main).body.innerHTML;
  expect(googleCalendar.read(document).sightings.map(({ eventId }) => eventId)).toEqual(['own1']);
  expect(seen(main)).toEqual([]);
});

test('A short form that we do not know is looked up where the address stands whole, or is not known', () => {
  const odd = { ...own, calendar: 'feed7@i' };
  const html = week([odd]);
  const logged = (address: string) => html.replace('feed7@i&quot;,1', `${address}&quot;,1`);
  expect(html).toContain('feed7@i&quot;,1');
  expect(seen(logged('feed7@import.calendar.google.com'))).toEqual([['own1', 'feed7@i']]);
  expect(seen(logged('partner@gmail.com'))).toEqual([]);
  const unknown = html.replaceAll(/jslog="[^"]*"/g, '');
  expect(seen(unknown)).toEqual([]);
  expect(read(unknown).health.state).toBe('degraded');
});
