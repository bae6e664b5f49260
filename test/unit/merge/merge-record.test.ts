import { expect, test } from 'vitest';
import { mergeRecord, parentField } from '#shared/merge/merge-record.ts';
import { bookingType } from '#shared/records/booking.ts';
import { clientType } from '#shared/records/client.ts';
import { conflictType } from '#shared/records/conflict.ts';
import { ledgerEntryType } from '#shared/records/ledger-entry.ts';
import { noteType } from '#shared/records/note.ts';
import { createRecord, maxTextLength, patchRecord, type StoredRecord } from '#shared/records/record.ts';
import { sessionType } from '#shared/records/session.ts';
import { found, idOf } from '#test/support/practice.ts';

const now = 100;
const client = createRecord(
  clientType,
  { id: idOf('client'), editedAt: 1 },
  { name: 'Maya', code: 'C-1', aliases: ['M'], emails: [], createdAt: 1 },
);
const edit = (changes: object, editedAt: number): StoredRecord =>
  patchRecord(clientType, client, changes, editedAt);

const note = createRecord(
  noteType,
  { id: idOf('note'), parent: idOf('engagement'), editedAt: 1 },
  { drawer: 'record', body: 'a\nb\nc', commitments: [], alternatives: [] },
);
const write = (changes: object, editedAt: number): StoredRecord =>
  patchRecord(noteType, note, changes, editedAt);

test('What one side changed wins, and nobody is asked', () => {
  const merged = mergeRecord(client, edit({ name: 'Maya Rosen' }, 2), edit({ code: 'C-14' }, 3), now);
  expect(merged.record.f).toMatchObject({ name: 'Maya Rosen', code: 'C-14' });
  expect(merged.conflicts).toEqual([]);
});

test('Changed apart, the later edit wins the field and the other value goes to the journal', () => {
  const merged = mergeRecord(client, edit({ name: 'Maya R.' }, 5), edit({ name: 'Maya Rosen' }, 4), now);
  expect(merged.record).toMatchObject({ editedAt: 5, f: { name: 'Maya R.' } });
  expect(merged.conflicts).toMatchObject([
    {
      type: 'conflict',
      parent: client.id,
      f: {
        record: client.id,
        recordType: 'client',
        field: 'name',
        kept: 'Maya R.',
        other: 'Maya Rosen',
        at: now,
      },
    },
  ]);
});

test('At the same moment the one committed first wins', () => {
  const merged = mergeRecord(client, edit({ name: 'Mine' }, 5), edit({ name: 'Theirs' }, 5), now);
  expect(merged.record.f['name']).toBe('Theirs');
});

test('A field that one side does not know survives, at every depth', () => {
  const mine = {
    ...edit({ name: 'Maya Rosen' }, 5),
    f: { ...edit({ name: 'Maya Rosen' }, 5).f, pronouns: { said: 'she' } },
  };
  const merged = mergeRecord(client, mine, edit({ code: 'C-14' }, 6), now);
  expect(merged.record.f).toMatchObject({ pronouns: { said: 'she' }, name: 'Maya Rosen', code: 'C-14' });
});

test('Taken out on one side and changed on the other is a conflict, too', () => {
  const { code: _code, ...without } = client.f;
  const taken = { ...client, editedAt: 9, f: without };
  const merged = mergeRecord(client, taken, edit({ code: 'C-14' }, 3), now);
  expect('code' in merged.record.f).toBe(false);
  expect(merged.conflicts).toMatchObject([{ f: { field: 'code', kept: null, other: 'C-14' } }]);
  expect('code' in mergeRecord(client, taken, client, now).record.f).toBe(false);
});

test('Lists are merged element by element', () => {
  const mine = edit({ aliases: ['M', 'Mimi'], emails: ['a@x.org'] }, 5);
  const theirs = edit({ aliases: ['May'], emails: ['b@x.org'] }, 4);
  const { record, conflicts } = mergeRecord(client, mine, theirs, now);
  expect(record.f).toMatchObject({ aliases: ['Mimi', 'May'], emails: ['a@x.org', 'b@x.org'] });
  expect(conflicts).toEqual([]);
});

test('A merged list that is too long is a conflict instead', () => {
  const many = (letter: string) => Array.from({ length: 15 }, (_, index) => `${letter}${index}`);
  const merged = mergeRecord(client, edit({ aliases: many('a') }, 5), edit({ aliases: many('b') }, 4), now);
  expect(merged.record.f['aliases']).toEqual(many('a'));
  expect(merged.conflicts).toMatchObject([{ f: { field: 'aliases', other: many('b') } }]);
});

test('Notes are merged by line; rewritten lines are kept both, one in the note and one beside it', () => {
  expect(mergeRecord(note, write({ body: 'A\nb\nc' }, 5), write({ body: 'a\nb\nC' }, 4), now)).toMatchObject({
    record: { f: { body: 'A\nb\nC', alternatives: [] } },
    conflicts: [],
  });
  expect(
    mergeRecord(note, write({ body: 'a\nmine\nc' }, 5), write({ body: 'a\ntheirs\nc' }, 4), now),
  ).toMatchObject({
    record: { f: { body: 'a\nmine\nc', alternatives: [{ body: 'a\ntheirs\nc', editedAt: 4 }] } },
    conflicts: [],
  });
});

test('A commitment done here and one added there meet', () => {
  const base = write({ commitments: [{ text: 'Call', done: false }] }, 2);
  const mine = patchRecord(noteType, base, { commitments: [{ text: 'Call', done: true }] }, 5);
  const added = [
    { text: 'Call', done: false },
    { text: 'Rest', done: false },
  ];
  const theirs = patchRecord(noteType, base, { commitments: added }, 4);
  expect(mergeRecord(base, mine, theirs, now).record.f['commitments']).toEqual([
    { text: 'Call', done: true },
    { text: 'Rest', done: false },
  ]);
});

