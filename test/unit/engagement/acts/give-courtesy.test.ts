import { expect, test } from 'vitest';
import 'temporal-polyfill/global';
import { giveCourtesy } from '#shared/engagement/acts/give-courtesy.ts';
import { refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, monday } from '#test/support/practice.ts';

function closing() {
  const practice = underWay();
  practice.hold();
  practice.close();
  const give = (now = monday + day) =>
    giveCourtesy(practice.records.values(), { engagement: practice.id }, actAt(now));
  return { ...practice, give };
}

test('A client who objects to the end gets one closing session more, which is no extension', () => {
  const { done, give, engagement, id } = closing();
  const { records } = done(give());
  expect(engagement(id)).toMatchObject({ state: 'closing', agreed: 7, remaining: 6, extensions: 0 });
  expect(found(records.find(({ type }) => type === 'ledger-entry')).f).toEqual({
    ...{ at: monday + day, delta: 1, reason: 'courtesy' },
  });
  expect(found(records.find(({ type }) => type === 'transition')).f).toMatchObject({
    ...{ from: 'closing', to: 'closing', reason: 'courtesy', waived: [] },
  });
});

test('It is given once, whoever gives it', () => {
  const { done, give, engagement, id, records } = closing();
  const [one, other] = [give(), give(monday + 2 * day)];
  done(one);
  if (!other.ok) throw new Error('refused');
  for (const record of other.value.records) records.set(record.id, record);
  expect(engagement(id).agreed).toBe(7);
  expect(give(monday + 3 * day)).toEqual(refused('courtesy-given'));
});

test('Before the closing there is no courtesy to give', () => {
  const practice = underWay();
  practice.hold();
  const give = giveCourtesy(practice.records.values(), { engagement: practice.id }, actAt(monday));
  expect(give).toEqual(refused('no-such-step'));
});
