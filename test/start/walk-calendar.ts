// The calendar: the practice is imported, each client's event wears its badge, nobody's events wear nothing.
import { importFile } from '#test/support/acts/import-file.ts';
import { waitForBadge } from '#test/support/acts/read-badges.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { setScheme, waitForWords } from '#test/support/chromium-screens.ts';
import { words } from '#test/support/words.ts';
import { expectedBadges } from './expected-badges.ts';
import type { ReadOut } from './read-out.ts';
import { calendarUrl } from './sample-sites.ts';
import type { SampleClock } from './sample-time.ts';

type Walk = { readonly readOut: ReadOut; readonly clock: SampleClock; readonly practice: string };

export async function walkCalendar(chromium: Chromium, { readOut, clock, practice }: Walk): Promise<void> {
  await readOut.part('The practice comes in', async () => {
    const page = await importFile(chromium, practice);
    await readOut.line('the page after the import', () =>
      waitForWords(page, new RegExp(`${words('importDone')}[^.]*\\.`)),
    );
    await importFile(chromium, practice).then((again) =>
      readOut.line('the page after importing it again', () =>
        waitForWords(again, new RegExp(words('importNothingNew_other', '\\d+').replace(/[()]/g, '\\$&'))),
      ),
    );
  });
  await readOut.part('The calendar', async () => {
    const page = await chromium.openPage(calendarUrl);
    for (const { event, chipId, badge } of expectedBadges(clock)) {
      await readOut.line(`"${event}" wears`, async () => {
        const worn = await waitForBadge(page, chipId, badge);
        if (worn !== badge)
          throw new Error(`It should wear ${badge ?? 'nothing'} and wears ${worn ?? 'nothing'}.`);
        return worn ?? 'nothing';
      });
    }
    await readOut.picture(page, 'calendar');
    await setScheme(page, 'dark');
    await readOut.picture(page, 'calendar-dark');
    await setScheme(page, 'light');
  });
  await readOut.part('The board is gone, and the background asleep', async () => {
    const page = await chromium.openScreen('app.html');
    await page.evaluate(`chrome.storage.session.remove('board')`);
    await page.close();
    await chromium.stopWorker();
    const calendar = await chromium.openPage(calendarUrl);
    await readOut.line('badges that are the same in the reopened calendar', async () => {
      const expected = expectedBadges(clock);
      for (const { event, chipId, badge } of expected) {
        const worn = await waitForBadge(calendar, chipId, badge);
        if (worn !== badge)
          throw new Error(`"${event}" should wear ${badge ?? 'nothing'} and wears ${worn ?? 'nothing'}.`);
      }
      return `${expected.filter(({ badge }) => badge !== null).length} of ${expected.length} events, the others bare`;
    });
    await calendar.close();
  });
}
