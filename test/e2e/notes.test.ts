// Notes in a real Chromium: what said "Saved" is there, whatever happens to the background or the browser.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedWords, typeNote, waitForNote, writeNote } from '#test/support/acts/write-note.ts';
import type { Chromium } from '#test/support/chromium.ts';
import {
  fill,
  findByRole,
  press,
  pressWords,
  shownText,
  valueOf,
  waitForWords,
} from '#test/support/chromium-screens.ts';
import { words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';

let sample: Sample;
let chromium: Chromium;
let profile: string;

beforeAll(async () => {
  sample = await openSample();
  profile = `${sample.folder}/notes`;
  chromium = await sample.openPractice({ profile });
  const calendar = await chromium.openPage(calendarUrl); // from here on today's session is known
  await calendar.waitForFunction(() => document.querySelector('[data-eventchip]') !== null);
});
afterAll(() => sample.close());

async function openNotes(browser: Chromium): Promise<Page> {
  const panel = await browser.openScreen('sidepanel.html');
  await waitForWords(panel, words('titleCount', 3, 6));
  return panel;
}

const noteIn = (panel: Page): Promise<string> => valueOf(panel, words('noteRecordLabel'));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('A note is saved as it is typed, and is there after a reload', async () => {
  const panel = await openNotes(chromium);
  expect(await writeNote(panel, 'Began with the hardest thing.')).toMatch(savedWords);
  await panel.reload();
  expect(await waitForNote(panel, 'Began')).toBe('Began with the hardest thing.');
  await panel.close();
});

test('Nothing that said "Saved" is lost when the background is killed while the coach types', async () => {
  const panel = await openNotes(chromium);
  await waitForNote(panel, 'Began');
  let saved = await noteIn(panel);
  for (let round = 0; round < 12; round += 1) {
    const kill = pause((round * 97) % 700).then(() => chromium.stopWorker());
    await typeNote(panel, ` Line ${round}.`);
    const said = await waitForWords(panel, savedWords, 8000).catch(() => null);
    if (said !== null) saved = await noteIn(panel);
    await kill;
  }
  await chromium.stopWorker();
  await panel.close();
  const again = await openNotes(chromium);
  expect(saved).toContain('Line 11.');
  expect(await waitForNote(again, saved)).toContain(saved);
  await again.close();
});

test('What is typed just before the panel closes is kept', async () => {
  const panel = await openNotes(chromium);
  await waitForNote(panel, 'Line 11.');
  await typeNote(panel, ' And out.');
  await panel.close();
  const again = await openNotes(chromium);
  expect(await waitForNote(again, 'And out.')).toMatch(/And out\.$/);
  await again.close();
});

test('The reflection is kept apart from the record', async () => {
  const panel = await openNotes(chromium);
  await press(panel, words('drawerReflection'), 'tab');
  const field = await findByRole(panel, 'textbox', words('noteReflectionLabel'));
  await field.type('I was impatient.');
  await waitForWords(panel, savedWords);
  await press(panel, words('drawerRecord'), 'tab');
  expect(await noteIn(panel)).not.toContain('impatient');
  await panel.close();
});

test('A commitment that is added stays, and one of last time can be ticked', async () => {
  const panel = await openNotes(chromium);
  await fill(panel, words('commitmentNew'), 'Ring the printer');
  await press(panel, words('add'));
  await pressWords(panel, 'Ask Hanne to chair the first half');
  await waitForWords(panel, 'Ring the printer');
  await pause(500);
  await panel.reload();
  await waitForWords(panel, 'Ring the printer');
  const ticked = await panel.$$eval('input[type=checkbox]', (boxes) =>
    boxes.filter((box) => box.checked).map((box) => box.closest('label')?.textContent),
  );
  expect(ticked).toEqual(['Ask Hanne to chair the first half', 'Leave the office by six, twice']);
  await panel.close();
});

test('The notes are there after the browser was closed and opened again', async () => {
  const before = await openNotes(chromium);
  const note = await waitForNote(before, 'And out.');
  await chromium.close();
  chromium = await sample.openBrowser({ profile });
  const after = await openNotes(chromium);
  expect(await waitForNote(after, 'And out.')).toBe(note);
  await waitForWords(after, 'Ring the printer');
  expect(await shownText(after)).toContain(words('lastTime', 'Imogen Achterberg'));
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
