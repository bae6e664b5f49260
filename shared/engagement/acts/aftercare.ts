// The follow-up that was promised: had once, or moved to another day with a reason. The day of erasing may be moved the same way.
import { engagementType, type Engagement } from '../../records/engagement.ts';
import { err, ok, patchRecord, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';
import { currentTerms } from '../terms-at.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { isToCome } from './days.ts';
import { findEngagement, type FoundEngagement } from './find-engagement.ts';
import { isBlank } from './wrong-fields.ts';

export function keepAftercare(
  records: Iterable<StoredRecord>,
  { engagement }: { readonly engagement: RecordId },
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  const found = findEnded(records, engagement);
  if (!found.ok) return found;
  const promised = promisedTo(found.value);
  if (promised === null) return err({ type: 'refused', why: 'no-follow-up' });
  if (promised.usedAt !== undefined) return ok({ records: [] });
  const aftercare = { ...promised, usedAt: now };
  return ok({ records: [patchRecord(engagementType, found.value.record, { aftercare }, now)] });
}

export type AftercareMove = {
  readonly engagement: RecordId;
  /** ISO date, after today. */
  readonly on: string;
  readonly reason: string;
  /** Which date: the follow-up's, where nothing else is said. */
  readonly what?: 'follow-up' | 'erasing';
};

export function moveAftercare(
  records: Iterable<StoredRecord>,
  { engagement, on, reason, what = 'follow-up' }: AftercareMove,
  at: ActAt,
): Result<Written, Refusal> {
  const wrong = [
    ...(isToCome(on, at) ? [] : ['on']),
    ...(isBlank(reason) || reason.trim().length > mostReason ? ['reason'] : []),
  ];
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const found = findEnded(records, engagement);
  if (!found.ok) return found;
  const moved = what === 'erasing' ? { eraseOn: on } : movedFollowUp(found.value, on);
  if (moved === 'no-follow-up' || moved === 'follow-up-used') return err({ type: 'refused', why: moved });
  const changes = { ...moved, movedBecause: reason.trim() };
  return ok({ records: [patchRecord(engagementType, found.value.record, changes, at.now)] });
}

const mostReason = 500;

function movedFollowUp(found: FoundEngagement, dueOn: string) {
  const promised = promisedTo(found);
  if (promised === null) return 'no-follow-up';
  return promised.usedAt === undefined ? { aftercare: { ...promised, dueOn } } : 'follow-up-used';
}

/** What the ending wrote down; for work that ended before endings did, what the agreement says. */
export function promisedTo({
  engagement,
  under,
}: FoundEngagement): NonNullable<Engagement['aftercare']> | null {
  const { aftercare } = engagement;
  const kind = aftercare?.kind ?? currentTerms(under.agreements)?.followUp ?? 'none';
  return kind === 'one' ? { ...aftercare, kind } : null;
}

type Ended = NonNullable<FoundEngagement['folded']['ended']>;

/** Refused while the work goes on. */
export function findEnded(
  records: Iterable<StoredRecord>,
  id: RecordId,
): Result<FoundEngagement & { readonly ended: Ended }, Refusal> {
  const found = findEngagement(records, id);
  if (!found.ok) return found;
  const { ended } = found.value.folded;
  return ended === undefined ? err({ type: 'refused', why: 'not-over' }) : ok({ ...found.value, ended });
}
