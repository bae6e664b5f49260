// What Bookend costs a calendar page, in a real Chromium: the same page in several tabs of one browser. At its real address the built
// extension paints it; at the others nothing does, or a library that is made for such things. Rounds take all of them in turn.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { importFile } from '#test/support/acts/import-file.ts';
import { builtExtension } from '#test/support/build.ts';
import { openChromium, type Chromium } from '#test/support/chromium.ts';
import { openSmallWeb } from '#test/support/small-web.ts';
import { busyPractice, busyWeek, paintedOf, type WeekSize } from './busy-week.ts';
import { emptyExtension } from './empty-extension.ts';
import type { Figure } from './figures.ts';
import { idleFigure } from './overlay-idle.ts';
import { countRivalBadges, rivals, startRival, type BadgeById } from './overlay-rivals.ts';
import { additions, addUnrelated, rerender, rendersARound } from './overlay-runs.ts';
import { startFigure } from './overlay-start.ts';
import { inTurn, medianOf, openTab, pause, type Cost, type Tab } from './overlay-tabs.ts';
import { longestTaskFigure } from './overlay-tasks.ts';

const rounds = 5;
const sizes = [40, 200, 1000] as const;
const names = ['bare', 'ours', ...rivals] as const;
type Name = (typeof names)[number];

const calendarUrl = (size: WeekSize): string =>
  `https://calendar.google.com/calendar/u/0/r/week?events=${size}`;
const urlOf = (name: Name, size: WeekSize): string =>
  name === 'ours' ? calendarUrl(size) : `https://${name}.example/?events=${size}`;

export async function overlayFigures(): Promise<readonly Figure[]> {
  const now = Date.now();
  const web = await openSmallWeb(sites(now));
  const empty = emptyExtension('https://empty.example/*');
  const chromium = await openChromium({
    extension: builtExtension('chromium-e2e'),
    moreExtensions: [empty.folder],
    web,
    timeZone: 'UTC',
  });
  try {
    await importPractice(chromium, now);
    const figures: Figure[] = [];
    for (const size of sizes) figures.push(...(await figuresOfSize(chromium, size)));
    figures.push(await startFigure(chromium, calendarUrl(200), 'https://empty.example/?events=200'));
    figures.push(await idleFigure(chromium, calendarUrl(200)));
    return [...figures, ...contentScripts.map(contentScriptFigure)];
  } finally {
    await chromium.close();
    await web.close();
    empty.remove();
  }
}

function sites(now: number): Parameters<typeof openSmallWeb>[0] {
  const pages = new Map<WeekSize, string>(
    sizes.map((size) => [size, googleCalendarWeek(busyWeek(now, size))]),
  );
  const page = (url: URL) =>
    pages.get(sizes.find((size) => String(size) === url.searchParams.get('events')) ?? 200) ?? null;
  const hosts = ['calendar.google.com', 'empty.example', ...names.map((name) => `${name}.example`)];
  return Object.fromEntries(hosts.map((host) => [host, page]));
}

async function figuresOfSize(chromium: Chromium, size: WeekSize): Promise<readonly Figure[]> {
  const ours = await openTab(chromium, urlOf('ours', size));
  const painted = await waitUntilPainted(ours, size);
  const badges = await badgesById(ours.page);
  const tabs = { ours } as Record<Name, Tab>; // brand: the others follow at once
  for (const name of names.filter((one) => one !== 'ours'))
    tabs[name] = await openTab(chromium, urlOf(name, size));
  for (const rival of rivals) await paintWith(tabs[rival], rival, badges);
  const render = await inTurn(tabs, rounds, rerender);
  for (const rival of rivals) await rivalPaintedOrThrow(tabs[rival].page, rival, badges);
  const week = `${size} events, ${painted} wear a badge, read back by getComputedStyle; median of ${rounds} rounds of ${rendersARound}`;
  const figures = [
    ...compared('Re-render of the week, until style and layout are done', week, render, 'wall', 'x1.33'),
    ...compared(
      'Re-render of the week, all work until the page rests',
      week,
      render,
      'task',
      'told beside it',
    ),
  ];
  if (size === 200) {
    const added = await inTurn(tabs, rounds, addUnrelated);
    const input = `${additions} nodes added one by one to a page of ${size} events; median of ${rounds} rounds`;
    figures.push(...compared(`${additions} unrelated page changes, script`, input, added, 'script', '+5 ms'));
  }
  figures.push(await longestTaskFigure(ours.page, size, rerender));
  await paintedOrThrow(ours, size);
  for (const name of names) await tabs[name].page.close();
  return figures;
}

const paintWith = async ({ page }: Tab, rival: (typeof rivals)[number], badges: BadgeById): Promise<void> => {
  await page.bringToFront();
  await startRival(page, rival, badges);
  await pause(500);
  await rivalPaintedOrThrow(page, rival, badges);
};

async function rivalPaintedOrThrow(page: Page, rival: string, badges: BadgeById): Promise<void> {
  await page.bringToFront();
  await pause(300);
  const [painted, wanted] = [await countRivalBadges(page), Object.keys(badges).length];
  if (painted < wanted)
    throw new Error(`${rival} painted ${painted} of ${wanted} badges: nothing to compare`);
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

const badgesById = (page: Page): Promise<BadgeById> =>
  page.evaluate(() => {
    const badges: Record<string, string> = {};
    for (const chip of document.querySelectorAll('[role="main"] [data-eventchip]')) {
      const { content, display } = getComputedStyle(chip, '::after');
      if (display === 'none' || !/^".*[\p{L}\d].*"$/u.test(content)) continue;
      badges[chip.getAttribute('data-eventid') ?? ''] = content.slice(1, -1);
    }
    return badges;
  });

const countPainted = async ({ page }: Tab): Promise<number> => Object.keys(await badgesById(page)).length;

async function waitUntilPainted(tab: Tab, size: WeekSize): Promise<number> {
  await tab.page.bringToFront();
  for (const until = Date.now() + 30_000; Date.now() < until; await pause(100)) {
    if ((await countPainted(tab)) >= paintedOf(size)) break;
  }
  return paintedOrThrow(tab, size);
}

/** Figures of a page on which nothing was painted would be the best there are. */
async function paintedOrThrow(tab: Tab, size: WeekSize): Promise<number> {
  const painted = await countPainted(tab);
  if (painted < size * 0.75) throw new Error(`${painted} of ${size} events wear a badge: nothing to measure`);
  return painted;
}

/** Ours and each rival over the bare page of the same rounds. */
function compared(
  what: string,
  input: string,
  costs: Readonly<Record<Name, readonly Cost[]>>,
  kind: keyof Cost,
  hold: string,
): readonly Figure[] {
  // A round's task and script time is of all its renders.
  const each = kind === 'task' ? rendersARound : 1;
  const of = (name: Name) => medianOf(costs[name], kind) / each;
  const against = (name: Name, whose: string, held: string): Figure => ({
    ...{ what: `${what}: ${whose}`, input, bare: of('bare'), ours: of(name), unit: 'ms', hold: held },
  });
  return [against('ours', 'ours', hold), ...rivals.map((rival) => against(rival, rival, 'a rival'))];
}

const contentScripts = [
  ...['google-calendar', 'outlook-calendar', 'cal-com', 'nextcloud-calendar', 'proton-calendar'],
  'call',
];

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
