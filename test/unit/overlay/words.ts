// The English messages and dates as the words of badges and the pill ask for them.
import type { Translate } from '#extension/overlay/badge-text.ts';
import { words, type MessageKey } from '#test/support/words.ts';

// brand: a key that is not there makes `words` throw
export const translate: Translate = (key, substitutions = []) => words(key as MessageKey, ...substitutions);

export const formatDay = (isoDate: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(isoDate),
  );
