// Two browsers: sync turned on in one, 24 words, joined in the other; a note crosses within two seconds; edits made in both while
// the relay was away meet without loss.
import type { Page } from 'puppeteer-core';
import { joinSync, syncNow, turnSyncOn } from '#test/support/acts/sync-browsers.ts';
import { waitForNote, writeNote } from '#test/support/acts/write-note.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { waitForWords } from '#test/support/chromium-screens.ts';
import type { Relay } from '#test/support/relay.ts';
import { words } from '#test/support/words.ts';
import type { ReadOut } from './read-out.ts';

type Walk = { readonly readOut: ReadOut; readonly relay: Relay };

export async function walkSync(first: Chromium, second: Chromium, { readOut, relay }: Walk): Promise<void> {
  await readOut.part('A second browser', async () => {
    let written: readonly string[] = [];
    await readOut.line('recovery words on the page', async () => {
      written = await turnSyncOn(first, relay.address);
      if (written.length !== 24) throw new Error(`There are ${written.length}.`);
      return '24';
    });
    await joinSync(second, relay.address, written);
    const [here, there] = [await openNotes(first), await openNotes(second)];
    await readOut.line('the note of before, in the second browser', () =>
      heldBy(there, 'Chaired the first half'),
    );
    await writeNote(here, '\nShe will do it again on Friday.');
    const saved = Date.now();
    await readOut.line('a new line, in the second browser', async () => {
      await waitForNote(there, 'again on Friday');
      const tookMs = Date.now() - saved;
      if (tookMs > 2000) throw new Error(`It took ${tookMs} ms.`);
      return `after ${tookMs} ms`;
    });
    await relay.goAway();
    await writeNote(here, '\nWritten at the desk.');
    await writeNote(there, 'Written on the train.\n', 'start');
    await relay.comeBack();
    for (const chromium of [first, second, first]) await syncNow(chromium);
    await readOut.line('what was written on both sides without the relay, in the first browser', () =>
      heldBy(
        here,
        'Written on the train.',
        'Chaired the first half',
        'again on Friday',
        'Written at the desk.',
      ),
    );
    await readOut.line('and in the second', () =>
      heldBy(
        there,
        'Written on the train.',
        'Chaired the first half',
        'again on Friday',
        'Written at the desk.',
      ),
    );
    await readOut.picture(there, 'second-browser');
  });
}

/** The panel in a tab, as wide as a side panel: it shows today's session by itself. */
async function openNotes(chromium: Chromium): Promise<Page> {
  const page = await chromium.openScreen('sidepanel.html');
  await page.setViewport({ width: 360, height: 760 });
  await waitForWords(page, words('titleCount', 3, 6));
  return page;
}

async function heldBy(panel: Page, ...wanted: readonly string[]): Promise<string> {
  for (const part of wanted) await waitForNote(panel, part);
  return wanted.map((one) => `"${one}"`).join(', ');
}
