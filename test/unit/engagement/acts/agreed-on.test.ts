import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { addClient } from '#shared/engagement/acts/add-client.ts';
import { extendAgreement } from '#shared/engagement/acts/extend-agreement.ts';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { agreementId } from '#shared/records/agreement.ts';
import { agreementEntryId } from '#shared/records/ledger-entry.ts';
import { invalid, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, emptyPractice, maya, monday, sixSessions } from '#test/support/practice.ts';

function agreeing() {
  const practice = underWay(null);
  const { records, id } = practice;
  const agree = (agreedOn?: string, now = monday, timeZone?: string) =>
    recordAgreement(
      records.values(),
      { engagement: id, agreement: { ...sixSessions, agreedOn } },
      actAt(now, timeZone),
    );
  const when = (version = 1) => [
    practice.fields(agreementId(id, version))['agreedAt'],
    practice.fields(agreementEntryId(id, version))['at'],
  ];
  return { ...practice, agree, when };
}

test('What was agreed on an earlier day is dated at its noon, and its credit with it', () => {
  const { done, agree, when, fields, id } = agreeing();
  done(agree('2026-07-01'));
  const noon = Date.parse('2026-07-01T12:00:00+01:00');
  expect(when()).toEqual([noon, noon]);
  expect(fields(agreementId(id, 1))).not.toHaveProperty('agreedOn');
});

test.for([undefined, '2026-11-23'])('Agreed today, it is agreed now: %s', (agreedOn) => {
  const { done, agree, when } = agreeing();
  done(agree(agreedOn));
  expect(when()).toEqual([monday, monday]);
});

test.for(['2026-11-24', '2016-11-22', '2026-02-30', 'then', ''])('"%s" is no day to have agreed on', (on) => {
  expect(agreeing().agree(on)).toEqual(invalid('agreedOn'));
});

test('Ten years back is still a day to have agreed on', () => {
  const { done, agree, when } = agreeing();
  done(agree('2016-11-23'));
  expect(when()[0]).toBe(Date.parse('2016-11-23T12:00:00Z'));
});

test('Which day it is depends on where the coach is', () => {
  const evening = Date.parse('2026-11-23T20:00:00Z');
  expect(agreeing().agree('2026-11-24', evening)).toEqual(invalid('agreedOn'));
  const { done, agree, when } = agreeing();
  done(agree('2026-11-24', evening, 'Asia/Tokyo'));
  expect(when()[0]).toBe(evening);
});

test('An extension and the agreement of a new client have their day too', () => {
  const { done, agree, when, records, id } = agreeing();
  done(agree());
  const answers = { newGoal: 'Lead.', askedBy: 'client', ifNotFree: 'Wait.' } as const;
  const more = { engagement: id, sessions: 2, answers, how: 'spoken', words: '' } as const;
  const extend = (agreedOn: string) =>
    extendAgreement(records.values(), { ...more, agreedOn }, actAt(monday + 3 * day));
  expect(extend('2026-11-27')).toEqual(invalid('agreedOn'));
  done(extend('2026-11-25'));
  const noon = Date.parse('2026-11-25T12:00:00Z');
  expect(when(2)).toEqual([noon, noon]);
  const agreement = { ...sixSessions, agreedOn: '2026-11-20' };
  const practice = emptyPractice();
  const { engagement } = practice.add({ ...maya, agreement }, monday);
  const credit = { at: Date.parse('2026-11-20T12:00:00Z'), delta: 6 };
  expect(practice.engagement(engagement).credits).toEqual([credit]);
  const never = { ...maya, agreement: { ...agreement, agreedOn: 'x' } };
  expect(addClient(never, actAt(monday))).toEqual(invalid('agreedOn'));
});
