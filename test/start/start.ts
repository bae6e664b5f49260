// `npm start`: the relay, a Chromium with the extension, the sample practice, a calendar week and a call. Says what runs, where,
// and what to try; Ctrl-C, or closing the window, stops all of it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { importFile } from '#test/support/acts/import-file.ts';
import { builtExtension } from '#test/support/build.ts';
import { openChromium, type Chromium } from '#test/support/chromium.ts';
import { inRoot } from '#test/support/paths.ts';
import { startRelay } from '#test/support/relay.ts';
import { openSmallWeb } from '#test/support/small-web.ts';
import { closingAll, type Opened } from '#test/support/until-stopped.ts';
import { sampleCallUrl } from './sample-clients.ts';
import { samplePracticeFile } from './sample-practice.ts';
import { calendarUrl, sampleSites } from './sample-sites.ts';
import { clockNow } from './sample-time.ts';

const wantedPort = 8787;
const withSecond = process.argv.includes('--two');

async function start({ keep }: Opened): Promise<void> {
  const clock = clockNow();
  console.log('Building the extension …');
  const extension = builtExtension('chromium-e2e');
  console.log('Starting the relay …');
  const relay = keep(await startRelay({ wantedPort, stateFolder: inRoot('.wrangler', 'state') }));
  if (relay.port !== wantedPort) console.log(`Port ${wantedPort} is taken, so the relay has ${relay.port}.`);
  const web = keep(await openSmallWeb(sampleSites(clock)));
  const open = async (): Promise<Chromium> => keep(await openChromium({ extension, web, headless: false }));
  const first = await open();
  const browsers = withSecond ? [first, await open()] : [first];
  await importFile(first, sampleFile(samplePracticeFile(clock)));
  await first.openPage(sampleCallUrl);
  await first.openPage(calendarUrl);
  console.log(whatRuns(relay.address));
  await Promise.race(browsers.map(windowClosed));
}

const windowClosed = ({ browser }: Chromium): Promise<void> =>
  new Promise((resolve) => browser.once('disconnected', () => resolve()));

function sampleFile(text: string): string {
  mkdirSync(inRoot('out'), { recursive: true });
  const path = inRoot('out', 'sample-practice.json');
  writeFileSync(path, text);
  return path;
}

const whatRuns = (relay: string): string => `
Running
  relay     ${relay} (its state is kept in .wrangler/state)
  browser   Chromium with Bookend${withSecond ? ', twice, each with a profile of its own' : ''}; both Google addresses are pages of this project, and nothing else is reachable
  practice  eight invented clients, imported from out/sample-practice.json; gone when you stop

Try
  1. The calendar tab: each client's event wears its count, nobody's events wear nothing.
  2. The Meet tab: press "Join now", then click the pill; type a note in the panel.
  3. Bookend's toolbar button: confirm yesterday's session, end an engagement, then look at the calendar again.
  4. Bookend's page, Settings: turn sync on with ${relay}, ${
    withSecond
      ? 'and join with its 24 words in the second browser.'
      : 'after "npm start -- --two", which opens a second browser to join with.'
  }

Ctrl-C stops all of it.`;

const noDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
if (noDisplay) {
  console.error(
    'There is no display here to open a browser on: `npm start -- --check` does the same without one.',
  );
  process.exitCode = 1;
} else {
  await closingAll(start).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
  console.log('Stopped.');
}
process.exit();
