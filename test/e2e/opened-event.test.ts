// An event that the coach opens in a real calendar: its guests teach its whole series, the real side panel follows it, and what the
// coach says of it there is painted at once.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { googleCalendarPopover } from '#test/pages/google-calendar-popover.ts';
import { chipIdOf, googleCalendarWeek, type WeekEvent } from '#test/pages/google-calendar-week.ts';
import { sampleCallUrl } from '#test/start/sample-clients.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { originalStartOf, startOfSlot, type SampleClock } from '#test/start/sample-time.ts';
import { sampleWeek } from '#test/start/sample-week.ts';
import { readBadges, waitForBadge } from '#test/support/acts/read-badges.ts';
import { findByRole, press, shownText, waitForWords } from '#test/support/chromium-screens.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { pluralWords, words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

const date = (clock: SampleClock, id: string, title: string, day: number, time: string): WeekEvent => {
  const start = startOfSlot(clock, { day, time });
  const wall = (at: typeof start) => at.toPlainDateTime().toString({ smallestUnit: 'minute' });
  return {
    ...{ id, title, start: wall(start), end: wall(start.add({ minutes: 50 })) },
    seriesOriginalStart: originalStartOf(clock, { day, time }),
  };
};

let sample: Sample;
let chromium: Chromium;
let calendar: Page;
let panel: Page;
let intro: readonly [WeekEvent, WeekEvent];
let plans: readonly [WeekEvent, WeekEvent];

beforeAll(async () => {
  sample = await openSample((clock) => {
    intro = [
      date(clock, 'introseries', 'Intro', 1, '20:00'),
      date(clock, 'introseries', 'Intro', 3, '20:00'),
    ];
    plans = [date(clock, 'planseries', 'Plans', 1, '21:00'), date(clock, 'planseries', 'Plans', 3, '21:00')];
    const week = sampleWeek(clock);
    const html = googleCalendarWeek({ ...week, events: [...week.events, ...intro, ...plans] });
    const spare = [
      date(clock, 'vanceweekly', 'Teodor Vance', 1, '10:00'),
      date(clock, 'vanceweekly', 'Teodor Vance', 2, '10:00'),
    ];
    const quiet = googleCalendarWeek({ ...week, events: spare, everydayChips: false });
    return { 'calendar.google.com': ({ pathname }) => (pathname.endsWith('/spare') ? quiet : html) };
  });
  chromium = await sample.openPractice();
  calendar = await chromium.openPage(calendarUrl);
});
afterAll(() => sample.close());

const close = () => calendar.evaluate(`document.querySelector('[data-chips-dialog]')?.remove()`);

/** As Google does: the details lie over the week until they are closed. */
async function open(event: WeekEvent, guests: readonly string[]): Promise<void> {
  await close();
  await calendar.evaluate(
    (html) => document.body.insertAdjacentHTML('beforeend', html),
    googleCalendarPopover({ event, guests: ['coach@gmail.com', ...guests] }),
  );
}

const choose = async (name: string, role = 'radio'): Promise<void> =>
  (await findByRole(panel, role, name)).click();

const holdsKeyboard = () =>
  panel.evaluate(() =>
    document.activeElement?.matches('main h1') ? document.activeElement.textContent : '',
  );

const worn = (event: WeekEvent, badge: string | null): Promise<string | null> =>
  waitForBadge(calendar, chipIdOf(event), badge);

test('One guest who is a client teaches the whole series, whose title says nothing', async () => {
  await waitForBadge(calendar, chipIdOf(intro[0]), null);
  await open(intro[0], ['imogen.achterberg@example.org']);
  expect(await worn(intro[0], words('badgeCount', 4, 6))).toBe(words('badgeCount', 4, 6));
  expect(await worn(intro[1], words('badgeClosing', 5, 6))).toBe(words('badgeClosing', 5, 6));
  await close();
  const again = await chromium.openPage(calendarUrl);
  expect(await waitForBadge(again, chipIdOf(intro[1]), words('badgeClosing', 5, 6))).not.toBeNull();
  await again.close();
});

test('The side panel follows an event when it is opened, not one that stood open before', async () => {
  await open(intro[0], ['imogen.achterberg@example.org']);
  const popup = await chromium.openPopup(calendar);
  await press(popup, words('notesOf', 'Imogen Achterberg'));
  panel = await chromium.sidePanel();
  await waitForWords(panel, words('titleCount', 3, 6));
  await open(intro[1], ['imogen.achterberg@example.org']);
  await waitForWords(panel, words('titleCount', 5, 6));
  await waitForWords(panel, words('matchedByGuest'));
  expect(await shownText(panel)).toContain(words('titleCount', 5, 6));
  await close();
  await open(intro[0], ['imogen.achterberg@example.org']);
  await waitForWords(panel, words('titleCount', 4, 6));
});

test('Said to be no session, one date loses its badge and the next takes its number; said otherwise, it has it again', async () => {
  await press(panel, words('notASession'));
  await choose(words('eventScopeDate'));
  await press(panel, words('eventSave'));
  expect(await worn(intro[0], null)).toBe(null);
  expect(await worn(intro[1], words('badgeCount', 4, 6))).toBe(words('badgeCount', 4, 6));
  await waitForWords(panel, words('eventNoSessionText'));
  await choose('Imogen Achterberg');
  await choose(words('eventScopeDate'));
  await press(panel, words('eventSave'));
  expect(await worn(intro[0], words('badgeCount', 4, 6))).toBe(words('badgeCount', 4, 6));
  await waitForWords(panel, words('matchedByTold'));
});

