// What a chip says to a screen reader, and the title in it. Told apart without class names, which Google changes, and without
// words, which change with the language: the hidden label holds everything, the part that is drawn holds the title.
import { directionMarks } from '../label-day.ts';

export type LabelParts = {
  readonly label: string;
  /** '' where no drawn text is found again in the label: then nothing is guessed. */
  readonly title: string;
  /** What stands before the title: the time, or "All day" in some language. */
  readonly head: string;
};

// Seen 2020 to 2026: parts are separated by a comma of the language, and some languages quote the title.
const opensPart = /(^|[,、，،])\s?[「『“„"«‹]?$/;
const closesPart = /^[」』”“"»›]?\s?([,、，،]|$)/;
const widestGap = 3;
// "aaaa…" stands in itself ever again.
const mostTries = 20;

export function labelOf(chip: Element): LabelParts {
  const named =
    chip.getAttribute('aria-label') ??
    chip.querySelector('[role="button"][aria-label]')?.getAttribute('aria-label');
  const label = collapse(named ?? spokenText(chip));
  const found = drawnTexts(chip)
    .flatMap((text) => placeOf(text, label))
    .toSorted((a, b) => a.at - b.at || b.title.length - a.title.length)[0];
  if (found === undefined) return { label, title: '', head: label.split(/[,、，،]/, 1)[0] ?? '' };
  return { label, title: found.title, head: label.slice(0, found.at) };
}

// No chip nests as deep. One that does is a trap.
const deepest = 40;

/** The text that a screen reader is given: everything but the subtrees hidden from it. */
function spokenText(element: Element, depth = 0): string {
  let text = '';
  for (const node of depth > deepest ? [] : element.childNodes) {
    if (node.nodeType === 3) text += node.textContent ?? '';
    // brand: a node of type 1 is an element
    else if (node.nodeType === 1 && (node as Element).getAttribute('aria-hidden') !== 'true')
      text += ` ${spokenText(node as Element, depth + 1)}`;
  }
  return text;
}

const mostDrawn = 40;

/** Texts that the chip draws: of each element hidden from screen readers, or of the button that carries the label itself. */
function drawnTexts(chip: Element): readonly string[] {
  const drawn = [
    ...chip.querySelectorAll('[aria-hidden="true"], [aria-hidden="true"] *, [role="button"][aria-label]'),
  ].slice(0, mostDrawn);
  const texts = new Set(drawn.map((element) => collapse(element.textContent ?? '')));
  for (const text of [...texts]) texts.add(withoutTime(text));
  texts.delete('');
  return [...texts];
}

/** A chip of one line draws "Title, 7:30am" in one piece. */
function withoutTime(text: string): string {
  const comma = Math.max(...[',', '、', '，', '،'].map((sign) => text.lastIndexOf(sign)));
  return comma !== -1 && /\p{Nd}/u.test(text.slice(comma)) ? text.slice(0, comma) : text;
}

/** Where `title` first stands in the label as a part of its own. The label starts with the time, so never at its start. */
function placeOf(title: string, label: string): readonly { readonly title: string; readonly at: number }[] {
  let at = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    at = label.indexOf(title, at + 1);
    if (at === -1) break;
    const end = at + title.length;
    if (
      opensPart.test(label.slice(Math.max(0, at - widestGap), at)) &&
      closesPart.test(label.slice(end, end + widestGap))
    )
      return [{ title, at }];
  }
  return [];
}

// Asked first, because most texts are collapsed already and a week has thousands of them. Marks that turn the direction of a text
// stand around a title in one place and not in another, and nothing that we show should be turned by them.
export const collapse = (text: string): string =>
  (/[^\S ]| {2}|[\u061c\u200e-\u2069]/.test(text)
    ? text.replaceAll(directionMarks, '').replaceAll(/\s+/g, ' ')
    : text
  ).trim();
