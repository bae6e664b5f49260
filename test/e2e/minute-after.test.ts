// What a coach does in the minute after, through the screens alone: contacts are tapped, sessions finished, a pause begun and ended.
// Nothing is planted, so each prompt that stands here can come true for a coach.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { dayOf } from '#test/start/sample-time.ts';
import type { Chromium } from '#test/support/chromium.ts';
import {
  fill,
  findByRole,
  press,
  pressWords,
  shownText,
  waitForWords,
} from '#test/support/chromium-screens.ts';
import { dayInWords, pluralWords, words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

const name = 'Wren Okafor-Lind';

let sample: Sample;
let chromium: Chromium;
let calendar: Page;
let page: Page;
let panel: Page;

beforeAll(async () => {
  sample = await openSample((clock) => {
    const today = dayOf(clock, 0).toString();
    const at = (id: string, from: string, until: string) => ({
      ...{ id, title: 'Wren, hour' },
      ...{ start: `${today}T${from}`, end: `${today}T${until}` },
    });
    const events = [at('wrenfirst', '06:00', '06:50'), at('wrensecond', '08:00', '08:50')];
    const week = googleCalendarWeek({ weekStart: dayOf(clock, -2).toString(), today, events });
    return { 'calendar.google.com': () => week };
  });
  chromium = await sample.openBrowser();
});
afterAll(() => sample.close());

async function setDay(place: Page, label: string, day: string): Promise<void> {
  const field = await place.waitForSelector(`::-p-aria([name="${label}"])`);
  await field?.evaluate((element, value) => {
    // As typing does it: a date field's own keys depend on the browser's language.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}

test('What was agreed yesterday is recorded as agreed yesterday', async () => {
  page = await chromium.openScreen('app.html#/clients/new');
  await fill(page, words('fieldName'), name);
  await fill(page, words('fieldAliases'), 'Wren');
  await fill(page, words('fieldContact'), '1');
  await setDay(page, words('fieldAgreedOn'), dayOf(sample.clock, -1).toString());
  await press(page, words('addClient'));
  const quoted = new RegExp(`\\b${dayOf(sample.clock, -1).day} \\w+ ${dayOf(sample.clock, -1).year}`);
  expect(await waitForWords(page, quoted)).toMatch(quoted);
  calendar = await chromium.openPage(calendarUrl);
  await calendar.waitForSelector('[data-eventid]');
});

test('Two sessions finished with little movement are noticed', async () => {
  panel = await chromium.openScreen('sidepanel.html');
  await panel.setViewport({ width: 360, height: 800 });
  for (const hour of ['6:00', '8:00']) {
    const chooser = await findByRole(panel, 'combobox', words('panelSession'));
    const value = await chooser.evaluate(
      (select, at) =>
        [...(select as HTMLSelectElement).options].find(({ label }) => label.includes(at))?.value ?? '', // brand: a native select
      hour,
    );
    await chooser.select(value);
    await press(panel, words('finishSession'));
    await waitForWords(panel, words('finishTitle', name));
    await pressWords(panel, words('movementLittle'));
    await (await panel.waitForSelector('dialog button[type=submit]'))?.click();
    await waitForWords(panel, words('saidHeld', name));
  }
  await waitForWords(page, words('ruleLittleMovement'));
  const noticed = pluralWords('promptLittleMovement', 2);
  expect(await waitForWords(page, noticed)).toBe(noticed);
});

test('A contact is logged by one tap and said back; the third beyond what was agreed is noticed', async () => {
  for (const channel of ['contactMessage', 'contactEmail', 'contactCall'] as const) {
    await press(panel, words(channel));
    await waitForWords(panel, words('contactLogged', words(channel), '').trim());
  }
  await waitForWords(panel, pluralWords('contactsSince', 3));
  await waitForWords(page, words('ruleContactBeyond'));
  const noticed = pluralWords('promptContactBeyond', 3, 1);
  expect(await waitForWords(page, noticed)).toBe(noticed);
});

test('A contact about dates counts for nothing', async () => {
  await press(panel, words('contactWasDates'));
  await waitForWords(panel, words('contactDatesSaid'));
  const noticed = pluralWords('promptContactBeyond', 2, 1);
  expect(await waitForWords(page, noticed)).toBe(noticed);
});

test('A pause says until when, can be moved to another day, and ends by one press', async () => {
  const [first, later] = [dayOf(sample.clock, 9).toString(), dayOf(sample.clock, 20).toString()];
  await press(page, words('pauseAsk'));
  await setDay(page, words('askPauseUntil'), first);
  await press(page, words('pauseNow'));
  await waitForWords(page, new RegExp(words('pausedUntil', dayInWords(first)), 'i'));
  const popup = await chromium.openPopup(calendar);
  await waitForWords(popup, words('pausedUntil', dayInWords(first)));
  await popup.close();
  await press(page, words('anotherDateOf', name));
  await setDay(page, words('askPauseUntil'), later);
  await press(page, words('pauseNow'));
  await waitForWords(page, new RegExp(words('pausedUntil', dayInWords(later)), 'i'));
  await press(page, words('resumeOf', name));
  await findByRole(page, 'button', words('pauseAsk'));
  expect(await shownText(page)).not.toMatch(new RegExp(words('pausedUntil', ''), 'i'));
});

test('A sign that is switched off is not offered any more', async () => {
  const home = await page.evaluate(() => location.hash);
  await page.evaluate(() => (location.hash = '#/settings'));
  await pressWords(page, words('signsClient'));
  await pressWords(page, words('signF5'));
  const saves = await page.$$('form:has(details) button[type=submit]');
  await saves[0]?.click();
  await waitForWords(page, words('settingsSaved'));
  await page.evaluate((hash) => (location.hash = `${hash}/signs`), home);
  await waitForWords(page, words('signF6'));
  await expect.poll(() => shownText(page)).not.toContain(words('signF5'));
});

test('No page has reported an error, and none is wider than a narrow window', async () => {
  await page.setViewport({ width: 360, height: 800 });
  for (const place of [page, panel])
    expect(await place.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(chromium.problems).toEqual([]);
});
