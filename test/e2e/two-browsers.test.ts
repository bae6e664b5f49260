// Two real browsers and the real relay: joining by words, notes that cross, edits that meet, and what the relay has on its disk.
import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { filesHolding } from '#test/support/acts/find-in-folder.ts';
import { joinSync, syncNow, turnSyncOn } from '#test/support/acts/sync-browsers.ts';
import { waitForNote, writeNote } from '#test/support/acts/write-note.ts';
import { waitForBadge } from '#test/support/acts/read-badges.ts';
import { chipIdOf } from '#test/pages/google-calendar-week.ts';
import { bookedEvent } from '#test/start/sample-week.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { fill, press, pressWords, waitForWords } from '#test/support/chromium-screens.ts';
import { startRelay, type Relay } from '#test/support/relay.ts';
import { words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

let sample: Sample;
let relay: Relay;
let stateFolder: string;
let first: Chromium;
let second: Chromium;
let here: Page;
let there: Page;
let written: readonly string[];

beforeAll(async () => {
  sample = await openSample();
  stateFolder = `${sample.folder}/relay`;
  [relay, first, second] = await Promise.all([
    startRelay({ stateFolder }),
    sample.openPractice(),
    sample.openBrowser(),
  ]);
  const calendar = await first.openPage(calendarUrl);
  const running = bookedEvent('P-01', 0, sample.clock);
  await waitForBadge(calendar, chipIdOf(running), words('badgeCount', 3, 6));
});
afterAll(async () => {
  await sample.close();
  await relay.close();
});

async function openNotes(chromium: Chromium): Promise<Page> {
  const page = await chromium.openScreen('sidepanel.html');
  await waitForWords(page, words('titleCount', 3, 6));
  return page;
}

test('A relay that does not answer is said in a sentence, and sync stays off', async () => {
  const page = await second.openScreen('app.html#/settings');
  await fill(page, words('relayAddress'), 'http://127.0.0.1:9');
  await press(page, words('syncTurnOn'));
  expect(await waitForWords(page, words('syncErrorUnreachable'))).toBe(words('syncErrorUnreachable'));
  await waitForWords(page, words('syncText'));
  await page.close();
});

test('Turning sync on shows 24 different recovery words, and asks for three of them back', async () => {
  written = await turnSyncOn(first, relay.address);
  expect(written).toHaveLength(24);
  expect(new Set(written).size).toBeGreaterThan(18);
});

test('A wrong word is named, and two words that changed places are noticed', async () => {
  const page = await second.openScreen('app.html#/settings');
  await pressWords(page, words('syncJoin'));
  await fill(page, words('relayAddress'), relay.address);
  await fill(page, words('recoveryWords'), written.with(4, 'bookendish').join(' '));
  await press(page, words('syncJoinButton'));
  expect(await waitForWords(page, words('syncErrorUnknownWordNamed', 'bookendish'))).toContain('bookendish');
  const swapped = written.with(0, written[23] ?? '').with(23, written[0] ?? '');
  await fill(page, words('recoveryWords'), swapped.join(' '));
  await press(page, words('syncJoinButton'));
  const sentences = new RegExp(`${words('syncErrorWordsChecksum')}|${words('syncErrorNoSuchVault')}`);
  expect(await waitForWords(page, sentences)).toMatch(sentences);
  await page.close();
});

test('The second browser joins with the words and has the whole practice', async () => {
  await joinSync(second, relay.address, written);
  const page = await second.openScreen('app.html');
  for (const name of ['Imogen Achterberg', 'Teodor Vance', 'Noor Brennan'])
    expect(await waitForWords(page, name)).toBe(name);
  await page.close();
});

test('A note written in one browser is in the other within two seconds, while both are open', async () => {
  here = await openNotes(first);
  there = await openNotes(second);
  await writeNote(here, 'Quillwort and sedge.');
  const saved = Date.now();
  await waitForNote(there, 'Quillwort and sedge.');
  expect(Date.now() - saved).toBeLessThan(2000);
});

test('And the other way round', async () => {
  await writeNote(there, '\nHeron at noon.');
  const saved = Date.now();
  await waitForNote(here, 'Heron at noon.');
  expect(Date.now() - saved).toBeLessThan(2000);
});

test('While the relay is away everything goes on, and what waits is said', async () => {
  await relay.goAway();
  expect(await writeNote(here, '\nOffline at the desk.')).toMatch(/\d:\d\d/);
  await writeNote(there, 'Offline on the train.\n', 'start');
  const page = await first.openScreen('app.html#/settings');
  await press(page, words('syncNow'));
  expect(await waitForWords(page, words('syncOffline'), 20_000)).toBe(words('syncOffline'));
  await page.close();
});

test('Edits that both made without the relay meet in both, without loss', async () => {
  await relay.comeBack();
  for (const chromium of [first, second, first]) await syncNow(chromium);
  const all = ['Offline on the train.', 'Quillwort and sedge.', 'Heron at noon.', 'Offline at the desk.'];
  for (const line of all) await waitForNote(here, line);
  for (const line of all) await waitForNote(there, line);
  expect(await waitForNote(here, all.join('\n'))).toBe(await waitForNote(there, all.join('\n')));
});

test('Where both rewrote the same line, both versions are kept and shown', async () => {
  await relay.goAway();
  await writeNote(here, ' Hornbeam.');
  await writeNote(there, ' Alder.');
  await relay.comeBack();
  for (const chromium of [first, second, first]) await syncNow(chromium);
  for (const panel of [here, there]) {
    await waitForWords(panel, words('alternativesTitle'));
    const kept = await panel.evaluate(
      () => `${document.querySelector('textarea')?.value ?? ''}\n${document.body.textContent ?? ''}`,
    );
    expect(kept).toContain('Hornbeam.');
    expect(kept).toContain('Alder.');
  }
});

test('The relay’s disk holds not one name, word or recovery word', async () => {
  await relay.goAway();
  expect(readdirSync(stateFolder, { recursive: true }).length).toBeGreaterThan(3);
  const secrets = [
    'Imogen',
    'Achterberg',
    'example.org',
    'Quillwort',
    'Heron',
    'P-01',
    written.slice(0, 3).join(' '),
  ];
  expect(filesHolding(stateFolder, ...secrets)).toEqual([]);
});

test('Nothing on the way ended in an error', () => {
  expect([...first.problems, ...second.problems]).toEqual([]);
});
