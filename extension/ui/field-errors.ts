// The core names refused fields as paths ("agreement.sessions", "emails.1"); each becomes the sentence under its field.
import type { SaveError } from '../messages.ts';
import { t, type MessageKey } from './text.ts';

export type FieldErrors = Readonly<Record<string, string | undefined>>;
export type FieldSentences = Readonly<Record<string, MessageKey>>;

export function errorsAt(error: SaveError | undefined, sentences: FieldSentences): FieldErrors {
  if (error?.type !== 'invalid') return {};
  const named = error.fields
    .flatMap((path) => path.split('.'))
    .flatMap((part) => {
      const key = Object.hasOwn(sentences, part) ? sentences[part] : undefined;
      return key === undefined ? [] : [[part, t(key)] as const];
    });
  return Object.fromEntries(named);
}
