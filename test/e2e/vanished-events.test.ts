// An event that is deleted in the calendar, as a coach lives through it: nothing is said at first, then they are asked once, and until
// they answer every number stays.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chipIdOf, googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { expectedBadges } from '#test/start/expected-badges.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { bookedEvent, sampleWeek } from '#test/start/sample-week.ts';
import { readBadges, waitForBadge } from '#test/support/acts/read-badges.ts';
import { press, shownText, waitForWords } from '#test/support/chromium-screens.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { pluralWords, words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

const client = 'Priyanka Dahl';

let sample: Sample;
let chromium: Chromium;
let popup: Page;

/** The sixth of six; a seventh is booked after it. */
const deleted = () => chipIdOf(bookedEvent('P-03', 0, sample.clock));
const next = () => chipIdOf(bookedEvent('P-03', 1, sample.clock));

beforeAll(async () => {
  sample = await openSample((clock) => {
    const week = sampleWeek(clock);
    const gone = chipIdOf(bookedEvent('P-03', 0, clock));
    const without = { ...week, events: week.events.filter((event) => chipIdOf(event) !== gone) };
    return {
      'calendar.google.com': (url) =>
        googleCalendarWeek(url.pathname.endsWith('/week/deleted') ? without : week),
    };
  });
  chromium = await sample.openPractice();
  const page = await chromium.openPage(calendarUrl);
  await waitForBadge(page, deleted(), words('badgeLast', 6, 6));
  await page.close();
  popup = await chromium.openScreen('popup.html');
});
afterAll(() => sample.close());

/** What the background remembers in storage.session of events that it missed once: how many. */
async function remembered(): Promise<number> {
  const kept = await popup.evaluate(`chrome.storage.session.get('absent')`);
  const { absent = '{"absences":{}}' } = kept as { readonly absent?: string }; // brand: one JSON string a key
  return Object.keys(JSON.parse(absent).absences).length;
}

/** As if the first look had been a quarter of an hour earlier. */
const waitAQuarterOfAnHour = () =>
  popup.evaluate(`(async () => {
    const kept = JSON.parse((await chrome.storage.session.get('absent')).absent);
    for (const absence of Object.values(kept.absences)) absence.at -= 15 * 60_000;
    await chrome.storage.session.set({ absent: JSON.stringify(kept) });
  })()`);

/** The week without the event, in a load of its own, once it wears its badges and the background has thought about it. */
async function lookAgain(wornNext: string): Promise<Readonly<Record<string, string | null>>> {
  const page = await chromium.openPage(`${calendarUrl}/deleted`);
  expect(await waitForBadge(page, next(), wornNext)).toBe(wornNext);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const badges = await readBadges(page);
  await page.close();
  return Object.fromEntries(Object.entries(badges).map(([id, { badge }]) => [id, badge]));
}

const beyond = words('badgeBeyond');

test('Missed once, an event is asked about by nobody, and all the others keep their numbers', async () => {
  const worn = await lookAgain(beyond);
  const others = expectedBadges(sample.clock).filter(({ chipId }) => chipId !== deleted());
  expect(others.map(({ chipId }) => [chipId, worn[chipId]])).toEqual(
    others.map(({ chipId, badge }) => [chipId, badge]),
  );
  expect(await remembered()).toBe(1);
  expect(await shownText(popup)).not.toContain(words('askedVanished'));
});

test('Missed again too soon, it is still asked about by nobody', async () => {
  await lookAgain(beyond);
  expect(await shownText(popup)).not.toContain(words('askedVanished'));
});

test('Although the background slept, what it missed a quarter of an hour ago and misses again is asked about', async () => {
  await waitAQuarterOfAnHour();
  await chromium.stopWorker();
  await lookAgain(beyond);
  await popup.bringToFront();
  await waitForWords(popup, pluralWords('asked', 1));
  const shown = await shownText(popup);
  expect(shown).toContain(`${words('askedVanished')} ${words('askedComing')}`);
  expect(shown).toContain(client);
});

test('Until the coach answers it counts: the one after it is beyond what was agreed', async () => {
  expect((await lookAgain(beyond))[next()]).toBe(beyond);
});

test('Answered with one press, what it means is said back, and the next one takes its number', async () => {
  await popup.bringToFront();
  await press(popup, words('outcomeCancelled'));
  await waitForWords(popup, words('saidNotCounted', client));
  const worn = words('badgeLast', 6, 6);
  expect((await lookAgain(worn))[next()]).toBe(worn);
});

test('It is never asked about again, after a reload and two more looks', async () => {
  await lookAgain(words('badgeLast', 6, 6));
  await waitAQuarterOfAnHour();
  await lookAgain(words('badgeLast', 6, 6));
  await popup.reload();
  await waitForWords(popup, client);
  expect(await shownText(popup)).not.toContain(words('askedVanished'));
  expect(await remembered()).toBe(0);
});

test('Nothing ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
