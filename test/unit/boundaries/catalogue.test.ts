// The catalogue as a whole: complete, in order, and told in words that are there.
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundaryRules, evaluate, rankOf } from '#shared/boundaries/index.ts';
import { promptActions } from '#shared/boundaries/rule.ts';
import { agreementItems } from '#shared/records/agreement.ts';
import { severities } from '#shared/records/prompt-answer.ts';
import { inRoot } from '#test/support/paths.ts';
import { someFacts } from './arbitrary-facts.ts';

const catalogue = [
  ...['C1 no-agreement', 'C2 no-finishing-line', 'C3 thin-agreement', 'C4 half-way-review'],
  ...['N1 ending-in-sight', 'N2 over-booked', 'N3 past-the-number', 'N7 number-reached', 'N4 extending'],
  ...['N5 unpaid', 'N6 gone-quiet', 'T1 running-over', 'T2 getting-closer', 'D1 contact-beyond'],
  ...['D2 only-you', 'D3 leaning', 'D4 more-than-one-role', 'D5 own-pull', 'D6 missed-pattern'],
  ...['D7 little-movement', 'S1 outside-coaching', 'S2 urgent', 'R1 consent-first', 'R2 names-not-advice'],
  ...['R3 referral-follow-up', 'V1 supervision-due', 'V2 take-this-one', 'E1 loose-ends'],
  ...['E2 contact-after-end', 'E3 session-after-end', 'E4 keep-the-promise'],
];

test('There are thirty-one rules, in the order of the catalogue', () => {
  expect(boundaryRules.map(({ code, id }) => `${code} ${id}`)).toEqual(catalogue);
  expect(boundaryRules).toHaveLength(31);
});

test('Each rule is a file that is named by its id, and opens with what it notices', () => {
  const files = readdirSync(inRoot('shared/boundaries')).filter((name) => name.endsWith('.ts'));
  const declaring = files.filter((name) => /^export const \w+: Rule =/m.test(textOf(name)));
  expect(declaring.toSorted()).toEqual(boundaryRules.map(({ id }) => `${id}.ts`).toSorted());
  expect(declaring.filter((name) => !/^\/\/ \S/.test(textOf(name)))).toEqual([]);
});

const textOf = (name: string): string => readFileSync(inRoot('shared/boundaries', name), 'utf8');

test('Only running over, the urgent card and a session after the end speak in a call', () => {
  expect(boundaryRules.filter(({ live }) => live).map(({ code }) => code)).toEqual(['T1', 'S2', 'E3']);
});

test('Only consent and the urgent card can never be held back', () => {
  expect(boundaryRules.filter(({ always }) => always).map(({ code }) => code)).toEqual(['S2', 'R1']);
});

test('Only the coach’s own support is of the whole practice', () => {
  const ofPractice = boundaryRules.filter(({ scope }) => scope === 'practice');
  expect(ofPractice.map(({ code }) => code)).toEqual(['V1', 'V2']);
});

const lines: Readonly<Record<string, readonly string[]>> = {
  sessions: ['C2', 'N2', 'N3', 'N7', 'T2'],
  review: ['C4'],
  ending: ['N1'],
  extending: ['N4'],
  fee: ['N5'],
  'going-quiet': ['N6'],
  'over-running': ['T1'],
  contact: ['D1'],
  'other-roles': ['D4'],
  cancellation: ['D6'],
  goals: ['D7'],
  referral: ['D2', 'S1', 'R2', 'R3'],
  urgent: ['S2'],
  confidentiality: ['R1'],
  'after-the-end': ['E1', 'E2', 'E3', 'E4'],
};

test.for([...agreementItems])('The rules that rest on the line "%s" are known', (item) => {
  const resting = boundaryRules.filter(({ restsOn }) => restsOn === item);
  expect(resting.map(({ code }) => code)).toEqual(lines[item] ?? []);
});

test('What rests on no line is what the agreement lacks, or what is the coach’s own', () => {
  const resting = boundaryRules.filter(({ restsOn }) => restsOn === null);
  expect(resting.map(({ code }) => code)).toEqual(['C1', 'C3', 'D3', 'D5', 'V1', 'V2']);
});

test('Prompts come the most severe first, and else in the catalogue’s order', () => {
  const codes = boundaryRules.map(({ code }) => code);
  fc.assert(
    fc.property(someFacts, (made) => {
      const places = evaluate(made).map(({ severity, code }) => rankOf(severity) * 100 + codes.indexOf(code));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
    { numRuns: 200, seed: 1 },
  );
  expect(severities.toSorted((a, b) => rankOf(a) - rankOf(b))).toEqual([
    ...['safety', 'stop', 'caution', 'nudge', 'info'],
  ]);
});

test('Whatever the facts, each prompt offers something, and nothing twice', () => {
  fc.assert(
    fc.property(someFacts, (made) => {
      return evaluate(made).every(
        ({ actions }) => actions.length > 0 && new Set(actions).size === actions.length,
      );
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('Each action is offered by some rule', () => {
  const prompts = fc.sample(someFacts, { numRuns: 3000, seed: 1 }).flatMap((made) => evaluate(made));
  const offered = new Set(prompts.flatMap(({ actions }) => actions));
  expect(promptActions.filter((action) => !offered.has(action))).toEqual([]);
});
