// One form for what people type and pages show, so that equal things compare equal: letters composed one way, no case, one
// kind of space, apostrophe and hyphen, no invisible marks. Accents and vowel signs stay: they tell names apart.

/** For names, codes and titles. */
export function normaliseText(text: string): string {
  return (
    text
      // NFKC also folds full-width letters and Arabic presentation forms to the plain ones.
      .normalize('NFKC')
      // By way of capitals: "ß" and "ss", final and other sigma come to one form.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFC')
      // A dotted capital I leaves a dot behind; Turkish writes that letter in half of its names.
      .replaceAll('i̇', 'i')
      // A digit in a keycap is a picture, and the selectors after pictures would pass for signs on the next letter.
      .replaceAll(/[0-9#*]\u{FE0F}?\u{20E3}/gu, ' ')
      .replaceAll(/[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '')
      // Direction marks, joiners, soft hyphens; and the Arabic stretch, which is drawing, not spelling.
      .replaceAll(/[\p{Cf}\u{640}]/gu, '')
      .replaceAll(/[‘’ʼ`´]/gu, "'")
      .replaceAll(/[‐‑‒–—−]/gu, '-')
      .replaceAll(/\s+/gu, ' ')
      .trim()
  );
}
