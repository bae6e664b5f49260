import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { settleFee, type FeeSettlement } from '#shared/engagement/acts/settle-fee.ts';
import type { AgreementFee } from '#shared/records/agreement.ts';
import { invalid, notFound, nothingNew, underWay, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, monday } from '#test/support/practice.ts';

const [first, second] = [monday - 5 * day, monday - 2 * hour];

function paying(fee: AgreementFee = { amount: 100, per: 'session', due: '' }) {
  const practice = underWay({ fee });
  practice.hold(first);
  practice.hold(second, { outcome: 'no-show' });
  const settle = (input: Partial<FeeSettlement> = {}) =>
    settleFee(
      practice.records.values(),
      { engagement: practice.id, sessions: 'all', as: 'paid', day: '2026-11-23', ...input },
      actAt(monday),
    );
  const feeOf = (start: number) => practice.fields(practice.ref(start).session)['fee'];
  return { ...practice, settle, feeOf };
}

test('All that is owed is paid on a day, and paid once', () => {
  const { done, settle, feeOf } = paying();
  expect(done(settle({ day: '2026-11-20' })).records).toHaveLength(2);
  expect(feeOf(first)).toEqual({ proBono: false, paidOn: '2026-11-20' });
  expect(feeOf(second)).toEqual({ proBono: false, paidOn: '2026-11-20' });
  expect(settle()).toEqual(nothingNew);
});

test('Some of it is given: the rest is still owed', () => {
  const { done, settle, feeOf, ref } = paying();
  done(settle({ sessions: [ref(second).session], as: 'pro-bono' }));
  expect(feeOf(second)).toEqual({ proBono: true });
  expect(feeOf(first)).toBeUndefined();
  expect(settle({ sessions: [ref(second).session] })).toEqual(nothingNew);
  expect(settle({ sessions: [] })).toEqual(nothingNew);
});

test('What was said of a fee before is kept beside it', () => {
  const { done, settle, spoil, ref, fields, feeOf } = paying();
  const { session } = ref(first);
  spoil(session, { f: { ...fields(session), fee: { due: 40, note: 'newer' } } });
  done(settle());
  expect(feeOf(first)).toEqual({ due: 40, note: 'newer', proBono: false, paidOn: '2026-11-23' });
});

test('A package is paid with all, not with a session', () => {
  const fee = { amount: 600, per: 'package', due: 'At once' } as const;
  const { done, settle, all, ref } = paying(fee);
  expect(settle({ sessions: [ref(first).session] })).toEqual(nothingNew);
  done(settle());
  expect(found(all('agreement')[0]).f['fee']).toEqual({ ...fee, paidOn: '2026-11-23' });
  expect(settle()).toEqual(nothingNew);
});

test('A package that is given costs nothing', () => {
  const fee = { amount: 600, per: 'package', due: '' } as const;
  const { done, settle, all } = paying(fee);
  done(settle({ as: 'pro-bono' }));
  expect(found(all('agreement')[0]).f['fee']).toEqual({ ...fee, amount: 0 });
  expect(settle()).toEqual(nothingNew);
});

test('A day to come, and a way that is none, are named', () => {
  const { settle } = paying();
  expect(settle({ day: '2026-11-24' })).toEqual(invalid('day'));
  // @ts-expect-error a message may hold anything
  expect(settle({ as: 'barter', day: '' })).toEqual(invalid('as', 'day'));
});

test('A session of someone else is not found', () => {
  const { settle, ref } = paying();
  expect(settle({ sessions: [ref(first).session, idOf('elsewhere')] })).toEqual(notFound);
});

test('A record of a newer version stops it whole', () => {
  const { settle, spoil, ref } = paying();
  spoil(ref(second).session, { minWriter: 2 });
  expect(settle()).toEqual(updateNeeded);
  const packaged = paying({ amount: 600, per: 'package', due: '' });
  packaged.spoil(found(packaged.all('agreement')[0]).id, { minWriter: 2 });
  expect(packaged.settle()).toEqual(updateNeeded);
});
