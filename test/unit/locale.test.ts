// The locale file and the code that speaks through it: nothing is said past it, nothing in it is left over.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '#test/support/paths.ts';
import { sourceFiles } from '#test/support/source-files.ts';

const extension = sourceFiles('extension');

test('Every text that a person sees comes from the locale file', () => {
  const wrong = extension.flatMap((file) =>
    file.shownTexts.map((text) => `${file.path} shows "${text}": give it a key in _locales`),
  );
  expect(wrong).toEqual([]);
});

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;
const english = JSON.parse(
  readFileSync(inRoot('extension/public/_locales/en/messages.json'), 'utf8'),
) as Messages; // brand: WebExtension format, checked below

test('Every message of the locale file is used, described and not empty', () => {
  const config = readFileSync(inRoot('wxt.config.ts'), 'utf8');
  const strings = new Set(extension.flatMap((file) => file.strings));
  const composed = extension
    .flatMap((file) => file.templates)
    .filter(isPartOfKey)
    .map(keyPattern);
  const isUsed = (key: string): boolean =>
    strings.has(key) ||
    strings.has(key.replace(/_(zero|one|two|few|many|other)$/, '')) ||
    composed.some((pattern) => pattern.test(key)) ||
    config.includes(`__MSG_${key}__`);
  const wrong = Object.entries(english).flatMap(([key, { message, description }]) => [
    ...(isUsed(key) ? [] : [`"${key}" is used nowhere: take it out`]),
    ...(message.trim() === '' ? [`"${key}" is empty`] : []),
    ...(description ? [] : [`"${key}" has no description: tell the translator where it stands`]),
  ]);
  expect(wrong).toEqual([]);
});

// `reason${x}Title`: long enough that it is not just any word.
const isPartOfKey = (parts: readonly string[]): boolean => /^\w{4,}$/.test(parts.join(''));
const keyPattern = (parts: readonly string[]): RegExp => new RegExp(`^${parts.join('\\w+')}$`);

test('Every message that is asked for is in the locale file', () => {
  const html = readdirSync(inRoot('extension/entrypoints'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => inRoot('extension/entrypoints', file));
  const inTexts = [inRoot('wxt.config.ts'), ...html].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key),
  );
  const inCode = extension.flatMap(({ calls }) =>
    calls.flatMap(({ name, argument }) =>
      name === 't' || name === 'translate' ? [argument] : name === 'plural' ? [`${argument}_other`] : [],
    ),
  );
  const missing = [...inTexts, ...inCode].filter((key) => !Object.hasOwn(english, key));
  expect(missing.map((key) => `"${key}" is missing from _locales/en/messages.json`)).toEqual([]);
});
