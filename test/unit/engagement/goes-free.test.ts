import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { goesFree, sessionWords } from '#shared/engagement/goes-free.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { agreementType } from '#shared/records/agreement.ts';
import { createRecord, project, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { sessionStatuses } from '#shared/records/session.ts';
import { underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, monday } from '#test/support/practice.ts';

const agreed = (version: number, agreedAt: number, terms: object) => {
  const at = { id: idOf(`version ${version}`), editedAt: agreedAt };
  const read = project(agreementType, createRecord(agreementType, at, { version, agreedAt, ...terms }));
  return found(read.ok ? read.value : null);
};

test('A late cancellation or a missed session goes free where the agreement of its time says so', () => {
  const agreements = [
    agreed(1, monday, { lateCancellation: 'free', noShow: 'used' }),
    agreed(2, monday + day, { lateCancellation: 'used', noShow: 'free' }),
  ];
  const free = (status: (typeof sessionStatuses)[number], start: number, by = agreements) =>
    goesFree({ status, start }, by);
  expect([free('late-cancelled', monday), free('no-show', monday)]).toEqual([true, false]);
  expect([free('late-cancelled', monday + day), free('no-show', monday + day)]).toEqual([false, true]);
  const others = sessionStatuses.filter((status) => status !== 'late-cancelled' && status !== 'no-show');
  expect(others.filter((status) => free(status, monday))).toEqual([]);
  expect([free('late-cancelled', monday, []), free('no-show', monday, [])]).toEqual([true, true]);
});

test('Nothing is said of a session that is not there', () => {
  expect(sessionWords([], [])(idOf('x'))).toBeUndefined();
});

test('Held on one device and missed on the other, it goes free once the word "missed" stands', () => {
  const { ref, records, id, engagement } = underWay({ noShow: 'free' });
  const saidOn = (outcome: 'held' | 'no-show', now: number): ReadonlyMap<RecordId, StoredRecord> => {
    const said = confirmSession(records.values(), { ref: ref(monday - hour), outcome }, actAt(now));
    if (!said.ok) throw new Error('refused');
    return new Map(said.value.records.map((record) => [record.id, record]));
  };
  const [held, missed] = [saidOn('held', monday), saidOn('no-show', monday + hour)];
  for (const [, record] of [...held, ...missed]) {
    const [theirs, mine] = [held.get(record.id) ?? record, missed.get(record.id) ?? record];
    records.set(record.id, mergeRecord(null, mine, theirs, monday + day).record);
  }
  expect(engagement(id)).toMatchObject({ used: 0, held: 0, remaining: 6 });
  expect(engagement(id).items[0]).toMatchObject({ status: 'no-show', debited: false });
});
