// The add-on is reloaded under an open calendar in a real Firefox, and a page comes back by "back": each wears what is true now.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { expectedBadges } from '#test/start/expected-badges.ts';
import { samplePracticeFile } from '#test/start/sample-practice.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { midMorningClock, type SampleClock } from '#test/start/sample-time.ts';
import { sampleWeek } from '#test/start/sample-week.ts';
import { badgesInPage, type ChipBadge } from '#test/support/acts/read-badges.ts';
import { builtExtension } from '#test/support/build.ts';
import { openFirefox, type Firefox } from '#test/support/firefox.ts';
import { buttonNamed, importInFirefox, textWith, waitFor } from '#test/support/firefox-screens.ts';
import { openSmallWeb, type SmallWeb } from '#test/support/small-web.ts';
import { words, type MessageKey } from '#test/support/words.ts';

let clock: SampleClock;
let folder: string;
let web: SmallWeb;
let firefox: Firefox;

beforeAll(async () => {
  clock = midMorningClock(Date.now());
  folder = mkdtempSync(join(tmpdir(), 'bookend-reloaded-'));
  writeFileSync(join(folder, 'practice.json'), samplePracticeFile(clock));
  const week = googleCalendarWeek(sampleWeek(clock));
  web = await openSmallWeb({
    'calendar.google.com': (url) => (url.pathname.startsWith('/calendar') ? week : null),
    'elsewhere.example': () => '<!doctype html><title>Elsewhere</title><p>Not a calendar.</p>',
  });
  firefox = await openFirefox({ extension: builtExtension('firefox'), web, timeZone: clock.timeZone });
  await firefox.goToScreen('app.html#/welcome');
  await textWith(firefox, words('siteCalendar'));
  await firefox.click(buttonNamed(words('siteAllowOf', words('siteCalendar'))));
  await textWith(firefox, words('siteAllowed'));
  await importInFirefox(firefox, join(folder, 'practice.json'));
  await textWith(firefox, words('importDone'));
  await firefox.goTo(calendarUrl);
});
afterAll(async () => {
  await firefox.close();
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

type Worn = readonly (readonly [event: string, badge: string | null | undefined])[];

const numbers = (): Worn => expectedBadges(clock).map(({ event, badge }) => [event, badge]);
const nothing = (): Worn => expectedBadges(clock).map(({ event }) => [event, null]);

/** What each event of the sample wears, once it is what is wanted, or after fifteen seconds. */
const worn = (wanted: Worn): Promise<Worn> =>
  waitFor(
    async () => {
      const chips = await firefox.evaluate<Record<string, ChipBadge>>(
        `return (${badgesInPage.toString()})()`,
      );
      return expectedBadges(clock).map(({ event, chipId }) => [event, chips[chipId]?.badge] as const);
    },
    (now) => JSON.stringify(now) === JSON.stringify(wanted),
  );

const chooseStyle = (key: MessageKey) =>
  firefox.inNewTab(async () => {
    await firefox.goToScreen('app.html#/settings');
    await textWith(firefox, words(key));
    const box = `//label[.//*[normalize-space()="${words(key)}"]]/input`;
    await firefox.click(box);
    const isChosen = () =>
      firefox.evaluate<boolean>(
        `return document.evaluate(args[0], document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue.checked`,
        box,
      );
    await waitFor(isChosen, (chosen) => chosen);
    expect(await isChosen()).toBe(true);
  });

test('Before anything happens each event wears its badge', async () => {
  expect(await worn(numbers())).toEqual(numbers());
});

test('A reloaded add-on leaves no badge behind that it does not paint anew', async () => {
  await chooseStyle('badgeStyleOff');
  expect(await worn(nothing())).toEqual(nothing());
  await chooseStyle('badgeStyleNumber');
  expect(await worn(numbers())).toEqual(numbers());
  await firefox.reloadAddon();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await worn(numbers())).toEqual(numbers());
  await chooseStyle('badgeStyleOff');
  expect(await worn(nothing())).toEqual(nothing());
  await chooseStyle('badgeStyleNumber');
  expect(await worn(numbers())).toEqual(numbers());
});

test('A page that "back" brings to life again wears what is true now', async () => {
  await firefox.evaluate(`document.title = 'kept'`);
  await firefox.goTo('https://elsewhere.example/');
  await chooseStyle('badgeStyleOff');
  await firefox.goBack();
  expect(await firefox.evaluate(`return document.title`)).toBe('kept');
  expect(await worn(nothing())).toEqual(nothing());
});
