// Outlook on the web in a real Chromium: who wears which badge, what survives a render of React's kind, and where nothing is painted.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatExport } from '#shared/records/export-file.ts';
import { outlookCalendar, type OutlookEvent } from '#test/pages/outlook-calendar.ts';
import { importFile } from '#test/support/acts/import-file.ts';
import { builtExtension } from '#test/support/build.ts';
import { openChromium, type Chromium } from '#test/support/chromium.ts';
import { waitForWords } from '#test/support/chromium-screens.ts';
import { day, emptyPractice, maya } from '#test/support/practice.ts';
import { openSmallWeb, type SmallWeb } from '#test/support/small-web.ts';
import { words } from '#test/support/words.ts';

const now = Date.now();
const dateIn = (days: number) => new Date(now + days * day).toISOString().slice(0, 10);
const session = (id: string, days: number, more: Partial<OutlookEvent> = {}): OutlookEvent => ({
  ...{ id, title: 'Maya Rosen', start: `${dateIn(days)}T10:00`, end: `${dateIn(days)}T10:50` },
  ...more,
});
const events: readonly OutlookEvent[] = [
  session('AAMkFirst/+=', 1, { icon: 'Meeting icon', organiser: 'Roe, Pat Jr. [US-US]' }),
  session('AAMkCancelled', 2, { cancelled: true }),
  session('AAMkSecond', 3, { series: 'exception' }),
  session('AAMkDentist', 3, { title: 'Dentist', start: `${dateIn(3)}T14:00`, end: `${dateIn(3)}T15:00` }),
  session('AAMkBirthday', 4, { allDay: true, start: dateIn(4), end: dateIn(5) }),
];
const expected = {
  'AAMkFirst/+=': words('badgeCount', 1, 6),
  AAMkCancelled: null,
  AAMkSecond: words('badgeCount', 2, 6),
  AAMkDentist: null,
  AAMkBirthday: null,
};
const monthExpected = {
  ...expected,
  'AAMkFirst/+=': words('badgeCountShort', 1, 6),
  AAMkSecond: words('badgeCountShort', 2, 6),
};

// Elements that stand where the document's own methods are looked for, and a form whose fields do the same to a tile's.
const hidden = [
  'querySelector',
  'querySelectorAll',
  'documentElement',
  'body',
  'defaultView',
  'hidden',
  'addEventListener',
];
const fields = ['closest', 'matches', 'getAttribute', 'querySelector', 'attributes', 'children', 'id'];
const clobbering = [
  ...hidden.map((name) => `<img name="${name}" alt="">`),
  `<form data-calitemid="AAMkForm" role="button" aria-label="x" title="x">${fields.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>`,
].join('');

let folder: string;
let web: SmallWeb;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  const outlook = (url: URL) => {
    const view = url.pathname.includes('month') ? 'month' : 'week';
    const calledOff = (event: OutlookEvent): OutlookEvent =>
      event.id === 'AAMkSecond' ? { ...event, cancelled: true } : event;
    const shown = url.searchParams.has('called-off') ? events.map(calledOff) : events;
    const html = outlookCalendar({ view, from: dateIn(0), events: shown });
    if (!url.searchParams.has('clobbered')) return html;
    // Without the page's own script, which would fail of it.
    return html.replace('<div id="app"', `${clobbering}<div id="app"`).replace(/<script>.*<\/script>/s, '');
  };
  web = await openSmallWeb({ 'outlook.office.com': outlook, 'outlook.cloud.microsoft': outlook });
  chromium = await openChromium({ extension: builtExtension('chromium-e2e'), web, timeZone: 'UTC' });
  folder = mkdtempSync(join(tmpdir(), 'bookend-outlook-'));
  const practice = emptyPractice();
  practice.add(maya, now - 10 * day);
  writeFileSync(join(folder, 'practice.json'), formatExport([...practice.records.values()], now));
  const screen = await importFile(chromium, join(folder, 'practice.json'));
  await waitForWords(screen, words('importDone'));
  await screen.close();
  page = await chromium.openPage('https://outlook.office.com/calendar/view/week');
});
afterAll(async () => {
  await chromium.close();
  await web.close();
  rmSync(folder, { recursive: true });
});

