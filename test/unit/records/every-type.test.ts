// What holds for every record type alike: defaults, limits that are kept, and nothing of a newer version lost.
import { expect, test } from 'vitest';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { recordTypes, type RecordTypeName } from '#shared/records/index.ts';
import { createRecord, isReadOnlyHere, patchRecord, project } from '#shared/records/record.ts';
import type { RecordType, StoredRecord } from '#shared/records/record.ts';
import { idOf } from '#test/support/practice.ts';
import { everyType } from './every-type.ts';

const names = Object.keys(everyType) as RecordTypeName[]; // brand: its keys are typed so
const typeOf = (name: RecordTypeName): RecordType<unknown> => recordTypes[name];
const head = { id: idOf('record'), parent: idOf('parent'), editedAt: 5 };

const recordOf = (name: RecordTypeName, fields: object): StoredRecord => ({
  ...{ v: 1, minWriter: 1, type: name, ...head },
  f: { ...fields },
});
const full = (name: RecordTypeName): StoredRecord =>
  recordOf(name, { ...everyType[name].least, ...everyType[name].more });

test('Every record type is tried here', () => {
  expect(names.toSorted()).toEqual(Object.keys(recordTypes).toSorted());
});

test.for(names)('A %s with the least it needs has the documented defaults for the rest', (name) => {
  const { least, defaults } = everyType[name];
  const read = project(typeOf(name), recordOf(name, least));
  expect(read).toEqual({ ok: true, value: { ...head, ...least, ...defaults } });
});

test.for(names)('A %s with every field is read as it was written', (name) => {
  const record = full(name);
  expect(project(typeOf(name), record)).toEqual({ ok: true, value: { ...head, ...record.f } });
  expect(createRecord(typeOf(name), head, record.f)).toEqual(record);
});

test.for(names)('Each field that a %s needs is missed by its name, and no other is', (name) => {
  const { least, more } = everyType[name];
  // The journal's values may be anything, nothing too.
  const needed = Object.keys(least).filter((key) => !(name === 'conflict' && /^(kept|other)$/.test(key)));
  const without = (key: string) =>
    Object.fromEntries(Object.entries(full(name).f).filter(([k]) => k !== key));
  for (const key of needed) {
    const read = project(typeOf(name), recordOf(name, without(key)));
    expect(read).toMatchObject({
      ok: false,
      error: { type: 'invalid-fields', recordType: name, paths: [key] },
    });
  }
  for (const key of Object.keys(more))
    expect(project(typeOf(name), recordOf(name, without(key)))).toMatchObject({ ok: true });
});

/** In every object at every depth, what only a newer version knows. What is used as a map has no fields. */
function withNewer(value: unknown, maps: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => withNewer(item));
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([key, entry]) => [
    key,
    maps.includes(key) ? entry : withNewer(entry),
  ]);
  return { ...Object.fromEntries(inside), newer: { deep: [1, { deeper: 'ü' }] } };
}

const newerOf = (name: RecordTypeName): StoredRecord =>
  recordOf(name, withNewer(full(name).f, ['flagWeights', 'checklist']) as object); // brand: an object went in

test.for(names)('What a newer version wrote into a %s survives a patch, at every depth', (name) => {
  const record = newerOf(name);
  const { change } = everyType[name];
  expect(patchRecord<object>(recordTypes[name], record, change, 9)).toEqual({
    ...record,
    editedAt: 9,
    f: { ...record.f, ...change },
  });
  // A screen reads an object, changes a part of it and writes it back.
  const read = project<object>(recordTypes[name], record);
  const { id: _id, parent: _parent, editedAt: _editedAt, ...fields } = read.ok ? read.value : head;
  expect(patchRecord<object>(recordTypes[name], record, fields, record.editedAt)).toEqual(record);
});

test.for(names)('What a newer version wrote into a %s survives a merge, at every depth', (name) => {
  const { change } = everyType[name];
  const base = full(name);
  const newer = { ...newerOf(name), v: 7, editedAt: 6 };
  const changed = patchRecord<object>(recordTypes[name], base, change, 7);
  const forth = mergeRecord(base, newer, changed, 100).record;
  const back = mergeRecord(base, changed, newer, 100).record;
  if (typeOf(name).merge === 'append-only') {
    expect([forth, back]).toEqual([changed, newer]);
  } else if (name === 'conflict') {
    expect(back.f).toMatchObject(newer.f);
  } else {
    expect(forth).toEqual({ ...newer, editedAt: 7, f: { ...newer.f, ...change } });
    expect(back).toEqual(forth);
  }
});

test.for(names)('A %s that asks for a newer writer is read-only here, and a merge keeps it whole', (name) => {
  const type = typeOf(name);
  const base = full(name);
  expect(isReadOnlyHere(base, type)).toBe(false);
  const newer = { ...base, v: type.version + 1, minWriter: type.version + 1 };
  expect(isReadOnlyHere(newer, type)).toBe(true);
  const changed = patchRecord<object>(recordTypes[name], base, everyType[name].change, 7);
  expect(mergeRecord(base, changed, newer, 100).record).toEqual(newer);
});

test('Steps, lines of the ledger and disclosures are written once; nothing else is', () => {
  expect(names.filter((name) => typeOf(name).merge === 'append-only').toSorted()).toEqual([
    'disclosure',
    'ledger-entry',
    'transition',
  ]);
});

test('How a type merges is said of fields that it has, each in one way', () => {
  for (const name of names) {
    const { text, lists = [], maps = [], observed = [], earliest = [], yields = {} } = typeOf(name);
    const { unsaid } = typeOf(name);
    const together = unsaid === undefined ? [] : [unsaid.field, ...unsaid.with];
    const said = [...text, ...lists, ...maps, ...observed, ...earliest, ...together];
    expect(said.filter((field) => !(field in full(name).f))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
    const unsaidValues = unsaid === undefined ? {} : { [unsaid.field]: unsaid.values };
    for (const [field, values] of [...Object.entries(yields), ...Object.entries(unsaidValues)])
      for (const value of values)
        expect(project(typeOf(name), recordOf(name, { ...full(name).f, [field]: value }))).toMatchObject({
          ok: true,
        });
  }
});
