// The extension is reloaded or updated under an open calendar, and pages come back by "back": each wears what is true now, once.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { expectedBadges } from '#test/start/expected-badges.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { sampleWeek } from '#test/start/sample-week.ts';
import { chooseBadgeStyle } from '#test/support/acts/choose-badges.ts';
import { readBadges } from '#test/support/acts/read-badges.ts';
import { reloadExtension } from '#test/support/acts/reload-extension.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

// What the page itself says after its own chips: a badge takes its place, and it is back where there is none.
const ownStyle = `<style>[data-eventchip]::after { content: "own"; color: rgb(1, 2, 3); }</style></head>`;

let sample: Sample;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  sample = await openSample((clock) => {
    const week = googleCalendarWeek(sampleWeek(clock)).replace('</head>', ownStyle);
    return {
      'calendar.google.com': (url) => (url.pathname.startsWith('/calendar') ? week : null),
      'elsewhere.example': () => '<!doctype html><title>Elsewhere</title><p>Not a calendar.</p>',
    };
  });
  chromium = await sample.openPractice({ backForwardCache: true });
  page = await chromium.openPage(calendarUrl);
});
afterAll(() => sample.close());

type Wanted = (badge: string | null) => string | null;
const asNumber: Wanted = (badge) => badge ?? 'own';
const own: Wanted = () => 'own';
// The one whose words are the same in both styles is its own witness that nothing else changed.
const left: Readonly<Record<string, string>> = {
  [words('badgeCount', 3, 6)]: words('badgeLeft', 3),
  [words('badgeToConfirm', 4, 6)]: words('badgeLeftToConfirm', 2),
  [words('badgeClosing', 5, 6)]: words('badgeLeftClosing', 1),
  [words('badgeLast', 6, 6)]: words('badgeLeftLast'),
  [words('badgePaused', 4, 8)]: words('badgeLeftPaused', 4),
  [words('badgeCount', 1, 6)]: words('badgeLeft', 5),
};
const asLeft: Wanted = (badge) => (badge === null ? 'own' : (left[badge] ?? badge));

type Worn = readonly (readonly [event: string, badge: string | null | undefined])[];

const all = (wanted: Wanted): Worn =>
  expectedBadges(sample.clock).map(({ event, badge }) => [event, wanted(badge)]);

/** What each event of the sample wears, once it is what is wanted, or after ten seconds. */
async function worn(calendar: Page, wanted: Wanted): Promise<Worn> {
  for (const until = Date.now() + 10_000; ;) {
    const chips = await readBadges(calendar);
    const now = expectedBadges(sample.clock).map(
      ({ event, chipId }) => [event, chips[chipId]?.badge] as const,
    );
    if (JSON.stringify(now) === JSON.stringify(all(wanted)) || Date.now() > until) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Every text that a rule of ours in force gives to a chip, the overruled ones included: two would be a badge painted twice. */
async function textsInForce(calendar: Page, chipId: string): Promise<readonly string[]> {
  const devTools = await calendar.createCDPSession();
  await devTools.send('DOM.enable');
  await devTools.send('CSS.enable');
  const { root } = await devTools.send('DOM.getDocument');
  const selector = `[role="main"] [data-eventchip][data-eventid="${chipId}"]`;
  const { nodeId } = await devTools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { pseudoElements = [] } = await devTools.send('CSS.getMatchedStylesForNode', { nodeId });
  await devTools.detach();
  return pseudoElements
    .filter(({ pseudoType }) => pseudoType === 'after')
    .flatMap(({ matches }) => matches.flatMap(({ rule }) => rule.style.cssProperties))
    .filter(({ name, disabled }) => name === 'content' && disabled !== true)
    .flatMap(({ value }) => /^"(.*)" !important$/.exec(value)?.[1] ?? []);
}

const oneOf = (badge: string) =>
  expectedBadges(sample.clock).find((expected) => expected.badge === badge)?.chipId ?? '';

test('Before anything happens each event wears its badge, and the page’s own style shows on all others', async () => {
  expect(await worn(page, asNumber)).toEqual(all(asNumber));
});

for (const from of ['browser', 'itself'] as const)
  test(`Reloaded by ${from}, the extension paints the open page again, and nothing twice`, async () => {
    await reloadExtension(chromium, from);
    await page.bringToFront();
    // What the former life painted says the same: it has to be over before anything is read.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await worn(page, asNumber)).toEqual(all(asNumber));
    const chipId = oneOf(words('badgeCount', 3, 6));
    expect(await textsInForce(page, chipId)).toEqual([words('badgeCount', 3, 6)]);
  });

type Begun = { readonly timers: number; readonly idles: number; readonly ends: number };

test('The copy of the content script that was there goes quiet: it watches nothing any more and begins nothing', async () => {
  const devTools = await page.createCDPSession();
  const worlds: number[] = [];
  devTools.on('Runtime.executionContextCreated', ({ context: { id, auxData } }) => {
    const { type } = auxData as { readonly type?: unknown }; // brand: Chromium's own word for what kind of world it is
    if (type === 'isolated') worlds.push(id);
  });
  await devTools.send('Runtime.enable');
  const copies = [...worlds];
  const inCopies = (expression: string): Promise<readonly Begun[]> =>
    Promise.all(
      copies.map(async (contextId) => {
        const asked = await devTools.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
        return asked.result.value as Begun; // brand: what each expression here ends with
      }),
    );
  await inCopies(`globalThis.begun = { timers: 0, idles: 0, ends: 0 };
    for (const [name, count] of [['setTimeout', 'timers'], ['requestIdleCallback', 'idles']]) {
      const real = globalThis[name];
      globalThis[name] = (...args) => { begun[count] += 1; return real.apply(globalThis, args); };
    }
    const end = MutationObserver.prototype.disconnect;
    MutationObserver.prototype.disconnect = function () { begun.ends += 1; return end.apply(this); };
    begun`);
  const turnPages = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await page.evaluate('window.render()');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return inCopies('begun');
  };
  const watching = (await turnPages()).map(({ timers, idles }) => timers > 0 && idles > 0);
  // One copy watches; those of former lives, if their worlds are still there, do not.
  expect(watching.filter((watches) => watches)).toEqual([true]);
  await reloadExtension(chromium, 'browser');
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const ended = (await inCopies('begun')).map(({ ends }) => ends);
  expect(ended).toEqual(watching.map((watched) => (watched ? 1 : 0)));
  await inCopies('Object.assign(begun, { timers: 0, idles: 0, ends: 0 })');
  expect(await turnPages()).toEqual(copies.map(() => ({ timers: 0, idles: 0, ends: 0 })));
  expect(await worn(page, asNumber)).toEqual(all(asNumber));
  await devTools.detach();
});

test('After the reload a change is painted, and nothing of what the former life said is left', async () => {
  await chooseBadgeStyle(chromium, 'remaining');
  await page.bringToFront();
  expect(await worn(page, asLeft)).toEqual(all(asLeft));
  expect(await textsInForce(page, oneOf(words('badgeCount', 3, 6)))).toEqual([words('badgeLeft', 3)]);
});

test('Where nothing is to be painted any more, what former lives painted is gone, and the page’s own style is back', async () => {
  await chooseBadgeStyle(chromium, 'off');
  await page.bringToFront();
  expect(await worn(page, own)).toEqual(all(own));
  await reloadExtension(chromium, 'browser');
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await worn(page, own)).toEqual(all(own));
});

