// What is asked about an event, and how it can be answered.
import { expect, test } from 'vitest';
import { answersTo, questionOf } from '#shared/engagement/booking-question.ts';
import type { BoardItem } from '#shared/engagement/board.ts';
import { boardEngagement, boardItem, day, hour, monday } from '#test/support/practice.ts';

const missed = { status: 'vanished-asked', noticedAt: monday } as const;
const start = monday + 3 * day;
const item = (calendar: BoardItem['calendar'], changes: Partial<BoardItem> = {}): BoardItem =>
  boardItem(start, { ...(calendar === undefined ? {} : { calendar }), ...changes });

test.for([
  ['missed', missed, { why: 'vanished', since: monday }],
  ['cancelled', { status: 'cancelled', noticedAt: monday }, { why: 'cancelled', since: monday }],
  ['declined', { status: 'declined', noticedAt: monday }, { why: 'declined', since: monday }],
  ['standing', undefined, null],
  ['standing again, with a word left over', { status: 'standing', noticedAt: monday }, null],
  ['released by the coach', { status: 'cancelled' }, null],
  ['answered', { ...missed, answered: 'stands' }, null],
] as const)('What the calendar noticed is asked about, once: %s', ([, calendar, question]) => {
  expect(questionOf(item(calendar))).toEqual(question);
});

test('What the coach has settled is not asked about', () => {
  expect(questionOf(item(missed, { status: 'held' }))).toBeNull();
  expect(questionOf(item(missed, { status: 'to-confirm' }))).not.toBeNull();
});

test('What is missed in one calendar and stands in another is not asked about', () => {
  expect(questionOf(item(missed, { also: [item(undefined)] }))).toBeNull();
  expect(questionOf(item(missed, { also: [item({ ...missed, noticedAt: monday + hour })] }))).toEqual({
    ...{ why: 'vanished', since: monday },
  });
});

const hours = (cancellationHours: number | null) => {
  const { terms, ...engagement } = boardEngagement();
  return { ...engagement, terms: terms === null ? null : { ...terms, cancellationHours } };
};
const answers = (
  why: 'cancelled' | 'declined' | 'vanished',
  { since = monday, now = monday + hour, notice = 24 as number | null },
) => answersTo({ why, since }, hours(notice), item(missed), now);

test('Noticed before the agreed notice ran out, it was in time: late is not offered', () => {
  expect(answers('cancelled', {})).toEqual(['cancelled', 'moved', 'stands']);
  expect(answers('vanished', { since: start - 24 * hour })).toEqual(['cancelled', 'moved', 'stands']);
});

test.for([
  ['noticed later', { since: start - 24 * hour + 1 }],
  ['no notice was agreed', { notice: null }],
] as const)('Only the coach knows when they heard of it where %s', ([, how]) => {
  expect(answers('cancelled', how)).toEqual(['cancelled', 'late-cancelled', 'moved', 'stands']);
});

test('What the coach turned down was cancelled by the coach first', () => {
  expect(answers('declined', { notice: null })).toEqual([
    ...['coach-cancelled', 'cancelled', 'late-cancelled', 'moved', 'stands'],
  ]);
});

test('Once its time has come it may have been held anyway; after the end nothing is held', () => {
  expect(answers('vanished', { now: start }).at(-1)).toBe('held');
  expect(answers('vanished', { now: start - 1 }).at(-1)).toBe('stands');
  const ended = { ...hours(24), state: 'ended', overAt: monday } as const;
  expect(answersTo({ why: 'vanished', since: monday }, ended, item(missed), start).at(-1)).toBe('stands');
});

test('Without an agreement it can be answered, too', () => {
  const engagement = { ...boardEngagement(), terms: null };
  expect(answersTo({ why: 'vanished', since: monday }, engagement, item(missed), monday)).toEqual([
    ...['cancelled', 'late-cancelled', 'moved', 'stands'],
  ]);
});
