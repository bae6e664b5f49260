// Finds a name in a title as a whole word, in any script. Scripts that put spaces between words need a boundary on both sides.
// Chinese, Japanese, Thai and their like have none, and Korean hangs its endings on the name: there two characters suffice.

export type Span = { readonly start: number; readonly end: number };

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const mark = /\p{M}/u;
const spaceless =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const hangul = /\p{scx=Hangul}/u;

/** Every place where `needle` stands whole in `text`; both normalised. A needle of one character must stand quite alone. */
export function findWhole(text: string, needle: string): readonly Span[] {
  const spans: Span[] = [];
  const isLong = Array.from(needle).length > 1;
  for (let start = text.indexOf(needle); start !== -1; start = text.indexOf(needle, start + 1)) {
    const end = start + needle.length;
    const before = characterBefore(text, start);
    const after = characterAt(text, end);
    // A sign that belongs to the last letter makes it another letter.
    if (mark.test(after)) continue;
    const startsWhole = !wordCharacter.test(before) || (isLong && isFreeStart(characterAt(needle, 0)));
    const endsWhole =
      !wordCharacter.test(after) || (isLong && isFreeEnd(characterBefore(needle, needle.length)));
    if (startsWhole && endsWhole) spans.push({ start, end });
  }
  return spans;
}

const isFreeStart = (character: string): boolean => isLetterOf(spaceless, character);

const isFreeEnd = (character: string): boolean =>
  isLetterOf(spaceless, character) || isLetterOf(hangul, character);

// Script extensions count punctuation in, too.
const isLetterOf = (script: RegExp, character: string): boolean =>
  script.test(character) && wordCharacter.test(character);

const characterAt = (text: string, index: number): string => {
  const point = text.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
};

const characterBefore = (text: string, index: number): string => {
  const last = text.slice(Math.max(0, index - 2), index);
  return Array.from(last).at(-1) ?? '';
};
