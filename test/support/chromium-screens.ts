// What a person does on a screen, for puppeteer: find by role and name, press, type, read, wait for words.
import type { ElementHandle, Frame, Page } from 'puppeteer-core';

const patienceMs = 10_000;

type Place = Page | Frame;

/** The element with this role and accessible name, once it is there. */
export async function findByRole(place: Place, role: string, name: string): Promise<ElementHandle> {
  const selector = `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
  const found = await place.waitForSelector(selector, { timeout: patienceMs }).catch(() => null);
  if (found === null)
    throw new Error(`No ${role} "${name}" on the page. It shows:\n${await shownText(place)}`);
  return found;
}

export async function press(
  place: Place,
  name: string,
  role: 'button' | 'link' | 'radio' | 'checkbox' | 'tab' = 'button',
): Promise<void> {
  const element = await findByRole(place, role, name);
  await element.scrollIntoView();
  await element.click();
}

export async function fill(place: Place, label: string, text: string): Promise<void> {
  const box = await findByRole(place, 'textbox', label);
  await box.evaluate((element) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  });
  await box.type(text);
}

/** All text that is shown, spaces collapsed. */
export async function shownText(place: Place): Promise<string> {
  const text = await place.evaluate(() => document.body?.innerText ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

/** Waits until the page shows these words; the error says what it showed instead. */
export async function waitForWords(
  place: Place,
  wanted: string | RegExp,
  withinMs = patienceMs,
): Promise<string> {
  let text = '';
  for (const until = Date.now() + withinMs; ;) {
    text = await shownText(place).catch(() => ''); // between two documents
    const match =
      typeof wanted === 'string' ? (text.includes(wanted) ? wanted : null) : wanted.exec(text)?.[0];
    if (match !== null && match !== undefined) return match;
    if (Date.now() > until) throw new Error(`Waited for "${String(wanted)}". The page shows:\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Like a light or dark desktop. */
export const setScheme = (page: Page, value: 'light' | 'dark'): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
