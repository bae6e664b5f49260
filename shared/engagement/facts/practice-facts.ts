// The facts of the whole practice: supervision, and how long the oldest caution has waited.
import { oldestCautionDays } from '../../boundaries/caution-age.ts';
import type { PracticeFacts } from '../fact-names.ts';
import { supervisionClock } from '../hours.ts';
import type { PracticeRecords } from '../practice-records.ts';

export function practiceFacts(practice: PracticeRecords, now: number): PracticeFacts {
  const { hasSupervisor, hours, days } = supervisionClock(practice, now);
  // What waits of an engagement that was erased waits for nobody.
  const answers = practice.engagements.flatMap(({ id, tombstone }) =>
    tombstone === undefined ? (practice.under.get(id)?.prompts ?? []) : [],
  );
  return {
    hasSupervisor,
    supHours: hours,
    supRatio: practice.settings.supRatio,
    supDays: days,
    supMaxDays: practice.settings.supMaxDays,
    cautionDays: oldestCautionDays(answers, now),
  };
}
