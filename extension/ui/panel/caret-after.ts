// Where the caret belongs after a text was replaced by a merged one: before the same words, or after the same words.

export function caretAfter(before: string, after: string, caret: number): number {
  let same = 0;
  while (same < caret && before[same] === after[same]) same += 1;
  return same === caret ? caret : Math.max(0, after.length - (before.length - caret));
}
