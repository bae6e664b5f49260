import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { flagCatalogue } from '#shared/engagement/flags.ts';
import { openSigns, selfRelianceLine } from '#shared/engagement/self-reliance.ts';
import type { Flag } from '#shared/records/flag.ts';
import type { Projected } from '#shared/records/record.ts';
import { sessionKinds, sessionStatuses, type Session } from '#shared/records/session.ts';
import { day, idOf, monday } from '#test/support/practice.ts';

const now = monday;
const flag = (code: string, at: number, changes: Partial<Flag> = {}): Flag => ({
  ...{ code, at, how: 'ticked', weight: 1 },
  ...changes,
});
const session = (start: number, changes: Partial<Session> = {}): Projected<Session> => ({
  ...{ id: idOf(`session ${start}`), editedAt: 0, start, plannedMinutes: 50 },
  ...{ kind: 'session', status: 'held' },
  ...changes,
});
const four = [40, 30, 20, 10].map((days) => session(now - days * day));
const line = (flags: readonly Flag[], sessions = four, flagsOff: readonly string[] = []) =>
  selfRelianceLine({ flags, sessions }, { flagsOff }, now);

test('In how many of the last sessions the client did something on their own, and what, the newest first', () => {
  const flags = [
    flag('G1', now - 40 * day),
    flag('G2', now - 30 * day + 1),
    flag('G3', now - 10 * day + 2),
    flag('G2', now - 10 * day + 1),
  ];
  expect(line(flags)).toEqual({ ticks: ['G3', 'G2', 'G1'], sessions: 3, of: 4 });
  expect(line(flags.toReversed(), four.toReversed())).toEqual(line(flags));
  expect(line([])).toEqual({ ticks: [], sessions: 0, of: 4 });
  expect(line(flags, [])).toEqual({ ticks: [], sessions: 0, of: 0 });
});

test('A tick belongs to the session before it, and one before them all to none', () => {
  expect(line([flag('G1', now - 30 * day - 1), flag('G2', now - 30 * day)])).toMatchObject({ sessions: 2 });
  expect(line([flag('G1', now - 40 * day - 1)])).toEqual({ ticks: [], sessions: 0, of: 4 });
  expect(line([flag('G1', now)])).toMatchObject({ sessions: 1 });
  expect(line([flag('G1', now + 1)])).toMatchObject({ sessions: 0 });
});

test('Four sessions at most, of the last 45 days, held, and of a kind that counts', () => {
  const five = [...four, session(now - 5 * day)];
  expect(line([flag('G1', now - 40 * day), flag('G2', now)], five)).toEqual({
    ...{ ticks: ['G2'], sessions: 1, of: 4 },
  });
  const ago = (ms: number) => line([], [session(now - ms)]).of;
  expect([ago(45 * day), ago(45 * day - 1), ago(0), ago(-1)]).toEqual([0, 1, 1, 0]);
  const counted = (changes: Partial<Session>) => line([], [session(now - day, changes)]).of;
  expect(sessionKinds.filter((kind) => counted({ kind }) === 1)).toEqual(['session', 'review']);
  expect(sessionStatuses.filter((status) => counted({ status }) === 1)).toEqual(['held']);
});

test('Only signs of self-reliance count, and none that is resolved or switched off', () => {
  expect(line([flag('F1', now), flag('K1', now), flag('W1', now), flag('X1', now)]).sessions).toBe(0);
  expect(line([flag('G1', now, { resolvedAt: now })]).sessions).toBe(0);
  expect(line([flag('G1', now), flag('G2', now)], four, ['G1'])).toMatchObject({ ticks: ['G2'] });
});

test('Ticks of one moment come in the order of their codes', () => {
  const flags = ['G3', 'G1', 'G2', 'G1'].map((code) => flag(code, now));
  expect(line(flags).ticks).toEqual(['G1', 'G2', 'G3']);
  expect(line(flags.toReversed()).ticks).toEqual(['G1', 'G2', 'G3']);
});

const signs = (flags: readonly Flag[], flagsOff: readonly string[] = []) =>
  openSigns(flags, { flagsOff }, now);

test('Open signs are told by kind: each once, with how often and when last, the newest first', () => {
  const flags = [
    flag('F2', now - 3),
    flag('F1', now - 5),
    flag('F1', now - 1),
    flag('K8', now - 2),
    flag('G5', now - 4),
    flag('S1', now - 6),
    flag('W2', now - 7),
    flag('U1', now - 400 * day),
  ];
  const told = [
    { kind: 'risk', signs: [{ code: 'U1', lastAt: now - 400 * day, count: 1 }] },
    { kind: 'wellbeing', signs: [{ code: 'W2', lastAt: now - 7, count: 1 }] },
    { kind: 'scope', signs: [{ code: 'S1', lastAt: now - 6, count: 1 }] },
    {
      kind: 'client',
      signs: [
        { code: 'F1', lastAt: now - 1, count: 2 },
        { code: 'F2', lastAt: now - 3, count: 1 },
      ],
    },
    { kind: 'coach', signs: [{ code: 'K8', lastAt: now - 2, count: 1 }] },
    { kind: 'self-reliance', signs: [{ code: 'G5', lastAt: now - 4, count: 1 }] },
  ];
  expect(signs(flags)).toEqual(told);
  expect(signs(flags.toReversed())).toEqual(told);
});

test('What has faded, is resolved, switched off or unknown is no open sign', () => {
  expect(signs([])).toEqual([]);
  expect(signs([flag('F1', now - 45 * day), flag('F2', now, { resolvedAt: now }), flag('X9', now)])).toEqual(
    [],
  );
  expect(signs([flag('F1', now)], ['F1'])).toEqual([]);
  expect(signs([flag('F1', now - 45 * day + 1)])).toHaveLength(1);
});

const aFlag = fc
  .record({
    code: fc.constantFrom(...Object.keys(flagCatalogue)),
    ago: fc.integer({ min: -1, max: 50 }),
    resolved: fc.boolean(),
  })
  .map(({ code, ago, resolved }) => flag(code, now - ago * day, resolved ? { resolvedAt: now } : {}));
const aSession = fc
  .record({ ago: fc.integer({ min: -1, max: 50 }), status: fc.constantFrom(...sessionStatuses) })
  .map(({ ago, status }) => session(now - ago * day, { status }));

test('Both are the same in any order, and nothing in them tells a weight', () => {
  fc.assert(
    fc.property(
      fc.array(aFlag),
      fc.array(aSession),
      fc.integer({ min: 0, max: 10 }),
      (flags, sessions, weight) => {
        const told = line(flags, sessions);
        expect(told.sessions).toBeLessThanOrEqual(told.of);
        expect(told.of).toBeLessThanOrEqual(4);
        expect(told.ticks.length > 0).toBe(told.sessions > 0);
        const heavier = flags.map((one) => ({ ...one, weight })).toReversed();
        expect(line(heavier, sessions.toReversed())).toEqual(told);
        expect(signs(heavier)).toEqual(signs(flags));
      },
    ),
  );
});
