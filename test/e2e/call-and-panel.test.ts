// The call in a real Chromium: when the pill shows, what the page can learn from it, and what a click on it does.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleCallUrl } from '#test/start/sample-clients.ts';
import { openCall, openPanelFromPill, type Call } from '#test/support/acts/open-call.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { findByRole, shownText, waitForWords } from '#test/support/chromium-screens.ts';
import { words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

let sample: Sample;
let chromium: Chromium;
let call: Call;

beforeAll(async () => {
  sample = await openSample();
  chromium = await sample.openPractice();
});
afterAll(() => sample.close());

const pillsIn = (page: Call['page']): number =>
  page.frames().filter((frame) => frame.url().endsWith('/pill.html')).length;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('There is no pill in the green room, nor while asking to be let in', async () => {
  const page = await chromium.openPage(sampleCallUrl);
  await pause(3000);
  expect(pillsIn(page)).toBe(0);
  await page.evaluate(`window.setMeetState('asking')`);
  await pause(3000);
  expect(pillsIn(page)).toBe(0);
  await page.close();
});

test('In the call the pill says the session’s number and the time that is left', async () => {
  call = await openCall(chromium, sampleCallUrl);
  const text = await shownText(call.pill);
  expect(text).toContain(words('pillSessionOf', 3, 6));
  expect(text).toMatch(new RegExp(words('pillLeft', '\\d+:\\d\\d')));
});

test('The pill names nobody, and the page cannot read it', async () => {
  expect(await shownText(call.pill)).not.toMatch(/imogen|achterberg|P-01/i);
  const seen = await call.page.evaluate(() => ({
    roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null).length,
    html: document.documentElement.outerHTML,
    found: (window as unknown as { find(text: string): boolean }).find('3 of 6'), // brand: not in the DOM's types
    frames: window.frames.length,
  }));
  expect(seen.roots).toBe(0);
  expect(seen.html).not.toContain('3 of 6');
  expect(seen.found).toBe(false);
});

test('A click that a script makes opens nothing', async () => {
  await call.pill.$eval('button', (button) => button.click());
  await pause(1500);
  expect(chromium.browser.targets().filter((target) => target.url().includes('sidepanel.html'))).toEqual([]);
});

test('A click on the pill opens the browser’s side panel with this session’s notes', async () => {
  const panel = await openPanelFromPill(chromium, call);
  await waitForWords(panel, words('titleCount', 3, 6));
  const chooser = await findByRole(panel, 'combobox', words('panelClient'));
  const shown = await chooser.evaluate(
    (select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent,
  ); // brand: a native select
  expect(shown).toBe('Imogen Achterberg');
});

test('Above the notes stands what the client said last time', async () => {
  const panel = await chromium.sidePanel();
  await waitForWords(panel, words('lastTime', 'Imogen Achterberg'));
  const ticked = await panel.$$eval('input[type=checkbox]', (boxes) =>
    boxes.map((box) => [box.closest('label')?.textContent, box.checked]),
  );
  expect(ticked).toEqual([
    ['Write down the one decision I am avoiding', false],
    ['Ask Hanne to chair the first half', false],
    ['Leave the office by six, twice', true],
  ]);
});

test('The pill goes when the call is left', async () => {
  await call.page.evaluate(`window.setMeetState('left')`);
  for (let tries = 0; tries < 50 && pillsIn(call.page) > 0; tries += 1) await pause(100);
  expect(pillsIn(call.page)).toBe(0);
});

test('Nothing in the call, the panel or the background ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
