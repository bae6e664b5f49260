// What a recorded agreement writes, record by record, and how it says no.
import { expect, test } from 'vitest';
import type { AgreementInput } from '#shared/engagement/acts/inputs.ts';
import { agreementTerms, recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { invalid, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, monday, sixSessions } from '#test/support/practice.ts';

const extension = { newGoal: 'Lead.', askedBy: 'client', ifNotFree: 'Wait.' } as const;

function agreeing(first: Partial<AgreementInput> | null = {}) {
  const practice = underWay(first);
  const agree = (more: Partial<AgreementInput>, now = monday) =>
    practice.done(
      recordAgreement(
        practice.records.values(),
        { engagement: practice.id, agreement: { ...sixSessions, ...more } },
        actAt(now),
      ),
    ).records;
  return {
    ...practice,
    agree,
    typesOf: (more: Partial<AgreementInput>) => agree(more).map(({ type }) => type),
  };
}

test('Before the first session an extension is a version and a credit, and no step', () => {
  expect(agreeing().typesOf({ sessions: 8, extension })).toEqual(['agreement', 'ledger-entry']);
});

test('The same number again is a version alone; a first agreement is a step too', () => {
  expect(agreeing().typesOf({ minutes: 60 })).toEqual(['agreement']);
  expect(agreeing(null).typesOf({})).toEqual(['agreement', 'ledger-entry', 'transition']);
});

test('A fee that was not paid has no day of payment, not an empty one', () => {
  const { agree } = agreeing();
  const fee = { amount: 90, per: 'session', due: '' } as const;
  agree({ fee });
  const [agreement] = agree({ fee: { ...fee, due: 'At once' } }, monday + day);
  expect(agreement?.f['fee']).toEqual({ ...fee, due: 'At once' });
  expect(agreement?.f['fee']).not.toHaveProperty('paidOn');
});

test('What cannot be agreed is invalid, by its fields', () => {
  expect(agreementTerms({ ...sixSessions, minutes: 1 }, actAt(monday))).toEqual(invalid('minutes'));
});
