import { expect, test } from 'vitest';
import { currentTerms, termsAt } from '#shared/engagement/terms-at.ts';
import { agreementType, type Agreement } from '#shared/records/agreement.ts';
import { createRecord, project, type Projected } from '#shared/records/record.ts';
import { day, idOf, monday, sixSessions } from '#test/support/practice.ts';

function version(number: number, agreedAt: number, id = `version ${number}`): Projected<Agreement> {
  const at = { id: idOf(id), editedAt: agreedAt };
  const read = project(
    agreementType,
    createRecord(agreementType, at, { ...sixSessions, version: number, agreedAt }),
  );
  if (!read.ok) throw new Error('unreadable');
  return read.value;
}

test('The latest version agreed by then holds, from the very moment it was agreed', () => {
  const agreements = [version(3, monday + 2 * day), version(1, monday), version(2, monday + day)];
  const at = (moment: number) => termsAt(agreements, moment)?.version;
  expect(at(monday)).toBe(1);
  expect(at(monday + day - 1)).toBe(1);
  expect(at(monday + day)).toBe(2);
  expect(at(monday + 9 * day)).toBe(3);
});

test('What came before the first version is judged by the first', () => {
  expect(termsAt([version(2, monday + day), version(1, monday)], monday - day)?.version).toBe(1);
});

test('The highest version is the current one, even if its clock ran behind', () => {
  const agreements = [version(2, monday - day), version(1, monday)];
  expect(currentTerms(agreements)?.version).toBe(2);
  expect(currentTerms([version(1, monday)])?.version).toBe(1);
  expect(termsAt(agreements, monday)?.version).toBe(2);
});

test('Nothing agreed, nothing in force', () => {
  expect(termsAt([], monday)).toBeUndefined();
  expect(currentTerms([])).toBeUndefined();
});

test('Two records of one version keep one order, whichever came first', () => {
  const twins = [version(1, monday, 'one'), version(1, monday, 'other')];
  const [smaller, larger] = twins.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const agreements of [twins, twins.toReversed()]) {
    expect(currentTerms(agreements)).toBe(larger);
    expect(termsAt(agreements, monday - day)).toBe(smaller);
  }
});
