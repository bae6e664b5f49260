// What is sent of a client's details: what was changed in the form, and nothing else.
import { expect, test } from 'vitest';
import { clientChanges, formOfClient, type ClientForm } from '#extension/ui/client/client-form.ts';
import type { Client } from '#shared/records/client.ts';

const bare: Client = {
  ...{ code: 'C-014', name: 'Maya Rosen', aliases: ['May', 'M.'], emails: ['maya@example.org'] },
  ...{ naming: { state: 'unasked' }, isGroup: false, groupSize: 1, createdAt: 0 },
};
const full: Client = {
  ...bare,
  ...{ phone: '1', timeZone: 'Europe/London', sponsor: 'Acme', isGroup: true, groupSize: 8 },
  emergencyContact: { name: 'Jo', phone: '2' },
  naming: { state: 'yes', at: 1, how: 'aloud', words: 'Sure.' },
};

function sent(client: Client, changes: Partial<ClientForm>) {
  const start = formOfClient(client);
  return clientChanges(start, { ...start, ...changes });
}

test('A form that was not touched sends nothing', () => {
  expect(sent(bare, {})).toEqual({});
  expect(sent(full, {})).toEqual({});
});

test('Each field is sent by itself, lists as lists', () => {
  expect(sent(bare, { name: 'Maya' })).toEqual({ name: 'Maya' });
  expect(sent(bare, { code: 'M' })).toEqual({ code: 'M' });
  expect(sent(bare, { aliases: 'May; Maya,' })).toEqual({ aliases: ['May', 'Maya'] });
  expect(sent(bare, { emails: '' })).toEqual({ emails: [] });
  expect(sent(full, { phone: '' })).toEqual({ phone: '' });
  expect(sent(full, { timeZone: '' })).toEqual({ timeZone: '' });
  expect(sent(full, { sponsor: 'Ada' })).toEqual({ sponsor: 'Ada' });
});

test('Whom to call goes as one, half of it too, so that it can be refused; emptied it is none', () => {
  expect(sent(full, { contactPhone: '3' })).toEqual({ emergencyContact: { name: 'Jo', phone: '3' } });
  expect(sent(bare, { contactName: 'Jo' })).toEqual({ emergencyContact: { name: 'Jo', phone: '' } });
  expect(sent(full, { contactName: ' ', contactPhone: '' })).toEqual({ emergencyContact: null });
});

test('The answer about being named goes with how it was given and in which words', () => {
  expect(sent(full, { naming: 'no' })).toEqual({ naming: { state: 'no', how: 'aloud', words: 'Sure.' } });
  expect(sent(full, { namingWords: '' })).toEqual({ naming: { state: 'yes', how: 'aloud', words: '' } });
});

test('A group goes with its size, and a size that is none is refused and not guessed', () => {
  expect(sent(bare, { isGroup: true, groupSize: '4' })).toEqual({ isGroup: true, groupSize: 4 });
  expect(sent(bare, { isGroup: true })).toEqual({ isGroup: true, groupSize: -1 });
  expect(sent(full, { groupSize: '9' })).toEqual({ isGroup: true, groupSize: 9 });
  expect(sent(full, { isGroup: false })).toEqual({ isGroup: false });
});
