// What an answer to a line of the conflict journal writes, and what it leaves alone.
import { expect, test } from 'vitest';
import { giveCourtesy } from '#shared/engagement/acts/give-courtesy.ts';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { resolveConflict } from '#shared/engagement/acts/resolve-conflict.ts';
import { parentField } from '#shared/merge/merge-record.ts';
import { agreementId } from '#shared/records/agreement.ts';
import { clientType } from '#shared/records/client.ts';
import { conflictId, conflictType } from '#shared/records/conflict.ts';
import { noteType } from '#shared/records/note.ts';
import { derivedRecordId } from '#shared/records/record-id.ts';
import { createRecord, type StoredRecord } from '#shared/records/record.ts';
import { notFound, refused, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, idOf, monday, sixSessions } from '#test/support/practice.ts';

const lineOf = (record: StoredRecord, field: string, kept: unknown, other: unknown): StoredRecord =>
  createRecord(
    conflictType,
    { id: conflictId(record.id, field, kept, other), editedAt: 5 },
    { record: record.id, recordType: record.type, field, kept, other, at: 5 },
  );

const resolve = (records: Iterable<StoredRecord>, line: StoredRecord, useOther: boolean) =>
  resolveConflict(records, { conflict: line.id, useOther }, { now: 9 });

const client = createRecord(clientType, { id: idOf('client'), editedAt: 1 }, { name: 'Maya', code: 'C-1' });

test('An answered line is written now, and what was kept is not written again', () => {
  const line = lineOf(client, 'name', 'Maya', 'Maya R.');
  expect(resolve([client, line], line, false)).toEqual({
    ok: true,
    value: { records: [{ ...line, editedAt: 9, f: { ...line.f, resolved: true } }] },
  });
});

test('A line is a line of the journal, not what merely has its id, and it has to be readable', () => {
  const line = lineOf(client, 'name', 'Maya', 'Maya R.');
  expect(resolve([client, { ...client, id: line.id }], line, true)).toEqual(notFound);
  const damaged = { ...line, f: { ...line.f, at: 'then' } };
  expect(resolve([client, damaged], line, true)).toEqual(refused('unreadable'));
});

test('A field that was taken out on the other side is taken out, unless it may be empty itself', () => {
  const fields = {
    name: 'Maya',
    code: 'C-1',
    timeZone: 'Europe/Rome',
    emergencyContact: { name: 'Jo', phone: '1' },
  };
  const reached = createRecord(clientType, { id: client.id, editedAt: 1 }, fields);
  const { timeZone, ...withoutZone } = fields;
  const gone = lineOf(reached, 'timeZone', timeZone, null);
  expect(resolve([reached, gone], gone, true)).toEqual({
    ok: true,
    value: {
      records: [
        { ...gone, editedAt: 9, f: { ...gone.f, resolved: true, kept: timeZone } },
        { ...reached, editedAt: 9, f: withoutZone },
      ],
    },
  });
  const nobody = lineOf(reached, 'emergencyContact', fields.emergencyContact, null);
  expect(resolve([reached, nobody], nobody, true)).toMatchObject({
    ok: true,
    value: { records: [{ id: nobody.id }, { f: { ...fields, emergencyContact: null } }] },
  });
});

test('A value that does not fit takes nothing out either', () => {
  const reached = { ...client, f: { ...client.f, timeZone: 'Europe/Rome' } };
  const line = lineOf(reached, 'timeZone', 'Europe/Rome', 7);
  expect(resolve([reached, line], line, true)).toEqual(refused('does-not-fit'));
});

test('A field that has to be there is not taken out', () => {
  const line = lineOf(client, 'name', 'Maya', null);
  expect(resolve([client, line], line, true)).toEqual(refused('does-not-fit'));
});

test('What stood nowhere is kept as nothing', () => {
  const line = lineOf(client, 'aliases', null, ['May']);
  expect(resolve([client, line], line, true)).toMatchObject({
    ok: true,
    value: { records: [{ f: { kept: null, resolved: true } }, { f: { aliases: ['May'] }, editedAt: 9 }] },
  });
});

test('Where a record belongs can be answered too, with an id and nothing else', () => {
  const [from, to] = [idOf('from'), idOf('to')];
  const note = createRecord(noteType, { id: idOf('note'), parent: from, editedAt: 1 }, { body: 'A' });
  const line = lineOf(note, parentField, from, to);
  expect(resolve([note, line], line, true)).toEqual({
    ok: true,
    value: {
      records: [
        { ...line, editedAt: 9, f: { ...line.f, resolved: true, kept: from } },
        { ...note, parent: to, editedAt: 9 },
      ],
    },
  });
  for (const other of ['elsewhere', 7, null, [to]]) {
    const wrong = lineOf(note, parentField, from, other);
    expect(resolve([note, wrong], wrong, true)).toEqual(refused('does-not-fit'));
    expect(resolve([note, wrong], wrong, false)).toMatchObject({ ok: true });
  }
});

test('What a newer version wrote is not changed by ours', () => {
  const line = lineOf(client, 'name', 'Maya', 'Maya R.');
  expect(resolve([{ ...client, minWriter: 2 }, line], line, true)).toEqual(updateNeeded);
  expect(resolve([{ ...client, type: 'mood-board' }, line], line, true)).toEqual(updateNeeded);
});

