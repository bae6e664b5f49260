// The lines of `npm start -- --check`: each thing that was read back from a page, or what was missing; and the pictures beside them.
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { inRoot } from '#test/support/paths.ts';

export type ReadOut = {
  /** Prints what `look` read; a throw prints the line as missing, and the rest of its part of the walk is left. */
  readonly line: (what: string, look: () => Promise<string>) => Promise<void>;
  /** One part of the walk: what fails in it does not keep the next from being walked. */
  readonly part: (title: string, walk: () => Promise<void>) => Promise<void>;
  readonly picture: (page: Page, name: string) => Promise<void>;
  readonly missing: () => number;
};

export function createReadOut(): ReadOut {
  const folder = inRoot('out');
  mkdirSync(folder, { recursive: true });
  let missing = 0;
  return {
    line: async (what, look) => {
      try {
        console.log(`  ok      ${what}: ${await look()}`);
      } catch (error) {
        console.log(`  MISSING ${what}\n          ${messageOf(error)}`);
        throw new Missing();
      }
    },
    part: async (title, walk) => {
      const begun = Date.now();
      console.log(`\n${title}`);
      try {
        await walk();
      } catch (error) {
        missing += 1;
        if (!(error instanceof Missing))
          console.log(`  MISSING the rest of this part\n          ${messageOf(error)}`);
      }
      console.log(`          (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    },
    picture: async (page, name) => {
      await page.bringToFront(); // a tab behind another one is not drawn
      await page.screenshot({ path: `${folder}/${name}.png` });
      console.log(`  picture out/${name}.png`);
    },
    missing: () => missing,
  };
}

class Missing extends Error {}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll('\n', '\n          ');
