// On the way to the end: named aloud, or begun all the same, which the step keeps as waived.
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { mapOk, type ActAt, type Refusal, type Written } from './act.ts';
import { findOpenEngagement } from './find-engagement.ts';
import { isDone, markedDone } from './mark-done.ts';
import { takeSteps } from './take-step.ts';

export type ClosingStart = {
  readonly engagement: RecordId;
  /** The ending was spoken about. */
  readonly named: boolean;
};

export function startClosing(
  records: Iterable<StoredRecord>,
  { engagement, named }: ClosingStart,
  at: ActAt,
): Result<Written, Refusal> {
  const found = findOpenEngagement(records, engagement);
  if (!found.ok) return found;
  const isNamed = named || isDone(found.value, 'ending-named');
  const guard = isNamed ? { met: ['ending-named'] as const } : { met: [], waived: ['ending-named'] };
  const closing = found.value.folded.state === 'closing';
  const step = { id: at.randomId(), to: 'closing', ...guard } as const;
  const steps = takeSteps(engagement, found.value.folded, closing ? [] : [step], at.now);
  const marked = named ? markedDone(found.value, 'ending-named', at) : [];
  return mapOk(steps, (written) => ({ records: [...marked, ...written] }));
}
