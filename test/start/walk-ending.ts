// The popup: today's counts, yesterday's session confirmed, an engagement ended in four steps with a closed popup in between;
// the calendar that stood open all the while says so without a reload.
import { beginEnding, finishEnding } from '#test/support/acts/end-engagement.ts';
import { waitForBadge } from '#test/support/acts/read-badges.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { press, setScheme, waitForWords } from '#test/support/chromium-screens.ts';
import { dayInWords, pluralWords, words } from '#test/support/words.ts';
import { chipIdOf } from '#test/pages/google-calendar-week.ts';
import type { ReadOut } from './read-out.ts';
import { calendarUrl } from './sample-sites.ts';
import { dayOf, type SampleClock } from './sample-time.ts';
import { bookedEvent } from './sample-week.ts';

type Walk = { readonly readOut: ReadOut; readonly clock: SampleClock };

export async function walkEnding(chromium: Chromium, { readOut, clock }: Walk): Promise<void> {
  const name = 'Teodor Vance';
  const [yesterday, coming] = [0, 1].map((nth) => chipIdOf(bookedEvent('P-02', nth, clock)));
  await readOut.part('The popup, and an ending', async () => {
    const calendar = await chromium.openPage(calendarUrl);
    const badge = async (chipId: string | undefined, wanted: string): Promise<string> => {
      const worn = await waitForBadge(calendar, chipId ?? '', wanted);
      if (worn !== wanted) throw new Error(`It should wear ${wanted} and wears ${worn ?? 'nothing'}.`);
      return worn;
    };
    const popup = await chromium.openPopup(calendar);
    await readOut.line('today in the popup', () =>
      waitForWords(
        popup,
        new RegExp(
          `Imogen Achterberg ${words('badgeCount', 3, 6)}.*?Noor Brennan ${words('badgeSession', 4)}`,
        ),
      ),
    );
    await readOut.picture(popup, 'popup');
    await setScheme(popup, 'dark');
    await readOut.picture(popup, 'popup-dark');
    await setScheme(popup, 'light');
    await readOut.line('what waits for an answer', () => waitForWords(popup, pluralWords('toConfirm', 1)));
    await press(popup, words('outcomeHeld'));
    await readOut.line('after confirming it', () => waitForWords(popup, words('saidHeld', name)));
    await readOut.line('yesterday’s event in the open calendar', () =>
      badge(yesterday, words('badgeCount', 4, 6)),
    );
    await beginEnding(popup, name);
    await readOut.picture(popup, 'ending');
    await popup.close();
    const again = await chromium.openPopup(calendar);
    await readOut.line('the popup opened again', () => waitForWords(again, words('endingLooseTitle')));
    await readOut.line('the last screen', () => finishEnding(again, name));
    await readOut.picture(again, 'ended');
    const today = dayInWords(dayOf(clock, 0).toString());
    await readOut.line('the coming event, without a reload', () => badge(coming, words('badgeEnded', today)));
    await readOut.picture(calendar, 'calendar-after-ending');
    const clients = await chromium.openScreen('app.html');
    await readOut.line('the list of clients', () =>
      waitForWords(clients, new RegExp(`${name}.*?${words('badgeEnded', today)}`)),
    );
    await readOut.picture(clients, 'clients');
  });
}
