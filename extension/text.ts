// The locale files' words for code outside the screens: badges on pages and the toolbar. The screens have their own, typed by
// key, in ui/text.ts.
import { browser } from 'wxt/browser';

/** Messages are looked up by names that a pure function chose, so they are strings here; the architecture test checks them. */
export function translate(key: string, substitutions: readonly string[] = []): string {
  const { i18n }: { readonly i18n: { getMessage(name: string, substitutions: string[]): string } } = browser;
  return i18n.getMessage(key, [...substitutions]);
}

/** "12 May", in the language of the words around it. `isoDate` is a day in the coach's calendar, so no time zone may move it. */
export function formatDay(isoDate: string): string {
  const tag = translate('localeTag');
  // Plain English means the order of the words: "ended 12 May", not "ended May 12".
  const format = new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${isoDate}T12:00:00Z`));
}

/** "14:02" or "2:02 pm" in the words' language, as this browser's user reads the clock. `at` is epoch milliseconds. */
export function formatTime(at: number): string {
  const tag = translate('localeTag');
  const options = { hour: 'numeric', minute: '2-digit', hour12: readsTwelveHours() } as const;
  return new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, options).format(at);
}

/** Whether this browser's user reads "2:02 pm" or "14:02": asked apart from the language, because we write dates our own way. */
export const readsTwelveHours = (): boolean =>
  new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { hour: 'numeric' }).resolvedOptions().hour12 ===
  true;
