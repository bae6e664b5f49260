// One closing session more, because the client objected to the end: once in an engagement, and no extension.
import { ledgerEntryType } from '../../records/ledger-entry.ts';
import { derivedRecordId } from '../../records/record-id.ts';
import { createRecord, err, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';
import { mapOk, type ActAt, type Refusal, type Written } from './act.ts';
import { findOpenEngagement } from './find-engagement.ts';
import { takeSteps } from './take-step.ts';

/** Ids are derived: two devices that give it give one. */
export function giveCourtesy(
  records: Iterable<StoredRecord>,
  { engagement }: { readonly engagement: RecordId },
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  const found = findOpenEngagement(records, engagement);
  if (!found.ok) return found;
  const { folded, under } = found.value;
  if (folded.state !== 'closing') return err({ type: 'refused', why: 'no-such-step' });
  if (under.entries.some(({ reason }) => reason === 'courtesy'))
    return err({ type: 'refused', why: 'courtesy-given' });
  const step = {
    id: derivedRecordId('transition', engagement, 'courtesy'),
    to: 'closing',
    reason: 'courtesy',
    met: ['client-objected-once'],
  } as const;
  const entry = {
    id: derivedRecordId('ledger-entry', engagement, 'courtesy'),
    parent: engagement,
    editedAt: now,
  };
  const credit = createRecord(ledgerEntryType, entry, { at: now, delta: 1, reason: 'courtesy' });
  return mapOk(takeSteps(engagement, folded, [step], now), (steps) => ({ records: [credit, ...steps] }));
}
