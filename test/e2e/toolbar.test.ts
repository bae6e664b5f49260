// The toolbar button in a real Chromium: the next session of today, without a name, through sleep and change.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chipIdOf, googleCalendarWeek, type WeekEvent } from '#test/pages/google-calendar-week.ts';
import { expectedBadges } from '#test/start/expected-badges.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { sampleClients } from '#test/start/sample-clients.ts';
import { nowOf } from '#test/start/sample-time.ts';
import { bookedEvent, sampleWeek } from '#test/start/sample-week.ts';
import { importFile } from '#test/support/acts/import-file.ts';
import { waitForBadge } from '#test/support/acts/read-badges.ts';
import { waitForWords } from '#test/support/chromium-screens.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

let sample: Sample;
let chromium: Chromium;
let page: Page;
let screen: Page;

beforeAll(async () => {
  sample = await openSample((clock) => {
    const week = sampleWeek(clock);
    const running = bookedEvent('P-01', 0, clock);
    const earlier = week.events.map((event) =>
      chipIdOf(event) === chipIdOf(running) ? { ...event, ...hoursBefore(event, 3) } : event,
    );
    return {
      'calendar.google.com': (url) =>
        googleCalendarWeek(url.pathname.endsWith('/earlier') ? { ...week, events: earlier } : week),
    };
  });
  chromium = await sample.openBrowser();
  screen = await chromium.openScreen('app.html#/engagements');
});
afterAll(() => sample.close());

const hoursBefore = ({ start, end }: WeekEvent, hours: number) => {
  const before = (wallClock: string) =>
    new Date(Date.parse(`${wallClock}Z`) - hours * 3_600_000).toISOString().slice(0, 16);
  return { start: before(start), end: before(end) };
};

type Said = { readonly text: string; readonly title: string };

// Whether the browser's user reads "9:50 am" or "09:50" is another test's matter.
const said = async (): Promise<Said> => {
  const [text, title] = (await screen.evaluate(
    `Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})])`,
  )) as [string, string]; // brand: asked right here
  return { text, title: title.replace(/\b(\d:\d\d)/, '0$1').replace(/ [ap]m/, '') };
};

/** What it says, once it is what is wanted, or after ten seconds. */
async function saidAtLast(wanted: Said): Promise<Said> {
  for (const until = Date.now() + 10_000; ;) {
    const now = await said();
    if (JSON.stringify(now) === JSON.stringify(wanted) || Date.now() > until) return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const nothing: Said = { text: '', title: words('actionTitle') };

/** The clients' events of today that are not over, first things first. */
function comingToday() {
  const now = nowOf(sample.clock).toPlainDateTime().toString({ smallestUnit: 'minute' });
  const badges = new Map(expectedBadges(sample.clock).map(({ chipId, badge }) => [chipId, badge]));
  return sampleWeek(sample.clock)
    .events.map((event) => ({
      ...event,
      badge: badges.get(chipIdOf(event)) ?? null,
      chipId: chipIdOf(event),
    }))
    .filter(({ start, end, badge }) => badge !== null && end > now && start.slice(0, 10) === now.slice(0, 10))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

test('Without a session today the button says its plain words', async () => {
  expect(await saidAtLast(nothing)).toEqual(nothing);
});

test('Once the calendar is seen, the button says the session that goes on, in short and in words, and no name', async () => {
  const file = await importFile(chromium, sample.practiceFile);
  await waitForWords(file, words('importDone'));
  await file.close();
  const [first] = comingToday();
  page = await chromium.openPage(calendarUrl);
  expect(await waitForBadge(page, first?.chipId ?? '', first?.badge ?? null)).toBe(words('badgeCount', 3, 6));
  const wanted = {
    text: words('badgeCountShort', 3, 6),
    title: words('toolbarNow', first?.start.slice(11) ?? '', words('badgeCount', 3, 6)),
  };
  expect(await saidAtLast(wanted)).toEqual(wanted);
  for (const { name, aliases, code } of sampleClients)
    for (const secret of [name, ...aliases, code]) expect((await said()).title).not.toContain(secret);
});

test('What it says is there while the background sleeps, and after it has woken', async () => {
  const before = await said();
  await chromium.stopWorker();
  expect(await said()).toEqual(before);
  await screen.evaluate(`chrome.runtime.sendMessage({ door: 'screen', name: 'board/refresh' })`);
  expect(await saidAtLast(before)).toEqual(before);
});

test('When the session turns out to have been earlier, the button goes on to the next', async () => {
  const [, second] = comingToday();
  await page.goto(`${calendarUrl}/earlier`);
  const wanted = {
    text: words('toolbarSession', 4),
    title: words(
      'toolbarNext',
      words('toolbarToday', second?.start.slice(11) ?? ''),
      words('badgeSession', 4),
    ),
  };
  expect(await saidAtLast(wanted)).toEqual(wanted);
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
