// The whole walk through the main job, in two real browsers and the real relay.
import { mkdirSync, writeFileSync } from 'node:fs';
import { builtExtension } from '#test/support/build.ts';
import { openChromium, type Chromium } from '#test/support/chromium.ts';
import { inRoot } from '#test/support/paths.ts';
import { startRelay } from '#test/support/relay.ts';
import { openSmallWeb } from '#test/support/small-web.ts';
import { closingAll } from '#test/support/until-stopped.ts';
import type { ReadOut } from './read-out.ts';
import { samplePracticeFile } from './sample-practice.ts';
import { sampleSites } from './sample-sites.ts';
import { midMorningClock } from './sample-time.ts';
import { walkCalendar } from './walk-calendar.ts';
import { walkCall } from './walk-call.ts';
import { walkEnding } from './walk-ending.ts';
import { walkSync } from './walk-sync.ts';

/** Whether it came to its end with every line read back. */
export async function walkMainJob(readOut: ReadOut): Promise<boolean> {
  const clock = midMorningClock(Date.now());
  const practice = inRoot('out', 'sample-practice.json');
  mkdirSync(inRoot('out'), { recursive: true });
  writeFileSync(practice, samplePracticeFile(clock));
  let isAtEnd = false;
  await closingAll(async ({ keep }) => {
    const extension = builtExtension('chromium-e2e');
    const web = keep(await openSmallWeb(sampleSites(clock)));
    const open = async (): Promise<Chromium> =>
      keep(await openChromium({ extension, web, timeZone: clock.timeZone }));
    const relay = keep(await startRelay());
    const [first, second] = [await open(), await open()];
    await walkCalendar(first, { readOut, clock, practice });
    await walkCall(first, { readOut });
    await walkEnding(first, { readOut, clock });
    await walkSync(first, second, { readOut, relay });
    await readOut.part('Quiet', () =>
      readOut.line('errors in any page or in the background', async () => {
        const problems = [...first.problems, ...second.problems];
        if (problems.length > 0) throw new Error(problems.join('\n'));
        return 'none';
      }),
    );
    isAtEnd = true;
  });
  return isAtEnd && readOut.missing() === 0;
}
