// What waits to be taken to supervision, by the client's code: cautions that nobody was told of, what was put on the brief, and signs
// that stand open. No names: what is built from this may leave the house.
import { isUntoldCaution } from '#shared/boundaries/caution-age.ts';
import { isOpenFlag, kindOf } from '#shared/engagement/flags.ts';
import type { PracticeRecords } from '#shared/engagement/practice-records.ts';
import type { Flag } from '#shared/records/flag.ts';
import type { PromptAnswer } from '#shared/records/prompt-answer.ts';
import type { Projected, RecordId } from '#shared/records/record.ts';

export type OpenCase = {
  readonly engagement: RecordId;
  readonly code: string;
  /** Oldest first. */
  readonly cautions: readonly Projected<PromptAnswer>[];
  readonly signs: readonly Projected<Flag>[];
};

/** Sorted by code. */
export function openCases(practice: PracticeRecords, now: number): readonly OpenCase[] {
  const cases = practice.engagements.flatMap(({ id, parent }): OpenCase[] => {
    const under = practice.under.get(id);
    const client = parent === undefined ? undefined : practice.clients.get(parent);
    if (under === undefined || client === undefined) return [];
    const cautions = under.prompts.filter(isToTake).toSorted((a, b) => a.raisedAt - b.raisedAt);
    const signs = under.flags
      .filter((flag) => flag.supervision === undefined && isOpenFlag(flag, practice.settings, now))
      .filter(({ code }) => kindOf(code) !== 'self-reliance')
      .toSorted((a, b) => a.at - b.at);
    return cautions.length + signs.length === 0
      ? []
      : [{ engagement: id, code: client.code, cautions, signs }];
  });
  return cases.toSorted((a, b) => a.code.localeCompare(b.code));
}

/** A caution still true, or what the coach put on the brief, until it was taken. */
const isToTake = (answer: PromptAnswer): boolean =>
  isUntoldCaution(answer) ||
  (answer.briefedAt !== undefined && answer.supervisedAt === undefined && answer.closedAt === undefined);
