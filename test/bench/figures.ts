// How figures are taken and told: medians of alternating runs, each beside its floor in the same run.

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
};

export type Figure = {
  readonly what: string;
  readonly input: string;
  readonly bare: number;
  readonly ours: number;
  readonly unit: 'ms' | 'kB' | 'times';
  /** What the design holds us to, in words. */
  readonly hold: string;
};

/** A hold of x0.03 is told in thousandths. */
const ratioOf = (ratio: number): string => ratio.toFixed(ratio < 0.1 ? 3 : 2);

export function tellFigure({ what, input, bare, ours, unit, hold }: Figure): string {
  const amount = (value: number) => `${value.toFixed(2)} ${unit}`;
  const difference = ours - bare;
  const ratio = bare === 0 ? '' : `   x${ratioOf(ours / bare)}`;
  return `${what}\n  ${input}\n  bare ${amount(bare)}   ours ${amount(ours)}   ${difference < 0 ? '' : '+'}${amount(difference)}${ratio}   (hold: ${hold})`;
}
