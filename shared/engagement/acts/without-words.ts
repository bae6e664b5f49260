// Records of one class without their words: what the law or a log may ask for stays - dates, hours, numbers, fee, the hash of the
// agreement. Records are written over, because one that is gone here would come back from another device.
import { parentField } from '../../merge/merge-record.ts';
import { conflictType } from '../../records/conflict.ts';
import { isKnownType, recordTypes } from '../../records/index.ts';
import type { RetentionClass } from '../../records/practice.ts';
import { isReadOnlyHere, type StoredRecord } from '../../records/record.ts';
import { isEqual } from '../../merge/equal.ts';
import { urgentCode } from '../flags.ts';

/** Those of `all` that change: of the records meant, and of what the conflict journal keeps of them. */
export function withoutWords(
  all: readonly StoredRecord[],
  isMeant: (record: StoredRecord) => boolean,
  kind: RetentionClass,
  now: number,
): readonly StoredRecord[] {
  const meant = new Map(all.filter(isMeant).map((record) => [String(record.id), record]));
  return all.flatMap((record) => {
    const about = record.type === conflictType.type ? meant.get(String(record.f['record'])) : undefined;
    if (about !== undefined) return isOfWords(about, record.f, kind, now) ? emptied(record, now) : [];
    return meant.has(record.id) ? rewritten(record, keptOf(record, kind, now), now) : [];
  });
}

/** A newer version has words where this one knows none. */
export const isNewer = (record: StoredRecord): boolean =>
  isKnownType(record.type) && isReadOnlyHere(record, recordTypes[record.type]);

/** A line of the conflict journal with neither value, and nothing left to decide. */
export const emptied = (line: StoredRecord, now: number): readonly StoredRecord[] =>
  rewritten(line, { ...line.f, kept: null, other: null, resolved: true }, now);

type Fields = StoredRecord['f'];

/** Nothing where there are no such words. Damaged records too: what cannot be read can still be erased. */
export const rewritten = (record: StoredRecord, f: Fields | null, now: number): readonly StoredRecord[] =>
  f === null || isEqual(f, record.f) ? [] : [{ ...record, editedAt: now, f }];

/** Whether the field that a line of the journal is about would be erased in its record. */
function isOfWords(about: StoredRecord, { field }: Fields, kind: RetentionClass, now: number): boolean {
  if (typeof field !== 'string' || field === parentField) return false;
  const word = {};
  const kept = keptOf({ ...about, f: { ...about.f, [field]: word } }, kind, now);
  return kept !== null && kept[field] !== word;
}

/** Null: not of this class. */
function keptOf({ type, f }: StoredRecord, kind: RetentionClass, now: number): Fields | null {
  switch (type) {
    case 'note':
      // Only which session it was about: fields of a newer version may hold words as well.
      return classOfNote(f) === kind ? { ...only(f, ['session', 'drawer', 'about']), ...emptyNote } : null;
    case 'flag':
      return classOfFlag(f) === kind ? closed(f, now) : null;
    case 'referral':
      return kind === 'record' ? { ...f, need: '' } : null;
    case 'prompt-answer':
      // It may speak of what stands in either drawer, and goes with the first of them.
      return kind === 'record' || kind === 'reflection' ? without(f, ['reason']) : null;
    case 'agreement':
      return kind === 'agreement' ? { ...without(f, ['extension']), words: '', text: '', unused: '' } : null;
    case 'consent':
      return kind === 'consent' ? { ...f, words: '' } : null;
    case 'disclosure':
      return kind === 'consent' ? { ...f, why: '', ...overrideOf(f['override']) } : null;
    default:
      return null;
  }
}

const emptyNote = { body: '', commitments: [], alternatives: [], revisions: [] };

/** Which sign it was stays until rows can be deleted, because a sign without a code is none; but it no longer counts for anything. */
const closed = (f: Fields, now: number): Fields => ({
  ...without(f, ['words', 'resolvedHow']),
  resolvedAt: f['resolvedAt'] ?? now,
});

/** That someone was in danger stays, and whether the client was told. */
function overrideOf(override: unknown): Fields {
  if (override === undefined) return {};
  const clientTold = typeof override === 'object' && Object(override)['clientTold'] === true;
  return { override: { what: '–', whoAdvised: '', clientTold } };
}

const classOfNote = (f: Fields): RetentionClass => (f['drawer'] === 'reflection' ? 'reflection' : 'record');

/** Signs are the coach's own; what was done in an emergency is part of the record. */
const classOfFlag = (f: Fields): RetentionClass => (f['code'] === urgentCode ? 'record' : 'reflection');

export const only = (f: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(f).filter(([name]) => names.includes(name)));

const without = (f: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(f).filter(([name]) => !names.includes(name)));
