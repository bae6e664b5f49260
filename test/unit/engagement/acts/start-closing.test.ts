import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { extendAgreement } from '#shared/engagement/acts/extend-agreement.ts';
import { markDone, type Mark } from '#shared/engagement/acts/mark-done.ts';
import { startClosing } from '#shared/engagement/acts/start-closing.ts';
import { invalid, nothingNew, refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, monday } from '#test/support/practice.ts';

function active() {
  const practice = underWay();
  practice.hold();
  const start = (named: boolean, now = monday) =>
    startClosing(practice.records.values(), { engagement: practice.id, named }, actAt(now));
  const mark = (what: Mark['what'], skipped?: boolean, now = monday) =>
    markDone(
      practice.records.values(),
      { engagement: practice.id, what, ...(skipped === undefined ? {} : { skipped }) },
      actAt(now),
    );
  const extend = (now: number) => {
    const answers = { newGoal: 'a', askedBy: 'both', ifNotFree: 'b' } as const;
    const more = { sessions: 2, answers, how: 'spoken', words: '' } as const;
    practice.done(
      extendAgreement(practice.records.values(), { engagement: practice.id, ...more }, actAt(now)),
    );
  };
  return { ...practice, start, mark, extend };
}

const stepOf = (records: readonly { type: string; f: object }[]) =>
  found(records.find(({ type }) => type === 'transition')).f;

test('Closing begins when the ending was spoken about, and that is kept', () => {
  const { done, start, state, fields } = active();
  const { records } = done(start(true));
  expect(state()).toBe('closing');
  expect(fields()['endingNamed']).toEqual({ extensions: 0, at: monday });
  expect(stepOf(records)).toMatchObject({ from: 'active', to: 'closing', waived: [] });
});

test('Begun without a word said, the step says so', () => {
  const { done, start, state, fields } = active();
  expect(stepOf(done(start(false)).records)).toMatchObject({ waived: ['ending-named'] });
  expect(state()).toBe('closing');
  expect(fields()).not.toHaveProperty('endingNamed');
});

test('Named before, nothing is waived when closing begins', () => {
  const { done, start, mark } = active();
  done(mark('ending-named'));
  const { records } = done(start(false));
  expect(records).toHaveLength(1);
  expect(stepOf(records)).toMatchObject({ waived: [] });
});

test('Begun twice it is begun once, but the ending can still be named', () => {
  const { done, start, fields } = active();
  done(start(false));
  expect(start(false)).toEqual(nothingNew);
  expect(done(start(true, monday + day)).records).toHaveLength(1);
  expect(fields()['endingNamed']).toEqual({ extensions: 0, at: monday + day });
  expect(start(true, monday + 2 * day)).toEqual(nothingNew);
});

test('Closing follows work that is under way', () => {
  const practice = underWay();
  const start = startClosing(
    practice.records.values(),
    { engagement: practice.id, named: true },
    actAt(monday),
  );
  expect(start).toEqual(refused('no-such-step'));
});

test('A mark is made once for the number that is agreed', () => {
  const { done, mark, fields, extend } = active();
  done(mark('midpoint'));
  expect(fields()['midpoint']).toEqual({ extensions: 0, at: monday });
  expect(fields()).not.toHaveProperty('endingNamed');
  expect(mark('midpoint', undefined, monday + day)).toEqual(nothingNew);
  extend(monday + day);
  done(mark('midpoint', undefined, monday + 2 * day));
  expect(fields()['midpoint']).toEqual({ extensions: 1, at: monday + 2 * day });
});

test('A review that was skipped can still be done, one that was done is not skipped', () => {
  const { done, mark, fields } = active();
  done(mark('midpoint', true));
  expect(fields()['midpoint']).toEqual({ extensions: 0, at: monday, skipped: true });
  expect(mark('midpoint', true, monday + day)).toEqual(nothingNew);
  done(mark('midpoint', false, monday + day));
  expect(fields()['midpoint']).toEqual({ extensions: 0, at: monday + day });
  expect(mark('midpoint', true, monday + 2 * day)).toEqual(nothingNew);
});

test('Only what is done once can be marked', () => {
  // @ts-expect-error a message may hold anything
  expect(active().mark('lunch')).toEqual(invalid('what'));
});
