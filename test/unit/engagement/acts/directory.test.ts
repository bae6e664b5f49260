import { expect, test } from 'vitest';
import {
  retireDirectoryEntry,
  saveDirectoryEntry,
  type DirectorySave,
} from '#shared/engagement/acts/directory.ts';
import type { RecordId } from '#shared/records/record.ts';
import { invalid, notFound, nothingNew, refused, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, emptyPractice, found, idOf, monday } from '#test/support/practice.ts';

const ada = { name: 'Dr Ada Okoye', contact: '0123', kind: 'psychologist', wait: 'Two weeks' } as const;

function directory() {
  const practice = emptyPractice();
  const save = (fields: DirectorySave['fields'], entry?: RecordId, now = monday) =>
    saveDirectoryEntry(
      practice.records.values(),
      { fields, ...(entry === undefined ? {} : { entry }) },
      actAt(now),
    );
  const retire = (entry: RecordId) =>
    retireDirectoryEntry(practice.records.values(), { entry }, actAt(monday));
  const f = (entry: RecordId) => found(practice.records.get(entry)).f;
  return { ...practice, save, retire, f };
}

test('Someone new has a name and a way to be reached', () => {
  const { done, save, f, records } = directory();
  const { entry } = done(save(ada));
  expect(f(entry)).toEqual(ada);
  expect(records.get(entry)).not.toHaveProperty('parent');
  expect(save({})).toEqual(invalid('name', 'contact'));
  expect(save({ ...ada, name: ' ' })).toEqual(invalid('name'));
  expect(save({ ...ada, contact: ' ' })).toEqual(invalid('contact'));
  expect(save({ ...ada, name: '' })).toEqual(invalid('name'));
});

test('Some of it is changed, all else is kept', () => {
  const { done, save, f, records } = directory();
  const { entry } = done(save(ada));
  records.set(entry, { ...found(records.get(entry)), f: { ...f(entry), newer: 1 } });
  expect(done(save({ wait: 'None', lastCheckedOn: '2026-11-20' }, entry, monday + day)).entry).toBe(entry);
  expect(f(entry)).toEqual({ ...ada, wait: 'None', lastCheckedOn: '2026-11-20', newer: 1 });
  expect(found(records.get(entry)).editedAt).toBe(monday + day);
  expect(save({ contact: '' }, entry)).toEqual(invalid('contact'));
  expect(save({ name: '' }, entry)).toEqual(invalid('name'));
});

test('A day that is emptied is taken out', () => {
  const { done, save, f } = directory();
  const { entry } = done(save({ ...ada, lastCheckedOn: '' }));
  expect(f(entry)).toEqual(ada);
  done(save({ lastCheckedOn: '2026-11-20' }, entry));
  expect(f(entry)['lastCheckedOn']).toBe('2026-11-20');
  done(save({ lastCheckedOn: '' }, entry));
  expect(f(entry)).toEqual(ada);
});

test('What is wrong is named', () => {
  const { save } = directory();
  // @ts-expect-error a message may hold anything
  expect(save({ ...ada, kind: 'wizard', lastCheckedOn: '2026-02-30' })).toEqual(
    invalid('kind', 'lastCheckedOn'),
  );
  expect(save({ ...ada, fee: 'x'.repeat(501) })).toEqual(invalid('fee'));
});

test('Someone who is no longer offered is kept, and can come back', () => {
  const { done, save, retire, f } = directory();
  const { entry } = done(save(ada));
  done(retire(entry));
  expect(f(entry)).toMatchObject({ ...ada, retired: true });
  expect(retire(entry)).toEqual(nothingNew);
  done(save({ retired: false }, entry));
  expect(f(entry)['retired']).toBe(false);
});

test('Nobody is not found, and a newer version’s or a damaged entry is left alone', () => {
  const { done, save, retire, records } = directory();
  expect(save(ada, idOf('x'))).toEqual(notFound);
  expect(retire(idOf('x'))).toEqual(notFound);
  const { entry } = done(save(ada));
  const stored = found(records.get(entry));
  records.set(entry, { ...stored, minWriter: 2 });
  expect([save({}, entry), retire(entry)]).toEqual([updateNeeded, updateNeeded]);
  records.set(entry, { ...stored, f: {} });
  expect(save(ada, entry)).toEqual(refused('unreadable'));
});
