import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { addLine, type AgreementLine } from '#shared/engagement/acts/add-line.ts';
import { invalid, nothingNew, refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, monday } from '#test/support/practice.ts';

function lines(practice = underWay({ words: 'Six sessions.' })) {
  const add = (line: Partial<AgreementLine> = {}, now = monday) =>
    addLine(
      practice.records.values(),
      { engagement: practice.id, item: 'goals', as: 'agreed', ...line },
      actAt(now),
    );
  const version = (number: number) =>
    found(practice.all('agreement').find(({ f }) => f['version'] === number)).f;
  return { ...practice, add, version };
}

test('A line that was agreed is in the next version, which is otherwise the same', () => {
  const { done, add, version, engagement, id } = lines();
  done(add({ words: ' Lead the team. ' }));
  const { agreedAt: _first, ...first } = version(1);
  expect(version(2)).toEqual({
    ...first,
    ...{ version: 2, supersedes: 1, agreedAt: monday },
    checklist: { goals: 'agreed' },
    words: 'Six sessions.\nLead the team.',
  });
  expect(engagement(id)).toMatchObject({ agreed: 6, state: 'contracted' });
});

test('A line that is not needed is kept as waived, and lines gather', () => {
  const { done, add, version } = lines(underWay({ words: '' }));
  done(add({ as: 'waived' }));
  done(add({ item: 'records', words: 'A year.' }, monday + day));
  expect(version(3)).toMatchObject({
    checklist: { goals: 'waived', records: 'agreed' },
    words: 'A year.',
    supersedes: 2,
  });
});

test('Said again, it is there already; said otherwise or with words, it is a new version', () => {
  const { done, add, version } = lines();
  done(add({ words: 'Lead.' }));
  expect(add()).toEqual(nothingNew);
  expect(add({ words: 'Lead.' })).toEqual(nothingNew);
  done(add({ words: 'Lead. Well.' }));
  expect(version(3)['words']).toBe('Six sessions.\nLead.\nLead. Well.');
  done(add({ as: 'waived' }));
  expect(version(4)['checklist']).toEqual({ goals: 'waived' });
});

test('An answered extension belongs to its own version alone', () => {
  const { done, add, version, all, records } = lines();
  const first = found(all('agreement')[0]);
  const extension = { newGoal: 'a', askedBy: 'coach', ifNotFree: 'b' };
  records.set(first.id, { ...first, f: { ...first.f, extension } });
  done(add());
  expect(version(2)).not.toHaveProperty('extension');
});

test('What is no line, or is neither agreed nor waived, is named', () => {
  const { add } = lines();
  // @ts-expect-error a message may hold anything
  expect(add({ item: 'gossip', as: 'maybe' })).toEqual(invalid('item', 'as'));
  expect(add({ words: 'x'.repeat(100_001) })).toEqual(invalid('words'));
});

test('Without an agreement there is nothing to add a line to', () => {
  expect(lines(underWay(null)).add()).toEqual(refused('no-agreement'));
});
