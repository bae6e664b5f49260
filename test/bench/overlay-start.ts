// What the page pays for our script's start, beside a content script that does nothing on the same page: all script on the page's
// main thread from the navigation until it has rested, the first look at the week included.
import type { Chromium } from '#test/support/chromium.ts';
import type { Figure } from './figures.ts';
import { inTurn, medianOf, openTab } from './overlay-tabs.ts';

const rounds = 9;

export async function startFigure(chromium: Chromium, ours: string, empty: string): Promise<Figure> {
  const tabs = { ours: await openTab(chromium, ours), empty: await openTab(chromium, empty) };
  const costs = await inTurn(tabs, rounds, async (page) => {
    await page.reload({ waitUntil: 'load' });
    return 0;
  });
  for (const { page } of Object.values(tabs)) await page.close();
  return {
    what: 'Start on a page that loads, script until it rests: ours beside an empty content script',
    input: `200 events; median of ${rounds} loads each`,
    bare: medianOf(costs.empty, 'script'),
    ours: medianOf(costs.ours, 'script'),
    unit: 'ms',
    hold: '+10 ms',
  };
}
