// The agreement's form: what is typed becomes what is sent, silence stays silence, and what stands is what the form starts from.
import { expect, test } from 'vitest';
import {
  agreementInput,
  emptyAgreement,
  formOfTerms,
  isUnderMore,
} from '#extension/ui/app/agreement-form.ts';
import type { BoardTerms } from '#shared/engagement/board.ts';
import { contractGaps } from '#shared/engagement/contract-gaps.ts';

const terms: BoardTerms = {
  ...{ version: 2, how: 'signed', agreedAt: 0, sessions: 6, minutes: 45, cadenceDays: 7 },
  ...{ noticeSessions: 3, contactAllowance: 2, followUp: 'one', lateCancellation: 'free', noShow: 'used' },
  ...{ mode: 'phone', fee: { amount: 90.5, per: 'session', due: 'on the day' }, cancellationHours: 24 },
  ...{
    channels: ['e-mail', 'text'],
    replyWithinHours: 48,
    unused: 'lapse',
    checklist: { records: 'waived' },
  },
};

test('An agreement that is opened and saved unchanged says the same, except for the words of the day', () => {
  const { version: _version, agreedAt: _at, ...same } = terms;
  expect(agreementInput(formOfTerms(terms))).toEqual({ ...same, words: '' });
});

test('An agreement without a number opens with its review date, and one without a fee stays silent on it', () => {
  const open = formOfTerms({ ...terms, sessions: null, reviewOn: '2027-03-01', fee: null });
  expect(open).toMatchObject({ openEnded: true, reviewOn: '2027-03-01', feeAmount: '' });
  expect(agreementInput(open)).toMatchObject({ sessions: null, reviewOn: '2027-03-01', fee: null });
});

test('An empty field is silence, 0 is pro bono, and what is no number is refused and not taken for silence', () => {
  const typed = (changes: Partial<typeof emptyAgreement>) =>
    agreementInput({ ...emptyAgreement, ...changes });
  expect(typed({ feeAmount: ' ' }).fee).toBeNull();
  expect(typed({ feeAmount: '0' }).fee).toEqual({ amount: 0, per: 'session', due: '' });
  expect(typed({ feeAmount: '90,50' }).fee?.amount).toBe(90.5);
  expect(typed({ feeAmount: 'ninety' }).fee?.amount).toBe(-1);
  expect(typed({ contactAllowance: 'two' }).contactAllowance).toBe(-1);
  expect(typed({ cancellationHours: 'Infinity' }).cancellationHours).toBe(-1);
  expect(typed({ channels: 'e-mail; text,,\n phone ' }).channels).toEqual(['e-mail', 'text', 'phone']);
});

test('The list of silent lines shrinks as the form is filled in', () => {
  const silent = contractGaps(agreementInput(emptyAgreement));
  expect(silent).toContain('fee');
  const said = { ...emptyAgreement, feeAmount: '80', checklist: { records: 'waived' as const } };
  expect(silent.filter((item) => !contractGaps(agreementInput(said)).includes(item))).toEqual([
    'fee',
    'records',
  ]);
});

test('A refusal of a folded field opens the fold; one of the fields above does not', () => {
  expect(isUnderMore({ fee: 'An amount' })).toBe(true);
  expect(isUnderMore({ minutes: 'A number' })).toBe(false);
  expect(isUnderMore({})).toBe(false);
});
