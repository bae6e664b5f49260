// What a test in Chromium begins with: the sample practice imported as a coach would, and the week and the call at their real addresses.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePracticeFile } from '#test/start/sample-practice.ts';
import { sampleSites } from '#test/start/sample-sites.ts';
import { midMorningClock, type SampleClock } from '#test/start/sample-time.ts';
import { importFile } from '#test/support/acts/import-file.ts';
import { builtExtension } from '#test/support/build.ts';
import { openChromium, type Chromium, type ChromiumOptions } from '#test/support/chromium.ts';
import { waitForWords } from '#test/support/chromium-screens.ts';
import { openSmallWeb, type Sites } from '#test/support/small-web.ts';
import { words } from '#test/support/words.ts';

type BrowserOptions = Pick<ChromiumOptions, 'profile' | 'backForwardCache'>;

export type Sample = {
  readonly clock: SampleClock;
  /** A folder for files and profiles that goes at the end. */
  readonly folder: string;
  readonly practiceFile: string;
  /** Another browser, empty unless its profile has been used before. */
  readonly openBrowser: (options?: BrowserOptions) => Promise<Chromium>;
  /** One with the sample practice in it. */
  readonly openPractice: (options?: BrowserOptions) => Promise<Chromium>;
  readonly close: () => Promise<void>;
};

export async function openSample(moreSites: (clock: SampleClock) => Sites = () => ({})): Promise<Sample> {
  const clock = midMorningClock(Date.now());
  const folder = mkdtempSync(join(tmpdir(), 'bookend-e2e-'));
  const practiceFile = join(folder, 'practice.json');
  writeFileSync(practiceFile, samplePracticeFile(clock));
  const web = await openSmallWeb({ ...sampleSites(clock), ...moreSites(clock) });
  const extension = builtExtension('chromium-e2e'); // once: another folder would be another extension
  const open: Chromium[] = [];
  const openBrowser: Sample['openBrowser'] = async (options = {}) => {
    const chromium = await openChromium({ extension, web, timeZone: clock.timeZone, ...options });
    open.push(chromium);
    return chromium;
  };
  return {
    clock,
    folder,
    practiceFile,
    openBrowser,
    openPractice: async (options) => {
      const chromium = await openBrowser(options);
      const page = await importFile(chromium, practiceFile);
      await waitForWords(page, words('importDone'));
      await page.close();
      return chromium;
    },
    close: async () => {
      for (const chromium of open) await chromium.close();
      await web.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
