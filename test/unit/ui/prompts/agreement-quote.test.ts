// Which sentence of the client's own agreement stands under a prompt, and where none does.
import { beforeAll, expect, test } from 'vitest';
import { agreementQuote } from '#extension/ui/prompts/agreement-quote.ts';
import type { BoardTerms } from '#shared/engagement/board.ts';
import { agreementItems } from '#shared/records/agreement.ts';
import { boardEngagement, day, found, monday } from '#test/support/practice.ts';
import { speakEnglish } from '../speak-english.ts';

beforeAll(speakEnglish);

const at = { now: monday, currency: 'EUR' };
const bare: BoardTerms = {
  ...found(boardEngagement().terms),
  agreedAt: Date.parse('2026-09-03T10:00:00Z'),
};
const quote = (item: Parameters<typeof agreementQuote>[0], changes: Partial<BoardTerms> = {}) =>
  agreementQuote(item, { ...bare, ...changes }, at);

test('The number is quoted with its cadence, and the ending with its notice', () => {
  expect(quote('sessions')).toBe('You agreed on 3 September: 6 sessions, every 2 weeks.');
  expect(quote('sessions', { sessions: 1 })).toBe('You agreed on 3 September: 1 session.');
  expect(quote('ending')).toBe('You agreed on 3 September: 6 sessions, the ending raised with 2 to go.');
  expect(quote('ending', { noticeSessions: 1 })).toBe(
    'You agreed on 3 September: 6 sessions, the ending raised with one to go.',
  );
});

test('A year is said where it is not this one', () => {
  expect(quote('over-running', { agreedAt: monday - 700 * day })).toMatch(
    /^You agreed on \d+ December 2024: sessions of 50 minutes\.$/,
  );
});

test('Without a number, the day of the next look is quoted; without either, nothing', () => {
  const open = { sessions: null, cadenceDays: 21 };
  expect(quote('sessions', { ...open, reviewOn: '2027-03-12' })).toBe(
    'You agreed on 3 September: no number, and to look again on 12 March 2027; every 3 weeks.',
  );
  expect(quote('sessions', open)).toBeNull();
  expect(quote('ending', open)).toBeNull();
});

test('The fee is quoted in the practice’s currency, with when it is due', () => {
  const fee = { amount: 80, per: 'session', due: 'on the day' } as const;
  expect(quote('fee', { fee })).toBe('You agreed on 3 September: €80 a session, due on the day.');
  expect(quote('fee', { fee: { ...fee, amount: 480.5, per: 'package', due: '' } })).toBe(
    'You agreed on 3 September: €480.50 for the whole work.',
  );
  expect(quote('fee', { fee: { ...fee, amount: 0 } })).toBe(
    'You agreed on 3 September: no fee; the work is pro bono.',
  );
  expect(quote('fee')).toBeNull();
});

test('A late cancellation is quoted as this agreement counts it', () => {
  expect(quote('cancellation', { cancellationHours: 24 })).toBe(
    'You agreed on 3 September: a session called off with less than 24 hours’ notice uses one.',
  );
  expect(quote('cancellation', { cancellationHours: 48, lateCancellation: 'free' })).toContain(
    'is not counted',
  );
  expect(quote('cancellation')).toBeNull();
});

test('Contact is quoted with its number, and where the agreement is silent it says so', () => {
  expect(quote('contact', { contactAllowance: 1 })).toBe(
    'You agreed on 3 September: 1 message between sessions.',
  );
  expect(quote('contact', { contactAllowance: 3, replyWithinHours: 48 })).toBe(
    'You agreed on 3 September: up to 3 messages between sessions, answered within 48 hours.',
  );
  expect(quote('contact', { contactAllowance: 0 })).toBe(
    'You agreed on 3 September: no messages between sessions.',
  );
  expect(quote('contact')).toBe('Your agreement says nothing about contact between sessions.');
});

test('What has no number is quoted where it was said, and not where it was left out', () => {
  expect(quote('referral', { checklist: { referral: 'agreed' } })).toMatch(
    /someone else is better placed\.$/,
  );
  expect(quote('referral', { checklist: { referral: 'waived' } })).toBeNull();
  expect(quote('after-the-end', { followUp: 'one' })).toBe(
    'You agreed on 3 September: one follow-up after the end.',
  );
});

test('Without an agreement nothing is quoted, on any item', () => {
  expect(agreementItems.map((item) => agreementQuote(item, null, at))).toEqual(
    agreementItems.map(() => null),
  );
});

test('A checklist on which all was agreed has no sentence without words', () => {
  const checklist = Object.fromEntries(agreementItems.map((item) => [item, 'agreed' as const]));
  for (const item of agreementItems)
    expect(quote(item, { checklist }) ?? 'none').not.toMatch(/: \.$|: $|undefined/);
});
