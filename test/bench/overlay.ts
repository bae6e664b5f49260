// What Bookend costs a calendar page, in a real Chromium: the same page twice in one browser, once at its real address, where the
// built extension paints it, and once at an address that the extension has nothing to do with. Runs alternate.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'puppeteer-core';
import { googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { importFile } from '#test/support/acts/import-file.ts';
import { builtExtension } from '#test/support/build.ts';
import { openChromium, type Chromium } from '#test/support/chromium.ts';
import { openSmallWeb } from '#test/support/small-web.ts';
import { busyEvents, busyPractice, busyWeek, paintedEvents } from './busy-week.ts';
import { median, type Figure } from './figures.ts';

const rounds = 11;
const renders = 12;
const additions = 1000;
const fewestPainted = 150;
const calendarUrl = 'https://calendar.google.com/calendar/u/0/r/week';
const bareUrl = 'https://bare.example/';

export async function overlayFigures(): Promise<readonly Figure[]> {
  const now = Date.now();
  const html = googleCalendarWeek(busyWeek(now));
  const web = await openSmallWeb({ 'calendar.google.com': () => html, 'bare.example': () => html });
  const chromium = await openChromium({ extension: builtExtension('chromium-e2e'), web, timeZone: 'UTC' });
  try {
    await importPractice(chromium, now);
    const ours = await openTab(chromium, calendarUrl);
    const bare = await openTab(chromium, bareUrl);
    const painted = await waitUntilPainted(ours);
    const render = await alternate(bare, ours, rerender);
    const add = await alternate(bare, ours, addUnrelated);
    await paintedOrThrow(ours);
    const week = `${busyEvents} events, ${painted} wear a badge, read back by getComputedStyle; median of ${rounds} rounds of ${renders}`;
    return [
      figure('Re-render of the week, until style and layout are done', week, render, 'wall', '+10 ms'),
      figure(
        'Re-render of the week, all work of the page after it has come to rest',
        week,
        render,
        'task',
        'told beside it',
      ),
      figure(
        `${additions} unrelated page changes, script`,
        `${additions} nodes added one by one; median of ${rounds} rounds`,
        add,
        'script',
        '+5 ms',
      ),
      ...['calendar', 'call'].map(contentScriptFigure),
    ];
  } finally {
    await chromium.close();
    await web.close();
  }
}

async function importPractice(chromium: Chromium, now: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bookend-bench-'));
  const file = join(folder, 'practice.json');
  writeFileSync(file, busyPractice(now));
  const page = await importFile(chromium, file);
  // The tab stays open behind the others until the badges are there: they are the proof that the import is done.
  await page.waitForSelector('input[type=file]');
  rmSync(folder, { recursive: true });
}

type Tab = { readonly page: Page; readonly cdp: CDPSession };

async function openTab(chromium: Chromium, url: string): Promise<Tab> {
  const page = await chromium.openPage(url);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  return { page, cdp };
}

const countPainted = ({ page }: Tab): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('[role="main"] [data-eventchip]')].filter((chip) => {
        const { content, display } = getComputedStyle(chip, '::after');
        return display !== 'none' && /^".*[\p{L}\d].*"$/u.test(content);
      }).length,
  );

async function waitUntilPainted(tab: Tab): Promise<number> {
  await tab.page.bringToFront();
  for (const until = Date.now() + 20_000; Date.now() < until; await pause(100)) {
    if ((await countPainted(tab)) >= paintedEvents) break;
  }
  return paintedOrThrow(tab);
}

/** Figures of a page on which nothing was painted would be the best there are. */
async function paintedOrThrow(tab: Tab): Promise<number> {
  const painted = await countPainted(tab);
  if (painted < fewestPainted)
    throw new Error(`${painted} of ${paintedEvents} events wear a badge: nothing to measure`);
  return painted;
}

type Cost = { readonly wall: number; readonly script: number; readonly task: number };
type Run = (page: Page) => Promise<number>;

async function alternate(
  bare: Tab,
  ours: Tab,
  run: Run,
): Promise<{ readonly bare: readonly Cost[]; readonly ours: readonly Cost[] }> {
  const costs: { bare: Cost[]; ours: Cost[] } = { bare: [], ours: [] };
  // The first round warms both up.
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const);
    for (const which of order) {
      const cost = await costOf({ bare, ours }[which], run);
      if (round > 0) costs[which].push(cost);
    }
  }
  return costs;
}

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

/** Milliseconds of one render, the median of a round, each with style and layout forced. */
const rerender: Run = (page) =>
  page.evaluate(async (count) => {
    const times: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const begun = performance.now();
      (window as unknown as { render: () => void }).render(); // brand: the page's own script gives it
      document.body.getBoundingClientRect();
      const chips = document.querySelectorAll('[data-eventchip]');
      for (const chip of chips) getComputedStyle(chip, '::after').content.at(0);
      times.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return times.toSorted((a, b) => a - b)[Math.floor(count / 2)] ?? NaN;
  }, renders);

/** In a task of the page's own, because that is what the browser counts as its script. */
const addUnrelated: Run = (page) =>
  page.evaluate((count) => {
    const add = async (done: (ms: number) => void) => {
      const begun = performance.now();
      const place = document.createElement('div');
      document.querySelector('aside')?.append(place);
      for (let turn = 0; turn < count; turn += 1) {
        const node = document.createElement('div');
        node.innerHTML = '<span>one</span> <b>two</b>';
        place.append(node);
        // Each change is reported on its own, as it is on a page that is at work.
        await Promise.resolve();
      }
      place.remove();
      done(performance.now() - begun);
    };
    return new Promise<number>((done) => setTimeout(() => void add(done)));
  }, additions);

function figure(
  what: string,
  input: string,
  costs: { readonly bare: readonly Cost[]; readonly ours: readonly Cost[] },
  kind: keyof Cost,
  hold: string,
): Figure {
  // A round's task and script time is of all its renders.
  const each = kind === 'task' ? renders : 1;
  const of = (list: readonly Cost[]) => median(list.map((cost) => cost[kind])) / each;
  return { what, input, bare: of(costs.bare), ours: of(costs.ours), unit: 'ms', hold };
}

function contentScriptFigure(name: string): Figure {
  const file = readFileSync(join(builtExtension('chromium'), 'content-scripts', `${name}.js`));
  const input = `content-scripts/${name}.js, ${(file.length / 1000).toFixed(1)} kB before gzip`;
  return {
    what: `Content script: ${name}`,
    input,
    bare: 0,
    ours: gzipSync(file, { level: 9 }).length / 1000,
    unit: 'kB',
    hold: '10 kB gzip',
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