test('A page without badges wears them as soon as they are wanted again, and after it is loaded anew', async () => {
  await chooseBadgeStyle(chromium, 'number');
  await page.bringToFront();
  expect(await worn(page, asNumber)).toEqual(all(asNumber));
  await page.reload();
  expect(await worn(page, asNumber)).toEqual(all(asNumber));
});

test('A copy of the tab wears the same', async () => {
  const [copy] = await Promise.all([
    chromium.browser.waitForTarget(
      (target) => target.url() === calendarUrl && target.opener() === undefined && target !== page.target(),
    ),
    duplicate(),
  ]);
  const duplicated = await copy.page();
  if (duplicated === null) throw new Error('the copy is no page');
  await duplicated.bringToFront();
  expect(await worn(duplicated, asNumber)).toEqual(all(asNumber));
  await duplicated.close();
});

async function duplicate(): Promise<void> {
  const screen = await chromium.openScreen('app.html');
  await screen.evaluate(
    `chrome.tabs.query({ url: 'https://calendar.google.com/*' }).then(([tab]) => chrome.tabs.duplicate(tab.id))`,
  );
  await screen.close();
}

for (const away of ['https://elsewhere.example/', `${calendarUrl}/2026/1/1`])
  test(`Back from ${new URL(away).host}${away.length > 60 ? ' of another week' : ''}, a page that was kept as it was wears what is true now`, async () => {
    await page.bringToFront();
    await page.goto(calendarUrl);
    expect(await worn(page, asNumber)).toEqual(all(asNumber));
    await page.evaluate('window.isKept = true');
    await page.goto(away);
    await chooseBadgeStyle(chromium, 'remaining');
    await page.bringToFront();
    await page.goBack();
    expect(await page.evaluate('window.isKept')).toBe(true);
    expect(await worn(page, asLeft)).toEqual(all(asLeft));
    expect(await textsInForce(page, oneOf(words('badgeCount', 3, 6)))).toEqual([words('badgeLeft', 3)]);
    await chooseBadgeStyle(chromium, 'off');
    await page.bringToFront();
    expect(await worn(page, own)).toEqual(all(own));
    await chooseBadgeStyle(chromium, 'number');
  });

test('A page that was kept from a former life comes back with the badges of this one', async () => {
  await page.bringToFront();
  await page.goto(calendarUrl);
  expect(await worn(page, asNumber)).toEqual(all(asNumber));
  await page.goto('https://elsewhere.example/');
  await reloadExtension(chromium, 'browser');
  await chooseBadgeStyle(chromium, 'remaining');
  await page.bringToFront();
  await page.goBack();
  expect(await worn(page, asLeft)).toEqual(all(asLeft));
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
