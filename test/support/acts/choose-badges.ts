// A coach chooses in the settings what badges say, and whether they are printed.
import type { BadgeStyle } from '#shared/records/practice.ts';
import type { Chromium } from '../chromium.ts';
import { findByRole } from '../chromium-screens.ts';
import { words } from '../words.ts';

const names = {
  number: 'badgeStyleNumber',
  remaining: 'badgeStyleRemaining',
  off: 'badgeStyleOff',
} as const satisfies Record<BadgeStyle, string>;

export const chooseBadgeStyle = (chromium: Chromium, style: BadgeStyle): Promise<void> =>
  tick(chromium, 'radio', words(names[style]), true);

export const chooseBadgePrint = (chromium: Chromium, print: boolean): Promise<void> =>
  tick(chromium, 'checkbox', words('badgePrint'), print);

/** Waits until it is saved: the screen shows what is, not what was pressed. */
async function tick(chromium: Chromium, role: string, name: string, wanted: boolean): Promise<void> {
  const screen = await chromium.openScreen('app.html#/settings');
  const box = await findByRole(screen, role, name);
  const isTicked = () => box.evaluate((element) => element instanceof HTMLInputElement && element.checked);
  await box.scrollIntoView();
  if ((await isTicked()) !== wanted) await box.click();
  for (const until = Date.now() + 5000; (await isTicked()) !== wanted;) {
    if (Date.now() > until) throw new Error(`"${name}" was not saved`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await screen.close();
}
