import { expect, test } from 'vitest';
import { clientType } from '#shared/records/client.ts';
import { isIsoDate } from '#shared/records/iso-date.ts';
import { noteType } from '#shared/records/note.ts';
import { derivedRecordId, randomRecordId } from '#shared/records/record-id.ts';
import { createRecord, isReadOnlyHere, isRecordId, patchRecord, project } from '#shared/records/record.ts';
import { idOf } from '#test/support/practice.ts';

const client = createRecord(clientType, { id: idOf('client'), editedAt: 1 }, { name: 'Maya' });

test('Fields that are missing have their defaults, fields that are unknown are not shown', () => {
  const read = project(clientType, { ...client, f: { name: 'Maya', pronouns: 'she' } });
  expect(read).toEqual({
    ok: true,
    value: {
      ...{ id: client.id, editedAt: 1, name: 'Maya', code: '', aliases: [], emails: [], createdAt: 0 },
      ...{ naming: { state: 'unasked' }, isGroup: false, groupSize: 1 },
    },
  });
});

test('A record that does not fit its type says which fields, one of another type says which', () => {
  const damaged = project(clientType, { ...client, f: { name: '', emails: 'x' } });
  expect(damaged).toEqual({
    ok: false,
    error: { type: 'invalid-fields', recordType: 'client', paths: ['name', 'emails'] },
  });
  expect(project(noteType, client)).toMatchObject({
    error: { type: 'wrong-type', expected: 'note', found: 'client' },
  });
});

test('A patch keeps what it does not know, and the higher version', () => {
  const newer = { ...client, v: 3, f: { ...client.f, pronouns: { said: 'she' } } };
  const patched = patchRecord(clientType, newer, { name: 'Maya Rosen' }, 9);
  expect(patched).toEqual({ ...newer, editedAt: 9, f: { name: 'Maya Rosen', pronouns: { said: 'she' } } });
  expect(newer.f).toEqual({ name: 'Maya', pronouns: { said: 'she' } });
});

test('A field patched to nothing is taken out, so that a record is what its JSON is', () => {
  const patched = patchRecord(
    noteType,
    createRecord(noteType, { id: idOf('n'), editedAt: 1 }, { session: idOf('s') }),
    { session: undefined },
    2,
  );
  expect(patched.f).toEqual({});
});

test('A patch that does not fit the type is a bug and throws', () => {
  expect(() => patchRecord(clientType, client, { name: '' }, 2)).toThrow(/name/);
});

test('A record that asks for a newer writer is read-only here', () => {
  expect(isReadOnlyHere(client, clientType)).toBe(false);
  expect(isReadOnlyHere({ ...client, minWriter: 2 }, clientType)).toBe(true);
});

test('Derived ids are the same everywhere, and no two lists of parts run together', () => {
  expect(derivedRecordId('session', 'a', 'b')).toBe(derivedRecordId('session', 'a', 'b'));
  expect(derivedRecordId('session', 'ab', '')).not.toBe(derivedRecordId('session', 'a', 'b'));
  expect(derivedRecordId('session', 'a')).not.toBe(derivedRecordId('booking', 'a'));
  expect(isRecordId(derivedRecordId('session', 'a'))).toBe(true);
  expect(isRecordId(randomRecordId(new Uint8Array(16).fill(255)))).toBe(true);
  expect(isRecordId('short')).toBe(false);
});

test('Only days that exist are days', () => {
  const real = ['2026-05-12', '2028-02-29', '2000-02-29', '0001-01-01', '2026-01-31', '2026-12-31'];
  expect(real.filter((text) => !isIsoDate(text))).toEqual([]);
  const leap = ['2026-02-29', '2028-02-30', '1900-02-29', '2100-02-29'];
  const beyond = ['2026-13-01', '2026-00-01', '2026-01-00', '2026-01-32', '2026-12-32'];
  const short = ['2026-04-31', '2026-06-31', '2026-09-31', '2026-11-31'];
  const otherForms = ['2026-5-12', '2026-05-12T00:00', ' 2026-05-12', '26-05-12', '+2026-05-12', ''];
  expect([...leap, ...beyond, ...short, ...otherForms].filter(isIsoDate)).toEqual([]);
});

test('A day is one exactly where the calendar of the platform has it', () => {
  for (let at = Date.UTC(1899, 11, 25); at < Date.UTC(1905, 0, 5); at += 24 * 60 * 60_000)
    expect(isIsoDate(new Date(at).toISOString().slice(0, 10))).toBe(true);
});
