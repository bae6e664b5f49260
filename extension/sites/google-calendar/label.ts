// What a chip says to a screen reader, and the title in it. Told apart without class names, which Google changes, and without
// words, which change with the language: the hidden label holds everything, the part that is drawn holds the title.

export type LabelParts = {
  readonly label: string;
  /** '' where no drawn text is found again in the label: then nothing is guessed. */
  readonly title: string;
  /** What stands before the title: the time, or "All day" in some language. */
  readonly head: string;
};

// Seen 2020 to 2026: parts are separated by a comma of the language, and some languages quote the title.
const opensPart = /(^|[,、，،])\s*[「『“„"«‹]?$/;
const closesPart = /^[」』”“"»›]?\s*([,、，،]|$)/;

export function labelOf(chip: Element): LabelParts {
  const named =
    chip.getAttribute('aria-label') ??
    chip.querySelector('[role="button"][aria-label]')?.getAttribute('aria-label');
  const label = collapse(named ?? spokenText(chip));
  const found = drawnTexts(chip)
    .flatMap((text) => placesOf(text, label))
    .toSorted((a, b) => a.at - b.at || b.title.length - a.title.length)[0];
  if (found === undefined) return { label, title: '', head: label.split(/[,、，،]/, 1)[0] ?? '' };
  return { label, title: found.title, head: label.slice(0, found.at) };
}

/** The text that a screen reader is given: everything but the subtrees hidden from it. */
function spokenText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.textContent ?? '';
    // brand: a node of type 1 is an element
    else if (node.nodeType === 1 && (node as Element).getAttribute('aria-hidden') !== 'true')
      text += ` ${spokenText(node as Element)}`;
  }
  return text;
}

/** Texts that the chip draws: of each element hidden from screen readers, or of the button that carries the label itself. */
function drawnTexts(chip: Element): readonly string[] {
  const drawn = [
    ...chip.querySelectorAll('[aria-hidden="true"], [aria-hidden="true"] *, [role="button"][aria-label]'),
  ];
  const texts = new Set(drawn.map((element) => collapse(element.textContent ?? '')));
  // A chip of one line draws "Title, 7:30am" in one piece.
  for (const text of [...texts]) texts.add(text.replace(/[,、，،][^,、，،]*\d[^,、，،]*$/, ''));
  texts.delete('');
  return [...texts];
}

/** Where `title` stands in the label as a part of its own. The label starts with the time, so never at its start. */
function placesOf(title: string, label: string): readonly { readonly title: string; readonly at: number }[] {
  const places = [];
  for (let at = label.indexOf(title, 1); at !== -1; at = label.indexOf(title, at + 1)) {
    if (opensPart.test(label.slice(0, at)) && closesPart.test(label.slice(at + title.length)))
      places.push({ title, at });
  }
  return places;
}

// Asked first, because most texts are collapsed already and a week has thousands of them.
const collapse = (text: string): string =>
  (/[^\S ]| {2}/.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim();
