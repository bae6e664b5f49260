// A pause until a day, which may be moved, and back to work. Prompts sleep meanwhile.
import { err, ok, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';
import { mapOk, type ActAt, type Refusal, type Written } from './act.ts';
import { isToCome } from './days.ts';
import { findOpenEngagement } from './find-engagement.ts';
import { takeSteps } from './take-step.ts';

export type Pause = {
  readonly engagement: RecordId;
  /** ISO date, after today. */
  readonly resumeOn: string;
};

export function pauseEngagement(
  records: Iterable<StoredRecord>,
  { engagement, resumeOn }: Pause,
  at: ActAt,
): Result<Written, Refusal> {
  if (!isToCome(resumeOn, at)) return err({ type: 'invalid', fields: ['resumeOn'] });
  const found = findOpenEngagement(records, engagement);
  if (!found.ok) return found;
  const { folded } = found.value;
  if (folded.state === 'paused' && folded.resumeOn === resumeOn) return ok({ records: [] });
  const paused = { id: at.randomId(), to: 'paused', resumeOn, met: ['resume-date'] } as const;
  const steps = takeSteps(engagement, folded, [paused], at.now);
  return mapOk(steps, (written) => ({ records: written }));
}

export function resumeEngagement(
  records: Iterable<StoredRecord>,
  { engagement }: { readonly engagement: RecordId },
  { now, randomId }: ActAt,
): Result<Written, Refusal> {
  const found = findOpenEngagement(records, engagement);
  if (!found.ok) return found;
  const { folded } = found.value;
  if (folded.state === 'active') return ok({ records: [] });
  // From closing, too, the table leads to active; but that is an extension, which is agreed and not resumed.
  if (folded.state !== 'paused') return err({ type: 'refused', why: 'no-such-step' });
  const steps = takeSteps(engagement, folded, [{ id: randomId(), to: 'active', met: [] }], now);
  return mapOk(steps, (written) => ({ records: written }));
}
