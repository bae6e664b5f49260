// Nights when clocks change, days that are rare, places far apart: the order of sessions is that of time, whatever a diary calls it.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import type { BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { engagementAt } from '#shared/engagement/engagement-at.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { boardEngagement, boardItem, day, heldItem, hour, idOf, monday } from '#test/support/practice.ts';

const at = (local: string, timeZone: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;

/** The same time of the clock on the wall, each week. */
const weekly = (local: string, timeZone: string, count: number): readonly BoardItem[] =>
  Array.from({ length: count }, (_, week) =>
    boardItem(
      Temporal.PlainDateTime.from(local).add({ weeks: week }).toZonedDateTime(timeZone).epochMilliseconds,
    ),
  );

const byStart = (items: readonly BoardItem[]) => items.toSorted((a, b) => a.start - b.start);

const ordinals = (items: readonly BoardItem[], now = monday, more: Partial<BoardEngagement> = {}) =>
  forecast(boardEngagement({ items: byStart(items), ...more }), now).items.map(({ ordinal }) => ordinal);

const changes: readonly (readonly [string, string, string])[] = [
  ['the short night in London', '2027-03-21T01:30', 'Europe/London'],
  ['the long night in London', '2026-10-18T01:30', 'Europe/London'],
  ['the short night in New York', '2027-03-07T02:30', 'America/New_York'],
  ['a midnight that does not exist in Santiago', '2026-08-30T00:00', 'America/Santiago'],
  ['half an hour on Lord Howe Island', '2027-03-28T01:45', 'Australia/Lord_Howe'],
  ['a leap day', '2028-02-22T09:00', 'Europe/London'],
  ['a day that Samoa left out', '2011-12-23T09:00', 'Pacific/Apia'],
];

test.for(changes)('A weekly session over %s keeps its place and its number', ([, local, timeZone]) => {
  const items = weekly(local, timeZone, 6);
  expect(ordinals(items, 0)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(ordinals(items, Number.MAX_SAFE_INTEGER)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('In the hour that comes twice, the first one is numbered first', () => {
  const [summer, winter] = ['2026-10-25T01:30+01:00', '2026-10-25T01:30+00:00'].map((time) =>
    boardItem(Temporal.Instant.from(time).epochMilliseconds, { booking: idOf(time) }),
  );
  if (summer === undefined || winter === undefined) throw new Error('two items were made');
  expect(winter.start - summer.start).toBe(hour);
  expect(ordinals([winter, summer])).toEqual([1, 2]);
});

test('A session over midnight is one session, past when it is over', () => {
  const night = boardItem(at('2026-11-23T23:40', 'Europe/London'));
  const isAsked = (local: string) =>
    forecast(boardEngagement({ items: [night] }), at(local, 'Europe/London')).toConfirm === 1;
  expect(isAsked('2026-11-24T00:29')).toBe(false);
  expect(isAsked('2026-11-24T00:30')).toBe(true);
});

test.for(['2026-10-25', '2027-03-28', '2026-11-23'])(
  'A day without an hour is not over before its own midnight, give or take a clock change: %s',
  (date) => {
    const noon = at(`${date}T12:00`, 'Europe/London');
    const item = boardItem(noon, { end: noon, timeKnown: false });
    const isAsked = (now: number) => forecast(boardEngagement({ items: [item] }), now).toConfirm === 1;
    expect(isAsked(at(`${date}T22:59`, 'Europe/London'))).toBe(false);
    expect(
      isAsked(
        Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime('Europe/London').epochMilliseconds,
      ),
    ).toBe(true);
  },
);

test('Where weeks start on Sunday, a Sunday is still the day before Monday', () => {
  const sunday = boardItem(at('2026-11-29T10:00', 'America/New_York'));
  const after = boardItem(at('2026-11-30T10:00', 'America/New_York'));
  expect(ordinals([after, sunday])).toEqual([1, 2]);
});

test('Far apart, coach and client still see one order: that of the moments', () => {
  const auckland = boardItem(at('2026-11-25T08:00', 'Pacific/Auckland'));
  const london = boardItem(at('2026-11-24T20:00', 'Europe/London'));
  const next = boardItem(at('2026-11-24T16:00', 'America/New_York'));
  expect(ordinals([next, london, auckland])).toEqual([1, 2, 3]);
  expect(byStart([next, london, auckland])).toEqual([auckland, london, next]);
});

test('A moved session keeps one number, that of its new place', () => {
  const [first, second, third] = weekly('2026-12-01T10:00', 'Europe/London', 3);
  if (first === undefined || second === undefined || third === undefined) throw new Error('three were made');
  const start = third.start + 2 * day;
  const items = byStart([{ ...first, start, end: start + hour }, second, third]);
  expect(items.map(({ booking }) => booking)).toEqual([second, third, first].map(({ booking }) => booking));
  expect(ordinals(items)).toEqual([1, 2, 3]);
});

test('A cancelled instance of a series takes no number, and those after it move up', () => {
  const items = weekly('2026-12-01T10:00', 'Europe/London', 4).map((item, index) =>
    index === 1 ? { ...item, off: true } : item,
  );
  expect(ordinals(items)).toEqual([1, null, 2, 3]);
});

test('Instances of a series beyond the number wear "beyond agreement"', () => {
  const items = weekly('2026-12-01T10:00', 'Europe/London', 9);
  const worn = forecast(boardEngagement({ items }), monday).items.map(({ badge }) => badge?.kind);
  expect(worn).toEqual(['count', 'count', 'count', 'count', 'closing', 'last', 'beyond', 'beyond', 'beyond']);
});

test('A client who comes back starts at one again, and the first work keeps its numbers', () => {
  const first = boardEngagement({
    ...{ id: idOf('first'), state: 'archived', endedAt: monday, overAt: monday, endedOn: '2026-11-23' },
    ...{ items: [heldItem(monday - 14 * day), heldItem(monday - 7 * day)], held: 2, used: 2, remaining: 4 },
  });
  const second = boardEngagement({
    ...{ id: idOf('second'), number: 2, createdAt: monday + 30 * day },
    items: [boardItem(monday + 31 * day)],
  });
  const third = { ...second, id: idOf('third'), number: 3, createdAt: monday + 90 * day };
  const numbers = (engagement: BoardEngagement) =>
    forecast(engagement, monday).items.map(({ ordinal }) => ordinal);
  expect([numbers(first), numbers(second)]).toEqual([[1, 2], [1]]);
  const closed = { ...second, state: 'erased' as const, overAt: monday + 60 * day };
  expect(engagementAt([third, closed, first], monday + 100 * day)?.id).toBe(third.id);
  expect(engagementAt([third, closed, first], monday + 70 * day)?.id).toBe(closed.id);
});

test('A group is one engagement: a session with many people takes one number', () => {
  const items = weekly('2026-12-01T10:00', 'Europe/London', 2);
  expect(ordinals(items, monday, { isGroup: true, emails: ['a@example.org', 'b@example.org'] })).toEqual([
    1, 2,
  ]);
});

test('Erased work wears the day it ended, as archived work does', () => {
  const ended = { endedAt: monday, overAt: monday, endedOn: '2026-11-23', state: 'erased' } as const;
  const items = [boardItem(monday + day)];
  expect(forecast(boardEngagement({ items, ...ended }), monday).items[0]?.badge).toEqual({
    ...{ kind: 'ended', on: '2026-11-23' },
  });
});
