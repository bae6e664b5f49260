// The four steps of an ending, and what each asks for first.
import { expect, test } from 'vitest';
import { endingSteps, nextStep, stepBefore, whatIsMissing } from '#extension/ui/ending/ending-steps.ts';

test('The steps lead from why to confirm and back, and end there', () => {
  expect(endingSteps.map(nextStep)).toEqual(['when', 'loose-ends', 'confirm', undefined]);
  expect(endingSteps.map(stepBefore)).toEqual([undefined, 'why', 'when', 'loose-ends']);
});

test('A step opens only once the one before has its answer', () => {
  expect(whatIsMissing({ step: 'why', settled: [] }, false)).toBe('endingMissingReason');
  expect(whatIsMissing({ step: 'why', reason: 'lapsed', settled: [] }, false)).toBeUndefined();
  expect(whatIsMissing({ step: 'when', reason: 'lapsed', settled: [] }, false)).toBe('endingMissingDay');
});

test('Loose ends may be left open', () => {
  expect(
    whatIsMissing({ step: 'loose-ends', reason: 'lapsed', lastDay: '2026-05-12', settled: [] }, false),
  ).toBeUndefined();
});

test('Nothing ends without the sentence ticked, nor from a draft that lacks an answer', () => {
  const whole = { step: 'confirm', reason: 'completed', lastDay: '2026-05-12', settled: [] } as const;
  expect(whatIsMissing(whole, false)).toBe('endingMissingTick');
  expect(whatIsMissing(whole, true)).toBeUndefined();
  expect(whatIsMissing({ ...whole, reason: undefined }, true)).toBe('endingMissingReason');
  expect(whatIsMissing({ ...whole, lastDay: undefined }, true)).toBe('endingMissingDay');
});
