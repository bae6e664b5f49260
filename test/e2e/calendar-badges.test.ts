// The calendar in a real Chromium: who wears which badge, what survives, and what the page itself can tell.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { googleCalendarWeek, type WeekPage } from '#test/pages/google-calendar-week.ts';
import { expectedBadges } from '#test/start/expected-badges.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { bookedEvent, sampleWeek } from '#test/start/sample-week.ts';
import { importFile } from '#test/support/acts/import-file.ts';
import { readBadges, waitForBadge } from '#test/support/acts/read-badges.ts';
import { waitForWords } from '#test/support/chromium-screens.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

const brokenChips = ['', '%%%', 'bm90aGluZw', 'x'.repeat(5000)]
  .map((id) => `<div role="button" data-eventchip data-eventid="${id}"><div>garbage</div></div>`)
  .join('');

const hourLater = (wallClock: string): string =>
  wallClock.replace(/T(\d\d)/, (_, hour) => `T${Number(hour) + 1}`);
const anHourLater = (week: WeekPage, id: string): WeekPage => ({
  ...week,
  events: week.events.map((event) =>
    event.id === id ? { ...event, start: hourLater(event.start), end: hourLater(event.end) } : event,
  ),
});

let sample: Sample;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  sample = await openSample((clock) => {
    const week = googleCalendarWeek(sampleWeek(clock));
    const broken = week.replace('<div role="grid"', `${brokenChips}<div role="grid"`);
    const moved = googleCalendarWeek(anHourLater(sampleWeek(clock), bookedEvent('P-07', 0, clock).id));
    return {
      'calendar.google.com': (url) =>
        url.pathname.endsWith('/week/broken') ? broken : url.pathname.endsWith('/week/moved') ? moved : week,
    };
  });
  chromium = await sample.openPractice();
  page = await chromium.openPage(calendarUrl);
});
afterAll(() => sample.close());

/** What each event has to wear, and what it wears once it does, or after ten seconds. */
async function wornAndExpected(calendar: Page): Promise<readonly [unknown, unknown]> {
  const expected = expectedBadges(sample.clock);
  const until = Date.now() + 10_000;
  for (const { chipId, badge } of expected)
    await waitForBadge(calendar, chipId, badge, Math.max(0, until - Date.now()));
  const worn = await readBadges(calendar);
  return [
    expected.map(({ event, chipId }) => [event, worn[chipId]?.badge]),
    expected.map(({ event, badge }) => [event, badge]),
  ];
}

test('Each event of a client wears its badge, and an event of nobody wears none', async () => {
  const [worn, expected] = await wornAndExpected(page);
  expect(worn).toEqual(expected);
});

test('An event that was held wears the number it had when it was held', async () => {
  const worn = Object.values(await readBadges(page)).filter(({ event }) =>
    event.includes('Coaching Priyanka'),
  );
  expect(new Set(worn.map(({ badge }) => badge))).toEqual(
    new Set([words('badgeCount', 5, 6), words('badgeLast', 6, 6), words('badgeBeyond')]),
  );
});

test('Every badge is there at once after the page has built all its chips anew', async () => {
  const before = await readBadges(page);
  await page.evaluate('window.render()');
  expect(await readBadges(page)).toEqual(before);
});

test('Not one node or attribute of ours stands in the calendar page', async () => {
  // The embedded calendar gets the same page from the same server, and is left alone.
  const bare = await chromium.openPage('https://calendar.google.com/calendar/embed');
  const html = (calendar: Page): Promise<string> =>
    calendar.evaluate(() => document.documentElement.outerHTML);
  expect(Object.values(await readBadges(bare)).every(({ badge }) => badge === null)).toBe(true);
  expect(await html(page)).toBe(await html(bare));
  await bare.close();
});

test('The badges are the same once the board is gone and the background has slept', async () => {
  const screen = await chromium.openScreen('app.html');
  await screen.evaluate(`chrome.storage.session.remove('board')`);
  await screen.close();
  await chromium.stopWorker();
  const again = await chromium.openPage(calendarUrl);
  const [worn, expected] = await wornAndExpected(again);
  expect(worn).toEqual(expected);
  await again.close();
});

test('The badges are the same after the browser was closed and opened again', async () => {
  const profile = `${sample.folder}/reopened`;
  await (await sample.openPractice({ profile })).close();
  const reopened = await sample.openBrowser({ profile });
  const [worn, expected] = await wornAndExpected(await reopened.openPage(calendarUrl));
  expect(worn).toEqual(expected);
  expect(reopened.problems).toEqual([]);
});

test('A calendar that was open before the practice came in wears every badge without a reload', async () => {
  const fresh = await sample.openBrowser();
  const early = await fresh.openPage(calendarUrl);
  await importFile(fresh, sample.practiceFile);
  const [worn, expected] = await wornAndExpected(early);
  expect(worn).toEqual(expected);
  await fresh.close();
});

test('A page with broken chips keeps the badges of those that can be read', async () => {
  const broken = await chromium.openPage(`${calendarUrl}/broken`);
  const [worn, expected] = await wornAndExpected(broken);
  expect(worn).toEqual(expected);
  await broken.close();
});

test('An event that was moved stays moved, although another tab still shows it where it was', async () => {
  await page.bringToFront();
  const moved = await chromium.openPage(`${calendarUrl}/moved`);
  const clients = await chromium.openScreen('app.html');
  await waitForWords(clients, /P-07[^]*?12:30/);
  const rows = new Set<string>();
  for (let look = 0; look < 20; look++) {
    rows.add(
      await clients.$$eval('tr', (all) => all.find((row) => row.innerText.includes('P-07'))?.innerText ?? ''),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect([...rows]).toEqual([expect.stringContaining('12:30')]);
  await clients.close();
  await moved.close();
});

test('Nothing in the calendar or in the background ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