test('Texts that together are too long are a conflict instead', () => {
  const long = (letter: string) => letter.repeat(maxTextLength / 2 + 1);
  const base = write({ body: 'x\ny\nz' }, 2);
  const mine = patchRecord(noteType, base, { body: `${long('m')}\ny\nz` }, 5);
  const theirs = patchRecord(noteType, base, { body: `x\ny\n${long('t')}` }, 4);
  const { record, conflicts } = mergeRecord(base, mine, theirs, now);
  expect(record.f['body']).toBe(mine.f['body']);
  expect(conflicts).toMatchObject([{ f: { field: 'body', other: theirs.f['body'] } }]);
});

test('A note with no room for another version journals it', () => {
  const full = Array.from({ length: 20 }, (_, index) => ({ body: `${index}`, editedAt: index }));
  const base = write({ alternatives: full }, 2);
  const mine = patchRecord(noteType, base, { body: 'mine' }, 5);
  const theirs = patchRecord(noteType, base, { body: 'theirs' }, 4);
  const { record, conflicts } = mergeRecord(base, mine, theirs, now);
  expect(record.f).toMatchObject({ body: 'mine', alternatives: full });
  expect(conflicts).toMatchObject([{ f: { field: 'body', other: 'theirs' } }]);
});

test('Append-only records are as they were first written', () => {
  const made = { id: idOf('entry'), parent: idOf('engagement') };
  const mine = createRecord(ledgerEntryType, { ...made, editedAt: 9 }, { at: 2, delta: -1, reason: 'held' });
  const theirs = createRecord(
    ledgerEntryType,
    { ...made, editedAt: 1 },
    { at: 1, delta: -1, reason: 'held' },
  );
  expect(mergeRecord(null, mine, theirs, now)).toEqual({ record: theirs, conflicts: [] });
});

test('A session that the coach confirmed stays confirmed, though another browser still has it open', () => {
  const at = { id: idOf('session'), parent: idOf('engagement') };
  const held = createRecord(
    sessionType,
    { ...at, editedAt: 5 },
    { start: 1, status: 'held', actualMinutes: 50 },
  );
  const running = createRecord(sessionType, { ...at, editedAt: 9 }, { start: 1, status: 'running' });
  expect(mergeRecord(null, running, held, now)).toMatchObject({
    record: { f: { status: 'held' } },
    conflicts: [],
  });
  const missed = createRecord(sessionType, { ...at, editedAt: 9 }, { start: 1, status: 'no-show' });
  expect(mergeRecord(null, missed, held, now).conflicts).toMatchObject([{ f: { other: 'held' } }]);
});

test('What the calendar shows is no matter for the journal', () => {
  const at = { id: idOf('booking'), parent: idOf('engagement') };
  const event = { provider: 'google', eventId: 'e' };
  const mine = createRecord(bookingType, { ...at, editedAt: 5 }, { ...event, start: 1, end: 2, seenAt: 5 });
  const theirs = createRecord(bookingType, { ...at, editedAt: 4 }, { ...event, start: 3, end: 4, seenAt: 4 });
  const { record, conflicts } = mergeRecord(null, mine, theirs, now);
  expect(record.f).toMatchObject({ start: 1, end: 2, seenAt: 5 });
  expect(conflicts).toEqual([]);
});

test('A record moved on one side is moved; moved apart, the other place is in the journal', () => {
  const to = (name: string, editedAt: number) => ({ ...note, parent: idOf(name), editedAt });
  expect(mergeRecord(note, note, to('second', 5), now).record.parent).toBe(idOf('second'));
  const { record, conflicts } = mergeRecord(note, to('third', 6), to('second', 5), now);
  expect(record.parent).toBe(idOf('third'));
  expect(conflicts).toMatchObject([{ f: { field: parentField, other: idOf('second') } }]);
});

test('A line of the journal that one side answered is answered', () => {
  const line = createRecord(
    conflictType,
    { id: idOf('line'), editedAt: 1 },
    { record: client.id, recordType: 'client', field: 'name', kept: 'a', other: 'b', at: 1, resolved: false },
  );
  const answered = patchRecord(conflictType, line, { resolved: true }, 2);
  const noticedLater = { ...line, editedAt: 9, f: { ...line.f, at: 9 } };
  expect(mergeRecord(null, noticedLater, answered, now)).toMatchObject({
    record: { f: { resolved: true } },
    conflicts: [],
  });
  expect(mergeRecord(null, answered, noticedLater, now).record.f['resolved']).toBe(true);
});

test('A record that asks for a newer writer is kept whole, and what it lacks is in the journal', () => {
  const newer = { ...edit({ name: 'Newer' }, 2), minWriter: 2, v: 2 };
  const mine = edit({ name: 'Mine', code: 'C-99' }, 9);
  const { record, conflicts } = mergeRecord(client, mine, newer, now);
  expect(record).toEqual(newer);
  expect(conflicts.map(({ f }) => [f['field'], f['other']])).toEqual([
    ['name', 'Mine'],
    ['code', 'C-99'],
  ]);
});

test('Records of an unknown type are merged field by field', () => {
  const base = { ...client, type: 'hologram' };
  const mine = { ...base, editedAt: 5, f: { ...base.f, name: 'Mine' } };
  const theirs = { ...base, editedAt: 4, f: { ...base.f, name: 'Theirs', code: 'C-2' } };
  const { record, conflicts } = mergeRecord(base, mine, theirs, now);
  expect(record.f).toMatchObject({ name: 'Mine', code: 'C-2' });
  expect(found(conflicts[0]).f).toMatchObject({ recordType: 'hologram', other: 'Theirs' });
});
