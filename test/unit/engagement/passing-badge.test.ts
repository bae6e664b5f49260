// What an event wears that is never kept: only what holds whatever else is booked.
import { expect, test } from 'vitest';
import type { BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { passingBadge } from '#shared/engagement/passing-badge.ts';
import { board } from '#test/unit/capture/a-practice.ts';

const day = 24 * 60 * 60_000;
const now = Date.UTC(2026, 2, 3, 12);
const practice = board.engagements[0];
if (practice === undefined) throw new Error('the practice of these tests has one engagement');
const engagement = practice;

const at = (days: number) => ({
  start: now + days * day,
  end: now + days * day + 50 * 60_000,
  timeKnown: true,
});
const settled = (index: number): BoardItem => ({
  ...at(-10 + index),
  ...{ kind: 'session', status: 'held', off: false, debited: true },
});
const used = (number: number): BoardEngagement => ({
  ...engagement,
  used: number,
  items: Array.from({ length: number }, (_, index) => settled(index)),
});

test('While agreed sessions are left it wears nothing: its number depends on what no page here shows', () => {
  for (const number of [0, 2, 5]) expect(passingBadge(used(number), at(1), now)).toBeNull();
});

test('Once all agreed sessions are used, any further one is beyond the agreement', () => {
  expect(passingBadge(used(6), at(1), now)).toEqual({ kind: 'beyond' });
});

test('What is booked in another calendar does not make it one more: it may be the same session', () => {
  const booked: BoardItem = {
    ...at(1),
    ...{ kind: 'session', status: 'booked', off: false, debited: false },
  };
  const five = used(5);
  expect(passingBadge({ ...five, items: [...five.items, booked] }, at(1), now)).toBeNull();
});

test('What is over wears nothing: it may be one of those that were counted', () => {
  expect(passingBadge(used(6), at(-1), now)).toBeNull();
});

test('After the end it names the day of the end', () => {
  const ended: BoardEngagement = {
    ...used(6),
    state: 'ended',
    endedAt: now - day,
    overAt: now - day,
    endedOn: '2026-03-02',
  };
  expect(passingBadge(ended, at(1), now)).toEqual({ kind: 'ended', on: '2026-03-02' });
});

test('Where nothing is agreed it says so', () => {
  expect(passingBadge({ ...used(0), terms: null, credits: [] }, at(1), now)).toEqual({
    kind: 'no-agreement',
  });
});

test('What ends at this very moment is over', () => {
  const { start } = at(0);
  expect(passingBadge(used(6), { start: start - 1, end: now, timeKnown: true }, now)).toBeNull();
  expect(passingBadge(used(6), { start: start - 1, end: now + 1, timeKnown: true }, now)).toEqual({
    kind: 'beyond',
  });
});

test('Its number is by its time: one that was used up later does not make it beyond, and what that one wears is not its own', () => {
  const later: BoardItem = { ...at(7), kind: 'session', status: 'late-cancelled', off: false, debited: true };
  const six = { ...used(6), items: [...used(5).items, later] };
  expect(passingBadge(six, at(1), now)).toBeNull();
  expect(passingBadge(six, at(8), now)).toEqual({ kind: 'beyond' });
});
