import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { keepAftercare, moveAftercare, type AftercareMove } from '#shared/engagement/acts/aftercare.ts';
import { archiveEngagement } from '#shared/engagement/acts/archive-engagement.ts';
import { foldState } from '#shared/engagement/state.ts';
import { project, type StoredRecord } from '#shared/records/record.ts';
import { transitionType } from '#shared/records/transition.ts';
import { invalid, nothingNew, refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, monday } from '#test/support/practice.ts';

function ended(followUp: 'none' | 'one' = 'one') {
  const practice = underWay({ followUp });
  practice.end();
  const keep = (now = monday + 90 * day) =>
    keepAftercare(practice.records.values(), { engagement: practice.id }, actAt(now));
  const move = (more: Partial<AftercareMove> = {}, now = monday + day) =>
    moveAftercare(
      practice.records.values(),
      { engagement: practice.id, on: '2027-03-15', reason: ' They are away. ', ...more },
      actAt(now),
    );
  const archive = (now = monday + 200 * day) =>
    archiveEngagement(practice.records.values(), { engagement: practice.id }, actAt(now));
  const change = (changes: object) =>
    practice.spoil(practice.id, { f: { ...practice.fields(), ...changes } });
  return { ...practice, keep, move, archive, change };
}

const projected = (record: StoredRecord) => {
  const step = project(transitionType, record);
  return step.ok ? step.value : null;
};

test('The promised follow-up is had once', () => {
  const { done, keep, fields } = ended();
  done(keep());
  expect(fields()['aftercare']).toEqual({ kind: 'one', dueOn: '2027-02-23', usedAt: monday + 90 * day });
  expect(keep(monday + 91 * day)).toEqual(nothingNew);
});

test('Where none was promised there is none to have or to move', () => {
  const { keep, move } = ended('none');
  expect(keep()).toEqual(refused('no-follow-up'));
  expect(move()).toEqual(refused('no-follow-up'));
});

test('Work that ended before endings kept a promise has the one that was agreed', () => {
  const { done, keep, fields, change } = ended();
  change({ aftercare: undefined });
  done(keep());
  expect(fields()['aftercare']).toEqual({ kind: 'one', usedAt: monday + 90 * day });
  const silent = underWay(null);
  silent.end('terminated_by_client');
  silent.spoil(silent.id, { f: { number: 1 } });
  const none = keepAftercare(silent.records.values(), { engagement: silent.id }, actAt(monday + day));
  expect(none).toEqual(refused('no-follow-up'));
});

test('The day is moved with a reason, and what a newer version wrote beside it stays', () => {
  const { done, move, fields, change } = ended();
  change({ aftercare: { kind: 'one', dueOn: '2027-02-23', newer: 1 } });
  done(move());
  expect(fields()).toMatchObject({
    aftercare: { kind: 'one', dueOn: '2027-03-15', newer: 1 },
    movedBecause: 'They are away.',
  });
  expect(fields()).not.toHaveProperty('eraseOn');
});

test('A follow-up that was had is not moved', () => {
  const { done, keep, move } = ended();
  done(keep());
  expect(move({}, monday + 91 * day)).toEqual(refused('follow-up-used'));
});

test('The day of erasing is moved the same way, promised follow-up or not', () => {
  const { done, move, fields } = ended('none');
  done(move({ what: 'erasing', on: '2034-01-01' }));
  expect(fields()).toMatchObject({ eraseOn: '2034-01-01', movedBecause: 'They are away.' });
  expect(fields()['aftercare']).toEqual({ kind: 'none' });
});

test('A day to come and a reason are needed', () => {
  const { move } = ended();
  expect(move({ on: '2026-11-24', reason: ' ' })).toEqual(invalid('on', 'reason'));
  expect(move({ on: '2027-02-30' })).toEqual(invalid('on'));
  expect(move({ reason: 'x'.repeat(501) })).toEqual(invalid('reason'));
  expect(move({ reason: `${'x'.repeat(500)} ` }).ok).toBe(true);
});

test('It is put away once the guard is over', () => {
  const { done, archive, state, fields } = ended('none');
  const until = Number(fields()['guardUntil']);
  expect(archive(until - 1)).toEqual(refused('guard-running'));
  const [step] = done(archive(until)).records;
  expect(state()).toBe('archived');
  expect(found(step).f).toMatchObject({ from: 'ended', to: 'archived', waived: [] });
  expect(archive(until + day)).toEqual(nothingNew);
});

test('Two devices that put it away put it away once, and neither step is left over', () => {
  const { archive, records, all } = ended('none');
  const [one, other] = [archive(), archive(monday + 201 * day)];
  if (!one.ok || !other.ok) throw new Error('refused');
  for (const record of [...one.value.records, ...other.value.records]) records.set(record.id, record);
  const steps = all('transition').map((step) => found(projected(step)));
  expect(foldState(steps)).toMatchObject({ state: 'archived', ignored: [] });
});

test('Without a guard there is nothing to wait for', () => {
  const { done, archive, change, state } = ended('none');
  change({ guardUntil: undefined });
  done(archive(monday + day));
  expect(state()).toBe('archived');
});

test('A follow-up that was not had is kept as waived', () => {
  const { done, archive } = ended();
  expect(found(done(archive()).records[0]).f['waived']).toEqual(['aftercare-done']);
  const kept = ended();
  kept.done(kept.keep());
  expect(found(kept.done(kept.archive()).records[0]).f['waived']).toEqual([]);
});
