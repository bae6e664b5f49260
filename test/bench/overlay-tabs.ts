// The tabs that are compared: what one costs in a round, and rounds that take all of them in turn, so that none gets the quiet half
// of the run.
import type { CDPSession, Page } from 'puppeteer-core';
import type { Chromium } from '#test/support/chromium.ts';
import { median } from './figures.ts';

export type Tab = { readonly page: Page; readonly cdp: CDPSession };

/** `wall` is what the run itself measured; `script` and `task` are all the page's work from its start until it rests again. */
export type Cost = { readonly wall: number; readonly script: number; readonly task: number };

export type Run = (page: Page) => Promise<number>;

export async function openTab(chromium: Chromium, url: string): Promise<Tab> {
  const page = await chromium.openPage(url);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  return { page, cdp };
}

/** The first round warms all of them up and is not counted. */
export async function inTurn<Name extends string>(
  tabs: Readonly<Record<Name, Tab>>,
  rounds: number,
  run: Run,
): Promise<Readonly<Record<Name, readonly Cost[]>>> {
  const names = Object.keys(tabs) as Name[]; // brand: the keys of the tabs
  const costs = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as Record<Name, Cost[]>; // brand: the same keys
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) {
      const cost = await costOf(tabs[name], run);
      if (round > 0) costs[name].push(cost);
    }
  }
  return costs;
}

export const medianOf = (costs: readonly Cost[], kind: keyof Cost): number =>
  median(costs.map((cost) => cost[kind]));

async function costOf({ page, cdp }: Tab, run: Run): Promise<Cost> {
  await page.bringToFront();
  await pause(400);
  const before = await metrics(cdp);
  const wall = await run(page);
  // Whatever is put off to idle time, and the message after it, belongs to the cost.
  await pause(900);
  const after = await metrics(cdp);
  return { wall, script: after.script - before.script, task: after.task - before.task };
}

async function metrics(cdp: CDPSession): Promise<{ readonly script: number; readonly task: number }> {
  const all = new Map(
    (await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1000]),
  );
  return { script: all.get('ScriptDuration') ?? NaN, task: all.get('TaskDuration') ?? NaN };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
