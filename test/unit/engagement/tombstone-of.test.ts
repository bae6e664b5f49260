import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { tombstoneOf } from '#shared/engagement/tombstone-of.ts';
import type { Session } from '#shared/records/session.ts';

const session = (start: string, more: Partial<Session> = {}): Session => ({
  ...{ kind: 'session', start: Date.parse(start), plannedMinutes: 50, status: 'held', ...more },
});

test('A tombstone keeps the first and the last day, how many sessions and how many minutes', () => {
  const sessions = [
    session('2026-03-17T10:00:00Z', { actualMinutes: 65 }),
    session('2026-03-03T10:00:00Z'),
    session('2026-05-12T10:00:00Z', { kind: 'follow-up', actualMinutes: 0 }),
  ];
  expect(tombstoneOf(sessions, 'Europe/London')).toEqual({
    ...{ from: '2026-03-03', to: '2026-05-12', sessions: 3, minutes: 115 },
  });
});

test('What was not held, and a first talk, leave nothing', () => {
  const sessions = [
    session('2026-03-01T10:00:00Z', { kind: 'intro' }),
    session('2026-03-02T10:00:00Z', { status: 'no-show' }),
  ];
  expect(tombstoneOf(sessions, 'Europe/London')).toEqual({ sessions: 0, minutes: 0 });
});

test('Its days are those of the coach’s own diary', () => {
  const late = [session('2026-03-03T23:30:00Z')];
  expect(tombstoneOf(late, 'Europe/London')).toMatchObject({ from: '2026-03-03', to: '2026-03-03' });
  expect(tombstoneOf(late, 'Asia/Tokyo')).toMatchObject({ from: '2026-03-04', to: '2026-03-04' });
  expect(tombstoneOf([session('2028-02-29T05:00:00Z')], 'America/New_York').from).toBe('2028-02-29');
});
