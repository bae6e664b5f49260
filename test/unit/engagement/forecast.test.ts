import { expect, test } from 'vitest';
import type { BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { boardEngagement, boardItem, day, found, heldItem, hour, monday } from '#test/support/practice.ts';

const week = 7 * day;
const weekly = (from: number, count: number): readonly BoardItem[] =>
  Array.from({ length: count }, (_, index) => boardItem(from + index * week));

const badges = (engagement: BoardEngagement, now = monday) =>
  forecast(engagement, now).items.map(({ badge }) => (badge === null ? 'none' : wordsOf(badge)));

const wordsOf = (badge: object): string =>
  Object.values(badge)
    .filter((value) => value !== false)
    .join(' ');

test('Upcoming sessions wear the number they will have, the last one says so, and what goes further is beyond', () => {
  const items = [heldItem(monday - 2 * week), heldItem(monday - week), ...weekly(monday + hour, 6)];
  expect(badges(boardEngagement({ items, held: 2, used: 2, remaining: 4 }))).toEqual([
    'count 1 6',
    'count 2 6',
    'count 3 6',
    'count 4 6',
    'closing 5 6',
    'last 6 6',
    'beyond',
    'beyond',
  ]);
});

test('The notice of this agreement decides from where on a session is closing', () => {
  const terms = { ...found(boardEngagement().terms), noticeSessions: 4 };
  const items = weekly(monday + hour, 6);
  expect(badges(boardEngagement({ items, terms }))).toEqual([
    'count 1 6',
    'count 2 6',
    'closing 3 6',
    'closing 4 6',
    'closing 5 6',
    'last 6 6',
  ]);
});

test('In closing every session before the last is closing', () => {
  const items = weekly(monday + hour, 3);
  expect(badges(boardEngagement({ items, state: 'closing', used: 3, held: 3, remaining: 3 }))).toEqual([
    'closing 4 6',
    'closing 5 6',
    'last 6 6',
  ]);
});

test('A past session keeps the number that held when it was held', () => {
  const start = monday - 30 * day;
  const credits = [
    { at: monday - 60 * day, delta: 6 },
    { at: monday - day, delta: 3 },
  ];
  const items = [heldItem(start), heldItem(start + day), heldItem(start + 2 * day), boardItem(monday + hour)];
  const engagement = boardEngagement({ items, credits, agreed: 9, held: 3, used: 3, remaining: 6 });
  expect(badges(engagement)).toEqual(['count 1 6', 'count 2 6', 'count 3 6', 'count 4 9']);
});

test('A session before the first credit is counted against it', () => {
  const items = [heldItem(monday - 200 * day), boardItem(monday + hour)];
  expect(badges(boardEngagement({ items, held: 1, used: 1, remaining: 5 }))).toEqual([
    'count 1 6',
    'count 2 6',
  ]);
});

test('A session held past the number stays beyond after an extension', () => {
  const start = monday - 30 * day;
  const credits = [
    { at: monday - 60 * day, delta: 1 },
    { at: monday - day, delta: 2 },
  ];
  const items = [heldItem(start), heldItem(start + day), boardItem(monday + hour)];
  const engagement = boardEngagement({ items, credits, agreed: 3, held: 2, used: 2, remaining: 1 });
  expect(badges(engagement)).toEqual(['count 1 1', 'beyond', 'last 3 3']);
});

test('Past and without an answer, a session is provisional and counts all the same', () => {
  const items = [heldItem(monday - 2 * week), boardItem(monday - week), boardItem(monday + hour)];
  const engagement = boardEngagement({ items, held: 1, used: 1, remaining: 5 });
  expect(badges(engagement)).toEqual(['count 1 6', 'count 2 6 true', 'count 3 6']);
  expect(forecast(engagement, monday).toConfirm).toBe(1);
});

test('Past, without an answer and past the number, a session is beyond', () => {
  const items = weekly(monday - 8 * week, 7);
  expect(badges(boardEngagement({ items })).slice(5)).toEqual(['count 6 6 true', 'beyond']);
});

test('A running session wears its badge without a question and is the next one', () => {
  const running = boardItem(monday - 10 * 60_000, { status: 'running' });
  const engagement = boardEngagement({ items: [running, boardItem(monday + week)] });
  const { items, next, toConfirm } = forecast(engagement, monday);
  expect(items[0]?.badge).toEqual({ kind: 'count', n: 1, m: 6, toConfirm: false });
  expect(next?.start).toBe(running.start);
  expect(toConfirm).toBe(0);
});

test('A running session that nobody closed is asked about once its time is over', () => {
  const items = [boardItem(monday - 2 * hour, { status: 'running' })];
  expect(forecast(boardEngagement({ items }), monday)).toMatchObject({ toConfirm: 1, next: null });
});

test('Cancelled sessions and free late cancellations wear nothing and take no number', () => {
  const items = [
    boardItem(monday - 5 * day, { status: 'cancelled', off: true }),
    boardItem(monday - 4 * day, { status: 'coach-cancelled', off: true }),
    boardItem(monday - 3 * day, { status: 'late-cancelled' }),
    boardItem(monday - 2 * day, { status: 'no-show' }),
    boardItem(monday + hour, { off: true }),
    boardItem(monday + 2 * hour),
  ];
  expect(badges(boardEngagement({ items }))).toEqual(['none', 'none', 'none', 'none', 'none', 'count 1 6']);
});

test('A late cancellation or no-show that counted keeps its number', () => {
  const items = [
    heldItem(monday - 5 * day),
    boardItem(monday - 4 * day, { status: 'late-cancelled', debited: true }),
    boardItem(monday - 3 * day, { status: 'no-show', debited: true }),
    boardItem(monday + hour),
  ];
  const engagement = boardEngagement({ items, held: 1, used: 3, remaining: 3 });
  expect(badges(engagement)).toEqual(['count 1 6', 'count 2 6', 'count 3 6', 'count 4 6']);
});

test('Intro, follow-up and urgent sessions say what they are and take no number; a review takes one', () => {
  const items = [
    boardItem(monday + hour, { kind: 'intro' }),
    boardItem(monday + 2 * hour, { kind: 'review' }),
    boardItem(monday + 3 * hour, { kind: 'urgent' }),
    boardItem(monday + 4 * hour, { kind: 'follow-up' }),
    boardItem(monday + 5 * hour),
  ];
  expect(badges(boardEngagement({ items }))).toEqual([
    'intro',
    'count 1 6',
    'urgent',
    'follow-up',
    'count 2 6',
  ]);
});

test('Without an agreement the badge says so, past and to come', () => {
  const items = [boardItem(monday - day), boardItem(monday + day)];
  const engagement = boardEngagement({ items, terms: null, credits: [], agreed: 0, state: 'proposed' });
  expect(badges(engagement)).toEqual(['no-agreement', 'no-agreement']);
});

test('With a review date and no number sessions are counted up', () => {
  const terms = { ...found(boardEngagement().terms), sessions: null, reviewOn: '2027-01-15' };
  const items = [heldItem(monday - day), boardItem(monday + day)];
  const engagement = boardEngagement({
    items,
    terms,
    credits: [],
    agreed: 0,
    used: 1,
    held: 1,
    remaining: -1,
  });
  expect(badges(engagement)).toEqual(['session 1', 'session 2']);
});

test('A number agreed elsewhere shows before its credit has arrived', () => {
  const items = [boardItem(monday + day)];
  expect(badges(boardEngagement({ items, credits: [], agreed: 0 }))).toEqual(['count 1 6']);
});

test('Paused engagements say so on what is to come, and keep the past', () => {
  const items = [heldItem(monday - day), boardItem(monday + day)];
  const engagement = boardEngagement({ items, state: 'paused', used: 1, held: 1, remaining: 5 });
  expect(badges(engagement)).toEqual(['count 1 6', 'paused 2 6']);
});

const ended = {
  state: 'ended',
  endedAt: monday,
  endedOn: '2026-11-23',
  overAt: monday,
} as const;

test('After the end events wear the day it ended, and what was held before keeps its number', () => {
  const items = [heldItem(monday - week), boardItem(monday - day), boardItem(monday + week)];
  const engagement = boardEngagement({ items, ...ended, used: 1, held: 1, remaining: 5 });
  expect(badges(engagement)).toEqual(['count 1 6', 'count 2 6 true', 'ended 2026-11-23']);
  expect(badges({ ...engagement, state: 'archived' })[2]).toBe('ended 2026-11-23');
  expect(forecast(engagement, monday).items.map(({ ordinal }) => ordinal)).toEqual([1, 2, null]);
});

test('Until a last day that lies ahead sessions go on as agreed', () => {
  const items = [boardItem(monday + day), boardItem(monday + week)];
  const overAt = monday + 3 * day;
  const engagement = boardEngagement({ items, ...ended, overAt, used: 5, held: 5, remaining: 1 });
  expect(badges(engagement)).toEqual(['last 6 6', 'ended 2026-11-23']);
});

test('The one agreed follow-up is a follow-up, a second one is after the end', () => {
  const terms = { ...found(boardEngagement().terms), followUp: 'one' as const };
  const items = [
    boardItem(monday + 60 * day, { kind: 'follow-up' }),
    boardItem(monday + 90 * day, { kind: 'follow-up' }),
  ];
  expect(badges(boardEngagement({ items, ...ended, terms }))).toEqual(['follow-up', 'ended 2026-11-23']);
  expect(badges(boardEngagement({ items, ...ended }))).toEqual(['ended 2026-11-23', 'ended 2026-11-23']);
});

test('Sessions counted without an item of their own come first', () => {
  const items = [boardItem(monday + hour)];
  expect(badges(boardEngagement({ items, used: 3, held: 3, remaining: 3 }))).toEqual(['count 4 6']);
});

test('Where only the day is known a session is past when the day is', () => {
  const items = [boardItem(monday, { timeKnown: false })];
  expect(forecast(boardEngagement({ items }), monday + 8 * hour).toConfirm).toBe(0);
  expect(forecast(boardEngagement({ items }), monday + 13 * hour).toConfirm).toBe(1);
});