/** Six agreed; the other browser said eight, or whatever `other` is. */
function agreedTwice(other: unknown, field = 'sessions') {
  const practice = underWay();
  const id = agreementId(practice.id, 1);
  const agreement = practice.records.get(id);
  if (agreement === undefined) throw new Error('no agreement');
  const line = lineOf(agreement, field, 6, other);
  practice.records.set(line.id, line);
  const answer = (useOther = true) => practice.done(resolve(practice.records.values(), line, useOther));
  const corrections = () => practice.all('ledger-entry').filter(({ f }) => f['reason'] === 'correction');
  return { ...practice, agreement: id, line, answer, corrections };
}

test('The ledger follows the number that was chosen, once, dated as the agreement', () => {
  const { answer, corrections, engagement, id, line } = agreedTwice(8);
  expect(answer().records).toHaveLength(3);
  expect(answer().records.map(({ type }) => type)).toEqual(['conflict', 'agreement']);
  expect(corrections()).toMatchObject([
    {
      id: derivedRecordId('ledger-entry', line.id),
      parent: id,
      editedAt: 9,
      f: { delta: 2, at: monday - 10 * day },
    },
  ]);
  expect(engagement(id)).toMatchObject({ agreed: 8, terms: { sessions: 8 } });
});

test('No number counts as none', () => {
  const { answer, engagement, id } = agreedTwice(null);
  answer();
  expect(engagement(id)).toMatchObject({ agreed: 0, terms: { sessions: null } });
});

test('Another field of the agreement leaves the ledger alone, and so does the number that it has already', () => {
  const other = agreedTwice(60, 'minutes');
  // The ledger and the agreement may differ for another reason; that is not this answer's business.
  other.spoil(other.agreement, { f: { ...other.fields(other.agreement), sessions: 7 } });
  other.answer();
  expect([other.corrections(), other.engagement(other.id).terms?.minutes]).toEqual([[], 60]);
  const same = agreedTwice(8);
  same.answer(false);
  expect(same.corrections()).toEqual([]);
});

test('An earlier version of the agreement no longer moves the ledger', () => {
  const { answer, corrections, records, done, id, engagement } = agreedTwice(8);
  const agreement = { ...sixSessions, sessions: 5 };
  done(recordAgreement(records.values(), { engagement: id, agreement }, actAt(monday)));
  const before = corrections();
  expect(answer().records.map(({ type }) => type)).toEqual(['conflict', 'agreement']);
  expect(corrections()).toEqual(before);
  expect(engagement(id).agreed).toBe(5);
});

test('A number that was said again before the conflict was answered is the one that the ledger follows', () => {
  const { answer, corrections, records, done, id, engagement, spoil, agreement, fields } = agreedTwice(6);
  // Eight was kept while the ledger has the six that was committed first.
  spoil(agreement, { f: { ...fields(agreement), sessions: 8 } });
  const eight = { ...sixSessions, sessions: 8 };
  done(recordAgreement(records.values(), { engagement: id, agreement: eight }, actAt(monday)));
  expect(engagement(id).agreed).toBe(6);
  answer(false);
  expect(corrections()).toMatchObject([{ f: { delta: 2, at: monday } }]);
  expect(engagement(id).agreed).toBe(8);
});

test('A session given as a courtesy stays, whichever number is chosen', () => {
  for (const useOther of [true, false]) {
    const { answer, done, records, id, engagement, hold, close } = agreedTwice(8);
    hold();
    close();
    done(giveCourtesy(records.values(), { engagement: id }, actAt(monday)));
    answer(useOther);
    expect(engagement(id).agreed).toBe(useOther ? 9 : 7);
  }
});

test('An agreement whose engagement is gone, or that lies nowhere, is answered without a ledger', () => {
  const { answer, corrections, records, id } = agreedTwice(8);
  records.delete(id);
  expect(answer().records.map(({ type }) => type)).toEqual(['conflict', 'agreement']);
  expect(corrections()).toEqual([]);
  const adrift = agreedTwice(8);
  const { parent: _parent, ...agreement } = adrift.records.get(adrift.agreement) ?? client;
  adrift.records.set(adrift.agreement, agreement);
  adrift.answer();
  expect(adrift.corrections()).toEqual([]);
});

test('A damaged number is mended by the other one, and the ledger stays as it was', () => {
  const { answer, corrections, spoil, fields, agreement, engagement, id } = agreedTwice(8);
  spoil(agreement, { f: { ...fields(agreement), sessions: 'many' } });
  expect(answer().records.map(({ type }) => type)).toEqual(['conflict', 'agreement']);
  expect(corrections()).toEqual([]);
  expect(engagement(id)).toMatchObject({ agreed: 6, terms: { sessions: 8 } });
});

test('A damaged agreement that is kept as it is moves nothing', () => {
  const { answer, corrections, spoil, fields, agreement } = agreedTwice(8);
  spoil(agreement, { f: { ...fields(agreement), minutes: 'long' } });
  answer(false);
  expect(corrections()).toEqual([]);
});

test('A record that is gone leaves its line answered and nothing else', () => {
  const line = lineOf(client, 'name', 'Maya', 'Maya R.');
  const answered = resolve([line], line, true);
  expect(answered).toEqual({
    ok: true,
    value: { records: [{ ...line, editedAt: 9, f: { ...line.f, resolved: true } }] },
  });
});
