// Three-way merge of one record. Changed on one side wins; changed apart on both, the record edited last wins the field and the
// other value goes to the conflict journal; text is merged by line. Both devices come to the same record, and nothing is lost.
import { conflictId, conflictType } from '../records/conflict.ts';
import { isKnownType, recordTypes } from '../records/index.ts';
import { noteType } from '../records/note.ts';
import { createRecord, isReadOnlyHere, project } from '../records/record.ts';
import type { RecordType, StoredRecord } from '../records/record.ts';
import { isEqual, isSameContent } from './equal.ts';
import { has, mergeList } from './merge-list.ts';
import { mergeMap } from './merge-map.ts';
import { mergeText } from './merge-text.ts';

export type Merged = { readonly record: StoredRecord; readonly conflicts: readonly StoredRecord[] };

/** The name under which the journal keeps a record's parent, which is no field. */
export const parentField = '@parent';

/**
 * @param base the version that both started from; null where there was none or it is not known.
 * @param theirs the version that was committed first: it wins ties.
 * @param now epoch milliseconds, for the lines of the journal.
 */
export function mergeRecord(
  base: StoredRecord | null,
  mine: StoredRecord,
  theirs: StoredRecord,
  now: number,
): Merged {
  const type = typeOf(theirs.type);
  if (isSameContent(mine, theirs) || type?.merge === 'append-only') return { record: theirs, conflicts: [] };
  if (theirs.type === conflictType.type) return { record: mergeConflict(mine, theirs), conflicts: [] };
  const readOnly = type === undefined ? undefined : newerOf(type, mine, theirs);
  if (readOnly !== undefined) return keepWhole(base, readOnly.kept, readOnly.other, now);
  const [winner, loser] = mine.editedAt > theirs.editedAt ? [mine, theirs] : [theirs, mine];
  return mergeFields(type, base, winner, loser, now);
}

function mergeFields(
  type: RecordType<unknown> | undefined,
  base: StoredRecord | null,
  winner: StoredRecord,
  loser: StoredRecord,
  now: number,
): Merged {
  const fields: Record<string, unknown> = { ...loser.f, ...winner.f };
  const lost: Lost[] = [];
  const said = saidOf(type, base, winner, loser);
  const saidTogether = said === undefined ? [] : [type?.unsaid?.field, ...(type?.unsaid?.with ?? [])];
  for (const name of Object.keys({ ...base?.f, ...fields })) {
    const { value, other } =
      said !== undefined && saidTogether.includes(name)
        ? { value: said.f[name], other: undefined }
        : mergeField(type, name, winner, base?.f[name], winner.f[name], loser.f[name]);
    if (value === undefined) delete fields[name];
    else fields[name] = value;
    if (other !== undefined) lost.push({ field: name, kept: value ?? null, other });
  }
  const { parent, other } = mergeParent(base, winner, loser);
  if (other !== undefined) lost.push({ field: parentField, kept: parent ?? null, other });
  const merged: StoredRecord = {
    ...loser,
    ...winner,
    ...(parent === undefined ? {} : { parent }),
    v: Math.max(winner.v, loser.v),
    minWriter: Math.max(winner.minWriter, loser.minWriter),
    f: fields,
  };
  const { record, unplaced } = withAlternative(type, base, merged, winner, loser);
  return { record, conflicts: journal(record, [...lost, ...unplaced], now) };
}

/**
 * The side that two devices' words about one thing are taken from, where both changed them and a person wrote one at most: that
 * person's, else the newer. Taken apart, half of each would be something that nobody said.
 */
function saidOf(
  type: RecordType<unknown> | undefined,
  base: StoredRecord | null,
  winner: StoredRecord,
  loser: StoredRecord,
): StoredRecord | undefined {
  const unsaid = type?.unsaid;
  if (unsaid === undefined) return undefined;
  const isUnsaid = ({ f }: StoredRecord) => has(unsaid.values, f[unsaid.field]);
  const isChanged = ({ f }: StoredRecord) =>
    [unsaid.field, ...unsaid.with].some((name) => !isEqual(f[name], base?.f[name]));
  if (!isChanged(winner) || !isChanged(loser)) return undefined;
  if (isUnsaid(loser)) return winner;
  return isUnsaid(winner) ? loser : undefined;
}

type Outcome = { readonly value: unknown; readonly other?: unknown };

/** `other` is what has to go to the journal, null for "taken out". `undefined` stands for a field that is not there. */
function mergeField(
  type: RecordType<unknown> | undefined,
  name: string,
  winner: StoredRecord,
  before: unknown,
  value: unknown,
  other: unknown,
): Outcome {
  if (isEqual(value, other) || isEqual(other, before)) return { value };
  if (isEqual(value, before)) return { value: other };
  if (type?.observed?.includes(name)) return { value: value ?? other };
  if (type?.earliest?.includes(name)) return { value: earlier(value, other) };
  const yielding = type?.yields?.[name] ?? [];
  if (has(yielding, other)) return { value };
  if (has(yielding, value)) return { value: other };
  const map =
    type?.maps?.includes(name) === true ? mergedMap(type, name, winner, before, value, other) : null;
  if (map !== null) return map;
  const merged = type === undefined ? null : mergedInside(type, name, before, value, other);
  if (type !== undefined && merged !== null && isValid(type, winner, name, merged)) return { value: merged };
  return { value, other: other ?? null };
}

