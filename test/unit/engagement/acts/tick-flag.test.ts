import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { savePractice } from '#shared/engagement/acts/save-practice.ts';
import { resolveFlag, tickFlag, untickFlag } from '#shared/engagement/acts/tick-flag.ts';
import { flagId } from '#shared/records/flag.ts';
import {
  invalid,
  notFound,
  nothingNew,
  refused,
  underWay,
  updateNeeded,
} from '#test/support/acts-practice.ts';
import { actAt, day, hour, idOf, monday } from '#test/support/practice.ts';

function ticking() {
  const practice = underWay();
  const tick = (code: string, words?: string, now = monday, timeZone?: string) =>
    tickFlag(
      practice.records.values(),
      { engagement: practice.id, code, ...(words === undefined ? {} : { words }) },
      actAt(now, timeZone),
    );
  const untick = (code: string, now = monday) =>
    untickFlag(practice.records.values(), { engagement: practice.id, code }, actAt(now));
  const id = (code: string, on = '2026-11-23') => flagId(practice.id, code, on);
  const resolve = (flag: string, how: string, now = monday + day) =>
    resolveFlag(practice.records.values(), { flag: id(flag), how }, actAt(now));
  return {
    ...practice,
    tick,
    untick,
    resolve,
    flag: (code: string, on?: string) => practice.fields(id(code, on)),
    idOf: id,
  };
}

test('A sign is ticked with the weight it has that day, under the engagement', () => {
  const { done, tick, flag, records, idOf: flagOf, id } = ticking();
  done(tick('F1', ' Said: only you. '));
  expect(flag('F1')).toEqual({ code: 'F1', at: monday, how: 'ticked', weight: 3, words: 'Said: only you.' });
  expect(records.get(flagOf('F1'))?.parent).toBe(id);
  done(savePractice(records.values(), { changes: { flagWeights: { F2: 1 } } }, actAt(monday)));
  done(tick('F2'));
  expect(flag('F2')).toEqual({ code: 'F2', at: monday, how: 'ticked', weight: 1 });
});

test('Ticked twice on a day it is one sign; words are added, not written over', () => {
  const { done, tick, flag } = ticking();
  done(tick('F1'));
  expect(tick('F1', undefined, monday + hour)).toEqual(nothingNew);
  expect(tick('F1', '  ', monday + hour)).toEqual(nothingNew);
  done(tick('F1', 'First.', monday + hour));
  expect(flag('F1')).toMatchObject({ words: 'First.', at: monday });
  done(tick('F1', 'Then.', monday + 2 * hour));
  expect(flag('F1')['words']).toBe('First.\nThen.');
  expect(tick('F1', 'Then.', monday + 3 * hour)).toEqual(nothingNew);
  expect(tick('F1', undefined, monday + 3 * hour)).toEqual(nothingNew);
});

test('The day is the coach’s own', () => {
  const { done, tick, flag } = ticking();
  done(tick('F1', undefined, Date.parse('2026-11-23T20:00:00Z'), 'Asia/Tokyo'));
  expect(flag('F1', '2026-11-24')).toMatchObject({ code: 'F1' });
});

test('Two browsers that tick the same sign tick one', () => {
  const { tick, records, all } = ticking();
  const [one, other] = [tick('K1'), tick('K1', undefined, monday + 5)];
  if (!one.ok || !other.ok) throw new Error('refused');
  for (const record of [...one.value.records, ...other.value.records]) records.set(record.id, record);
  expect(all('flag')).toHaveLength(1);
});

test('A tick that is taken back is resolved, and ticked again it stands', () => {
  const { done, tick, untick, flag } = ticking();
  expect(untick('F5')).toEqual(nothingNew);
  done(tick('F5', 'Wanted me to decide.'));
  done(untick('F5', monday + hour));
  expect(flag('F5')).toMatchObject({ resolvedAt: monday + hour });
  expect(flag('F5')).not.toHaveProperty('resolvedHow');
  expect(untick('F5', monday + 2 * hour)).toEqual(nothingNew);
  done(tick('F5', undefined, monday + 3 * hour));
  expect(flag('F5')).toMatchObject({ at: monday, words: 'Wanted me to decide.' });
  expect(flag('F5')).not.toHaveProperty('resolvedAt');
});

test('Only today’s tick is taken back', () => {
  const { done, tick, untick } = ticking();
  done(tick('F5'));
  expect(untick('F5', monday + day)).toEqual(nothingNew);
});

test('A sign is resolved in words, once', () => {
  const { done, tick, resolve, flag } = ticking();
  done(tick('F6'));
  done(resolve('F6', ' We spoke about it. '));
  expect(flag('F6')).toMatchObject({ resolvedAt: monday + day, resolvedHow: 'We spoke about it.' });
  expect(resolve('F6', 'Otherwise.', monday + 2 * day)).toEqual(nothingNew);
  done(tick('F6'));
  expect(flag('F6')).not.toHaveProperty('resolvedHow');
});

test('How it was resolved has words, and not too many', () => {
  const { done, tick, resolve } = ticking();
  done(tick('F6'));
  expect(resolve('F6', ' ')).toEqual(invalid('how'));
  expect(resolve('F6', 'x'.repeat(501))).toEqual(invalid('how'));
  done(resolve('F6', `${'x'.repeat(500)} `));
  expect(resolve('F7', 'Spoken.')).toEqual(notFound);
});

test.for(['F99', 'constructor', '', 'f1', 'U1'])('"%s" is no sign to tick', (code) => {
  const { tick, untick } = ticking();
  expect(tick(code)).toEqual(invalid('code'));
  expect(untick(code)).toEqual(invalid('code'));
});

test('Words have an end', () => {
  const { done, tick } = ticking();
  expect(tick('F1', 'x'.repeat(501))).toEqual(invalid('words'));
  done(tick('F1', 'x'.repeat(498)));
  expect(tick('F1', 'yy')).toEqual(invalid('words'));
  done(tick('F1', 'y'));
});

test('A sign of a newer version, or a damaged one, is left alone', () => {
  const { done, tick, untick, resolve, spoil, idOf: flagOf } = ticking();
  done(tick('F1'));
  spoil(flagOf('F1'), { minWriter: 2 });
  for (const tried of [tick('F1', 'More.'), untick('F1'), resolve('F1', 'So.')])
    expect(tried).toEqual(updateNeeded);
  spoil(flagOf('F1'), { minWriter: 1, f: { code: 'F1' } });
  for (const tried of [tick('F1', 'More.'), untick('F1'), resolve('F1', 'So.')])
    expect(tried).toEqual(refused('unreadable'));
});

test('A flag is looked for among flags', () => {
  const { records, id } = ticking();
  expect(resolveFlag(records.values(), { flag: id, how: 'So.' }, actAt(monday))).toEqual(notFound);
  expect(resolveFlag(records.values(), { flag: idOf('x'), how: 'So.' }, actAt(monday))).toEqual(notFound);
});
