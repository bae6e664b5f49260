import { expect, test } from 'vitest';
import {
  consentState,
  coveredShare,
  coversShare,
  namesItems,
  namesRecipient,
} from '#shared/engagement/consent-state.ts';
import type { Consent } from '#shared/records/consent.ts';
import { day, idOf, monday } from '#test/support/practice.ts';

const consent = (changes: Partial<Consent> = {}): Consent => ({
  purpose: 'refer',
  recipient: 'Dr Ada Okoye',
  items: ['goals', 'name-and-contact'],
  words: 'I would tell Dr Okoye…',
  version: 1,
  how: 'spoken',
  ...changes,
});

const granted = { askedAt: monday - day, grantedAt: monday, expiresAt: monday + 30 * day };

test.for<[string, Partial<Consent> | null, string]>([
  ['none without a consent', null, 'none'],
  ['none while nobody asked', {}, 'none'],
  ['asked', { askedAt: monday }, 'asked'],
  ['granted', granted, 'granted'],
  ['granted without an end', { grantedAt: monday }, 'granted'],
  ['declined', { askedAt: monday - day, declinedAt: monday }, 'declined'],
  ['declined after it was granted', { ...granted, declinedAt: monday + 1 }, 'declined'],
  ['granted after it was declined', { ...granted, declinedAt: monday - 1 }, 'granted'],
  ['declined where both were noted at once', { ...granted, declinedAt: monday }, 'declined'],
  ['expired', { ...granted, expiresAt: monday + day - 1 }, 'expired'],
  ['expired from that very moment', { ...granted, expiresAt: monday + day }, 'expired'],
  ['granted until then', { ...granted, expiresAt: monday + day + 1 }, 'granted'],
  ['expired although it was declined', { declinedAt: monday, expiresAt: monday }, 'expired'],
  [
    'withdrawn before all else',
    { ...granted, declinedAt: monday, expiresAt: monday, withdrawnAt: monday },
    'withdrawn',
  ],
])('A consent is %s', ([, changes, state]) => {
  expect(consentState(changes === null ? undefined : consent(changes), monday + day)).toBe(state);
});

test('It covers this recipient and these items, while it is granted', () => {
  const given = consent(granted);
  const share = { recipient: 'dr ada  okoye', items: ['goals'] };
  expect(coversShare(given, share, monday)).toBe(true);
  expect(coversShare(given, { ...share, items: ['goals', 'what-helped'] }, monday)).toBe(false);
  expect(coversShare(given, { ...share, recipient: 'Dr Okoye' }, monday)).toBe(false);
  expect(coversShare(given, share, monday + 30 * day)).toBe(false);
  expect(coversShare(consent({ askedAt: monday }), share, monday)).toBe(false);
});

test('Where the directory says who it is, it decides: two people may have one name', () => {
  const [ada, other] = [idOf('ada'), idOf('other')];
  const given = consent({ entry: ada });
  expect(namesRecipient(given, { recipient: 'A. Okoye', entry: ada, items: [] })).toBe(true);
  expect(namesRecipient(given, { recipient: 'Dr Ada Okoye', entry: other, items: [] })).toBe(false);
  expect(namesRecipient(given, { recipient: 'Dr Ada Okoye', items: [] })).toBe(true);
  expect(namesRecipient(consent(), { recipient: 'Dr Ada Okoye', entry: ada, items: [] })).toBe(true);
  expect(namesRecipient(consent(), { recipient: 'A. Okoye', entry: ada, items: [] })).toBe(false);
});

test('What the client said afterwards does not undo that it covered what was shared', () => {
  const share = { recipient: 'Dr Ada Okoye', items: ['goals'] };
  const at = monday + day;
  const covered = (changes: Partial<Consent>) => coveredShare(consent({ ...granted, ...changes }), share, at);
  expect(covered({})).toBe(true);
  expect([covered({ withdrawnAt: at + 1 }), covered({ withdrawnAt: at })]).toEqual([true, false]);
  expect([covered({ declinedAt: at + 1 }), covered({ declinedAt: at })]).toEqual([true, false]);
  expect([covered({ expiresAt: at + 1 }), covered({ expiresAt: at })]).toEqual([true, false]);
  expect(covered({ grantedAt: undefined })).toBe(false);
  expect(covered({ recipient: 'Dr Who' })).toBe(false);
});

test('Every item has to be named', () => {
  expect(namesItems(consent(), { items: ['goals', 'name-and-contact'] })).toBe(true);
  expect(namesItems(consent(), { items: ['what-helped', 'goals'] })).toBe(false);
  expect(namesItems(consent({ items: [] }), { items: [] })).toBe(true);
});
