// A calendar that goes from week to week a thousand times without a load, and shows other events on the nodes it has: no badge is ever
// seen on an event that it does not belong to, not even for one frame.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatExport } from '#shared/records/export-file.ts';
import { chipIdOf, googleCalendarWeek, type WeekEvent } from '#test/pages/google-calendar-week.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { emptyPractice, maya, sixSessions } from '#test/support/practice.ts';
import { readBadges, waitForBadge } from '#test/support/acts/read-badges.ts';
import { importFile } from '#test/support/acts/import-file.ts';
import { waitForWords } from '#test/support/chromium-screens.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const weeks = 5;
const clients = ['Maya Rosen', 'Ida Berg', 'Tom Adeyemi', 'Lena Fuchs'];
const dayMs = 86_400_000;

/** A Monday in half a year, so that nothing is past whenever this runs. */
const monday = (() => {
  const far = new Date(Date.now() + 180 * dayMs);
  return far.getTime() - ((far.getUTCDay() + 6) % 7) * dayMs;
})();
const dateIn = (days: number) => new Date(monday + days * dayMs).toISOString().slice(0, 10);

/** Each client once a week, every week at another place in the grid, so that a node shows one client's event and then another's. */
const eventsOf = (week: number): readonly WeekEvent[] =>
  clients.flatMap((title, index) => {
    const date = dateIn(week * 7 + ((index + week) % 4));
    const own = { id: `c${index}w${week}`, title, start: `${date}T10:00`, end: `${date}T10:50` };
    const nobody = {
      id: `n${index}w${week}`,
      title: 'Dentist',
      start: `${date}T13:00`,
      end: `${date}T14:00`,
    };
    // In every other week the dentist comes first in the day's column.
    const early = { ...nobody, start: `${date}T08:00`, end: `${date}T09:00` };
    return week % 2 === 0 ? [own, nobody] : [early, own];
  });

/** What every event has to wear: each client has ten sessions, one a week. */
const belongs: Readonly<Record<string, string | null>> = Object.fromEntries(
  Array.from({ length: weeks }, (_, week) =>
    eventsOf(week).map(
      (event) =>
        [chipIdOf(event), event.title === 'Dentist' ? null : words('badgeCount', week + 1, 10)] as const,
    ),
  ).flat(),
);

let sample: Sample;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  sample = await openSample(() => {
    const pages = Array.from({ length: weeks }, (_, week) =>
      googleCalendarWeek({ weekStart: dateIn(week * 7), events: eventsOf(week), everydayChips: false }),
    );
    const first = pages[0] ?? '';
    return {
      'calendar.google.com': () =>
        first.replace(
          '</body>',
          `<script>(${turnPages.toString()})(${JSON.stringify(pages).replaceAll('<', '\\u003c')})</script></body>`,
        ),
    };
  });
  chromium = await sample.openBrowser();
  const practice = emptyPractice();
  clients.forEach((name, index) =>
    practice.add(
      { ...maya, name, code: `C-${index}`, emails: [], agreement: { ...sixSessions, sessions: 10 } },
      Date.now() - 10 * dayMs,
    ),
  );
  const file = join(sample.folder, 'weeks.json');
  writeFileSync(file, formatExport([...practice.records.values()], Date.now()));
  const screen = await importFile(chromium, file);
  await waitForWords(screen, words('importDone'));
  await screen.close();
  page = await chromium.openPage(calendarUrl);
});
afterAll(() => sample.close());

/**
 * Runs in the page. `showWeek` shows another week without a load: columns get other days, and chips become other events on the same
 * nodes, attribute by attribute; nodes are added or taken away only where there are too few or too many.
 */
