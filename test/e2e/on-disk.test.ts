// What lies on the coach's own disk: sealed boxes, and no word that could be read past them.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { filesHolding } from '#test/support/acts/find-in-folder.ts';
import { waitForNote, writeNote } from '#test/support/acts/write-note.ts';
import { waitForWords } from '#test/support/chromium-screens.ts';
import { words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

let sample: Sample;

beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());

test('Neither IndexedDB nor the extension’s storage has a name or a note in the clear, not even an overwritten one', async () => {
  const profile = `${sample.folder}/profile`;
  const chromium = await sample.openPractice({ profile });
  await chromium.openPage(calendarUrl);
  const panel = await chromium.openScreen('sidepanel.html');
  await waitForWords(panel, words('titleCount', 3, 6));
  await writeNote(panel, 'Quillwort is here.');
  await panel.evaluate(() => {
    document.querySelector('textarea')?.select();
  });
  await panel.keyboard.press('Backspace');
  await writeNote(panel, 'Hornbeam instead.');
  await waitForNote(panel, 'Hornbeam');
  await chromium.close();
  const stores = [
    'IndexedDB',
    'Local Extension Settings',
    'Sync Extension Settings',
    'Local Storage',
    'Service Worker',
  ]
    .map((name) => `${profile}/Default/${name}`)
    .filter((folder) => readdirSync(`${profile}/Default`).includes(folder.split('/').at(-1) ?? ''));
  expect(stores.some((folder) => folder.endsWith('IndexedDB'))).toBe(true);
  const secrets = ['Quillwort', 'Hornbeam', 'Achterberg', 'imogen.achterberg', 'Write down the one decision'];
  expect(stores.flatMap((folder) => filesHolding(folder, ...secrets))).toEqual([]);
});
