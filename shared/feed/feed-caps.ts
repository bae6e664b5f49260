// What reading a feed may cost, counted and never timed. A feed is somebody else's text: what it asks for beyond this is left out,
// counted and said, so that no rule in it can hold the computer up.

export type FeedCaps = {
  /** Of the whole text, in UTF-8. A longer one is not looked at. */
  readonly bytes: number;
  /** VEVENTs that are read. */
  readonly events: number;
  /** Components within one another. */
  readonly depth: number;
  /** Periods, days and times that are tried, in the whole feed and for one series. */
  readonly steps: number;
  readonly stepsPerSeries: number;
  /** What is given, in all and for one series. */
  readonly instances: number;
  readonly instancesPerSeries: number;
};

export const feedCaps: FeedCaps = {
  bytes: 20_000_000,
  events: 50_000,
  depth: 16,
  steps: 2_000_000,
  stepsPerSeries: 100_000,
  instances: 50_000,
  instancesPerSeries: 5_000,
};

/** Counted down while working; below nothing, the work is given up. */
export type Budget = { left: number };

/** Whether there was enough for it. */
export function spend(budget: Budget, steps = 1): boolean {
  budget.left -= steps;
  return budget.left >= 0;
}

/** Lets `work` use up at most that much of the whole. */
export function withShare<T>(whole: Budget, most: number, work: (share: Budget) => T): T {
  const before = Math.max(0, Math.min(most, whole.left));
  const share = { left: before };
  const result = work(share);
  whole.left -= before - Math.max(0, share.left);
  return result;
}

/** Whether the text has more bytes than that in UTF-8; counts only as far as it must. */
export function isLargerThan(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  // No unit of a text takes more than three bytes.
  if (text.length * 3 <= bytes) return false;
  let counted = 0;
  for (let at = 0; at < text.length && counted <= bytes; at += 1) counted += bytesOf(text.charCodeAt(at));
  return counted > bytes;
}

/** Both halves of a pair are two bytes each: four together. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}