/** Of a moment that two devices noticed; one that only one of them knows stands. */
const earlier = (value: unknown, other: unknown): unknown =>
  typeof value === 'number' && typeof other === 'number' ? Math.min(value, other) : (value ?? other);

function mergedInside(
  type: RecordType<unknown>,
  name: string,
  before: unknown,
  value: unknown,
  other: unknown,
): unknown {
  if (type.lists?.includes(name)) return mergeList(before, value, other);
  if (!type.text.includes(name) || typeof value !== 'string' || typeof other !== 'string') return null;
  const merged = mergeText(typeof before === 'string' ? before : null, value, other);
  return merged.overlapped && hasAlternatives(type, name) ? merged.preferMine : merged.text;
}

function mergedMap(
  type: RecordType<unknown>,
  name: string,
  record: StoredRecord,
  before: unknown,
  value: unknown,
  other: unknown,
): Outcome | null {
  const merged = mergeMap(before, value, other);
  return merged !== null && isValid(type, record, name, merged.value) ? merged : null;
}

// A list may have grown too long, a text too large: then one of the two is kept and the other journaled, like any other value.
const isValid = (type: RecordType<unknown>, record: StoredRecord, name: string, value: unknown): boolean =>
  project(type, { ...record, f: { ...record.f, [name]: value } }).ok;

const hasAlternatives = (type: RecordType<unknown>, name: string): boolean =>
  type.type === noteType.type && name === 'body';

/** A note keeps the other version of rewritten lines at hand, beside the text; the journal is for what has no such place. */
function withAlternative(
  type: RecordType<unknown> | undefined,
  base: StoredRecord | null,
  merged: StoredRecord,
  winner: StoredRecord,
  loser: StoredRecord,
): { readonly record: StoredRecord; readonly unplaced: readonly Lost[] } {
  const [body, other, before] = [winner.f['body'], loser.f['body'], base?.f['body']];
  const asIs = { record: merged, unplaced: [] };
  if (type === undefined || !hasAlternatives(type, 'body')) return asIs;
  if (typeof body !== 'string' || typeof other !== 'string') return asIs;
  const text = mergeText(typeof before === 'string' ? before : null, body, other);
  // Where the merged text did not fit, the whole of the other version is in the journal already.
  if (!text.overlapped || merged.f['body'] !== text.preferMine) return asIs;
  const known = Array.isArray(merged.f['alternatives']) ? merged.f['alternatives'] : [];
  if (known.some((entry) => entry?.body === text.preferTheirs)) return asIs;
  const alternatives = [...known, { body: text.preferTheirs, editedAt: loser.editedAt }];
  if (isValid(type, merged, 'alternatives', alternatives))
    return { record: { ...merged, f: { ...merged.f, alternatives } }, unplaced: [] };
  return { record: merged, unplaced: [{ field: 'body', kept: text.preferMine, other: text.preferTheirs }] };
}

function mergeParent(
  base: StoredRecord | null,
  winner: StoredRecord,
  loser: StoredRecord,
): { readonly parent: StoredRecord['parent']; readonly other?: StoredRecord['parent'] } {
  if (winner.parent === loser.parent || loser.parent === base?.parent) return { parent: winner.parent };
  if (winner.parent === base?.parent) return { parent: loser.parent };
  return { parent: winner.parent, other: loser.parent };
}

/** A line of the journal that one side resolved is resolved; its values are in its id. */
const mergeConflict = (mine: StoredRecord, theirs: StoredRecord): StoredRecord => ({
  ...theirs,
  f: { ...theirs.f, resolved: mine.f['resolved'] === true || theirs.f['resolved'] === true },
});

/** A record that asks for a newer writer than ours is not mixed with another: the one that asks for more is kept whole. */
function newerOf(
  type: RecordType<unknown>,
  mine: StoredRecord,
  theirs: StoredRecord,
): { readonly kept: StoredRecord; readonly other: StoredRecord } | undefined {
  if (!isReadOnlyHere(mine, type) && !isReadOnlyHere(theirs, type)) return undefined;
  return mine.minWriter > theirs.minWriter ? { kept: mine, other: theirs } : { kept: theirs, other: mine };
}

function keepWhole(base: StoredRecord | null, kept: StoredRecord, other: StoredRecord, now: number): Merged {
  const lost = Object.keys(other.f)
    .filter((name) => !isEqual(other.f[name], kept.f[name]) && !isEqual(other.f[name], base?.f[name]))
    .map((name) => ({ field: name, kept: kept.f[name] ?? null, other: other.f[name] }));
  return { record: kept, conflicts: journal(kept, lost, now) };
}

type Lost = { readonly field: string; readonly kept: unknown; readonly other: unknown };

const journal = (record: StoredRecord, lost: readonly Lost[], now: number): readonly StoredRecord[] =>
  lost.map(({ field, kept, other }) =>
    createRecord(
      conflictType,
      { id: conflictId(record.id, field, kept, other), parent: record.parent ?? record.id, editedAt: now },
      {
        record: record.id,
        recordType: record.type,
        field: field.slice(0, 500),
        kept,
        other,
        at: now,
        resolved: false,
      },
    ),
  );

const typeOf = (type: string): RecordType<unknown> | undefined =>
  isKnownType(type) ? recordTypes[type] : undefined;
