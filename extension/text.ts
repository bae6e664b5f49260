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
