// How old the oldest caution is that nobody was told of.
import { expect, test } from 'vitest';
import { isUntoldCaution, oldestCautionDays } from '#shared/boundaries/caution-age.ts';
import type { PromptAnswer } from '#shared/records/prompt-answer.ts';
import { answer, day, monday } from './prompt-file.ts';

const caution = (daysAgo: number, changes: Partial<PromptAnswer> = {}) =>
  answer('only-you', { severity: 'caution', raisedAt: monday - daysAgo * day, ...changes });

test('The oldest counts, in whole days', () => {
  expect(oldestCautionDays([], monday)).toBe(0);
  expect(oldestCautionDays([caution(3), caution(13.9), caution(7)], monday)).toBe(13);
  expect(oldestCautionDays([caution(14)], monday)).toBe(14);
});

const told: readonly (readonly [string, Partial<PromptAnswer>, boolean])[] = [
  ['as it is', {}, true],
  ['answered', { answeredAt: monday, answer: 'dismissed' }, true],
  ['on the brief, which is not yet told', { briefedAt: monday }, true],
  ['no longer true', { closedAt: monday }, false],
  ['taken to supervision', { supervisedAt: monday }, false],
  ['switched off', { off: true }, false],
  ['a nudge', { severity: 'nudge' }, false],
  ['a stop', { severity: 'stop' }, false],
];

test.for(told)('A caution, %s', ([, changes, counts]) => {
  expect(isUntoldCaution(caution(20, changes))).toBe(counts);
  expect(oldestCautionDays([caution(20, changes)], monday)).toBe(counts ? 20 : 0);
});

test('A caution that a wrong clock raised in the future is new', () => {
  expect(oldestCautionDays([caution(-30)], monday)).toBe(0);
});
