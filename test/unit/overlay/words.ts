// The English messages as the browser looks them up, for tests of what is shown.
import { readFileSync } from 'node:fs';
import type { Translate } from '#extension/overlay/badge-text.ts';
import { inRoot } from '#test/support/paths.ts';

type Message = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};
const messages = JSON.parse(
  readFileSync(inRoot('extension/public/_locales/en/messages.json'), 'utf8'),
) as Readonly<Record<string, Message>>; // brand: WebExtension format, checked by the locale test

export const translate: Translate = (key, substitutions = []) => {
  const found = messages[key];
  if (found === undefined) throw new Error(`no message "${key}"`);
  return found.message.replaceAll(/\$(\w+)\$/g, (_, name: string) => {
    const position = Number(found.placeholders?.[name.toLowerCase()]?.content.slice(1));
    return substitutions[position - 1] ?? '';
  });
};

export const formatDay = (isoDate: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(isoDate),
  );
