// The English words of the interface, from the same locale file that the extension ships: tests look for what a person reads,
// by the message's key, so that better wording breaks no test and a missing message breaks one.
import { readFileSync } from 'node:fs';
import type messages from '../../extension/public/_locales/en/messages.json';
import { inRoot } from './paths.ts';

export type MessageKey = keyof typeof messages;

type Message = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};

const english = JSON.parse(
  readFileSync(inRoot('extension/public/_locales/en/messages.json'), 'utf8'),
) as Readonly<Record<MessageKey, Message>>; // brand: the type is made from this very file

/** As `browser.i18n.getMessage` does it: `$name$` is a placeholder, `$1` … `$9` the substitutions, `$$` a dollar. */
export function words(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  const { message, placeholders = {} } = english[key];
  const named = message.replace(
    /\$(\w+)\$/g,
    (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '',
  );
  return named.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : String(substitutions[Number(sign) - 1] ?? ''),
  );
}

/** With `count` in the form that English has for it: the keys `base_one` and `base_other`. */
export function pluralWords(base: string, count: number, ...more: readonly (string | number)[]): string {
  const key = `${base}_${new Intl.PluralRules('en').select(count)}` as MessageKey; // brand: looked up right below
  if (!Object.hasOwn(english, key)) throw new Error(`There is no message "${key}".`);
  return words(key, count, ...more);
}

/** An ISO day as a badge names it: "12 May". */
export const dayInWords = (isoDate: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T12:00:00Z`),
  );
