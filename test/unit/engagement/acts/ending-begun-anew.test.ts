// An ending that was called off leaves nothing behind, and what was offered before an end is told from what was not.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import type { EndingDraft } from '#shared/records/engagement.ts';
import { createRecord, type RecordId } from '#shared/records/record.ts';
import { referralType } from '#shared/records/referral.ts';
import { refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, idOf, monday } from '#test/support/practice.ts';

const draft: EndingDraft = {
  step: 'confirm',
  reason: 'terminated_by_coach',
  lastDay: '2026-11-23',
  settled: [],
};

function ending() {
  const practice = underWay();
  const { records, id: engagement } = practice;
  const save = (saved: EndingDraft | null) =>
    practice.done(saveEnding(records.values(), { engagement, draft: saved }, actAt(monday)));
  const finish = () => finishEnding(records.values(), { engagement }, actAt(monday));
  const refer = (name: string, offered: readonly RecordId[]) => {
    const at = { id: idOf(name), parent: engagement, editedAt: 1 };
    records.set(at.id, createRecord(referralType, at, { reason: 'scope', openedAt: monday, offered }));
  };
  return { ...practice, save, finish, refer };
}

test('An ending that was called off is not finished, and may be begun anew', () => {
  const { save, finish, fields, done, state } = ending();
  save(draft);
  save(null);
  expect(finish()).toEqual(refused('no-ending'));
  save(draft);
  expect(fields()['ending']).toEqual(draft);
  done(finish());
  expect(state()).toBe('ended');
});

test.for(['completed', 'transferred', 'cancelled'] as const)(
  'An ending that is %s is by the coach',
  (reason) => {
    const { save, finish, done, all } = ending();
    save({ ...draft, reason });
    done(finish());
    expect(all('transition').find(({ f }) => f['to'] === 'ended')?.f).toMatchObject({ reason, by: 'coach' });
  },
);

const waivedOf = (practice: ReturnType<typeof ending>) => {
  practice.save(draft);
  practice.done(practice.finish());
  return practice.all('transition').find(({ f }) => f['to'] === 'ended')?.f['waived'];
};

test('A coach who ends it without a name offered waives that, and one name in one referral is enough', () => {
  expect(waivedOf(ending())).toContain('names-offered');
  const nobody = ending();
  nobody.refer('nobody', []);
  expect(waivedOf(nobody)).toContain('names-offered');
  const one = ending();
  one.refer('nobody', []);
  one.refer('somebody', [idOf('a nurse')]);
  expect(waivedOf(one)).not.toContain('names-offered');
});
