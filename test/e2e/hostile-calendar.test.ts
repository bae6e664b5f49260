// Calendar pages that mean harm, in a real Chromium: nothing is executed, nothing is lost, no badge is wrong, and the page answers.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { executedMark, hostileWeeks } from '#test/pages/hostile-weeks.ts';
import { expectedBadges } from '#test/start/expected-badges.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { sampleWeek } from '#test/start/sample-week.ts';
import { readBadges, waitForBadge } from '#test/support/acts/read-badges.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { openSample, type Sample } from './sample.ts';

let sample: Sample;
let chromium: Chromium;

beforeAll(async () => {
  sample = await openSample((clock) => {
    const week = sampleWeek(clock);
    const pages = new Map(hostileWeeks.map(({ name, html }) => [name, html(week)]));
    const plain = googleCalendarWeek(week);
    return { 'calendar.google.com': (url) => pages.get(url.searchParams.get('case') ?? '') ?? plain };
  });
  chromium = await sample.openPractice();
  const page = await opened('plain');
  for (const { chipId, badge } of expectedBadges(sample.clock)) await waitForBadge(page, chipId, badge);
  plainBadges = await badgesOf(page);
  await page.close();
});
afterAll(() => sample.close());

const opened = (name: string): Promise<Page> => chromium.openPage(`${calendarUrl}?case=${name}`);

/** What the chips of the week wear where nobody means harm. */
let plainBadges: Readonly<Record<string, string | null>>;

async function badgesOf(page: Page): Promise<Readonly<Record<string, string | null>>> {
  const worn = Object.entries(await readBadges(page));
  return Object.fromEntries(worn.map(([chipId, { badge }]) => [chipId, badge]));
}

/** Chips that wear another badge than they do in the plain week; `all` counts a missing one, too. */
async function wrongBadges(page: Page, wants: 'all' | 'none-wrong'): Promise<readonly unknown[]> {
  const wrong = async () =>
    Object.entries(await badgesOf(page)).filter(([chipId, badge]) => {
      if (wants === 'none-wrong' && badge === null) return false;
      return badge !== (plainBadges[chipId] ?? null);
    });
  // What may be missing is waited for as well: a wrong one could still come.
  for (const until = Date.now() + (wants === 'all' ? 10_000 : 2500); Date.now() < until;) {
    if (wants === 'all' && (await wrong()).length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return wrong();
}

test('The week that they are compared with wears its badges', () => {
  const expected = expectedBadges(sample.clock).map(({ chipId, badge }) => [chipId, badge]);
  expect(plainBadges).toMatchObject(Object.fromEntries(expected));
});

test.each(hostileWeeks)('$what: $badges', async ({ name, badges }) => {
  const page = await opened(name);
  expect(await wrongBadges(page, badges)).toEqual([]);
  expect(await page.evaluate((mark) => mark in window, executedMark)).toBe(false);
  await page.close();
});

test('A page answers while it changes a million times, and what it shows afterwards is badged', async () => {
  const page = await opened('plain');
  expect(await wrongBadges(page, 'all')).toEqual([]);
  await page.evaluate(() => {
    const place = document.createElement('div');
    document.querySelector('[role="main"]')?.append(place);
    let changes = 0;
    const change = () => {
      for (let turn = 0; turn < 5000; turn += 1) {
        const node = document.createElement('i');
        place.append(node);
        node.remove();
        changes += 2;
      }
      Reflect.set(window, 'changes', changes);
      if (changes < 1_000_000) setTimeout(change);
      else document.querySelector('[data-eventchip]')?.remove();
    };
    change();
  });
  let answers = 0;
  const changes = () => page.evaluate(() => Number(Reflect.get(window, 'changes')));
  while ((await changes()) < 1_000_000) answers += 1;
  expect(answers).toBeGreaterThan(3);
  await page.evaluate('window.render()');
  expect(await wrongBadges(page, 'all')).toEqual([]);
  await page.close();
});

test('Not one client, session or badge was lost to them, and the plain week is as it was', async () => {
  const page = await opened('plain');
  expect(await wrongBadges(page, 'all')).toEqual([]);
  expect(chromium.problems.filter((problem) => !problem.includes('patched by the page'))).toEqual([]);
});
