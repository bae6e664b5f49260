// What speaks in each situation, and nothing else does.
import { expect, test } from 'vitest';
import { boundaryRules, evaluate } from '#shared/boundaries/index.ts';
import { codesOf, facts } from './healthy-facts.ts';
import { ruleCases } from './rule-cases.ts';

test.for(ruleCases.map((one) => [one[0], one] as const))('%s', ([, [, changes, codes]]) => {
  expect(codesOf(changes)).toEqual(codes);
});

test('Every rule speaks in a situation of the table', () => {
  const heard = new Set(ruleCases.flatMap(([, , codes]) => codes));
  expect(boundaryRules.map(({ code }) => code).filter((code) => !heard.has(code))).toEqual([]);
});

test('The rules of one scope can be asked alone, and together they are all of them', () => {
  const all = facts({ dualRole: true, hasSupervisor: false, cautionDays: 20, unpaid: 1 });
  const codes = (scope?: 'engagement' | 'practice') => evaluate(all, scope).map(({ code }) => code);
  expect(codes('engagement')).toEqual(['D4', 'N5']);
  expect(codes('practice')).toEqual(['V1', 'V2']);
  expect(codes()).toEqual(['D4', 'V1', 'V2', 'N5']);
});

test('A prompt carries all that a screen needs, after escalation', () => {
  expect(evaluate(facts({ held: 5, used: 5, remaining: 1, booked: 1 }))).toEqual([
    {
      id: 'ending-in-sight',
      code: 'N1',
      scope: 'engagement',
      severity: 'caution',
      message: { id: 'promptEndingInSight', count: 1, substitutions: [6] },
      actions: ['start-closing', 'plan-last-session', 'remind-after'],
      live: false,
      always: false,
      restsOn: 'ending',
    },
  ]);
});
