// The words of the screens. Every key is checked against the English locale file by the compiler; other languages fall back
// to it. Counts go through `plural`, which asks the language of the file, not of the browser, for its form.
import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';
import { translate } from '../text.ts';

export type MessageKey = keyof typeof messages;
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return translate(key, substitutions.map(String));
}

/** `$1` is the count itself; further substitutions follow it. */
export function plural(base: PluralKey, count: number, ...more: readonly (string | number)[]): string {
  const form = new Intl.PluralRules(t('localeTag')).select(count);
  const substitutions = [count, ...more].map(String);
  return translate(`${base}_${form}`, substitutions) || translate(`${base}_other`, substitutions);
}

/**
 * The language that dates and lists are written in: the browser's own variant where it speaks the file's language. American
 * English gives way to the order of our words, or one screen would say "ended 12 May" and "May 12" side by side.
 */
export function writtenLanguage(): string {
  const ours = t('localeTag');
  const theirs = browser.i18n.getUILanguage();
  if (theirs === 'en-US' || theirs === 'en') return 'en-GB';
  return theirs.split('-')[0] === ours.split('-')[0] ? theirs : ours;
}
