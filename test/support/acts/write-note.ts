// A coach types into the session's record and waits for the word "Saved".
import type { Page } from 'puppeteer-core';
import { findByRole, waitForWords } from '../chromium-screens.ts';
import { words } from '../words.ts';

export const savedWords = new RegExp(words('savedAt', '\\d?\\d:\\d\\d'));

/** Types at the end of what stands there. */
export async function typeNote(panel: Page, text: string): Promise<void> {
  const field = await findByRole(panel, 'textbox', words('noteRecordLabel'));
  await field.evaluate((element) => {
    const area = element as HTMLTextAreaElement; // brand: the note is one
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
  await field.type(text);
}

/** Gives the line that says it: "Saved 10:31". */
export async function writeNote(panel: Page, text: string): Promise<string> {
  await typeNote(panel, text);
  return waitForWords(panel, savedWords);
}