test('An event of nobody is asked about: the answer holds for its series, and the guest is remembered if the coach says so', async () => {
  await open(plans[0], ['assistant@example.net']);
  await waitForWords(panel, words('whoseEventTitle'));
  expect(await shownText(panel)).toContain(words('eventTitled', 'Plans'));
  await choose('Samuel Whitlock');
  await choose(words('eventRememberEmail', 'assistant@example.net', 'Samuel Whitlock'), 'checkbox');
  await panel.bringToFront();
  await press(panel, words('eventSave'));
  await waitForWords(panel, words('matchedByTold'));
  // The question is gone, and its button with it.
  expect(await holdsKeyboard()).not.toBe('');
  for (const event of plans)
    await calendar.waitForFunction(
      (id) =>
        getComputedStyle(document.querySelector(`[data-eventid="${id}"]`) ?? document.body, '::after')
          .content !== 'none',
      { timeout: 10_000 },
      chipIdOf(event),
    );
  const lone: WeekEvent = { id: 'lone', title: 'Quick word', start: plans[0].start, end: plans[0].end };
  await open(lone, ['assistant@example.net']);
  await waitForWords(panel, words('eventNotCountedTitle', 'Samuel Whitlock'));
});

test('Two clients among the guests are a question, and nobody’s event leads back to what was shown', async () => {
  await open({ ...intro[0], id: 'both', title: 'Two' }, [
    'imogen.achterberg@example.org',
    'teodor@example.org',
  ]);
  await waitForWords(panel, words('whoseEventTwo'));
  const names = await panel.$$eval('input[type=radio]', (radios) =>
    radios.slice(0, 2).map((radio) => radio.closest('label')?.innerText.split('\n')[0]),
  );
  expect(new Set(names)).toEqual(new Set(['Imogen Achterberg', 'Teodor Vance']));
  await press(panel, words('eventBack', 'Imogen Achterberg'));
  await waitForWords(panel, words('titleCount', 3, 6));
});

test('The list of the panel says what the page wears, in words, and opens each session', async () => {
  await close();
  const badges = Object.values(await readBadges(calendar)).flatMap(({ badge }) => badge ?? []);
  await waitForWords(panel, words('onThisPage'));
  await panel.$eval('summary', (summary) => summary.click());
  const list = await panel.$eval('details:has(h2)', (details) => details.innerText);
  for (const badge of badges) expect(list).toContain(badge);
  await waitForWords(panel, pluralWords('onThisPageCount', badges.length));
  const heard = await panel.$$eval('[role=status]', (all) => all.map((one) => one.textContent));
  expect(heard).toContain(pluralWords('onThisPageCount', badges.length));
  const names = await panel.$$eval('details:has(h2) button', (all) =>
    all.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  expect(names).toHaveLength(badges.length);
  const last = names.findLast((name) => name.includes('Imogen Achterberg')) ?? '';
  await press(panel, last);
  await waitForWords(panel, words('titleCount', 5, 6));
  // Many rows may stand between the button and what it opened.
  expect(await holdsKeyboard()).toBe(words('titleCount', 5, 6));
  expect(await (await findByRole(panel, 'button', last)).evaluate((button) => button.ariaCurrent)).toBe(
    'true',
  );
});

test('Neither a guest’s address that nobody asked to keep nor a title is in a record', async () => {
  await open({ ...intro[0], id: 'stray', title: 'Perfectly private' }, ['stray.guest@example.net']);
  await waitForWords(panel, 'Perfectly private');
  await press(panel, words('eventBack', 'Imogen Achterberg'));
  const screen = await chromium.openScreen('app.html#/');
  const exported: unknown = await screen.evaluate(
    `chrome.runtime.sendMessage({ door: 'screen', name: 'data/export' })`,
  );
  const found = JSON.stringify(exported).match(
    /assistant@example\.net|stray\.guest|Perfectly private|Plans/g,
  );
  expect(found).toEqual(['assistant@example.net']);
  await screen.close();
});

test('Where the panel has nothing else to show the list stands open, and what cannot be read is said in words', async () => {
  const fresh = await sample.openPractice();
  const week = await fresh.openPage(`${calendarUrl}/spare`);
  const tabId = async () => {
    const screen = await fresh.openScreen('app.html#/');
    const id: unknown = await screen.evaluate(
      `chrome.tabs.query({ url: 'https://calendar.google.com/*' }).then(([tab]) => tab.id)`,
    );
    await screen.close();
    return Number(id);
  };
  const alone = await fresh.openScreen(`sidepanel.html?tab=${await tabId()}`);
  await waitForWords(alone, pluralWords('onThisPageCount', 2));
  expect(await alone.$eval('details:has(h2)', (details) => details.open)).toBe(true);
  expect(await shownText(alone)).toContain('Teodor Vance');
  await week.evaluate(`document.querySelectorAll('[role="main"] [data-eventid]').forEach((chip) => {
    chip.setAttribute('data-eventid', '%%%');
  })`);
  // A calendar behind other tabs is looked at once it is seen again.
  await week.bringToFront();
  await waitForWords(alone, words('eventsMissing'));
  await week.evaluate(`document.querySelectorAll('[data-eventchip]').forEach((chip) => chip.remove())`);
  await waitForWords(alone, words('pageChanged'));
  await waitForWords(alone, words('pagePaused'));
  await week.goto(sampleCallUrl);
  await alone.waitForFunction(() => document.querySelector('details:has(h2)') === null);
  expect(await shownText(alone)).toContain(words('panelNothingToday'));
  expect(fresh.problems).toEqual([]);
  await fresh.close();
});

test('Nothing in the calendar, the panel or the background ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
