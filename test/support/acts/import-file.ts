// A coach imports a file on the app page's data screen.
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../chromium.ts';
import { shownText } from '../chromium-screens.ts';
import { words } from '../words.ts';

/** Opens `#/data` and gives the file to the input labelled "Import". The page stays open, to read what it says. */
export async function importFile(chromium: Chromium, path: string): Promise<Page> {
  const page = await chromium.openScreen('app.html#/data');
  await giveFile(page, path);
  return page;
}

export async function giveFile(page: Page, path: string): Promise<void> {
  await page.waitForSelector('input[type=file]', { timeout: 10_000 });
  for (const input of await page.$$('input[type=file]')) {
    const label = await input.evaluate((element) => element.labels?.[0]?.textContent ?? '');
    if (label === words('importLabel')) return input.uploadFile(path);
  }
  throw new Error(
    `No file input labelled "${words('importLabel')}". The page shows:\n${await shownText(page)}`,
  );
}
