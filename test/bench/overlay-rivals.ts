// The libraries that tell of new elements, each painting the same badges as we do on a page of its own, in the page's own world,
// where a script costs least.
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { inRoot } from '#test/support/paths.ts';

export const rivals = ['selector-observer', 'sentinel-js', 'arrive'] as const;
export type Rival = (typeof rivals)[number];

/** Badge texts by the chip's id. */
export type BadgeById = Readonly<Record<string, string>>;

export async function startRival(page: Page, rival: Rival, badges: BadgeById): Promise<void> {
  await page.evaluate((all) => Object.assign(window, { rivalBadges: all }), badges);
  await page.addScriptTag({ content: await bundled(rival) });
}

export const countRivalBadges = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('[data-eventchip] > .rival-badge').length);

const scripts = new Map<Rival, string>();

async function bundled(rival: Rival): Promise<string> {
  const known = scripts.get(rival);
  if (known !== undefined) return known;
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: inRoot('test', 'bench', 'rivals', `${rival}.ts`), formats: ['iife'], name: 'rival' },
    },
  });
  const [first] = Array.isArray(output) ? output : [];
  const code = first?.output[0].code;
  if (code === undefined) throw new Error(`${rival} could not be bundled`);
  scripts.set(rival, code);
  return code;
}
