// A coach joins the call in Meet, and opens the panel from the pill.
import type { Frame, Page } from 'puppeteer-core';
import type { Chromium } from '../chromium.ts';
import { press, waitForWords } from '../chromium-screens.ts';

export type Call = { readonly page: Page; readonly pill: Frame };

/** Waits until the pill shows its words. */
export async function openCall(chromium: Chromium, url: string): Promise<Call> {
  const page = await chromium.openPage(url);
  await press(page, 'Join now');
  const pill = await page.waitForFrame((frame) => frame.url().endsWith('/pill.html'), { timeout: 15_000 });
  await waitForWords(pill, /\S/, 15_000);
  return { page, pill };
}

/** A real click on the pill, and the browser's real side panel that opens by it. */
export async function openPanelFromPill(chromium: Chromium, { page, pill }: Call): Promise<Page> {
  await page.bringToFront();
  const button = await pill.waitForSelector('::-p-aria([role="button"])');
  await button?.click();
  return chromium.sidePanel();
}
