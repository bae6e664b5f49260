// Merges two versions of a text by line, three-way (diff3). Nothing that either side wrote is lost: where both rewrote the same
// lines, both versions stay.
import { diff3Merge, diffComm } from 'node-diff3';

export type MergedText = {
  /** Where both rewrote the same lines, mine and then theirs. */
  readonly text: string;
  /** Both sides rewrote the same lines: the coach should look. */
  readonly overlapped: boolean;
  /** `text` with only my lines, and with only theirs, where both rewrote the same. Equal to `text` where none overlapped. */
  readonly preferMine: string;
  readonly preferTheirs: string;
};

/** @param base what both started from; null where that is not known, and every line that only one side has is kept. */
export function mergeText(base: string | null, mine: string, theirs: string): MergedText {
  if (mine === theirs || theirs === base) return agreed(mine);
  if (mine === base) return agreed(theirs);
  const pieces = base === null ? piecesWithoutBase(mine, theirs) : piecesOf(base, mine, theirs);
  const overlapped = pieces.some((piece) => piece.overlapped);
  // Without a base there are no changes to tell apart, only two versions: each is then offered whole.
  const whole = overlapped && base === null;
  return {
    text: join(pieces, ({ mine, theirs, overlapped }) => (overlapped ? [...mine, ...theirs] : mine)),
    overlapped,
    preferMine: whole ? mine : join(pieces, (piece) => piece.mine),
    preferTheirs: whole ? theirs : join(pieces, (piece) => piece.theirs),
  };
}

const agreed = (text: string): MergedText => ({
  text,
  overlapped: false,
  preferMine: text,
  preferTheirs: text,
});

type Lines = readonly string[];
type Piece = { readonly mine: Lines; readonly theirs: Lines; readonly overlapped: boolean };

const same = (lines: Lines): Piece => ({ mine: lines, theirs: lines, overlapped: false });

function piecesOf(base: string, mine: string, theirs: string): readonly Piece[] {
  return diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs)).map(({ ok, conflict }) => {
    if (conflict === undefined) return same(ok ?? []);
    const { a, b, o } = conflict;
    // Both added lines at the same place and took none away: one after the other is what both meant.
    if (o.length === 0) return absorbed(a, b) ?? same([...a, ...b]);
    return absorbed(a, b) ?? { mine: a, theirs: b, overlapped: true };
  });
}

function piecesWithoutBase(mine: string, theirs: string): readonly Piece[] {
  return diffComm(linesOf(mine), linesOf(theirs)).map((part) => {
    if (part.common !== undefined) return same(part.common);
    const { buffer1, buffer2 } = part;
    return absorbed(buffer1, buffer2) ?? { mine: buffer1, theirs: buffer2, overlapped: true };
  });
}

/** One side's lines hold all of the other's - a sentence went on, a line was added below - so the longer one says it all. */
function absorbed(a: Lines, b: Lines): Piece | undefined {
  if (holds(a, b)) return same(a);
  if (holds(b, a)) return same(b);
  return undefined;
}

const holds = (outer: Lines, inner: Lines): boolean =>
  inner.length === 0 ||
  outer.join('\n').startsWith(inner.join('\n')) ||
  outer.some((_, start) => inner.every((line, index) => outer[start + index] === line));

/** An empty text has no lines: else a first line written on either side would be a rewrite of the empty one. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

const join = (pieces: readonly Piece[], pick: (piece: Piece) => Lines): string =>
  pieces.flatMap(pick).join('\n');
