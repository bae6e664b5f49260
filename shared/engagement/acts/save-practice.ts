// The practice's own settings: some of them changed, all others kept.
import { practiceId, practiceType, type Practice } from '../../records/practice.ts';
import { createRecord, err, ok, patchRecord, type Result, type StoredRecord } from '../../records/record.ts';
import { isEqual } from '../../merge/equal.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findRecord } from './read-record.ts';
import { wrongFieldsOf } from './wrong-fields.ts';

/** A change to what is there already writes nothing. */
export function savePractice(
  records: Iterable<StoredRecord>,
  { changes }: { readonly changes: Partial<Practice> },
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  const wrong = wrongFieldsOf(practiceType, changes);
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const stored = findRecord(records, practiceType, practiceId);
  if (!stored.ok && stored.error.type !== 'not-found') return stored;
  if (!stored.ok)
    return ok({ records: [createRecord(practiceType, { id: practiceId, editedAt: now }, changes)] });
  const { record } = stored.value;
  const isSame = Object.entries(changes).every(([name, value]) => isEqual(record.f[name], value));
  return ok({ records: isSame ? [] : [patchRecord(practiceType, record, changes, now)] });
}
