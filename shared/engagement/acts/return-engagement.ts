// A client comes back: a new engagement with the next number, never the old one opened again.
import { clientType } from '../../records/client.ts';
import { engagementType } from '../../records/engagement.ts';
import { derivedRecordId } from '../../records/record-id.ts';
import {
  createRecord,
  err,
  ok,
  type RecordId,
  type Result,
  type StoredRecord,
} from '../../records/record.ts';
import { firstStepId, transitionType } from '../../records/transition.ts';
import { emptyEngagementRecords, practiceRecords } from '../practice-records.ts';
import { foldState } from '../state.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findRecord } from './read-record.ts';

/** The id is derived: two devices that begin it begin the same one. */
export function returnEngagement(
  records: Iterable<StoredRecord>,
  { client }: { readonly client: RecordId },
  { now }: Pick<ActAt, 'now'>,
): Result<Written & { readonly engagement: RecordId }, Refusal> {
  const all = [...records];
  const found = findRecord(all, clientType, client);
  if (!found.ok) return found;
  const { engagements, under } = practiceRecords(all);
  const theirs = engagements.filter(({ parent }) => parent === client);
  const isRunning = theirs.some(({ id }) => {
    const { state, ended } = foldState((under.get(id) ?? emptyEngagementRecords()).transitions);
    return ended === undefined && state !== 'declined';
  });
  if (isRunning) return err({ type: 'refused', why: 'still-open' });
  const number = Math.max(0, ...theirs.map((engagement) => engagement.number)) + 1;
  const id = derivedRecordId('engagement', client, String(number));
  // One that cannot be read has this place: it must not be written over.
  if (all.some((record) => record.id === id)) return err({ type: 'refused', why: 'unreadable' });
  const step = { id: firstStepId(id, 'proposed'), parent: id, editedAt: now };
  return ok({
    engagement: id,
    records: [
      createRecord(engagementType, { id, parent: client, editedAt: now }, { number, createdAt: now }),
      createRecord(transitionType, step, { from: 'proposed', to: 'proposed', at: now }),
    ],
  });
}
