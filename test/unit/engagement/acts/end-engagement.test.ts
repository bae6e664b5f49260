import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import type { EndingDraft } from '#shared/records/engagement.ts';
import { practiceId, practiceType } from '#shared/records/practice.ts';
import { createRecord } from '#shared/records/record.ts';
import { actAt, day, emptyPractice, found, hour, idOf, maya, monday } from '#test/support/practice.ts';

const complete: EndingDraft = {
  step: 'confirm',
  reason: 'completed',
  lastDay: '2026-11-23',
  settled: ['future-events', 'unpaid'],
};

function contracted() {
  const practice = emptyPractice();
  const { engagement: id } = practice.add(maya, monday - 10 * day);
  const save = (draft: EndingDraft | null, now = monday, timeZone?: string) =>
    saveEnding(practice.records.values(), { engagement: id, draft }, actAt(now, timeZone));
  const finish = (now = monday, timeZone?: string) =>
    finishEnding(practice.records.values(), { engagement: id }, actAt(now, timeZone));
  return { ...practice, id, save, finish };
}

test('A draft is kept from step to step, and can be called off', () => {
  const { done, save, engagement, id } = contracted();
  done(save({ step: 'when', reason: 'lapsed', settled: [] }));
  expect(engagement(id)).toMatchObject({ state: 'contracted', ending: { step: 'when', reason: 'lapsed' } });
  done(save(null));
  expect(engagement(id).ending).toBeNull();
});

test('A draft keeps what a newer version wrote into it, and forgets what was taken back', () => {
  const { done, save, records, id } = contracted();
  done(save(complete));
  const stored = found(records.get(id));
  records.set(id, { ...stored, f: { ...stored.f, ending: { ...complete, letter: { sent: true } } } });
  done(save({ step: 'why', settled: [] }));
  expect(found(records.get(id)).f['ending']).toEqual({ step: 'why', settled: [], letter: { sent: true } });
});

test('Finished, it is ended: why, which day, what was left open, and guarded for half a year', () => {
  const { done, save, finish, engagement, id } = contracted();
  done(save(complete));
  const { records: written } = done(finish());
  expect(engagement(id)).toMatchObject({
    state: 'ended',
    endedAt: monday,
    endedOn: '2026-11-23',
    endedBecause: 'completed',
    overAt: monday,
    guardUntil: Date.parse('2027-05-21T23:00:00Z'),
    ending: null,
  });
  const step = found(written.find((record) => record.type === 'transition'));
  expect(step.f['waived']).toEqual(['unused', 'recurring-invitation', 'booking-link', 'loose-ends']);
});

test.for([
  ['terminated_by_client', 'client'],
  ['lapsed', 'lapse'],
  ['terminated_by_coach', 'coach'],
  ['referred', 'coach'],
] as const)('An ending that is %s is by the %s', ([reason, by]) => {
  const { done, save, finish } = contracted();
  done(save({ ...complete, reason }));
  const step = found(done(finish()).records.find((record) => record.type === 'transition'));
  expect(step.f).toMatchObject({ reason, by, to: 'ended' });
});

test('The guard lasts as long as the practice says', () => {
  const { done, save, finish, engagement, id, records } = contracted();
  const practice = createRecord(practiceType, { id: practiceId, editedAt: 0 }, { guardDays: 30 });
  records.set(practiceId, practice);
  done(save(complete));
  done(finish());
  expect(engagement(id).guardUntil).toBe(Date.parse('2026-12-23T00:00:00Z'));
});

test('What is after the end begins where the last day ends in the coach’s own zone', () => {
  const overAt = (lastDay: string, now: string, timeZone: string) => {
    const { done, save, finish, engagement, id } = contracted();
    const at = Date.parse(now);
    done(save({ ...complete, lastDay }, at, timeZone));
    done(finish(at, timeZone));
    return new Date(found(engagement(id).overAt)).toISOString();
  };
  const now = '2026-11-23T09:00:00Z';
  expect(overAt('2026-11-20', now, 'Europe/London')).toBe('2026-11-21T00:00:00.000Z');
  expect(overAt('2026-11-27', now, 'Asia/Tokyo')).toBe('2026-11-27T15:00:00.000Z');
  expect(overAt('2026-11-23', now, 'Asia/Tokyo')).toBe('2026-11-23T09:00:00.000Z');
  // The day the clocks go forward has 23 hours, and in Santiago midnight itself is skipped.
  expect(overAt('2027-03-28', now, 'Europe/London')).toBe('2027-03-28T23:00:00.000Z');
  expect(overAt('2027-09-04', now, 'America/Santiago')).toBe('2027-09-05T04:00:00.000Z');
});

test('Only a complete draft at its last step is finished, and what lacks is named', () => {
  const { done, save, finish, engagement, id } = contracted();
  expect(finish()).toEqual({ ok: false, error: { type: 'refused', why: 'no-ending' } });
  done(save({ step: 'loose-ends', settled: [] }));
  expect(finish()).toEqual({
    ok: false,
    error: { type: 'invalid', fields: ['reason', 'lastDay', 'step'] },
  });
  expect(engagement(id).state).toBe('contracted');
});

test.for(['2026-02-30', '12 May 2026', '2028-06-01', ''])('"%s" is no last day', (lastDay) => {
  const { save } = contracted();
  expect(save({ ...complete, lastDay })).toEqual({
    ok: false,
    error: { type: 'invalid', fields: ['lastDay'] },
  });
});

test('An engagement ends once', () => {
  const { done, save, finish } = contracted();
  done(save(complete));
  done(finish());
  const over = { ok: false, error: { type: 'refused', why: 'engagement-over' } };
  expect(finish(monday + hour)).toEqual(over);
  expect(save(complete)).toEqual(over);
});

test('A step is never stamped before the one it follows, whatever the clock says', () => {
  const { done, save, finish, engagement, id } = contracted();
  done(save(complete));
  done(finish(monday - 20 * day));
  expect(engagement(id).state).toBe('ended');
});

test('An engagement that is not there cannot end', () => {
  const nowhere = finishEnding([], { engagement: idOf('x') }, actAt(monday));
  expect(nowhere).toEqual({ ok: false, error: { type: 'not-found' } });
});
