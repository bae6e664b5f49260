// A real Firefox: the sites are allowed by the coach's own click, the calendar wears its badges, and the popup's page, the panel's
// page and the real sidebar show the practice.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedBadges } from '#test/start/expected-badges.ts';
import { sampleCallUrl } from '#test/start/sample-clients.ts';
import { samplePracticeFile } from '#test/start/sample-practice.ts';
import { calendarUrl, sampleSites } from '#test/start/sample-sites.ts';
import { midMorningClock, type SampleClock } from '#test/start/sample-time.ts';
import { badgesInPage, type ChipBadge } from '#test/support/acts/read-badges.ts';
import { builtExtension } from '#test/support/build.ts';
import { openFirefox, type Firefox } from '#test/support/firefox.ts';
import {
  buttonNamed,
  fieldNamed,
  importInFirefox,
  shownTextIn,
  textWith,
  waitFor,
} from '#test/support/firefox-screens.ts';
import { openSmallWeb, type SmallWeb } from '#test/support/small-web.ts';
import { words } from '#test/support/words.ts';

let clock: SampleClock;
let folder: string;
let web: SmallWeb;
let firefox: Firefox;

beforeAll(async () => {
  clock = midMorningClock(Date.now());
  folder = mkdtempSync(join(tmpdir(), 'bookend-firefox-test-'));
  writeFileSync(join(folder, 'practice.json'), samplePracticeFile(clock));
  web = await openSmallWeb(sampleSites(clock));
  firefox = await openFirefox({ extension: builtExtension('firefox'), web, timeZone: clock.timeZone });
});
afterAll(async () => {
  await firefox.close();
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

const readBadges = (): Promise<Record<string, ChipBadge>> =>
  firefox.evaluate(`return (${badgesInPage.toString()})()`);

const shownText = (): Promise<string> => shownTextIn(firefox);
const waitForText = (wanted: string): Promise<string> => textWith(firefox, wanted);

test('Before the coach allows it, the calendar is left alone', async () => {
  await firefox.goTo(calendarUrl);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(Object.values(await readBadges()).filter(({ badge }) => badge !== null)).toEqual([]);
});

test('Each site is allowed by its own button, which then says so', async () => {
  for (const site of ['siteCalendar', 'siteOutlook', 'siteMeet'] as const) {
    await firefox.goToScreen('app.html#/welcome');
    await waitForText(words(site));
    await firefox.click(buttonNamed(words('siteAllowOf', words(site))));
  }
  const text = await waitFor(shownText, (shown) => shown.split(words('siteAllowed')).length > 3);
  expect(text.split(words('siteAllowed')).length - 1).toBeGreaterThanOrEqual(3);
});

test('The practice comes in by the Import field', async () => {
  await importInFirefox(firefox, join(folder, 'practice.json'));
  expect(await waitForText(words('importDone'))).toContain(words('importDone'));
});

test('In the calendar each event of a client wears its badge, and an event of nobody wears none', async () => {
  await firefox.goTo(calendarUrl);
  const expected = expectedBadges(clock);
  const worn = await waitFor(readBadges, (chips) =>
    expected.every(({ chipId, badge }) => chips[chipId]?.badge === badge),
  );
  expect(expected.map(({ event, chipId }) => [event, worn[chipId]?.badge])).toEqual(
    expected.map(({ event, badge }) => [event, badge]),
  );
});

test('The popup’s page lists today’s sessions with their counts', async () => {
  await firefox.goToScreen('popup.html');
  const text = await waitForText(words('badgeSession', 4));
  expect(text).toContain('Imogen Achterberg');
  expect(text).toContain(words('badgeCount', 3, 6));
});

test('In the call the pill says the session’s number, and its click opens the panel in a window of its own', async () => {
  await firefox.goTo(sampleCallUrl);
  await firefox.click(buttonNamed('Join now'));
  const pillText = (): Promise<string> => firefox.inFirstFrame(shownText).catch(() => ''); // not there yet
  expect(await waitFor(pillText, (text) => text.trim() !== '')).toContain(words('pillSessionOf', 3, 6));
  // The page makes room for the pill after it was drawn.
  await waitFor(
    () => firefox.inFirstFrame(() => firefox.evaluate<number>('return innerWidth')),
    (width) => width > 100,
  );
  await firefox.inFirstFrame(() => firefox.click('//button'));
  const addresses = await waitFor(firefox.openAddresses, (open) =>
    open.some((one) => one.includes('/sidepanel.html')),
  );
  expect(addresses.filter((address) => address.includes('/sidepanel.html'))).toHaveLength(1);
});

test('The real sidebar opens with the panel, and a note that is saved there is there after a reload', async () => {
  await firefox.goToScreen('sidepanel.html');
  await waitForText(words('titleCount', 3, 6));
  await waitFor(
    () => firefox.evaluate<number>(`return document.querySelectorAll('textarea').length`),
    (count) => count > 0,
  );
  await firefox.type(fieldNamed(words('noteRecordLabel')), 'Written in Firefox.');
  const said = await waitFor(shownText, (text) => new RegExp(words('savedAt', '\\d')).test(text));
  expect(said).toMatch(new RegExp(words('savedAt', '\\d')));
  const sidebar = await firefox.evaluateInBrowser<{ open: boolean; address: string }>(
    `// The small window that the pill has opened has no sidebar.
     const window_ = [...Services.wm.getEnumerator('navigator:browser')].find((one) => one.toolbar.visible);
     const { SidebarController } = window_;
     const id = [...SidebarController.sidebars.keys()].find((key) => key.includes(args[0].replace(/[@.]/g, '_')));
     await SidebarController.show(id);
     const panel = () => SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser')?.currentURI?.spec ?? '';
     for (let tries = 0; tries < 50 && !panel().includes('sidepanel.html'); tries += 1) await new Promise((r) => window_.setTimeout(r, 100));
     return { open: SidebarController.isOpen, address: panel() };`,
    firefox.addonId,
  );
  expect(sidebar.open).toBe(true);
  expect(sidebar.address).toMatch(/^moz-extension:\/\/[^/]+\/sidepanel\.html/);
  await firefox.goToScreen('sidepanel.html?again');
  await waitForText(words('titleCount', 3, 6));
  const value = await waitFor(
    () => firefox.evaluate<string>(`return document.querySelector('textarea')?.value ?? ''`),
    (text) => text !== '',
  );
  expect(value).toBe('Written in Firefox.');
});
