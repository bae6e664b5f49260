// `npm start`: the relay, a Chromium with the extension, the sample practice, a calendar week and a call. Says what runs, where,
// and what to try; Ctrl-C, or closing the window, stops all of it.
import { writeFileSync, mkdirSync } from 'node:fs';
import { importFile } from '#test/support/acts/import-file.ts';
import { builtExtension } from '#test/support/build.ts';
import { openChromium } from '#test/support/chromium.ts';
import { inRoot } from '#test/support/paths.ts';
import { startRelay } from '#test/support/relay.ts';
import { openSmallWeb } from '#test/support/small-web.ts';
import { sampleCallUrl } from './sample-clients.ts';
import { samplePracticeFile } from './sample-practice.ts';
import { calendarUrl, sampleSites } from './sample-sites.ts';
import { clockNow } from './sample-time.ts';

const wantedPort = 8787;
const closing: (() => Promise<void>)[] = [];
const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  void run(resolve).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    resolve();
  });
});
await stopped;
for (const close of closing.toReversed()) await close().catch(() => undefined); // gone already
console.log('Stopped.');
process.exit();

async function run(onGone: () => void): Promise<void> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    throw new Error(
      'There is no display here to open a browser on: `npm start -- --check` does the same without one.',
    );
  const clock = clockNow();
  console.log('Building the extension …');
  const extension = builtExtension('chromium-e2e');
  console.log('Starting the relay …');
  const relay = await startRelay({ wantedPort, stateFolder: inRoot('.wrangler', 'state') });
  closing.push(relay.close);
  if (relay.port !== wantedPort) console.log(`Port ${wantedPort} is taken, so the relay has ${relay.port}.`);
  const web = await openSmallWeb(sampleSites(clock));
  closing.push(web.close);
  const browsers = process.argv.includes('--two') ? ['first', 'second'] : ['first'];
  for (const which of browsers) {
    const chromium = await openChromium({ extension, web, headless: false });
    closing.push(chromium.close);
    chromium.browser.once('disconnected', onGone);
    if (which === 'second') continue;
    await importFile(chromium, sampleFile(samplePracticeFile(clock)));
    await chromium.openPage(sampleCallUrl);
    await chromium.openPage(calendarUrl);
  }
  console.log(whatRuns(relay.address, browsers.length));
}

function sampleFile(text: string): string {
  mkdirSync(inRoot('out'), { recursive: true });
  const path = inRoot('out', 'sample-practice.json');
  writeFileSync(path, text);
  return path;
}

const whatRuns = (relay: string, browsers: number): string => `
Running
  relay     ${relay}  (its state is kept in .wrangler/state)
  browser   Chromium with Bookend${browsers > 1 ? ', twice: two profiles' : ''}; both Google addresses are pages of this project, and nothing else is reachable
  practice  eight invented clients, imported from out/sample-practice.json; gone when you stop

Try
  1. The calendar tab: each client's event wears its count, nobody's events wear nothing.
  2. The Meet tab: press "Join now", then click the pill; type a note in the panel.
  3. Bookend's toolbar button: confirm yesterday's session, end an engagement, then look at the calendar again.
  4. Bookend's page, Settings: turn sync on with ${relay}${
    browsers > 1
      ? ' and join with its 24 words in the second browser.'
      : '; `npm start -- --two` opens a second browser to join with.'
  }

Ctrl-C stops all of it.`;
