// A line of the conflict journal answered: the kept value stays, or the other one takes its place. Nothing is dropped: the line
// keeps both.
import { agreementType } from '../../records/agreement.ts';
import { conflictType, type Conflict } from '../../records/conflict.ts';
import { isKnownType, recordTypes } from '../../records/index.ts';
import { ledgerEntryType } from '../../records/ledger-entry.ts';
import { derivedRecordId } from '../../records/record-id.ts';
import {
  createRecord,
  err,
  isReadOnlyHere,
  isRecordId,
  ok,
  patchRecord,
  project,
} from '../../records/record.ts';
import type { RecordId, RecordType, Result, StoredRecord } from '../../records/record.ts';
import { parentField } from '../../merge/merge-record.ts';
import { balanceOf } from '../ledger.ts';
import { currentTerms } from '../terms-at.ts';
import type { ActAt, Refusal } from './act.ts';
import { findEngagement } from './find-engagement.ts';

export function resolveConflict(
  records: Iterable<StoredRecord>,
  { conflict, useOther }: { readonly conflict: RecordId; readonly useOther: boolean },
  { now }: Pick<ActAt, 'now'>,
): Result<{ readonly records: readonly StoredRecord[] }, Refusal> {
  const all = [...records];
  const line = all.find(({ id, type }) => id === conflict && type === conflictType.type);
  if (line === undefined) return err({ type: 'not-found' });
  const read = project(conflictType, line);
  if (!read.ok) return err({ type: 'refused', why: 'unreadable' });
  const target = all.find(({ id }) => id === read.value.record);
  // The record may be gone: then there is nothing left to decide.
  if (target === undefined)
    return ok({ records: [patchRecord(conflictType, line, { resolved: true }, now)] });
  const chosen = useOther ? withOther(target, read.value, now) : ok(target);
  if (!chosen.ok) return chosen;
  // What stood in the field until now may be a third value, edited since; the line keeps that one.
  const kept = valueOf(target, read.value.field);
  const resolved = patchRecord(conflictType, line, { resolved: true, ...(useOther ? { kept } : {}) }, now);
  const changed = useOther ? [chosen.value] : [];
  return ok({ records: [resolved, ...changed, ...ledgerInLine(all, chosen.value, read.value, now)] });
}

const valueOf = (record: StoredRecord, field: string): unknown =>
  (field === parentField ? record.parent : record.f[field]) ?? null;

function withOther(
  target: StoredRecord,
  { field, other }: Conflict,
  now: number,
): Result<StoredRecord, Refusal> {
  const type: RecordType<unknown> | undefined = isKnownType(target.type)
    ? recordTypes[target.type]
    : undefined;
  if (type === undefined || isReadOnlyHere(target, type)) return err({ type: 'update-needed' });
  if (field === parentField) {
    if (typeof other !== 'string' || !isRecordId(other)) return err({ type: 'refused', why: 'does-not-fit' });
    return ok({ ...target, parent: other, editedAt: now });
  }
  const { [field]: _replaced, ...others } = target.f;
  // Null stands for a field that one side took out, unless the field itself may be null.
  const candidates = [{ ...others, [field]: other }, ...(other === null ? [others] : [])];
  const fitting = candidates
    .map((f) => ({ ...target, f, editedAt: now }))
    .find((record) => project(type, record).ok);
  return fitting === undefined ? err({ type: 'refused', why: 'does-not-fit' }) : ok(fitting);
}

/**
 * Two browsers agreed different numbers under one version: the agreement has the chosen one, and the ledger follows the number that
 * holds now, which a later version may have changed again. A session given as a courtesy is no part of that number, and stays.
 */
function ledgerInLine(
  all: readonly StoredRecord[],
  chosen: StoredRecord,
  conflict: Conflict & { readonly id: RecordId },
  now: number,
): readonly StoredRecord[] {
  const agreement = project(agreementType, chosen);
  if (!agreement.ok || conflict.field !== 'sessions' || chosen.parent === undefined) return [];
  const found = findEngagement(all, chosen.parent);
  if (!found.ok) return [];
  const { under, ledger } = found.value;
  const current = currentTerms(under.agreements);
  if (current === undefined) return [];
  const { sessions, agreedAt } = current.id === chosen.id ? agreement.value : current;
  const courtesies = under.entries.filter(({ reason }) => reason === 'courtesy');
  const delta = (sessions ?? 0) - (ledger.agreed - balanceOf(courtesies));
  if (delta === 0) return [];
  const at = { id: derivedRecordId('ledger-entry', conflict.id), parent: chosen.parent, editedAt: now };
  return [createRecord(ledgerEntryType, at, { at: agreedAt, delta, reason: 'correction' })];
}
