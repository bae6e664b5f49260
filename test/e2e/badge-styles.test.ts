// What badges say and look like in a real Chromium: as the coach chose, in light and dark, with forced colours, on paper, in chips of
// any size; and that the page lives and behaves with them as without.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chipIdOf, googleCalendarWeek, type WeekPage } from '#test/pages/google-calendar-week.ts';
import { expectedBadges } from '#test/start/expected-badges.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { bookedEvent, sampleWeek } from '#test/start/sample-week.ts';
import { chooseBadgePrint, chooseBadgeStyle } from '#test/support/acts/choose-badges.ts';
import { readBadges, waitForBadge } from '#test/support/acts/read-badges.ts';
import { contrastOf } from '#test/support/contrast.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

/** Half an hour each: chips of 22 px, of one line. */
const lowChips = (week: WeekPage): WeekPage => ({
  ...week,
  events: week.events.map((event) => ({ ...event, end: later(event.start, 30) })),
});

function later(wallClock: string, minutes: number): string {
  return new Date(Date.parse(`${wallClock}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

let sample: Sample;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  sample = await openSample((clock) => {
    const week = sampleWeek(clock);
    const pages: Readonly<Record<string, WeekPage>> = {
      dark: { ...week, theme: 'dark' },
      light: { ...week, theme: 'light' },
      low: lowChips(week),
    };
    return {
      'calendar.google.com': (url) =>
        googleCalendarWeek(pages[url.pathname.slice(url.pathname.lastIndexOf('/') + 1)] ?? week),
    };
  });
  chromium = await sample.openPractice();
  page = await chromium.openPage(calendarUrl);
});
afterAll(() => sample.close());

type Worn = readonly (readonly [event: string, badge: string | null | undefined])[];
type Wanted = (badge: string | null) => string | null;

const all = (wanted: Wanted): Worn =>
  expectedBadges(sample.clock).map(({ event, badge }) => [event, wanted(badge)]);

/** What each event of the sample wears, once it is what is wanted, or after ten seconds. */
async function worn(calendar: Page, wanted: Wanted): Promise<Worn> {
  await calendar.bringToFront();
  for (const until = Date.now() + 10_000; ;) {
    const chips = await readBadges(calendar);
    const now = expectedBadges(sample.clock).map(
      ({ event, chipId }) => [event, chips[chipId]?.badge] as const,
    );
    if (JSON.stringify(now) === JSON.stringify(all(wanted)) || Date.now() > until) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const number: Wanted = (badge) => badge;
const nothing: Wanted = () => null;
const leftFor: Readonly<Record<string, string>> = {
  [words('badgeCount', 3, 6)]: words('badgeLeft', 3),
  [words('badgeToConfirm', 4, 6)]: words('badgeLeftToConfirm', 2),
  [words('badgeClosing', 5, 6)]: words('badgeLeftClosing', 1),
  [words('badgeLast', 6, 6)]: words('badgeLeftLast'),
  [words('badgePaused', 4, 8)]: words('badgeLeftPaused', 4),
  [words('badgeCount', 1, 6)]: words('badgeLeft', 5),
};
const left: Wanted = (badge) => (badge === null ? null : (leftFor[badge] ?? badge));

const chipOf = (badge: string): string =>
  expectedBadges(sample.clock).find((expected) => expected.badge === badge)?.chipId ?? '';
const tones = (): readonly string[] => [
  words('badgeCount', 3, 6),
  words('badgeClosing', 5, 6),
  words('badgeLast', 6, 6),
  words('badgeBeyond'),
  words('badgeNoAgreement'),
];

/** The computed style of the badge of an event. */
const badgeStyle = (calendar: Page, chipId: string) =>
  calendar.$eval(`[role="main"] [data-eventchip][data-eventid="${chipId}"]`, (chip) => {
    const {
      content,
      color,
      backgroundColor,
      borderInlineStartWidth,
      borderInlineStartStyle,
      borderInlineStartColor,
    } = getComputedStyle(chip, '::after');
    return {
      ...{ content, color, backgroundColor, width: borderInlineStartWidth },
      ...{ form: borderInlineStartStyle, bar: borderInlineStartColor },
    };
  });

test('Where the coach wants what is left, an open calendar says so without a reload; what no number says stays as it is', async () => {
  expect(await worn(page, number)).toEqual(all(number));
  await chooseBadgeStyle(chromium, 'remaining');
  expect(await worn(page, left)).toEqual(all(left));
});

test('Where the coach wants no badges nothing is painted, and the toolbar and the panel’s list go on', async () => {
  const wearing = Object.values(await readBadges(page)).filter(({ badge }) => badge !== null).length;
  await chooseBadgeStyle(chromium, 'off');
  expect(await worn(page, nothing)).toEqual(all(nothing));
  const screen = await chromium.openScreen('app.html');
  const listed = await screen.evaluate(`chrome.tabs.query({ url: 'https://calendar.google.com/*' })
    .then(([tab]) => chrome.runtime.sendMessage({ door: 'screen', name: 'calendar/of-tab', input: { tabId: tab.id } }))
    .then(({ events }) => events.length)`);
  expect([listed, wearing > 10]).toEqual([wearing, true]);
  expect(await screen.evaluate('chrome.action.getBadgeText({})')).not.toBe('');
  await screen.close();
});

/** The boxes of everything in the main view, and how far each could scroll. */
const layoutOf = (calendar: Page): Promise<readonly string[]> =>
  calendar.$$eval('[role="main"], [role="main"] *', (elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
      return JSON.stringify([x, y, width, height, scrollWidth, scrollHeight, clientWidth, clientHeight]);
    }),
  );

/** What the page hears of a click, a drag and a drag of the resize handle, all at or under where a badge stands. */
async function heardOf(calendar: Page, chipId: string): Promise<readonly string[]> {
  await calendar.bringToFront();
  const chip = await calendar.$(`[role="main"] [data-eventchip][data-eventid="${chipId}"]`);
  await chip?.scrollIntoView();
  const box = await chip?.boundingBox();
  if (chip === null || box === null || box === undefined) throw new Error('the chip is not there');
  await calendar.evaluate(() => {
    getSelection()?.removeAllRanges(); // what is selected already begins no selection
    const heard: string[] = [];
    const types =
      'pointerover pointerdown mousedown pointermove mousemove pointerup mouseup click dblclick contextmenu';
    for (const type of `${types} dragstart selectstart`.split(' '))
      window.addEventListener(
        type,
        (event) => {
          const target = event.target instanceof Element ? event.target : null;
          const { x = 0, y = 0 } = event instanceof MouseEvent ? event : {};
          const names = ['class', 'data-eventid', 'data-dragsource-type', 'role'];
          const what = names.map((name) => target?.getAttribute(name) ?? '').join('|');
          const cursor = target === null ? '' : getComputedStyle(target).cursor;
          heard.push([type, target?.tagName, what, x, y, cursor].join(' '));
          if (type === 'contextmenu') event.preventDefault();
        },
        { capture: true, signal: (window as unknown as { ear: AbortController }).ear.signal }, // brand: set right below
      );
    Object.assign(window, { heard });
  });
  const { mouse } = calendar;
  // The badge stands 4 px from the end and from the bottom, 14 px high; the handle lies under it, 6 px high.
  const onBadge = [box.x + box.width - 16, box.y + box.height - 12] as const;
  const onHandle = [box.x + box.width - 16, box.y + box.height - 5] as const;
  await mouse.click(...onBadge);
  await mouse.click(...onBadge, { count: 2 });
  await mouse.click(...onBadge, { button: 'right' });
  for (const [x, y] of [onBadge, onHandle]) {
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x - 10, y + 40, { steps: 6 });
    await mouse.up();
  }
  return calendar.evaluate(() => {
    const { heard, ear } = window as unknown as { heard: string[]; ear: AbortController }; // brand: set by this file
    ear.abort();
    Object.assign(window, { ear: new AbortController() });
    return heard;
  });
}

test('With badges nothing is laid out otherwise, and a click, a drag and the resize handle are heard as without', async () => {
  await page.evaluate('window.ear = new AbortController()');
  const chipId = chipOf(words('badgeCount', 3, 6));
  const bare = [await heardOf(page, chipId), await layoutOf(page)];
  expect(bare[0]?.filter((line) => line.startsWith('click '))).toHaveLength(3);
  expect(bare[0]?.some((line) => line.startsWith('pointerdown') && line.includes('|3|'))).toBe(true);
  await chooseBadgeStyle(chromium, 'number');
  expect(await worn(page, number)).toEqual(all(number));
  expect([await heardOf(page, chipId), await layoutOf(page)]).toEqual(bare);
});

test('In light and in dark each badge reads at 4.5 to 1, its bar stands out at 3 to 1, and no two tones look alike', async () => {
  for (const theme of ['light', 'dark']) {
    const calendar = await chromium.openPage(`${calendarUrl}/${theme}`);
    expect(await worn(calendar, number)).toEqual(all(number));
    const styles = await Promise.all(tones().map((badge) => badgeStyle(calendar, chipOf(badge))));
    for (const { color, backgroundColor, bar } of styles) {
      expect(contrastOf(color, backgroundColor)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(bar, backgroundColor)).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(styles.map(({ bar }) => bar)).size).toBe(tones().length);
    await calendar.close();
  }
});

test('With forced colours the words and the bar stay, in the system’s colours, and the bar’s form tells the tones apart', async () => {
  const devTools = await page.createCDPSession();
  for (const scheme of ['light', 'dark']) {
    await devTools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: scheme },
      ],
    });
    const styles = await Promise.all(tones().map((badge) => badgeStyle(page, chipOf(badge))));
    for (const { color, backgroundColor, width, bar } of styles) {
      expect([Number.parseFloat(width) >= 4, bar]).toEqual([true, color]);
      expect(contrastOf(color, backgroundColor)).toBeGreaterThanOrEqual(4.5);
    }
    expect(styles.map(({ content }) => content)).toEqual(tones().map((badge) => `"${badge}"`));
    const forms = styles.slice(0, 4).map(({ form, width }) => `${width} ${form}`);
    expect(new Set(forms).size).toBe(4);
  }
  await devTools.send('Emulation.setEmulatedMedia', { features: [] });
  await devTools.detach();
});

test('Badges are not printed, but where the coach wants it', async () => {
  await page.emulateMediaType('print');
  expect(await worn(page, nothing)).toEqual(all(nothing));
  await chooseBadgePrint(chromium, true);
  expect(await worn(page, number)).toEqual(all(number));
  await chooseBadgePrint(chromium, false);
  expect(await worn(page, nothing)).toEqual(all(nothing));
  await page.emulateMediaType('screen');
  expect(await worn(page, number)).toEqual(all(number));
});

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const boxOf = (quad: readonly number[]): Box => {
  const [left = 0, top = 0, right = 0, , , bottom = 0] = quad;
  return { left, top, width: right - left, height: bottom - top };
};

/** Where the badges that chips wear stand, as they are drawn: the box of the tag, the room in it for text, and what the text needs. */
async function tagsOf(calendar: Page, selector: string) {
  const devTools = await calendar.createCDPSession();
  await devTools.send('DOM.enable');
  const { root } = await devTools.send('DOM.getDocument');
  const { nodeIds } = await devTools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const found = [];
  for (const [index, nodeId] of nodeIds.entries()) {
    const { node } = await devTools.send('DOM.describeNode', { nodeId });
    const after = node.pseudoElements?.find(({ pseudoType }) => pseudoType === 'after');
    if (after === undefined) continue;
    const { model: chip } = await devTools.send('DOM.getBoxModel', { nodeId });
    const { model: tag } = await devTools.send('DOM.getBoxModel', { backendNodeId: after.backendNodeId });
    const { text, needed } = await calendar.evaluate(measure, selector, index);
    found.push({
      text,
      needed,
      chip: boxOf(chip.border),
      tag: boxOf(tag.border),
      room: boxOf(tag.content).width,
    });
  }
  await devTools.detach();
  return found;
}

function measure(selector: string, index: number): { readonly text: string; readonly needed: number } {
  const chip = document.querySelectorAll(selector)[index];
  if (chip === undefined) throw new Error('the chip is gone');
  const { content, fontFamily, fontSize, fontWeight, fontVariantNumeric } = getComputedStyle(chip, '::after');
  const text = content.slice(1, -1);
  const probe = document.createElement('span');
  probe.textContent = text;
  Object.assign(probe.style, { position: 'fixed', whiteSpace: 'nowrap' });
  Object.assign(probe.style, { fontFamily, fontSize, fontWeight, fontVariantNumeric });
  document.body.append(probe);
  const needed = probe.getBoundingClientRect().width;
  probe.remove();
  return { text, needed };
}

test('In a chip of 22 px the badge is short, whole, and inside the chip, in either style', async () => {
  const low = await chromium.openPage(`${calendarUrl}/low`);
  for (const style of ['number', 'remaining'] as const) {
    await chooseBadgeStyle(chromium, style);
    await low.bringToFront();
    const short = { number: words('badgeClosingShort', 5, 6), remaining: words('badgeLeftClosingShort', 1) }[
      style
    ];
    expect(await waitForBadge(low, chipIdOf(bookedEvent('P-02', 1, sample.clock)), short)).toBe(short);
    const tags = await tagsOf(low, '[role="main"] [data-column-index] [data-eventchip]');
    expect(tags.length).toBeGreaterThanOrEqual(10);
    for (const { text, chip, tag, room, needed } of tags) {
      expect([text, chip.height]).toEqual([text, 22]);
      for (const side of ['left', 'top'] as const) expect(tag[side]).toBeGreaterThanOrEqual(chip[side]);
      expect(tag.left + tag.width).toBeLessThanOrEqual(chip.left + chip.width);
      expect(tag.top + tag.height).toBeLessThanOrEqual(chip.top + chip.height);
      expect([text, needed, room]).toEqual([text, needed, Math.max(room, needed - 0.1)]);
    }
  }
  await chooseBadgeStyle(chromium, 'number');
  await low.close();
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
