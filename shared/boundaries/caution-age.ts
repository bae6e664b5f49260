// How long the oldest caution has stood that nobody was told of: what decides when a case is one for supervision.
import type { PromptAnswer } from '../records/prompt-answer.ts';

const dayMs = 24 * 60 * 60_000;

/** Still true, not taken to supervision, and not switched off with a reason. */
export const isUntoldCaution = (answer: PromptAnswer): boolean =>
  answer.severity === 'caution' &&
  answer.closedAt === undefined &&
  answer.supervisedAt === undefined &&
  !answer.off;

/** Whole days since the oldest untold caution was raised; 0 where there is none. `now` is epoch milliseconds. */
export function oldestCautionDays(answers: readonly PromptAnswer[], now: number): number {
  const ages = answers.filter(isUntoldCaution).map(({ raisedAt }) => Math.floor((now - raisedAt) / dayMs));
  return Math.max(0, ...ages);
}
