// What a recorded agreement writes, record by record, and how it says no.
import { expect, test } from 'vitest';
import { extendAgreement } from '#shared/engagement/acts/extend-agreement.ts';
import { giveCourtesy } from '#shared/engagement/acts/give-courtesy.ts';
import type { AgreementInput } from '#shared/engagement/acts/inputs.ts';
import { agreementTerms, recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { agreementId } from '#shared/records/agreement.ts';
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

const paid = { amount: 600, per: 'package', due: '', paidOn: '2026-11-20' } as const;
const { paidOn: _paidOn, ...unpaid } = paid;

test('A package that was paid is paid for its number of sessions: an extension opens the fee anew', () => {
  const { agree, done, records, id, fields } = agreeing({ fee: paid });
  const feeOf = (version: number) => fields(agreementId(id, version))['fee'];
  agree({ minutes: 60 });
  expect(feeOf(2)).toEqual(paid);
  agree({ fee: unpaid, words: 'Again.' });
  expect(feeOf(3)).toEqual(paid);
  const two = { engagement: id, sessions: 2, answers: extension, how: 'spoken', words: '' } as const;
  done(extendAgreement(records.values(), two, actAt(monday + day)));
  expect(feeOf(4)).toEqual(unpaid);
  agree({ sessions: 8, fee: paid });
  agree({ sessions: 7, fee: unpaid });
  expect(feeOf(6)).toEqual(unpaid);
  agree({ sessions: 7, fee: null });
  agree({ sessions: 7 });
  expect([feeOf(7), feeOf(8)]).toEqual([null, null]);
});

test('What cannot be agreed is invalid, by its fields', () => {
  expect(agreementTerms({ ...sixSessions, minutes: 1 }, actAt(monday))).toEqual(invalid('minutes'));
});

/** Six agreed, and one more as a courtesy: seven. */
function withCourtesy() {
  const practice = agreeing();
  practice.hold();
  practice.close();
  const given = { engagement: practice.id };
  practice.done(giveCourtesy(practice.records.values(), given, actAt(monday)));
  return { ...practice, agreed: () => practice.engagement(practice.id).agreed };
}

test('An agreement said again takes no courtesy away', () => {
  const { agree, agreed } = withCourtesy();
  expect(agree({ minutes: 60 }).map(({ type }) => type)).toEqual(['agreement']);
  expect(agreed()).toBe(7);
  agree({ sessions: 5 }, monday + day);
  expect(agreed()).toBe(6);
});

test('A courtesy does not stand for a number that was agreed: seven after six is an extension', () => {
  const { agree, agreed, id, records } = withCourtesy();
  const seven = { engagement: id, agreement: { ...sixSessions, sessions: 7 } };
  expect(recordAgreement(records.values(), seven, actAt(monday))).toEqual(invalid('extension'));
  agree({ sessions: 7, extension });
  expect(agreed()).toBe(8);
});

test('An extension adds to the number that was agreed, and a courtesy comes on top of both', () => {
  const { done, records, id, agreed, engagement } = withCourtesy();
  const three = { engagement: id, sessions: 3, answers: extension, how: 'spoken', words: '' } as const;
  done(extendAgreement(records.values(), three, actAt(monday + day)));
  expect([engagement(id).terms?.sessions, agreed()]).toEqual([9, 10]);
});
