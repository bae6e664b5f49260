// Which version of the agreement was in force at a moment.
import type { Agreement } from '../records/agreement.ts';
import type { Projected } from '../records/record.ts';

/** The latest version agreed by then; before the first, the first. `at` is epoch milliseconds. */
export function termsAt(
  agreements: readonly Projected<Agreement>[],
  at: number,
): Projected<Agreement> | undefined {
  const inOrder = agreements.toSorted((a, b) => a.version - b.version);
  return inOrder.findLast((agreement) => agreement.agreedAt <= at) ?? inOrder[0];
}

/** The version that holds from now on: the highest, whatever the clocks said. */
export const currentTerms = (agreements: readonly Projected<Agreement>[]): Projected<Agreement> | undefined =>
  agreements.toSorted((a, b) => a.version - b.version).at(-1);
