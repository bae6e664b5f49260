import { expect, test } from 'vitest';
import { pillSession, pillTime } from '#extension/overlay/pill-words.ts';
import { formatDay, translate } from './words.ts';

const minute = 60_000;
const at = (now: number, endsAt: number | null = 50 * minute, startedAt: number | null = 0) =>
  pillTime({ startedAt, endsAt }, now, translate);

test.for([
  [{ kind: 'count', n: 3, m: 6, toConfirm: true }, 'Session 3 of 6'],
  [{ kind: 'closing', n: 5, m: 6 }, 'Session 5 of 6 · closing'],
  [{ kind: 'last', n: 6, m: 6 }, 'Session 6 of 6 · last'],
  [{ kind: 'beyond' }, 'beyond agreement'],
  [{ kind: 'whose' }, 'Whose session?'],
  [null, 'Notes'],
] as const)('In the call %o reads "%s"', ([badge, text]) => {
  expect(pillSession(badge, translate, formatDay)).toBe(text);
});

test.for([
  [0, '50:00 left', '50 min left'],
  [25 * minute + 50_000, '24:10 left', '25 min left'],
  [49 * minute + 59_001, '0:01 left', '1 min left'],
  [50 * minute, 'at time', 'at time'],
  [50 * minute + 59_999, 'at time', 'at time'],
  [51 * minute + 5000, 'over by 1:05', 'over by 1 min'],
  [115 * minute, 'over by 65:00', 'over by 65 min'],
] as const)('After %i ms of fifty minutes it shows "%s"', ([now, shown, spoken]) => {
  expect(at(now)).toMatchObject({ shown, spoken });
});

test('Only past the end is it over', () => {
  expect([at(50 * minute - 1).over, at(50 * minute).over]).toEqual([false, true]);
});

test('Where no end is known it counts up from the start, and shows nothing before it', () => {
  expect(at(61_000, null)).toEqual({ shown: '1:01 in', spoken: '1 min in', over: false });
  expect(at(-5000, null).shown).toBe('0:00 in');
  expect(at(61_000, null, null).shown).toBe('');
});
