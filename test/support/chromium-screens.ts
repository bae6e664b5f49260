// What a person does on a screen, for puppeteer: find by role and name, press, type, read, wait for words.
import type { ElementHandle, Frame, Page } from 'puppeteer-core';

const patienceMs = 10_000;

type Place = Page | Frame;

/** The element with this role and accessible name, once it is there. */
export async function findByRole(place: Place, role: string, name: string): Promise<ElementHandle> {
  await comeToFront(place);
  const selector = `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
  const found = await place.waitForSelector(selector, { timeout: patienceMs }).catch(() => null);
  if (found === null)
    throw new Error(`No ${role} "${name}" on the page. It shows:\n${await shownText(place)}`);
  return found;
}

// A tab behind another one has no accessibility tree that could be asked; Bookend's welcome page opens in front by itself.
async function comeToFront(place: Place): Promise<void> {
  const page = 'page' in place ? place.page() : place;
  if (await page.evaluate(() => document.hidden)) await page.bringToFront();
}

/** Presses what has this role and name. */
export async function press(
  place: Place,
  name: string,
  role: 'button' | 'link' | 'tab' = 'button',
): Promise<void> {
  const element = await findByRole(place, role, name);
  await element.scrollIntoView();
  await element.click();
}

/** Presses the words themselves: a radio's or a tick's label, of which they may be only the first part. */
export async function pressWords(place: Place, shown: string): Promise<void> {
  await comeToFront(place);
  const found = await place.waitForSelector(`::-p-text(${shown})`, { timeout: patienceMs }).catch(() => null);
  if (found === null) throw new Error(`No "${shown}" on the page. It shows:\n${await shownText(place)}`);
  await found.scrollIntoView();
  await found.click();
}

/** Replaces what stands in a text field. */
export async function fill(place: Place, label: string, text: string): Promise<void> {
  const box = await findByRole(place, 'textbox', label);
  await box.evaluate((element) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  });
  await box.type(text);
}

/** What stands in a text field. */
export async function valueOf(place: Place, label: string): Promise<string> {
  const box = await findByRole(place, 'textbox', label);
  return box.evaluate((element) => (element as HTMLInputElement | HTMLTextAreaElement).value); // brand: a textbox
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

/** Like a light or dark desktop; waits until nothing fades any more. */
export async function setScheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}
