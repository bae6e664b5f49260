// Work that never began: declined before anything was agreed, or cancelled before the first session.
import { engagementType } from '../../records/engagement.ts';
import { err, ok, patchRecord, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';
import { mapOk, type ActAt, type Refusal, type Written } from './act.ts';
import { afterEnd } from './after-end.ts';
import { today } from './days.ts';
import { findEngagement, findOpenEngagement } from './find-engagement.ts';
import { takeSteps } from './take-step.ts';

export type CallOff = { readonly engagement: RecordId; readonly by: 'coach' | 'client' };

export function declineEngagement(
  records: Iterable<StoredRecord>,
  { engagement, by }: CallOff,
  { now, randomId }: ActAt,
): Result<Written, Refusal> {
  if (!isSomeone(by)) return err({ type: 'invalid', fields: ['by'] });
  const found = findEngagement(records, engagement);
  if (!found.ok) return found;
  const { folded } = found.value;
  if (folded.state === 'declined') return ok({ records: [] });
  if (folded.ended !== undefined) return err({ type: 'refused', why: 'engagement-over' });
  const steps = takeSteps(engagement, folded, [{ id: randomId(), to: 'declined', by, met: [] }], now);
  return mapOk(steps, (written) => ({ records: written }));
}

/** Once a session was held it is ended, with all that belongs to an ending. */
export function cancelEngagement(
  records: Iterable<StoredRecord>,
  { engagement, by }: CallOff,
  at: ActAt,
): Result<Written, Refusal> {
  if (!isSomeone(by)) return err({ type: 'invalid', fields: ['by'] });
  const all = [...records];
  const found = findOpenEngagement(all, engagement);
  if (!found.ok) return found;
  const { folded, record } = found.value;
  if (folded.state !== 'contracted') return err({ type: 'refused', why: 'no-such-step' });
  const lastDay = today(at);
  const met = ['reason', 'last-day'] as const;
  const ended = {
    id: at.randomId(),
    to: 'ended',
    by,
    reason: 'cancelled',
    lastDay,
    overAt: at.now,
    met,
  } as const;
  const steps = takeSteps(engagement, folded, [ended], at.now);
  const over = patchRecord(engagementType, record, afterEnd(all, 'none', lastDay, at), at.now);
  return mapOk(steps, (written) => ({ records: [over, ...written] }));
}

const isSomeone = (by: CallOff['by']): boolean => by === 'coach' || by === 'client';