/** By id, what the tiles of the surface wear, and what anything else on the page does. */
const worn = (calendar: Page) =>
  calendar.evaluate(() => {
    const badgeOf = (element: Element): string | null => {
      const { content, display } = getComputedStyle(element, '::after');
      return display !== 'none' && content.startsWith('"') ? content.slice(1, -1) : null;
    };
    const surface = document.querySelector('[data-app-section="CalendarModuleSurface"]');
    const tiles: Record<string, string | null> = {};
    for (const tile of surface?.querySelectorAll('[data-calitemid]') ?? []) {
      const badges = [tile, ...tile.querySelectorAll('*')].map(badgeOf).filter((badge) => badge !== null);
      tiles[tile.getAttribute('data-calitemid') ?? ''] = badges.length === 0 ? null : badges.join(' and ');
    }
    const outside = [...document.querySelectorAll('*')].filter((one) => !surface?.contains(one));
    return { tiles, elsewhere: outside.map(badgeOf).filter((badge) => badge !== null) };
  });

type Worn = Awaited<ReturnType<typeof worn>>;

async function wornAtLast(calendar: Page, wanted: Worn['tiles']): Promise<Worn> {
  await calendar.bringToFront();
  for (const until = Date.now() + 10_000; ;) {
    const shown = await worn(calendar);
    const isThere = Object.entries(shown.tiles).every(([id, badge]) => wanted[id] === badge);
    if (isThere || Date.now() > until) return shown;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('Each session of a client wears its badge; the cancelled one, the dentist and the birthday wear none', async () => {
  expect(await wornAtLast(page, expected)).toEqual({ tiles: expected, elsewhere: [] });
});

test('Nothing is painted on the ribbon, the card that peeks out, or the hidden dialog, which carry the same id', async () => {
  const places = ['[data-app-section="Ribbon"]', '[data-app-section="CalendarItemPeek"]', '[role="dialog"]'];
  for (const place of places)
    expect(await page.$$eval(`${place} [data-calitemid="AAMkFirst/+="]`, (found) => found.length)).toBe(1);
  expect((await worn(page)).elsewhere).toEqual([]);
});

test('Every badge is there in the same frame in which the page has replaced all its tiles, before any script of ours', async () => {
  const [before, after] = [await worn(page), await page.evaluate('window.render()').then(() => worn(page))];
  expect(after).toEqual(before);
  const atOnce = await page.evaluate(() => {
    const tile = () => document.querySelector('[data-layer] [data-calitemid="AAMkSecond"]');
    const old = tile();
    (window as unknown as { render: () => void }).render(); // brand: the page's own script gives it
    const button = tile()?.querySelector('[role="button"]');
    return [old !== tile(), button ? getComputedStyle(button, '::after').content : ''];
  });
  expect(atOnce).toEqual([true, `"${words('badgeCount', 2, 6)}"`]);
});

test('A badge lies inside its tile, takes no click and moves nothing', async () => {
  const bare = await chromium.openPage('https://outlook.office.com/mail/');
  const boxes = (calendar: Page) =>
    calendar.$$eval('[data-layer] [data-calitemid], [data-layer] [role="button"]', (all) =>
      all.map((one) => JSON.stringify(one.getBoundingClientRect())),
    );
  expect(await boxes(page)).toEqual(await boxes(bare));
  const style = await page.$eval('[data-layer] [data-calitemid="AAMkSecond"] [role="button"]', (button) => {
    const { position, pointerEvents, bottom, right } = getComputedStyle(button, '::after');
    return { position, pointerEvents, bottom, right };
  });
  expect(style).toEqual({ position: 'absolute', pointerEvents: 'none', bottom: '4px', right: '4px' });
  await bare.close();
});

test('In the month the same sessions wear the short form', async () => {
  const month = await chromium.openPage('https://outlook.office.com/calendar/view/month');
  const shown = await wornAtLast(month, monthExpected);
  // The week may reach into the next month, whose days stand in no cell.
  for (const [id, badge] of Object.entries(shown.tiles))
    expect([id, badge]).toEqual([id, Object.entries(monthExpected).find(([known]) => known === id)?.[1]]);
  expect(Object.keys(shown.tiles).length).toBeGreaterThan(0);
  expect(shown.elsewhere).toEqual([]);
  await month.close();
});

test('A page whose images and fields are named like what a document gives is painted all the same', async () => {
  const clobbered = await chromium.openPage('https://outlook.office.com/calendar/view/week?clobbered');
  expect(await clobbered.evaluate('typeof document.querySelectorAll')).toBe('object');
  // The page's own world is cut off from it as ours is, so the badge is asked of one tile that is found without.
  const content = () =>
    clobbered.evaluate(`[...document.getElementsByTagName('div')]
      .filter((one) => one.dataset.calitemid === 'AAMkSecond' && one.parentElement.hasAttribute('data-layer'))
      .map((one) => getComputedStyle(one.firstElementChild, '::after').content)`);
  await clobbered.bringToFront();
  await expect.poll(content, { timeout: 10_000 }).toEqual([`"${words('badgeCount', 2, 6)}"`]);
  await clobbered.close();
});

/** What one of our screens is told when it asks for the report of the tab at this address. */
const reportOf = async (address: string): Promise<unknown> => {
  const screen = await chromium.openScreen('app.html');
  const answer: unknown =
    await screen.evaluate(`chrome.tabs.query({ url: ${JSON.stringify(address)} }).then(([tab]) =>
    chrome.runtime.sendMessage({ door: 'screen', name: 'page/report', input: { tabId: tab.id } }))`);
  await screen.close();
  return answer;
};

test('A report of the page tells what it is made of, and not one word that stands on it', async () => {
  const answer = JSON.stringify(await reportOf('https://outlook.office.com/calendar/view/week'));
  expect(answer).toContain(
    String.raw`\nsite: outlook-calendar\nview: /calendar/view/week\nlanguage: en-US\nhealth: ok, `,
  );
  expect(answer).toContain(String.raw`<div data-calitemid=\"xx`);
  expect(answer).not.toMatch(/Maya|Rosen|Dentist|Roe, Pat|AAMk|Meeting|Busy/i);
});

test('The event whose card peeks out is known for as long as the card is drawn', async () => {
  const screen = await chromium.openScreen('app.html');
  const openedIn = () =>
    screen.evaluate(`chrome.storage.session.get().then((kept) => Object.entries(kept)
      .filter(([key]) => key.startsWith('seen:'))
      .map(([, seen]) => JSON.parse(seen).opened)
      .filter((opened) => opened !== null))`);
  await page.bringToFront();
  const opened = { provider: 'outlook', eventId: 'AAMkFirst/+=', title: 'Maya Rosen', emails: [], links: [] };
  await expect.poll(openedIn).toEqual([opened]);
  const card = '[data-app-section="CalendarItemPeek"]';
  await page.$eval(card, (shown) => shown.setAttribute('style', 'display: none'));
  await expect.poll(openedIn).toEqual([]);
  await page.$eval(card, (shown) => shown.removeAttribute('style'));
  await expect.poll(openedIn).toEqual([opened]);
  await screen.close();
});

test('A page of the same host that is no calendar gives no report', async () => {
  const mail = await chromium.openPage('https://outlook.office.com/mail/');
  expect(await reportOf('https://outlook.office.com/mail/')).toBeNull();
  await mail.close();
});

test('At an address of the same host that is no calendar nothing is painted, and not one node is ours', async () => {
  const mail = await chromium.openPage('https://outlook.office.com/mail/');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const none = Object.fromEntries(Object.keys(expected).map((id) => [id, null]));
  expect(await worn(mail)).toEqual({ tiles: none, elsewhere: [] });
  const html = (calendar: Page): Promise<string> =>
    calendar.evaluate(() => document.documentElement.outerHTML);
  expect(await html(page)).toBe(await html(mail));
  await mail.close();
});

test('When the page goes from the calendar to the mail without a load, the badges go', async () => {
  const moving = await chromium.openPage('https://outlook.cloud.microsoft/calendar/view/week');
  expect((await wornAtLast(moving, expected)).tiles).toEqual(expected);
  await moving.evaluate(`history.pushState(null, '', '/mail/'); window.render()`);
  const none = Object.fromEntries(Object.keys(expected).map((id) => [id, null]));
  expect((await wornAtLast(moving, none)).tiles).toEqual(none);
  await moving.close();
});

test('A session that its organiser calls off wears no badge any more, and the others keep theirs', async () => {
  const later = await chromium.openPage('https://outlook.cloud.microsoft/calendar/view/week?called-off');
  const wanted = { ...expected, AAMkSecond: null };
  expect((await wornAtLast(later, wanted)).tiles).toEqual(wanted);
  // A look at once might only have come before any badge.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect((await worn(later)).tiles).toEqual(wanted);
  await later.close();
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
