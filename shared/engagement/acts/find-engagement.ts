// One engagement with everything filed under it, as an act finds it among the records.
import { engagementType, type Engagement } from '../../records/engagement.ts';
import { err, isReadOnlyHere, ok, project } from '../../records/record.ts';
import type { Projected, RecordId, Result, StoredRecord } from '../../records/record.ts';
import { ledgerOf, type Ledger } from '../ledger.ts';
import { emptyEngagementRecords, practiceRecords, type EngagementRecords } from '../practice-records.ts';
import { foldState, type FoldedState } from '../state.ts';
import type { Refusal } from './act.ts';

export type FoundEngagement = {
  readonly record: StoredRecord;
  readonly engagement: Projected<Engagement>;
  readonly under: EngagementRecords;
  readonly ledger: Ledger;
  readonly folded: FoldedState;
  /** The engagement's records verbatim, to be patched. */
  readonly byId: ReadonlyMap<RecordId, StoredRecord>;
};

/** `records` may be all there are, or only this engagement's. */
export function findEngagement(
  records: Iterable<StoredRecord>,
  id: RecordId,
): Result<FoundEngagement, Refusal> {
  const byId = new Map<RecordId, StoredRecord>();
  for (const record of records) if (record.id === id || record.parent === id) byId.set(record.id, record);
  const record = byId.get(id);
  if (record === undefined || record.type !== engagementType.type) return err({ type: 'not-found' });
  if (isReadOnlyHere(record, engagementType)) return err({ type: 'update-needed' });
  const engagement = project(engagementType, record);
  if (!engagement.ok) return err({ type: 'refused', why: 'unreadable' });
  const under = practiceRecords(byId.values()).under.get(id) ?? emptyEngagementRecords();
  const sessions = new Map(under.sessions.map((session) => [session.id, session]));
  const ledger = ledgerOf(under.entries, (session) => sessions.get(session)?.status);
  return ok({
    record,
    engagement: engagement.value,
    under,
    ledger,
    folded: foldState(under.transitions),
    byId,
  });
}

/** Ended, archived or declined: only what lies before the end can still be put right. */
export const isOver = ({ folded }: FoundEngagement): boolean =>
  folded.ended !== undefined || folded.state === 'declined';
