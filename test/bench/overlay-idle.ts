// A painted page that nobody touches: how often our script ran in a minute, by the browser's own trace.
import type { Chromium } from '#test/support/chromium.ts';
import type { Figure } from './figures.ts';
import { pause } from './overlay-tabs.ts';
import { isContentScript, traced } from './trace.ts';

const idleMs = 60_000;

export async function idleFigure(chromium: Chromium, url: string): Promise<Figure> {
  const page = await chromium.openPage(url);
  await page.bringToFront();
  await pause(5000);
  // A trace that cannot see us would show a page at rest, too.
  const waking = await traced(page, async () => {
    await page.evaluate('window.render()');
    await pause(1500);
  });
  if (!waking.some(isContentScript))
    throw new Error('the trace knows nothing of our script: nothing to measure');
  const resting = await traced(page, () => pause(idleMs));
  await page.close();
  return {
    what: 'Idle: how often our script ran on a painted page, a timer that fires included',
    input: `200 events, ${idleMs / 1000} s untouched`,
    bare: 0,
    ours: resting.filter(isContentScript).length,
    unit: 'times',
    hold: '0',
  };
}
