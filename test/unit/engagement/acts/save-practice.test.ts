import { expect, test } from 'vitest';
import { savePractice } from '#shared/engagement/acts/save-practice.ts';
import { practiceId, type Practice } from '#shared/records/practice.ts';
import { invalid, nothingNew, refused, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, day, emptyPractice, found, monday } from '#test/support/practice.ts';

function settings() {
  const practice = emptyPractice();
  const save = (changes: Partial<Practice>, now = monday) =>
    savePractice(practice.records.values(), { changes }, actAt(now));
  const f = () => found(practice.records.get(practiceId)).f;
  return { ...practice, save, f };
}

test('The first change makes the record, the next ones change some of it and keep the rest', () => {
  const { done, save, f, records } = settings();
  done(save({ supRatio: 30, flagsOff: ['F4'] }));
  expect(f()).toEqual({ supRatio: 30, flagsOff: ['F4'] });
  records.set(practiceId, { ...found(records.get(practiceId)), f: { ...f(), newer: 1 } });
  done(save({ supRatio: 15, hoursStart: '2025-01-01' }, monday + day));
  expect(f()).toEqual({ supRatio: 15, flagsOff: ['F4'], hoursStart: '2025-01-01', newer: 1 });
  expect(found(records.get(practiceId)).editedAt).toBe(monday + day);
});

test('Said again it is there already', () => {
  const { done, save } = settings();
  done(save({ supRatio: 30, quietHours: { from: 1200, until: 420 } }));
  expect(save({ quietHours: { until: 420, from: 1200 } }, monday + day)).toEqual(nothingNew);
  expect(save({}, monday + day)).toEqual(nothingNew);
});

test('What is undefined is taken out', () => {
  const { done, save, f } = settings();
  done(save({ hoursStart: '2025-01-01' }));
  done(save({ hoursStart: undefined }));
  expect(f()).toEqual({});
});

test('What is wrong is named, each once', () => {
  const { save } = settings();
  const changes = { supRatio: 0, retentionYears: { agreement: -1, record: -1, reflection: 1, consent: 7 } };
  expect(save({ ...changes, currency: 'euro' })).toEqual(invalid('supRatio', 'retentionYears', 'currency'));
});

test('Settings of a newer version, or damaged ones, are left alone', () => {
  const { done, save, records } = settings();
  done(save({ supRatio: 30 }));
  const stored = found(records.get(practiceId));
  records.set(practiceId, { ...stored, minWriter: 2 });
  expect(save({ supRatio: 15 })).toEqual(updateNeeded);
  records.set(practiceId, { ...stored, f: { supRatio: 'many' } });
  expect(save({ supRatio: 15 })).toEqual(refused('unreadable'));
});
