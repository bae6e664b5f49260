// A coach turns sync on in one browser, writes down the 24 words, and joins with them in another.
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../chromium.ts';
import { fill, press, pressWords, waitForWords } from '../chromium-screens.ts';
import { words } from '../words.ts';

/** Gives the words as the page shows them, and answers the page's question for three of them. */
export async function turnSyncOn(chromium: Chromium, relay: string): Promise<readonly string[]> {
  const page = await chromium.openScreen('app.html#/settings');
  await fill(page, words('relayAddress'), relay);
  await press(page, words('syncTurnOn'));
  await waitForWords(page, words('wordsOnceTitle'));
  const written = await page.$$eval('ol li', (items) => items.map((item) => item.textContent ?? ''));
  await press(page, words('wordsWritten'));
  await typeWordsBack(page, written);
  await waitForWords(page, words('syncUpToDate'), 15_000);
  await page.close();
  return written;
}

export async function joinSync(chromium: Chromium, relay: string, written: readonly string[]): Promise<void> {
  const page = await chromium.openScreen('app.html#/settings');
  await pressWords(page, words('syncJoin'));
  await fill(page, words('relayAddress'), relay);
  await fill(page, words('recoveryWords'), written.join(' '));
  await press(page, words('syncJoinButton'));
  await waitForWords(page, words('syncUpToDate'), 15_000);
  await page.close();
}

/** Presses "Sync now" and waits until all is up to date. */
export async function syncNow(chromium: Chromium): Promise<void> {
  const page = await chromium.openScreen('app.html#/settings');
  await press(page, words('syncNow'));
  await waitForWords(page, words('syncUpToDate'), 20_000);
  await page.close();
}

async function typeWordsBack(page: Page, written: readonly string[]): Promise<void> {
  const text = await waitForWords(page, new RegExp(`${words('wordNumber', '\\d+')}.*`));
  for (const [, place = ''] of text.matchAll(new RegExp(words('wordNumber', '(\\d+)'), 'g')))
    await fill(page, words('wordNumber', place), written[Number(place) - 1] ?? '');
  await press(page, words('done'));
}
