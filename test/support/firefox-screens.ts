// What a person does on a screen, for Firefox: find by words, press, read, wait.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Firefox } from './firefox.ts';
import { words } from './words.ts';

export async function waitFor<T>(
  read: () => Promise<T>,
  isIt: (value: T) => boolean,
  withinMs = 15_000,
): Promise<T> {
  for (const until = Date.now() + withinMs; ;) {
    const value = await read();
    if (isIt(value) || Date.now() > until) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** XPath of a button by its words or its label. */
export const buttonNamed = (name: string): string =>
  `//button[normalize-space()=${quoted(name)} or @aria-label=${quoted(name)}]`;

/** XPath of a field by its label. */
export const fieldNamed = (label: string): string =>
  `//*[self::textarea or self::input][@aria-label=${quoted(label)}]`;

const quoted = (text: string): string => (text.includes('"') ? `'${text}'` : `"${text}"`);

export const shownTextIn = (firefox: Firefox): Promise<string> =>
  firefox.evaluate(`return (document.body?.innerText ?? '').replace(/\\s+/g, ' ')`);

/** The page's text, once the words are in it, or after fifteen seconds. */
export const textWith = (firefox: Firefox, wanted: string | RegExp): Promise<string> =>
  waitFor(
    () => shownTextIn(firefox),
    (text) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)),
  );

export async function importInFirefox(firefox: Firefox, path: string): Promise<void> {
  await firefox.goToScreen('app.html#/data');
  await textWith(firefox, words('importTitle'));
  await firefox.chooseFile('//input[@type="file"]', path);
}

/** The text of the file that the browser saves. */
export async function exportInFirefox(firefox: Firefox): Promise<string> {
  const before = new Set(readdirSync(firefox.downloads));
  await firefox.goToScreen('app.html#/data');
  await textWith(firefox, words('exportEverything'));
  await firefox.click(buttonNamed(words('exportEverything')));
  const names = await waitFor(
    async () => readdirSync(firefox.downloads).filter((name) => name.endsWith('.json') && !before.has(name)),
    (found) => found.length > 0,
  );
  const [name] = names;
  if (name === undefined)
    throw new Error(`Firefox saved no file. The page shows: ${await shownTextIn(firefox)}`);
  return waitFor(
    async () => readFileSync(join(firefox.downloads, name), 'utf8'),
    (text) => text.trimEnd().endsWith('}'),
  );
}
