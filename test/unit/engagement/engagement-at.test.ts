import { expect, test } from 'vitest';
import { engagementAt } from '#shared/engagement/engagement-at.ts';
import { boardEngagement, day, idOf, monday } from '#test/support/practice.ts';

const first = boardEngagement({
  id: idOf('first'),
  state: 'ended',
  endedAt: monday,
  endedOn: '2026-11-23',
  overAt: monday,
});
const second = boardEngagement({ id: idOf('second'), number: 2, createdAt: monday + 30 * day });

test('Engagements follow one another, and what lies between two is after the end of the first', () => {
  const at = (start: number) => engagementAt([second, first], start)?.id;
  expect(at(monday - 500 * day)).toBe(first.id);
  expect(at(monday - day)).toBe(first.id);
  expect(at(monday + day)).toBe(first.id);
  expect(at(monday + 30 * day)).toBe(second.id);
  expect(at(monday + 300 * day)).toBe(second.id);
});

test('A second engagement begins only where the first is over', () => {
  const later = { ...first, overAt: monday + 40 * day };
  expect(engagementAt([later, second], monday + 35 * day)?.id).toBe(first.id);
  const open = boardEngagement({ id: idOf('open') });
  expect(engagementAt([open, second], monday + 300 * day)?.id).toBe(open.id);
});

test('A client without an engagement has none', () => {
  expect(engagementAt([], monday)).toBeUndefined();
});

test('A declined offer is over too, and what lies before the next one is the first one’s', () => {
  const declined = boardEngagement({ id: idOf('declined'), state: 'declined' });
  expect(engagementAt([declined, second], monday + 29 * day)?.id).toBe(declined.id);
  expect(engagementAt([declined, second], monday + 30 * day)?.id).toBe(second.id);
});

test('Where nobody kept from when on it was over, the moment it was ended counts', () => {
  const { overAt: _none, ...imported } = { ...first, endedAt: monday + 40 * day };
  expect(engagementAt([imported, second], monday + 40 * day - 1)?.id).toBe(first.id);
  expect(engagementAt([imported, second], monday + 40 * day)?.id).toBe(second.id);
  const endedLater = { ...first, endedAt: monday + 50 * day };
  expect(engagementAt([endedLater, second], monday + 30 * day)?.id).toBe(second.id);
});

test('A third engagement begins where the second is over', () => {
  const over = { ...second, state: 'archived', overAt: monday + 60 * day } as const;
  const third = boardEngagement({ id: idOf('third'), number: 3, createdAt: monday + 50 * day });
  const at = (start: number) => engagementAt([third, over, first], start)?.id;
  expect(at(monday + 59 * day)).toBe(second.id);
  expect(at(monday + 60 * day)).toBe(third.id);
  expect(at(monday + 10 * day)).toBe(first.id);
  const early = boardEngagement({ id: idOf('early'), number: 3, createdAt: monday - day });
  expect(engagementAt([early, over, first], monday + 10 * day)?.id).toBe(first.id);
});

test('Two engagements that two devices gave one number follow one another as they were made', () => {
  const made = { ...first, createdAt: monday - 200 * day };
  const later = { ...first, id: idOf('later'), createdAt: monday - 100 * day, overAt: monday + day };
  for (const both of [
    [made, later],
    [later, made],
  ]) {
    expect(engagementAt(both, monday - 500 * day)?.id).toBe(made.id);
    expect(engagementAt(both, monday)?.id).toBe(later.id);
  }
});
