// After the end, one class of records erased: the words go, in the records themselves and in what the conflict journal keeps of them.
import { consentType } from '../../records/consent.ts';
import { engagementType } from '../../records/engagement.ts';
import { retentionClasses, type RetentionClass } from '../../records/practice.ts';
import { err, ok, patchRecord } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findEnded } from './aftercare.ts';
import { isNewer, withoutWords } from './without-words.ts';

export type Erasure = { readonly engagement: RecordId; readonly class: RetentionClass };

export function eraseRecords(
  records: Iterable<StoredRecord>,
  { engagement, class: kind }: Erasure,
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  if (!retentionClasses.includes(kind)) return err({ type: 'invalid', fields: ['class'] });
  const all = [...records];
  const found = findEnded(all, engagement);
  if (!found.ok) return found;
  const { record, engagement: before, ended } = found.value;
  // Consents are filed under the client, all else under the engagement.
  const isMeant = (one: StoredRecord): boolean =>
    one.parent === (one.type === consentType.type ? before.parent : engagement) &&
    !isOfLaterWork(one, ended.overAt);
  const erased = withoutWords(all, isMeant, kind, now);
  if (erased.some(isNewer)) return err({ type: 'update-needed' });
  if (before.erasedClasses.includes(kind)) return ok({ records: erased });
  const erasedClasses = [...before.erasedClasses, kind];
  return ok({ records: [...erased, patchRecord(engagementType, record, { erasedClasses }, now)] });
}

/** The client came back, and was asked then: that is another engagement's to erase. */
export const isOfLaterWork = ({ type, f }: StoredRecord, overAt: number): boolean =>
  type === consentType.type && typeof f['askedAt'] === 'number' && f['askedAt'] >= overAt;
