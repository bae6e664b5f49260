// A coach's first minutes: the welcome page that opens by itself, the first client with what was agreed, and the first badge.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chipIdOf, googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { dayOf } from '#test/start/sample-time.ts';
import { waitForBadge } from '#test/support/acts/read-badges.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { fill, press, pressWords, valueOf, waitForWords } from '#test/support/chromium-screens.ts';
import { words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

const chipId = chipIdOf({ id: 'wrenmonthly' });
let sample: Sample;
let chromium: Chromium;
let calendar: Page;

beforeAll(async () => {
  sample = await openSample((clock) => {
    const day = dayOf(clock, 1).toString();
    const event = { id: 'wrenmonthly', title: 'Wren, hour', start: `${day}T10:00`, end: `${day}T11:00` };
    const week = googleCalendarWeek({ weekStart: dayOf(clock, -2).toString(), events: [event] });
    return { 'calendar.google.com': () => week };
  });
  chromium = await sample.openBrowser();
});
afterAll(() => sample.close());

test('After the install the welcome page opens by itself, with the real state of each site', async () => {
  const target = await chromium.browser.waitForTarget((one) => one.url().endsWith('app.html#/welcome'), {
    timeout: 10_000,
  });
  const welcome = await target.asPage();
  await waitForWords(welcome, words('welcomeTitle'));
  for (const site of ['siteCalendar', 'siteOutlook', 'siteMeet'] as const)
    expect(await waitForWords(welcome, words(site))).toBe(words(site));
  expect(await waitForWords(welcome, words('siteAllowed'))).toBe(words('siteAllowed'));
});

test('Until somebody is a client, no event wears anything', async () => {
  calendar = await chromium.openPage(calendarUrl);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await waitForBadge(calendar, chipId, null)).toBeNull();
});

test('A client without a name is refused at the field, and nothing typed is lost', async () => {
  const page = await chromium.openScreen('app.html#/clients/new');
  await fill(page, words('fieldAliases'), 'Wren');
  await press(page, words('addClient'));
  expect(await waitForWords(page, words('fieldNameWrong'))).toBe(words('fieldNameWrong'));
  expect(await valueOf(page, words('fieldAliases'))).toBe('Wren');
  await page.close();
});

test('A client who was added with six sessions is counted in the open calendar at once', async () => {
  const page = await chromium.openScreen('app.html#/clients/new');
  await fill(page, words('fieldName'), 'Wren Okafor-Lind');
  await fill(page, words('fieldAliases'), 'Wren');
  await press(page, words('addClient'));
  await waitForWords(page, words('agreedSessions_other', 6));
  expect(await waitForBadge(calendar, chipId, words('badgeCount', 1, 6))).toBe(words('badgeCount', 1, 6));
  await page.close();
});

test('A client without an agreement yet wears "no agreement" until it is recorded', async () => {
  const page = await chromium.openScreen('app.html#/clients/new');
  await fill(page, words('fieldName'), 'Ilse Quarles');
  await pressWords(page, words('agreedLater'));
  await press(page, words('addClient'));
  await waitForWords(page, words('recordAgreementTitle'));
  await press(page, words('recordAgreement'));
  expect(await waitForWords(page, words('agreedSessions_other', 6))).toBe(words('agreedSessions_other', 6));
  await page.close();
});

test('Both stand in the list of clients', async () => {
  const page = await chromium.openScreen('app.html');
  for (const name of ['Wren Okafor-Lind', 'Ilse Quarles']) expect(await waitForWords(page, name)).toBe(name);
  await page.close();
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
