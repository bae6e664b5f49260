// One engagement with everything filed under it, as an act finds it among the records.
import { bookingType } from '../../records/booking.ts';
import { engagementType, type Engagement } from '../../records/engagement.ts';
import { noteId, noteType } from '../../records/note.ts';
import { err, isReadOnlyHere, ok, project } from '../../records/record.ts';
import type { Projected, RecordId, Result, StoredRecord } from '../../records/record.ts';
import { sessionType } from '../../records/session.ts';
import { sessionWords } from '../goes-free.ts';
import { ledgerOf, type Ledger } from '../ledger.ts';
import { emptyEngagementRecords, practiceRecords, type EngagementRecords } from '../practice-records.ts';
import { foldState, type FoldedState } from '../state.ts';
import type { Refusal } from './act.ts';
import type { SessionRef } from './inputs.ts';

export type FoundEngagement = {
  readonly record: StoredRecord;
  readonly engagement: Projected<Engagement>;
  readonly under: EngagementRecords;
  readonly ledger: Ledger;
  readonly folded: FoldedState;
  /** The engagement's records verbatim, to be patched; of a session's ref also what hangs on it and lies elsewhere. */
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
  const ledger = ledgerOf(under.entries, sessionWords(under.sessions, under.agreements));
  return ok({
    record,
    engagement: engagement.value,
    under,
    ledger,
    folded: foldState(under.transitions),
    byId,
  });
}

/**
 * The engagement that has the session now. The one in `ref` may be out of date: a booking is put under another client while the
 * panel still shows the first, and its session and notes keep their ids. All records are looked through for these, so that none
 * is made a second time over the one that was moved.
 */
export function findEngagementOf(
  records: Iterable<StoredRecord>,
  ref: SessionRef,
): Result<FoundEngagement, Refusal> {
  const all = [...records];
  // What says most about where the session belongs comes first.
  const parts = [
    [sessionType.type, ref.session],
    [noteType.type, noteId(ref.session, 'record')],
    [noteType.type, noteId(ref.session, 'reflection')],
    [bookingType.type, ref.booking],
  ];
  const stored = parts.flatMap(
    ([type, id]) => all.find((record) => record.type === type && record.id === id) ?? [],
  );
  const engagement = stored.find(({ parent }) => parent !== undefined)?.parent ?? ref.engagement;
  const found = findEngagement(all, engagement);
  if (!found.ok) return found;
  const byId = new Map([...found.value.byId, ...stored.map((record) => [record.id, record] as const)]);
  return ok({ ...found.value, byId });
}

/** As `findEngagement`, and refused once it is over. */
export function findOpenEngagement(
  records: Iterable<StoredRecord>,
  id: RecordId,
): Result<FoundEngagement, Refusal> {
  const found = findEngagement(records, id);
  if (found.ok && isOver(found.value)) return err({ type: 'refused', why: 'engagement-over' });
  return found;
}

/** Ended, archived or declined: only what lies before the end can still be put right. */
export const isOver = ({ folded }: FoundEngagement): boolean =>
  folded.ended !== undefined || folded.state === 'declined';
