// What a coach types into the small fields: a search, a meeting link, an agreement; and where the caret stands after a merge.
import { expect, test } from 'vitest';
import { agreementInput, emptyAgreement } from '#extension/ui/app/agreement-form.ts';
import { readCallLink } from '#extension/ui/app/read-call-link.ts';
import { matchesSearch } from '#extension/ui/matches-search.ts';
import { caretAfter } from '#extension/ui/panel/caret-after.ts';

const tomas = { name: 'Tomás Łukasz', code: 'C-014', aliases: ['Tomi'] };

test('A client is found by a part of the name, the code or another name, without accents or capitals', () => {
  for (const search of ['tomas', 'ÁS', 'c-014', 'tomi', '', '  tomás '])
    expect(matchesSearch(tomas, search)).toBe(true);
  expect(matchesSearch(tomas, 'maya')).toBe(false);
});

test('A meeting link is read as it is pasted, and what is no call is refused', () => {
  const link = readCallLink('https://meet.google.com/abc-defg-hij?authuser=1');
  expect(link).toMatch(/abc-defg-hij$/);
  expect(readCallLink(' meet.google.com/abc-defg-hij ')).toBe(link);
  expect(readCallLink('')).toBe('');
  expect(readCallLink('https://example.org/abc-defg-hij')).toBeNull();
  expect(readCallLink('not a link')).toBeNull();
});

test('An agreement starts at six sessions of 50 minutes every two weeks, spoken, silent on contact', () => {
  expect(agreementInput(emptyAgreement)).toEqual({
    ...{
      sessions: 6,
      minutes: 50,
      cadenceDays: 14,
      how: 'spoken',
      words: '',
      contactAllowance: null,
      followUp: 'none',
    },
    ...{ mode: 'online', fee: null, cancellationHours: null, lateCancellation: 'used', noShow: 'used' },
    ...{ channels: [], replyWithinHours: null, noticeSessions: 2, unused: '', checklist: {} },
  });
});

test('Without a number the review date is sent, and a number that is none is not guessed', () => {
  const open = agreementInput({ ...emptyAgreement, openEnded: true, reviewOn: '2027-01-10' });
  expect(open).toMatchObject({ sessions: null, reviewOn: '2027-01-10' });
  expect(agreementInput({ ...emptyAgreement, sessions: 'six' }).sessions).toBe(-1);
  expect(agreementInput({ ...emptyAgreement, sessions: ' ' }).sessions).toBe(-1);
});

test('The caret stays between the same words when lines come in from elsewhere', () => {
  expect(caretAfter('ab|cd'.replace('|', ''), 'abcd\nnew', 2)).toBe(2);
  expect(caretAfter('abcd', 'new\nabcd', 2)).toBe(6);
  expect(caretAfter('abcd', '', 4)).toBe(0);
});
