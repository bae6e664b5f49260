import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { saveClient, type ClientSave } from '#shared/engagement/acts/save-client.ts';
import type { RecordId } from '#shared/records/record.ts';
import { invalid, notFound, nothingNew, refused, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, emptyPractice, found, idOf, maya, monday } from '#test/support/practice.ts';

function twoClients() {
  const practice = emptyPractice();
  const { client } = practice.add({ ...maya, agreement: null }, monday);
  const { client: ken } = practice.add({ ...maya, name: 'Ken', code: 'C-015', agreement: null }, monday);
  const save = (changes: ClientSave['changes'], of: RecordId = client, now = monday + day) =>
    saveClient(practice.records.values(), { client: of, changes }, actAt(now));
  const f = (of: RecordId = client) => found(practice.records.get(of)).f;
  const spoil = (changes: object, of: RecordId = client) =>
    practice.records.set(of, { ...found(practice.records.get(of)), ...changes });
  const saved = (changes: ClientSave['changes'], now?: number) => {
    practice.done(save(changes, client, now));
    return f();
  };
  return { ...practice, client, ken, save, saved, f, spoil };
}

test('What is learned later is added, tidied, and all else is kept', () => {
  const { f, saved, spoil, records, client } = twoClients();
  spoil({ f: { ...f(), newer: 1 } });
  const before = f();
  const changes = {
    name: ' Maya \n Rosen-Levi ',
    code: ' M-1 ',
    aliases: ['May', ' may ', ' '],
    emails: [' maya@example.com '],
    phone: ' +44 1 ',
    timeZone: 'Asia/Jerusalem',
    sponsor: ' Acme ',
    emergencyContact: { name: ' Jo ', phone: ' 0123 ' },
  };
  expect(saved(changes)).toEqual({
    ...before,
    name: 'Maya Rosen-Levi',
    code: 'M-1',
    aliases: ['may'],
    emails: ['maya@example.com'],
    phone: '+44 1',
    timeZone: 'Asia/Jerusalem',
    sponsor: 'Acme',
    emergencyContact: { name: 'Jo', phone: '0123' },
  });
  expect(found(records.get(client)).editedAt).toBe(monday + day);
});

test('Only what changed is written', () => {
  const { save, saved, f } = twoClients();
  expect(save({})).toEqual(nothingNew);
  expect(save({ name: ' Maya  Rosen', code: 'C-014', emails: ['maya@example.org'], phone: ' ' })).toEqual(
    nothingNew,
  );
  const before = f();
  expect(saved({ phone: '1', isGroup: false })).toEqual({ ...before, phone: '1' });
});

test('What is emptied is taken out, and no emergency contact is none', () => {
  const { saved } = twoClients();
  saved({
    ...{ phone: '1', timeZone: 'Europe/London', sponsor: 'Acme' },
    emergencyContact: { name: 'Jo', phone: '2' },
  });
  const after = saved({ phone: ' ', timeZone: '', sponsor: '', emergencyContact: null });
  for (const field of ['phone', 'timeZone', 'sponsor']) expect(after).not.toHaveProperty(field);
  expect(after['emergencyContact']).toBeNull();
});

test('Whether they may be named is dated when the answer changes, not when its words are put right', () => {
  const { saved } = twoClients();
  const yes = { state: 'yes', how: ' by e-mail ', words: ' Of course. ' } as const;
  const at = monday + day;
  expect(saved({ naming: yes })['naming']).toEqual({
    ...{ state: 'yes', how: 'by e-mail', words: 'Of course.', at },
  });
  expect(saved({ naming: { state: 'yes', words: 'Sure.' } }, at + day)['naming']).toEqual({
    ...{ state: 'yes', how: '', words: 'Sure.', at },
  });
  expect(saved({ naming: { state: 'no', at: 1 } }, at + 2 * day)['naming']).toEqual({
    ...{ state: 'no', how: '', words: '', at: at + 2 * day },
  });
  expect(saved({ naming: { ...yes, state: 'unasked' } }, at + 3 * day)['naming']).toEqual({
    state: 'unasked',
  });
});

