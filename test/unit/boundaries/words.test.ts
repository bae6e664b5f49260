// The words of the prompts: whatever the facts, what a rule says is in the locale, with all its numbers in it.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundaryRules, evaluate } from '#shared/boundaries/index.ts';
import { promptActions, type RuleMessage } from '#shared/boundaries/rule.ts';
import { actionLabels, ruleNames } from '#extension/ui/prompts/prompt-words.ts';
import { inRoot } from '#test/support/paths.ts';
import { someFacts } from './arbitrary-facts.ts';

type Entry = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};

const english: ReadonlyMap<string, Entry> = new Map(
  Object.entries(
    JSON.parse(readFileSync(inRoot('extension/public/_locales/en/messages.json'), 'utf8')) as Record<
      string,
      Entry
    >, // brand: WebExtension format, checked by the locale test
  ),
);

function wantedOf({ id, count, substitutions }: RuleMessage): {
  readonly keys: readonly string[];
  readonly given: number;
} {
  return count === undefined
    ? { keys: [id], given: substitutions.length }
    : { keys: [`${id}_one`, `${id}_other`], given: substitutions.length + 1 };
}

/** Every message that the rules give over many facts: by its id, with how many numbers it is given. */
function saidMessages(): ReadonlyMap<string, { readonly rule: string; readonly message: RuleMessage }> {
  const said = new Map<string, { readonly rule: string; readonly message: RuleMessage }>();
  for (const made of fc.sample(someFacts, { numRuns: 3000, seed: 1 }))
    for (const { id, message } of evaluate(made)) said.set(message.id, { rule: id, message });
  return said;
}

const said = saidMessages();

test.for([...said.values()])(
  '$message.id is in the locale and says every number it is given',
  ({ message }) => {
    const { keys, given } = wantedOf(message);
    for (const key of keys) {
      const entry = english.get(key);
      expect(entry, `${key} is not in the locale`).toBeDefined();
      const used = Object.values(entry?.placeholders ?? {}).map(({ content }) => content);
      const numbers = Array.from({ length: given }, (_, index) => `$${index + 1}`);
      expect(numbers).toEqual(expect.arrayContaining(used));
      // "The session you agreed is used": one of them needs no figure.
      if (!key.endsWith('_one')) expect(used.toSorted()).toEqual(numbers);
    }
  },
);

test('Nothing in the locale is worded for a rule that never says it', () => {
  const keys = new Set([...said.values()].flatMap(({ message }) => wantedOf(message).keys));
  const worded = [...english.keys()].filter((key) => /^prompt(?=[A-Z])/.test(key) && isRuleText(key));
  expect(worded.filter((key) => !keys.has(key))).toEqual([]);
});

/** Other parts of the prompts' screens have words as well. */
const isRuleText = (key: string): boolean =>
  boundaryRules.some(({ id }) => key.startsWith(`prompt${inPascalCase(id)}`));

const inPascalCase = (id: string): string =>
  id.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());

test('The message of a rule is named after the rule', () => {
  const strange = [...said.values()].filter(
    ({ rule, message }) => !message.id.startsWith(`prompt${inPascalCase(rule)}`),
  );
  expect(strange).toEqual([]);
});

test('Each rule has a name, and each action a label', () => {
  const names = Object.fromEntries(boundaryRules.map(({ id }) => [id, `rule${inPascalCase(id)}`]));
  expect(ruleNames).toEqual(names);
  const labels = Object.fromEntries(promptActions.map((one) => [one, `action${inPascalCase(one)}`]));
  expect(actionLabels).toEqual(labels);
  const keys = [...Object.values(names), ...Object.values(labels)];
  expect(keys.filter((key) => (english.get(key)?.message ?? '') === '')).toEqual([]);
});

test('No prompt calls a client dependent, or names an illness', () => {
  const texts = [...english].filter(([key]) => /^(prompt|rule|action)[A-Z]/.test(key));
  expect(texts.filter(([, { message }]) => /dependent|depress|anxi|disorder|addict/i.test(message))).toEqual(
    [],
  );
});