function turnPages(pages: readonly string[]): void {
  const parsed = pages.map((html) => new DOMParser().parseFromString(html, 'text/html'));
  const become = (node: Node, wanted: Node): void => {
    if (node.nodeType === Node.TEXT_NODE || !(node instanceof Element) || !(wanted instanceof Element)) {
      node.nodeValue = wanted.nodeValue;
      return;
    }
    for (const { name } of [...node.attributes]) if (!wanted.hasAttribute(name)) node.removeAttribute(name);
    for (const { name, value } of wanted.attributes)
      if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    const wantedNodes = [...wanted.childNodes];
    wantedNodes.forEach((child, index) => {
      const mine = node.childNodes[index];
      if (mine === undefined) node.append(document.importNode(child, true));
      else if (mine.nodeName === child.nodeName) become(mine, child);
      else mine.replaceWith(document.importNode(child, true));
    });
    while (node.childNodes.length > wantedNodes.length) node.lastChild?.remove();
  };
  const wornNow = (): [id: string, badge: string | null][] =>
    [...document.querySelectorAll('[role="main"] [data-eventchip]')].map((chip) => {
      const { content } = getComputedStyle(chip, '::after');
      return [chip.getAttribute('data-eventid') ?? '', content.startsWith('"') ? content.slice(1, -1) : null];
    });
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const showWeek = (week: number) => {
    const to = parsed[week]?.querySelector('[role="main"]');
    const main = document.querySelector('[role="main"]');
    if (to !== null && to !== undefined && main !== null) become(main, to);
    history.pushState(null, '', `/calendar/u/0/r/week/${week}`);
  };
  /** Turns to other weeks, each look noted: at once, before any script of ours, and in the frame after. */
  const turn = async (times: number, belonging: Record<string, string | null>) => {
    const seen = { turns: 0, looks: 0, wearing: 0, reused: 0, wrong: [] as string[] };
    let week = 0;
    for (; seen.turns < times; seen.turns += 1) {
      const nodes = new Set(document.querySelectorAll('[role="main"] [data-eventchip]'));
      week = (week + 1 + (seen.turns % 4)) % parsed.length;
      showWeek(week);
      for (const chip of document.querySelectorAll('[role="main"] [data-eventchip]'))
        if (nodes.has(chip)) seen.reused += 1;
      for (const wait of [null, nextFrame]) {
        await wait?.();
        for (const [id, badge] of wornNow()) {
          seen.looks += 1;
          if (badge === null) continue;
          seen.wearing += 1;
          if (belonging[id] !== badge) seen.wrong.push(`${id} wears ${badge}`);
        }
      }
    }
    return { ...seen, week };
  };
  Object.assign(window, { showWeek, turn });
}

type Turned = {
  readonly turns: number;
  readonly looks: number;
  readonly wearing: number;
  readonly reused: number;
  readonly wrong: readonly string[];
  readonly week: number;
};

/** What each chip now wears and has to, once that is the same or after ten seconds. */
async function atRest(week: number): Promise<readonly [unknown, unknown]> {
  const wanted = eventsOf(week).map((event) => [chipIdOf(event), belongs[chipIdOf(event)]] as const);
  for (const [chipId, badge] of wanted) await waitForBadge(page, chipId, badge ?? null);
  const worn = await readBadges(page);
  expect(Object.keys(worn).toSorted()).toEqual(wanted.map(([chipId]) => chipId).toSorted());
  return [wanted.map(([chipId]) => [chipId, worn[chipId]?.badge]), wanted];
}

test('Each week, shown once, wears its badges', async () => {
  for (let week = 0; week < weeks; week += 1) {
    await page.evaluate(`window.showWeek(${week})`);
    const [worn, wanted] = await atRest(week);
    expect(worn).toEqual(wanted);
  }
});

test('A thousand turns on the same nodes: no look ever finds a badge on an event that it does not belong to', async () => {
  const turned = (await page.evaluate(`window.turn(1000, ${JSON.stringify(belongs)})`)) as Turned; // brand: what the page's own script gives
  expect(turned.wrong).toEqual([]);
  expect(turned.turns).toBe(1000);
  // It is no empty sight: most chips were reused, and badges were there to be wrong.
  expect(turned.reused).toBeGreaterThan(6000);
  expect(turned.wearing).toBeGreaterThan(1000);
  const [worn, wanted] = await atRest(turned.week);
  expect(worn).toEqual(wanted);
});

test('And afterwards every week is as it was', async () => {
  for (let week = 0; week < weeks; week += 1) {
    await page.evaluate(`window.showWeek(${week})`);
    const [worn, wanted] = await atRest(week);
    expect(worn).toEqual(wanted);
  }
  expect(chromium.problems).toEqual([]);
});
