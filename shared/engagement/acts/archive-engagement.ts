// Put away, once the time in which a return is noticed is over.
import { err, ok, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';
import { firstStepId } from '../../records/transition.ts';
import { mapOk, type ActAt, type Refusal, type Written } from './act.ts';
import { findEnded, promisedTo } from './aftercare.ts';
import { takeSteps } from './take-step.ts';

/** A follow-up that was promised and not had is kept as waived. */
export function archiveEngagement(
  records: Iterable<StoredRecord>,
  { engagement }: { readonly engagement: RecordId },
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  const found = findEnded(records, engagement);
  if (!found.ok) return found;
  const { folded, engagement: before } = found.value;
  if (folded.state === 'archived') return ok({ records: [] });
  if (before.guardUntil !== undefined && now < before.guardUntil)
    return err({ type: 'refused', why: 'guard-running' });
  const promised = promisedTo(found.value);
  const isDue = promised !== null && promised.usedAt === undefined;
  const guards = isDue
    ? ({ met: ['guard-over'], waived: ['aftercare-done'] } as const)
    : ({ met: ['guard-over', 'aftercare-done'] } as const);
  // Two devices that put it away do it once.
  const id = firstStepId(engagement, 'archived');
  const steps = takeSteps(engagement, folded, [{ id, to: 'archived', ...guards }], now);
  return mapOk(steps, (written) => ({ records: written }));
}
