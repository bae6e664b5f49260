// A calendar page that changed, in a real Chromium: badges are paused there, and the popup says so, with a report that tells nothing.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { expectedBadges } from '#test/start/expected-badges.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { sampleClients } from '#test/start/sample-clients.ts';
import { sampleWeek } from '#test/start/sample-week.ts';
import { readBadges, waitForBadge } from '#test/support/acts/read-badges.ts';
import { findByRole, press, shownText, waitForWords } from '#test/support/chromium-screens.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { pluralWords, words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

let sample: Sample;
let chromium: Chromium;

/** As if the page had renamed what its chips are known by: its headings still announce them. */
const renamed = (week: string): string => week.replaceAll('data-eventchip', 'data-eventtile');
/** One chip of a form that nobody knows, whose words are in the page all the same. */
const strange = (week: string): string =>
  week.replace(
    /(data-layer="timed-3">)/,
    '$1<div role="button" data-eventchip data-eventid="%%%"><div>10am to 11am, Strange one</div></div>',
  );

beforeAll(async () => {
  sample = await openSample((clock) => {
    const week = googleCalendarWeek(sampleWeek(clock));
    const pages: Readonly<Record<string, string>> = { blind: renamed(week), strange: strange(week) };
    return {
      'calendar.google.com': (url) => pages[url.pathname.slice(url.pathname.lastIndexOf('/') + 1)] ?? week,
      'elsewhere.example': () => '<!doctype html><title>Elsewhere</title><p>Not a calendar.</p>',
    };
  });
  chromium = await sample.openPractice();
});
afterAll(() => sample.close());

const wearing = async (page: Page) =>
  Object.values(await readBadges(page)).filter(({ badge }) => badge !== null).length;

async function popupOver(page: Page): Promise<Page> {
  const popup = await chromium.openPopup(page);
  await waitForWords(popup, words('today'));
  return popup;
}

test('Over a calendar that is read whole, and over a page that is none, the popup says nothing of it', async () => {
  for (const url of [calendarUrl, 'https://elsewhere.example/']) {
    const page = await chromium.openPage(url);
    const popup = await popupOver(page);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const text = await shownText(popup);
    expect([url, text.includes(words('reportCopy'))]).toEqual([url, false]);
    expect(text).not.toContain(words('pageChanged'));
    await popup.close();
    await page.close();
  }
});

test('Where nothing can be read any more nothing is painted, and the popup says that badges are paused', async () => {
  const page = await chromium.openPage(`${calendarUrl}/blind`);
  const popup = await popupOver(page);
  expect(await waitForWords(popup, words('pageChanged'))).toBe(words('pageChanged'));
  expect(
    await page.$$eval('[data-eventtile]', (tiles) =>
      tiles.map((tile) => getComputedStyle(tile, '::after').content),
    ),
  ).not.toContainEqual(expect.stringContaining('"'));
  await popup.close();
  await page.close();
});

test('A page that goes blind while it is open loses its badges, and has them again when it can be read', async () => {
  const page = await chromium.openPage(calendarUrl);
  const { chipId, badge } = expectedBadges(sample.clock)[0] ?? { chipId: '', badge: null };
  expect(await waitForBadge(page, chipId, badge)).toBe(badge);
  // The chips are there for the eye as they were; what they were known by is not.
  await page.evaluate(() => {
    for (const chip of document.querySelectorAll('[data-eventchip]'))
      chip.outerHTML = chip.outerHTML.replaceAll('data-eventchip', 'data-eventtile');
  });
  const popup = await popupOver(page);
  expect(await waitForWords(popup, words('pageChanged'))).toBe(words('pageChanged'));
  await popup.close();
  await page.evaluate('window.render()');
  expect(await waitForBadge(page, chipId, badge)).toBe(badge);
  await page.close();
});

test('The report is shown before it is copied, whole, and holds no name, title or address', async () => {
  const page = await chromium.openPage(`${calendarUrl}/blind`);
  const popup = await popupOver(page);
  await press(popup, words('reportCopy'));
  await waitForWords(popup, words('reportText'));
  const report = await popup.$eval('pre', (pre) => pre.textContent ?? '');
  expect(report).toMatch(/^Bookend \d[^]*site: google-calendar[^]*health: blind/);
  for (const { name, title, email, code } of sampleClients)
    for (const secret of [name, title, email, code, name.split(' ')[0] ?? name])
      expect([secret, report.toLowerCase().includes(secret.toLowerCase())]).toEqual([secret, false]);
  // The keyboard is where the report is, so that it is read before the button.
  expect(await popup.evaluate(() => document.activeElement?.querySelector('pre') !== null)).toBe(true);
  await popup.evaluate(() => {
    // What is copied is read where it leaves us: a headless browser shares no clipboard.
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: (text: string) => Promise.resolve(Object.assign(window, { copied: text })),
    });
  });
  await press(popup, words('copyOf', words('reportTitle')));
  expect(await waitForWords(popup, words('copied'))).toBe(words('copied'));
  expect(await popup.evaluate('window.copied')).toBe(report);
  await popup.close();
  await page.close();
});

test('Where the page is gone meanwhile, the popup says so and what to do', async () => {
  const page = await chromium.openPage(`${calendarUrl}/blind`);
  const popup = await popupOver(page);
  await waitForWords(popup, words('pageChanged'));
  await page.goto('https://elsewhere.example/');
  await press(popup, words('reportCopy'));
  expect(await waitForWords(popup, words('reportGone'))).toBe(words('reportGone'));
  await findByRole(popup, 'button', words('tryAgain'));
  await popup.close();
  await page.close();
});

test('Where single events cannot be read, all others wear their badges, and the popup counts them once that lasts', async () => {
  const page = await chromium.openPage(`${calendarUrl}/strange`);
  for (const { chipId, badge } of expectedBadges(sample.clock))
    expect(await waitForBadge(page, chipId, badge)).toBe(badge);
  expect(await wearing(page)).toBeGreaterThan(10);
  const popup = await popupOver(page);
  const events = await page.$$eval(
    '[data-eventchip]',
    (chips) => chips.filter((chip) => !/task/.test(chip.textContent ?? '')).length,
  );
  const said = pluralWords('eventsUnread', 1, events);
  expect(await shownText(popup)).not.toContain(said);
  expect(await waitForWords(popup, said, 15_000)).toBe(said);
  expect(await shownText(popup)).not.toContain(words('pageChanged'));
  await popup.close();
  await page.close();
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
