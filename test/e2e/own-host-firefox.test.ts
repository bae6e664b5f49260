// A coach's own Nextcloud in a real Firefox, which asks for the permission of that one host as it does for a coach.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatExport } from '#shared/records/export-file.ts';
import { nextcloudCalendar } from '#test/pages/nextcloud-calendar.ts';
import { builtExtension } from '#test/support/build.ts';
import { openFirefox, type Firefox } from '#test/support/firefox.ts';
import { buttonNamed, importInFirefox, textWith, waitFor } from '#test/support/firefox-screens.ts';
import { day, emptyPractice, maya } from '#test/support/practice.ts';
import { openSmallWeb, type SmallWeb } from '#test/support/small-web.ts';
import { words } from '#test/support/words.ts';

const now = Date.now();
const dateIn = (days: number) => new Date(now + days * day).toISOString().slice(0, 10);
const inCloud = (objectId: string, days: number, title: string) => ({
  ...{ objectId, recurrenceId: '1795600800', title },
  ...{ start: `${dateIn(days)}T10:00`, end: `${dateIn(days)}T10:50` },
});
const events = [inCloud('bWF5YQ==', 1, 'Maya Rosen'), inCloud('ZGVudGlzdA==', 2, 'Dentist')];
const address = 'https://cloud.example/apps/calendar/timeGridWeek/now';

let folder: string;
let web: SmallWeb;
let firefox: Firefox;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bookend-own-host-'));
  const practice = emptyPractice();
  practice.add(maya, now - 10 * day);
  writeFileSync(join(folder, 'practice.json'), formatExport([...practice.records.values()], now));
  const page = nextcloudCalendar({ view: 'timeGridWeek', from: dateIn(0), events, language: 'de' });
  web = await openSmallWeb({ 'cloud.example': () => page });
  firefox = await openFirefox({ extension: builtExtension('firefox'), web, timeZone: 'UTC' });
  await importInFirefox(firefox, join(folder, 'practice.json'));
  await textWith(firefox, words('importDone'));
});
afterAll(async () => {
  await firefox.close();
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

const worn = (): Promise<readonly string[]> =>
  firefox.evaluate(`return [...document.querySelectorAll('.fc-event')]
    .map((event) => [event.dataset.objectId, getComputedStyle(event, '::after').content])
    .filter(([, content]) => content.startsWith('"')).map((pair) => pair.join(' '))`);
const hosts = (): Promise<readonly string[]> =>
  firefox.evaluate(`return browser.permissions.getAll().then(({ origins }) => origins)`);
const row = `cloud.example ${words('siteNextcloudOwn')} ${words('siteAllowed')}`;
const settle = () => new Promise((resolve) => setTimeout(resolve, 1500));

test('Before its address is allowed a coach’s own Nextcloud is left alone', async () => {
  await firefox.goTo(address);
  await settle();
  expect(await worn()).toEqual([]);
});

test('Once it is typed and allowed, that host alone may be read, and its events wear their badges', async () => {
  await firefox.goToScreen('app.html#/settings');
  await textWith(firefox, words('ownHosts'));
  const form = `//form[@aria-label="${words('ownHosts')}"]`;
  await firefox.type(`${form}//input`, 'cloud.example/apps/calendar');
  await firefox.click(`${form}//button`);
  expect(await textWith(firefox, row)).toContain(row);
  expect(await hosts()).toEqual(['https://cloud.example/*']);
  await firefox.goTo(address);
  const badge = [`bWF5YQ== "${words('badgeCount', 1, 6)}"`];
  expect(await waitFor(worn, (shown) => shown.length > 0)).toEqual(badge);
});

test('Taken back, the host may be read no more, and is off the list', async () => {
  await firefox.goToScreen('app.html#/settings');
  await textWith(firefox, row);
  await firefox.click(buttonNamed(words('siteRemoveOf', 'cloud.example')));
  expect(await waitFor(hosts, (list) => list.length === 0)).toEqual([]);
  await firefox.goToScreen('app.html#/settings');
  await textWith(firefox, words('ownHosts'));
  await settle();
  expect(
    await firefox.evaluate(
      `return document.evaluate(arguments[0], document, null, XPathResult.BOOLEAN_TYPE).booleanValue`,
      buttonNamed(words('siteRemoveOf', 'cloud.example')),
    ),
  ).toBe(false);
  await firefox.goTo(address);
  await settle();
  expect(await worn()).toEqual([]);
});
