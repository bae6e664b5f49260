// `npm start -- --check`: the same without a display, once. Walks the main job in two real browsers and the real relay, prints a
// line for everything it read back from a page, leaves pictures in out/, and fails when one line is missing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { builtExtension } from '#test/support/build.ts';
import { openChromium, type Chromium } from '#test/support/chromium.ts';
import { inRoot } from '#test/support/paths.ts';
import { startRelay, type Relay } from '#test/support/relay.ts';
import { openSmallWeb } from '#test/support/small-web.ts';
import { createReadOut } from './read-out.ts';
import { samplePracticeFile } from './sample-practice.ts';
import { sampleSites } from './sample-sites.ts';
import { midMorningClock } from './sample-time.ts';
import { walkCalendar } from './walk-calendar.ts';
import { walkCall } from './walk-call.ts';
import { walkEnding } from './walk-ending.ts';
import { walkSync } from './walk-sync.ts';

const begun = Date.now();
const clock = midMorningClock(begun);
const readOut = createReadOut();
const practice = inRoot('out', 'sample-practice.json');
mkdirSync(inRoot('out'), { recursive: true });
writeFileSync(practice, samplePracticeFile(clock));

const extension = builtExtension('chromium-e2e');
const closing: (() => Promise<void>)[] = [];
try {
  const web = await openSmallWeb(sampleSites(clock));
  closing.push(web.close);
  const open = async (): Promise<Chromium> => {
    const chromium = await openChromium({ extension, web, timeZone: clock.timeZone });
    closing.push(chromium.close);
    return chromium;
  };
  const [first, relay]: [Chromium, Relay] = await Promise.all([open(), startRelay()]);
  closing.push(relay.close);
  await walkCalendar(first, { readOut, clock, practice });
  await walkCall(first, { readOut });
  await walkEnding(first, { readOut, clock });
  const second = await open();
  await walkSync(first, second, { readOut, relay });
  await readOut.part('Quiet', () =>
    readOut.line('errors in any page or in the background', async () => {
      const problems = [...first.problems, ...second.problems];
      if (problems.length > 0) throw new Error(problems.join('\n'));
      return 'none';
    }),
  );
} finally {
  for (const close of closing.toReversed()) await close();
}

const missing = readOut.missing();
const seconds = ((Date.now() - begun) / 1000).toFixed(0);
console.log(
  missing === 0
    ? `\nEverything was read back, in ${seconds} s.`
    : `\n${missing} parts are incomplete, after ${seconds} s.`,
);
process.exitCode = missing === 0 ? 0 : 1;
