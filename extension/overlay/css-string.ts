// A CSS string token for any text: whatever an event id or a badge holds, it cannot end the string and become a rule.
import type { CssString } from '../sites/site.ts';

export const cssString = (text: string): CssString =>
  // brand: quoted and escaped right here
  `"${text.toWellFormed().replaceAll(/["\\\p{Cc}\u2028\u2029]/gu, escaped)}"` as CssString;

// NUL cannot be written in CSS at all: its parser reads U+FFFD for it.
const escaped = (char: string): string =>
  char === '\0' ? '\uFFFD' : `\\${char.codePointAt(0)?.toString(16)} `;
