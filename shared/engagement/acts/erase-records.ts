// After the end, one class of records erased: the words go, what the law or a log may ask for stays - dates, hours, numbers, fee,
// the hash of the agreement. Records are written over, because one that is gone here would come back from another device.
import { consentType } from '../../records/consent.ts';
import { engagementType } from '../../records/engagement.ts';
import { isKnownType, recordTypes } from '../../records/index.ts';
import { retentionClasses, type RetentionClass } from '../../records/practice.ts';
import { err, isReadOnlyHere, ok, patchRecord } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { isEqual } from '../../merge/equal.ts';
import { urgentCode } from '../flags.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findEnded } from './aftercare.ts';

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
  const parent = kind === 'consent' ? before.parent : engagement;
  const erased = all
    .filter((one) => one.parent === parent && !isOfLaterWork(one, ended.overAt))
    .flatMap((one) => withoutWords(one, kind, now));
  if (erased.some(isNewer)) return err({ type: 'update-needed' });
  if (before.erasedClasses.includes(kind)) return ok({ records: erased });
  const erasedClasses = [...before.erasedClasses, kind];
  return ok({ records: [...erased, patchRecord(engagementType, record, { erasedClasses }, now)] });
}

/** The client came back, and was asked then: that is another engagement's to erase. */
const isOfLaterWork = ({ type, f }: StoredRecord, overAt: number): boolean =>
  type === consentType.type && typeof f['askedAt'] === 'number' && f['askedAt'] >= overAt;

const isNewer = (record: StoredRecord): boolean =>
  isKnownType(record.type) && isReadOnlyHere(record, recordTypes[record.type]);

type Fields = StoredRecord['f'];

/** Nothing where there are no such words. Damaged records too: what cannot be read can still be erased. */
function withoutWords(record: StoredRecord, kind: RetentionClass, now: number): readonly StoredRecord[] {
  const f = keptOf(record, kind);
  return f === null || isEqual(f, record.f) ? [] : [{ ...record, editedAt: now, f }];
}

/** Null: not of this class. */
function keptOf({ type, f }: StoredRecord, kind: RetentionClass): Fields | null {
  switch (type) {
    case 'note':
      // Only which session it was about: fields of a newer version may hold words as well.
      return classOfNote(f) === kind ? { ...only(f, ['session', 'drawer', 'about']), ...emptyNote } : null;
    case 'flag':
      return classOfFlag(f) === kind ? without(f, ['words', 'resolvedHow']) : null;
    case 'agreement':
      return kind === 'agreement' ? { ...without(f, ['extension']), words: '', text: '', unused: '' } : null;
    case 'consent':
      return kind === 'consent' ? { ...f, words: '' } : null;
    default:
      return null;
  }
}

const emptyNote = { body: '', commitments: [], alternatives: [], revisions: [] };

const classOfNote = (f: Fields): RetentionClass => (f['drawer'] === 'reflection' ? 'reflection' : 'record');

/** Signs are the coach's own; what was done in an emergency is part of the record. */
const classOfFlag = (f: Fields): RetentionClass => (f['code'] === urgentCode ? 'record' : 'reflection');

const only = (f: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(f).filter(([name]) => names.includes(name)));

const without = (f: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(f).filter(([name]) => !names.includes(name)));
