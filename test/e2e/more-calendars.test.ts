// Cal.com, Nextcloud and Proton in a real Chromium: a client's event wears its badge, someone else's none, nothing of ours is in the
// page; and a coach's own address is typed, allowed, read, and taken back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatExport } from '#shared/records/export-file.ts';
import { ledgerEntryType } from '#shared/records/ledger-entry.ts';
import { createRecord } from '#shared/records/record.ts';
import { calComBookings } from '#test/pages/cal-com-bookings.ts';
import { nextcloudCalendar, type NextcloudEvent } from '#test/pages/nextcloud-calendar.ts';
import { protonCalendar } from '#test/pages/proton-calendar.ts';
import { importFile } from '#test/support/acts/import-file.ts';
import { builtExtension } from '#test/support/build.ts';
import { openChromium, type Chromium } from '#test/support/chromium.ts';
import { fill, findByRole, press, waitForWords } from '#test/support/chromium-screens.ts';
import { day, emptyPractice, idOf, maya, sixSessions } from '#test/support/practice.ts';
import { openSmallWeb, type SmallWeb } from '#test/support/small-web.ts';
import { words } from '#test/support/words.ts';

const now = Date.now();
const dateIn = (days: number) => new Date(now + days * day).toISOString().slice(0, 10);
const on = (days: number, title: string, hour = 10) => ({
  title,
  start: `${dateIn(days)}T${hour}:00`,
  end: `${dateIn(days)}T${hour}:50`,
});
const inCloud = (objectId: string, days: number, title: string, more: Partial<NextcloudEvent> = {}) => ({
  ...{ objectId, recurrenceId: '1795600800', ...on(days, title) },
  ...more,
});

const bookings = [
  { uid: 'first', ...on(1, 'Discovery call'), guests: [{ name: 'M.', email: 'maya@example.org' }] },
  { uid: 'firsts', ...on(2, 'Plumber'), guests: [{ name: 'Pat', email: 'pat@example.org' }] },
  { uid: 'second', ...on(8, 'Coach and Maya Rosen') },
];
const cloudEvents = [
  // The same session as the first booking at Cal.com: counted once.
  inCloud('Zmlyc3Q=', 1, 'Maya Rosen'),
  inCloud('dGhpcmQ=', 3, 'Maya Rosen', { start: `${dateIn(3)}T14:00`, end: `${dateIn(3)}T14:50` }),
  inCloud('ZGVudGlzdA==', 2, 'Dentist'),
  inCloud('YmlydGhkYXk=', 2, 'Maya Rosen', { start: dateIn(2), end: dateIn(2), allDay: true }),
];
const protonEvents = [
  on(1, 'Noor Aziz'),
  on(2, 'Maya Rosen', 16),
  on(2, 'Dentist'),
  on(3, 'Noor Aziz again'),
];

let folder: string;
let web: SmallWeb;
let chromium: Chromium;

beforeAll(async () => {
  web = await openSmallWeb({
    'app.cal.com': () => calComBookings({ list: 'upcoming', bookings }),
    'cal.example': () => calComBookings({ list: 'upcoming', bookings }),
    'cloud.example': () =>
      nextcloudCalendar({ view: 'timeGridWeek', from: dateIn(0), events: cloudEvents, language: 'de' }),
    'calendar.proton.me': () => protonCalendar({ from: dateIn(0), events: protonEvents, decrypted: false }),
  });
  chromium = await openChromium({ extension: builtExtension('chromium-e2e'), web, timeZone: 'UTC' });
  folder = mkdtempSync(join(tmpdir(), 'bookend-more-calendars-'));
  const practice = emptyPractice();
  practice.add(maya, now - 10 * day);
  const noor = practice.add(
    { ...maya, name: 'Noor Aziz', code: 'C-015', emails: [], agreement: { ...sixSessions, sessions: 1 } },
    now - 10 * day,
  );
  const held = { id: idOf('held'), parent: noor.engagement, editedAt: now - 5 * day };
  const debit = createRecord(ledgerEntryType, held, { at: now - 5 * day, delta: -1, reason: 'held' });
  writeFileSync(join(folder, 'practice.json'), formatExport([...practice.records.values(), debit], now));
  const screen = await importFile(chromium, join(folder, 'practice.json'));
  await waitForWords(screen, words('importDone'));
  await screen.close();
});
afterAll(async () => {
  await chromium.close();
  await web.close();
  rmSync(folder, { recursive: true });
});

/** What is worn on the page, by the text of the event it stands in; nothing may be worn outside of events. */
const worn = (page: Page, event: string) =>
  page.evaluate((selector) => {
    const all: Record<string, string> = {};
    for (const element of document.querySelectorAll('*')) {
      const { content, display } = getComputedStyle(element, '::after');
      if (display === 'none' || !content.startsWith('"')) continue;
      const around = element.closest(selector);
      const key =
        around?.getAttribute('data-object-id') ?? around?.querySelector('[title]')?.getAttribute('title');
      all[key ?? around?.getAttribute('title') ?? 'elsewhere'] = content.slice(1, -1);
    }
    return all;
  }, event);

