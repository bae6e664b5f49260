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