test('An answer that another version left without a day takes the day it is touched', () => {
  const { saved, spoil, f } = twoClients();
  spoil({ f: { ...f(), naming: { state: 'yes' } } });
  expect(saved({ naming: { state: 'yes', how: 'aloud' } })['naming']).toEqual({
    ...{ state: 'yes', how: 'aloud', words: '', at: monday + day },
  });
});

test('A group has a size, and one who is no group any more counts as one', () => {
  const { save, saved } = twoClients();
  expect(save({ isGroup: true })).toEqual(invalid('groupSize'));
  expect(save({ isGroup: true, groupSize: 1 })).toEqual(invalid('groupSize'));
  expect(save({ isGroup: true, groupSize: 2.5 })).toEqual(invalid('groupSize'));
  expect(save({ isGroup: true, groupSize: 10_001 })).toEqual(invalid('groupSize'));
  expect(saved({ isGroup: true, groupSize: 2 })).toMatchObject({ isGroup: true, groupSize: 2 });
  expect(saved({ groupSize: 8 })).toMatchObject({ isGroup: true, groupSize: 8 });
  expect(save({ groupSize: 1 })).toEqual(invalid('groupSize'));
  expect(saved({ isGroup: false })).toMatchObject({ isGroup: false, groupSize: 1 });
});

test('A code is one client’s alone, however it is written, and never empty', () => {
  const { save, done, ken } = twoClients();
  expect(save({ code: ' c-015 ' })).toEqual(invalid('code'));
  expect(save({ code: ' ' })).toEqual(invalid('code'));
  expect(save({ code: 'C-014' }, ken)).toEqual(invalid('code'));
  expect(done(save({ code: 'c-014' })).records[0]?.f['code']).toBe('c-014');
});

test('The code of a client that cannot be read stops nobody', () => {
  const { done, save, spoil, ken } = twoClients();
  spoil({ f: { code: 'C-015' } }, ken);
  expect(done(save({ code: 'C-015' })).records).toHaveLength(1);
});

test('What is wrong is named, all of it', () => {
  const { save } = twoClients();
  const long = 'x'.repeat(501);
  expect(save({ name: ' ', emails: ['nobody'], aliases: [long] })).toEqual(
    invalid('name', 'aliases', 'emails'),
  );
  expect(save({ phone: long, sponsor: long })).toEqual(invalid('phone', 'sponsor'));
  expect(save({ naming: { state: 'yes', how: long } })).toEqual(invalid('naming'));
  // @ts-expect-error a message may hold anything
  expect(save({ naming: { state: 'perhaps' } })).toEqual(invalid('naming'));
});

test.for(['+02:00', '2026-11-23[Europe/London]', 'Atlantis/Main'])('"%s" is no time zone', (timeZone) => {
  expect(twoClients().save({ timeZone })).toEqual(invalid('timeZone'));
});

test('Whom to call has a name and a number', () => {
  const { save } = twoClients();
  expect(save({ emergencyContact: { name: ' ', phone: '1' } })).toEqual(invalid('emergencyContact'));
  expect(save({ emergencyContact: { name: 'Jo', phone: ' ' } })).toEqual(invalid('emergencyContact'));
});

test('A slip that another version left holds back nothing else', () => {
  const { saved, save, spoil, f } = twoClients();
  spoil({ f: { ...f(), code: '', emails: ['nobody'], isGroup: true } });
  expect(saved({ phone: '1' })).toMatchObject({ phone: '1', code: '', emails: ['nobody'] });
  expect(save({ emails: ['nobody', 'maya@example.org'] })).toEqual(invalid('emails'));
});

test('Nobody is not found, and a newer version’s or a damaged client is left alone', () => {
  const { save, spoil, client } = twoClients();
  expect(save({ phone: '1' }, idOf('nobody'))).toEqual(notFound);
  spoil({ f: {} });
  expect(save({ phone: '1' })).toEqual(refused('unreadable'));
  spoil({ minWriter: 2 }, client);
  expect(save({ phone: '1' })).toEqual(updateNeeded);
});
