// A coach ends an engagement in the popup's four steps.
import type { Page } from 'puppeteer-core';
import { press, pressWords, waitForWords } from '../chromium-screens.ts';
import { words } from '../words.ts';

/** Why and when, as a coach presses through them; stops before the loose ends. */
export async function beginEnding(popup: Page, name: string): Promise<void> {
  await press(popup, words('endEngagementOf', name));
  await waitForWords(popup, words('endingWhyTitle', name));
  await pressWords(popup, words('reasonCompleted'));
  await press(popup, words('endingNextWhen'));
  await waitForWords(popup, words('endingWhenTitle'));
  await press(popup, words('dayToday'));
  await press(popup, words('endingNextLoose'));
  await waitForWords(popup, words('endingLooseTitle'));
}

/** From the loose ends to the last screen; gives its first sentence. */
export async function finishEnding(popup: Page, name: string): Promise<string> {
  await pressWords(popup, words('looseUnpaid'));
  await press(popup, words('endingNextConfirm'));
  await waitForWords(popup, words('endingConfirmTitle', name));
  await pressWords(popup, words('confirmSentence', name, '', '').split('.')[0] ?? '');
  await press(popup, words('endEngagement'));
  return waitForWords(popup, new RegExp(words('closedTitleOn', name, '[^.]+')));
}
