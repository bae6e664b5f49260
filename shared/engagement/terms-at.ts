// Which version of the agreement was in force at a moment.
import type { Agreement } from '../records/agreement.ts';
import type { Projected } from '../records/record.ts';

/** The latest version agreed by then; before the first, the first. `at` is epoch milliseconds. */
export function termsAt(
  agreements: readonly Projected<Agreement>[],
  at: number,
): Projected<Agreement> | undefined {
  const inOrder = agreements.toSorted(byVersion);
  return inOrder.findLast((agreement) => agreement.agreedAt <= at) ?? inOrder[0];
}

/** The version that holds from now on: the highest, whatever the clocks said. */
export const currentTerms = (agreements: readonly Projected<Agreement>[]): Projected<Agreement> | undefined =>
  agreements.toSorted(byVersion).at(-1);

// Two records of one version, which only an import could bring, keep one order on every device.
const byVersion = (a: Projected<Agreement>, b: Projected<Agreement>): number =>
  a.version - b.version || (a.id < b.id ? -1 : 1);
