// What a client is called and found by, as the coach types it: tidied, and checked. One rule for someone new and someone known.
import { normaliseEmail } from '../../matching/normalise-email.ts';
import { normaliseText } from '../../matching/normalise.ts';
import type { Client } from '../../records/client.ts';

type ClientNames = Pick<Client, 'name' | 'code' | 'aliases' | 'emails'>;

/** Without spaces around or doubled, and each alias and address once. */
export const tidyNames = ({ name, code, aliases, emails }: ClientNames): ClientNames => ({
  name: name.trim().replaceAll(/\s+/gu, ' '),
  code: code.trim(),
  aliases: distinct(aliases, normaliseText),
  emails: distinct(emails, normaliseEmail),
});

const distinct = (texts: readonly string[], form: (text: string) => string): readonly string[] => [
  ...new Map(
    texts
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => [form(text), text]),
  ).values(),
];

/** @param codes what other clients have: a code stands for one of them, however it is written. */
export function wrongNames({ name, code, aliases, emails }: ClientNames, codes: readonly string[]): string[] {
  const isTaken = codes.some((other) => normaliseText(other) === normaliseText(code));
  return [
    ...(name === '' || isTooLong(name) ? ['name'] : []),
    ...(code === '' || isTooLong(code) || isTaken ? ['code'] : []),
    ...(aliases.length > maxItems || aliases.some(isTooLong) ? ['aliases'] : []),
    ...(emails.length > maxItems || emails.some((email) => isTooLong(email) || !isEmail(email))
      ? ['emails']
      : []),
  ];
}

const maxLength = 500;
const maxItems = 20;
export const isTooLong = (text: string): boolean => text.length > maxLength;

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/u.test(text);
