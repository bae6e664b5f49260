// The call: the pill counts and runs, a click on it opens the real side panel, a note is saved there and read back.
import { openCall, openPanelFromPill } from '#test/support/acts/open-call.ts';
import { waitForNote, writeNote } from '#test/support/acts/write-note.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { findByRole, setScheme, waitForWords } from '#test/support/chromium-screens.ts';
import { words } from '#test/support/words.ts';
import type { ReadOut } from './read-out.ts';
import { sampleCallUrl, sampleClients } from './sample-clients.ts';

const note = 'Chaired the first half herself. Nobody noticed that it was the first time.';
const timeLeft = new RegExp(words('pillLeft', '(\\d+):(\\d\\d)'));

export async function walkCall(
  chromium: Chromium,
  { readOut }: { readonly readOut: ReadOut },
): Promise<void> {
  await readOut.part('The call, the pill and the side panel', async () => {
    const call = await openCall(chromium, sampleCallUrl);
    await readOut.line('the pill', () => waitForWords(call.pill, words('pillSessionOf', 3, 6)));
    await readOut.line('the pill’s clock, twice', async () => {
      const first = await waitForWords(call.pill, timeLeft);
      const later = await waitUntilOther(() => waitForWords(call.pill, timeLeft), first);
      if (secondsOf(later) >= secondsOf(first)) throw new Error(`It goes from ${first} to ${later}.`);
      return `${first}, then ${later}`;
    });
    await readOut.picture(call.page, 'call');
    const panel = await openPanelFromPill(chromium, call);
    await readOut.line('the side panel that the click opened', () =>
      waitForWords(panel, words('titleCount', 3, 6)),
    );
    const client = sampleClients[0];
    await readOut.line('whose notes', async () => {
      const chooser = await findByRole(panel, 'combobox', words('panelClient'));
      const shown = await chooser.evaluate(
        (select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? '',
      ); // brand: a native select
      if (shown !== client?.name) throw new Error(`It shows "${shown}".`);
      return shown;
    });
    for (const { text } of client?.engagements[0]?.sessions.at(-1)?.note?.commitments ?? [])
      await readOut.line('what was said last time', () => waitForWords(panel, text));
    await readOut.line('after typing', () => writeNote(panel, note));
    await readOut.picture(panel, 'panel');
    await setScheme(panel, 'dark');
    await readOut.picture(panel, 'panel-dark');
    await setScheme(panel, 'light');
    await panel.reload();
    await readOut.line('the note after a reload', async () => {
      const kept = await waitForNote(panel, note);
      return `"${kept.slice(0, 40)}…"`;
    });
  });
}

const secondsOf = (text: string): number => {
  const [, minutes, seconds] = timeLeft.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
};

async function waitUntilOther(read: () => Promise<string>, before: string): Promise<string> {
  let now = before;
  for (const until = Date.now() + 5000; now === before && Date.now() < until;) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    now = await read();
  }
  return now;
}
