// A coach presses "Export everything" and opens the file that the browser has saved.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import type { Chromium } from '../chromium.ts';
import { press, waitForWords } from '../chromium-screens.ts';
import { words } from '../words.ts';

/** The text of the saved file. `folder` must be new or empty. */
export async function exportEverything(chromium: Chromium, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const session = await chromium.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const page = await chromium.openScreen('app.html#/data');
  await press(page, words('exportEverything'));
  await waitForWords(page, /bookend-\d{4}-\d\d-\d\d\.json/);
  for (const until = Date.now() + 10_000; Date.now() < until; await new Promise((r) => setTimeout(r, 100))) {
    const name = readdirSync(folder).find((file) => file.endsWith('.json'));
    if (name !== undefined && existsSync(`${folder}/${name}`)) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      await page.close();
      return text;
    }
  }
  throw new Error(`The browser saved no file; it has: ${readdirSync(folder).join(', ')}`);
}
