// The same rules against the handbook that they were written from, where it lies beside the project: its cases, and its triggers over
// made-up facts. It is not part of the project, so a checkout without it says so and is held to our own tables alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundaryRules, evaluate } from '#shared/boundaries/index.ts';
import type { Facts } from '#shared/engagement/fact-names.ts';
import { root } from '#test/support/paths.ts';
import { someFacts } from './arbitrary-facts.ts';
import { facts } from './healthy-facts.ts';

type Handbook = {
  readonly vars: Readonly<Record<string, { readonly default: unknown }>>;
  readonly rules: readonly HandbookRule[];
  readonly cases: readonly {
    readonly label: string;
    readonly ctx: Partial<Facts>;
    readonly want: readonly string[];
  }[];
};

type HandbookRule = {
  readonly id: string;
  readonly when: string;
  readonly sev: string;
  readonly escalate?: { readonly when: string; readonly to: string };
  readonly live: boolean;
  readonly scope?: string;
};

const file = join(root, '../shared/rules/boundary-rules.json');
const handbook: Handbook | null = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Handbook) // brand: the handbook's own form, held to below
  : null;
const rules = handbook?.rules ?? [];
const cases = handbook?.cases ?? [];

test('Whether the handbook is at hand is said, not passed over', () => {
  console.log(
    handbook === null
      ? `Handbook: none at ${file}; the rules are held to the project's own tables alone.`
      : `Handbook: ${rules.length} rules and ${cases.length} cases are compared as well.`,
  );
  expect([0, 31]).toContain(rules.length);
  expect([0, 52]).toContain(cases.length);
});

test.for(rules.length === 0 ? [] : [rules])(
  'The handbook and the project have the same rules and facts',
  (all) => {
    const inOrder = all.map(({ id, live, scope }) => [id, live, scope ?? 'engagement']);
    expect(boundaryRules.map(({ code, live, scope }) => [code, live, scope])).toEqual(inOrder);
    const defaults = Object.entries(handbook?.vars ?? {}).map(([name, fact]) => [name, fact.default]);
    expect(facts()).toEqual(Object.fromEntries(defaults));
  },
);

test.for(cases)('The handbook’s case: $label', ({ ctx, want }) => {
  const codes = evaluate(facts(ctx)).map(({ code }) => code);
  expect(codes.toSorted()).toEqual(want.toSorted());
});

test.for(rules)('$id speaks of any facts as the handbook says, and as loudly', (rule) => {
  const ours = boundaryRules.find(({ code }) => code === rule.id);
  const speaks = triggerOf(rule.when);
  const isLouder = triggerOf(rule.escalate?.when ?? 'false');
  fc.assert(
    fc.property(someFacts, (made) => {
      const severity = isLouder(made) ? rule.escalate?.to : rule.sev;
      return ours?.check(made) === (speaks(made) ? severity : null);
    }),
    { numRuns: 1000, seed: 1 },
  );
});

/** The handbook writes triggers as JavaScript over the facts' names. */
function triggerOf(when: string): (made: Facts) => boolean {
  const names = Object.keys(handbook?.vars ?? {});
  const trigger = compileFunction(`return ${when};`, names);
  return (made) => {
    const byName: ReadonlyMap<string, unknown> = new Map(Object.entries(made));
    return trigger(...names.map((name) => byName.get(name))) === true;
  };
}