async function wornAtLast(page: Page, event: string, wanted: Record<string, string>) {
  await page.bringToFront();
  for (const until = Date.now() + 10_000; ;) {
    const shown = await worn(page, event);
    if (JSON.stringify(shown) === JSON.stringify(wanted) || Date.now() > until) return shown;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const row = '[data-testid="booking-item"]';
const atCalCom = {
  'Discovery call': words('badgeCount', 1, 6),
  'Coach and Maya Rosen': words('badgeCount', 2, 6),
};

test('On Cal.com a booking is found by its guest’s address or its title, and a link that only begins like another wears none', async () => {
  const page = await chromium.openPage('https://app.cal.com/bookings/upcoming');
  expect(await wornAtLast(page, row, atCalCom)).toEqual(atCalCom);
  await page.evaluate('window.render()');
  expect(await worn(page, row)).toEqual(atCalCom);
  const title = await page.$eval(`${row} div[title]`, (element) => element.getBoundingClientRect().height);
  expect(title).toBe(20);
});

const atNextcloud = {
  'Zmlyc3Q=': words('badgeCount', 1, 6),
  'dGhpcmQ=': words('badgeCount', 2, 6),
};

test('A coach’s own Nextcloud is read once its address is typed and allowed; the session that Cal.com shows too is counted once', async () => {
  const page = await chromium.openPage('https://cloud.example/apps/calendar/timeGridWeek/now');
  const settings = await chromium.openScreen('app.html#/settings');
  await fill(settings, words('ownHostAddress'), 'http://cloud.example');
  await settings.keyboard.press('Enter');
  await waitForWords(settings, words('ownHostNotHttps'));
  await fill(settings, words('ownHostAddress'), 'https://cloud.example/apps/calendar');
  await settings.keyboard.press('Enter');
  await waitForWords(settings, `cloud.example ${words('siteNextcloudOwn')}`);
  expect(await wornAtLast(page, '.fc-event', atNextcloud)).toEqual(atNextcloud);
  await page.evaluate('window.render()');
  expect(await worn(page, '.fc-event')).toEqual(atNextcloud);
  await settings.close();
});

test('A coach’s own Cal.com is read after the page has moved to the bookings without a load', async () => {
  const settings = await chromium.openScreen('app.html#/settings');
  const kind = await findByRole(settings, 'combobox', words('ownHostKind'));
  await kind.select('cal-com');
  await fill(settings, words('ownHostAddress'), 'cal.example');
  await settings.keyboard.press('Enter');
  await waitForWords(settings, `cal.example ${words('siteCalComOwn')}`);
  const page = await chromium.openPage('https://cal.example/event-types');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await worn(page, row)).toEqual({});
  await page.evaluate(`history.pushState(null, '', '/bookings/upcoming'); window.render()`);
  const wanted = { ...atCalCom, 'Coach and Maya Rosen': words('badgeCount', 3, 6) };
  expect(await wornAtLast(page, row, wanted)).toEqual(wanted);
  await settings.close();
});

test('On Proton an event wears no number; beyond the agreement it says so, once it is decrypted', async () => {
  const page = await chromium.openPage('https://calendar.proton.me/u/0/week');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await worn(page, '.calendar-eventcell')).toEqual({});
  await page.evaluate('window.decrypt()');
  const beyond = words('badgeBeyondShort');
  const wanted = { 'Noor Aziz': beyond, 'Noor Aziz again': beyond };
  expect(await wornAtLast(page, '.calendar-eventcell', wanted)).toEqual(wanted);
});

test('Not one node of the pages is ours: they are as where nothing is read', async () => {
  const pages: readonly (readonly [read: string, bare: string])[] = [
    ['https://app.cal.com/bookings/upcoming', 'https://app.cal.com/event-types'],
    ['https://cloud.example/apps/calendar/', 'https://cloud.example/apps/files/'],
    ['https://calendar.proton.me/u/0/week', 'https://calendar.proton.me/u/0/settings'],
  ];
  for (const [read, bare] of pages) {
    const [other, one] = [await chromium.openPage(bare), await chromium.openPage(read)];
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
    expect(await html(one)).toBe(await html(other));
    await one.close();
    await other.close();
  }
});

test('An address that is taken back is off the list, and read no more', async () => {
  const settings = await chromium.openScreen('app.html#/settings');
  const takeBack = words('siteRemoveOf', 'cloud.example');
  await press(settings, takeBack);
  const left = () => settings.$$(`::-p-aria([name="${takeBack}"])`);
  for (const until = Date.now() + 10_000; (await left()).length > 0 && Date.now() < until;)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const page = await chromium.openPage('https://cloud.example/apps/calendar/timeGridWeek/now');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await worn(page, '.fc-event')).toEqual({});
  await settings.bringToFront();
  await settings.reload();
  await waitForWords(settings, `cal.example ${words('siteCalComOwn')}`);
  expect(await left()).toEqual([]);
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
