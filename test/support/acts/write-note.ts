// A coach types into the session's record and waits for the word "Saved".
import type { Page } from 'puppeteer-core';
import { findByRole, valueOf, waitForWords } from '../chromium-screens.ts';
import { words } from '../words.ts';

export const savedWords = new RegExp(words('savedAt', '\\d?\\d:\\d\\d'));

/** Types before or behind what stands there. */
export async function typeNote(panel: Page, text: string, where: 'start' | 'end' = 'end'): Promise<void> {
  const field = await findByRole(panel, 'textbox', words('noteRecordLabel'));
  await field.evaluate((element, atStart) => {
    const area = element as HTMLTextAreaElement; // brand: the note is one
    const place = atStart ? 0 : area.value.length;
    area.focus();
    area.setSelectionRange(place, place);
  }, where === 'start');
  await field.type(text);
}

/** Gives the line that says it: "Saved 10:31". Every key takes an older one away, so this is about what was typed. */
export async function writeNote(panel: Page, text: string, where: 'start' | 'end' = 'end'): Promise<string> {
  await typeNote(panel, text, where);
  return waitForWords(panel, savedWords);
}

/** Waits until the field holds these words. */
export async function waitForNote(panel: Page, wanted: string, withinMs = 10_000): Promise<string> {
  for (const until = Date.now() + withinMs; ;) {
    const value = await valueOf(panel, words('noteRecordLabel'));
    if (value.includes(wanted)) return value;
    if (Date.now() > until) throw new Error(`Waited for "${wanted}". The field holds "${value}".`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
