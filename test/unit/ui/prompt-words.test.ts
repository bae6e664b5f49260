// The words of the prompts: whatever the facts, what a rule says is in the locale, with all its numbers in it.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundaryRules, evaluate } from '#shared/boundaries/index.ts';
import { promptActions, type RuleMessage } from '#shared/boundaries/rule.ts';
import {
  actionLabel,
  actionLabels,
  promptText,
  ruleName,
  ruleNames,
} from '#extension/ui/prompts/prompt-words.ts';
import { inRoot } from '#test/support/paths.ts';
import { someFacts } from '#test/unit/boundaries/arbitrary-facts.ts';
import { after, promptOf } from '#test/unit/boundaries/healthy-facts.ts';
import { speakEnglish } from './speak-english.ts';

speakEnglish();

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

const spoken = { endDate: '12 May', gap: 'contact between sessions', due: 'the agreed follow-up' };
const told = (id: string, changes: Parameters<typeof promptOf>[1]): string => {
  const prompt = promptOf(id, changes);
  return prompt === null ? '' : promptText(prompt.message, (name) => spoken[name]);
};

const sentences: readonly (readonly [string, string, Parameters<typeof promptOf>[1]])[] = [
  ['ending-in-sight', '2 of 6 left. Name the ending aloud this time', after(4)],
  ['ending-in-sight', '1 of 6 left: the next is the last.', after(5)],
  ['over-booked', '4 booked, 3 left in the agreement.', after(3, { booked: 4 })],
  ['over-booked', '1 booked, 0 left in the agreement.', after(8, { booked: 1 })],
  ['past-the-number', 'The session you agreed is used.', { agreed: 1, used: 1, booked: 1, hoursToNext: 2 }],
  ['number-reached', 'The 6 sessions you agreed are used', after(6)],
  ['unpaid', '1 session is still unpaid.', { unpaid: 1 }],
  ['unpaid', '2 sessions are still unpaid.', { unpaid: 2 }],
  ['gone-quiet', 'No session for 40 days', { daysSinceSession: 40 }],
  ['contact-beyond', '3 messages since you last met; you agreed 1.', { contacts: 3, allowance: 1 }],
  ['contact-beyond', '1 message since you last met; you agreed 0.', { contacts: 1 }],
  ['thin-agreement', 'Your agreement is silent on contact between sessions.', { contractGaps: 1 }],
  ['session-after-end', 'This engagement ended on 12 May.', { state: 'ended', sessionAfterEnd: true }],
  ['keep-the-promise', 'has come round: the agreed follow-up.', { state: 'ended', aftercareDue: true }],
  ['supervision-due', '35 coaching hours since supervision.', { supHours: 35.5 }],
  ['loose-ends', '1 step of the ending is still open.', { state: 'closing', loose: 1 }],
  ['loose-ends', '2 future events still stand', { state: 'ended', futureEvents: 2 }],
];

test.for(sentences)('%s says "%s"', ([id, words, changes]) => {
  expect(told(id, changes)).toContain(words);
});

test('A message without words is a mistake of ours, and said so', () => {
  expect(() => promptText({ id: 'promptOther', substitutions: [] }, () => '')).toThrow('promptOther');
});

test('A rule is called by its name, or by its id where only a newer version knows it', () => {
  expect(ruleName('ending-in-sight')).toBe('Ending in sight');
  expect(ruleName('later-one')).toBe('later-one');
  expect(actionLabel('start-closing')).toBe('Start closing');
});
