import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursSince, lastSupervision, supervisionClock } from '#shared/engagement/hours.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { directoryEntryType, type DirectoryEntry } from '#shared/records/directory-entry.ts';
import { engagementType, type Engagement } from '#shared/records/engagement.ts';
import { practiceId, practiceType, type Practice } from '#shared/records/practice.ts';
import { createRecord, type StoredRecord } from '#shared/records/record.ts';
import { sessionKinds, sessionStatuses, sessionType, type Session } from '#shared/records/session.ts';
import { supervisionType, type Supervision } from '#shared/records/supervision.ts';
import { day, hour, idOf, monday } from '#test/support/practice.ts';

let made = 0;
const freshId = () => idOf(`hours ${(made += 1)}`);
const parent = idOf('engagement');

const engagement = (fields: Partial<Engagement> = {}, id = parent): StoredRecord =>
  createRecord(engagementType, { id, parent: idOf('client'), editedAt: 0 }, { number: 1, ...fields });
const held = (start: number, fields: Partial<Session> = {}): StoredRecord =>
  createRecord(
    sessionType,
    { id: freshId(), parent, editedAt: 0 },
    { start, plannedMinutes: 60, status: 'held', ...fields },
  );
const supervised = (at: number, fields: Partial<Supervision> = {}): StoredRecord =>
  createRecord(supervisionType, { id: freshId(), editedAt: 0 }, { at, ...fields });
const listed = (fields: Partial<DirectoryEntry>): StoredRecord =>
  createRecord(directoryEntryType, { id: freshId(), editedAt: 0 }, { name: 'Ann', ...fields });
const settings = (fields: Partial<Practice>): StoredRecord =>
  createRecord(practiceType, { id: practiceId, editedAt: 0 }, fields);

const practiceOf = (...records: readonly StoredRecord[]) => practiceRecords([engagement(), ...records]);
const ever = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const clock = (...records: readonly StoredRecord[]) => supervisionClock(practiceOf(...records), monday);

test('An hour is sixty minutes as they really were, or else as planned; shorter ones count in part', () => {
  const practice = practiceOf(
    held(monday, { plannedMinutes: 50 }),
    held(monday, { plannedMinutes: 50, actualMinutes: 65 }),
    held(monday, { plannedMinutes: 50, actualMinutes: 0 }),
  );
  expect(hoursSince(practice, ...ever)).toBe(115 / 60);
  expect(hoursSince(practiceOf(), ...ever)).toBe(0);
});

test('What was held with a client counts, a first talk does not, and nothing that was not held', () => {
  const hoursOf = (fields: Partial<Session>) => hoursSince(practiceOf(held(monday, fields)), ...ever);
  expect(sessionKinds.filter((kind) => hoursOf({ kind }) === 1)).toEqual([
    'session',
    'review',
    'follow-up',
    'urgent',
  ]);
  expect(sessionStatuses.filter((status) => hoursOf({ status }) > 0)).toEqual(['held']);
});

test('A session belongs to the period in which it began', () => {
  const practice = practiceOf(held(monday));
  expect(hoursSince(practice, monday, monday + 1)).toBe(1);
  expect(hoursSince(practice, monday + 1, monday + day)).toBe(0);
  expect(hoursSince(practice, monday - day, monday)).toBe(0);
});

test('Hours before the day from which they count do not', () => {
  const start = Date.parse('2026-11-23');
  const practice = practiceOf(settings({ hoursStart: '2026-11-23' }), held(start - 1), held(start));
  expect(hoursSince(practice, ...ever)).toBe(1);
  expect(hoursSince(practice, start + 1, start + day)).toBe(0);
  expect(supervisionClock(practice, start + 2 * day)).toMatchObject({ hours: 1, days: 2 });
});

test('Of an erased engagement the hours are left, where all of it lies in the period', () => {
  const tombstone = {
    ...{ from: '2026-01-05', to: '2026-03-02', sessions: 6, minutes: 330 },
    ...{ reason: 'completed', erasedAt: monday },
  };
  const practice = practiceRecords([engagement({ tombstone })]);
  expect(hoursSince(practice, ...ever)).toBe(5.5);
  expect(hoursSince(practice, Date.parse('2026-01-05'), Date.parse('2026-03-03'))).toBe(5.5);
  expect(hoursSince(practice, Date.parse('2026-01-06'), Date.parse('2026-03-03'))).toBe(0);
  expect(hoursSince(practice, Date.parse('2026-01-05'), Date.parse('2026-03-02'))).toBe(0);
  // Sessions that another browser brings back are not counted twice.
  expect(hoursSince(practiceRecords([engagement({ tombstone }), held(monday)]), ...ever)).toBe(1);
  const { from: _from, ...noFirst } = tombstone;
  const { to: _to, ...noLast } = tombstone;
  for (const empty of [noFirst, noLast])
    expect(hoursSince(practiceRecords([engagement({ tombstone: empty })]), ...ever)).toBe(0);
});

test('A group session counts once, and sessions whose engagement is not there do not count', () => {
  const other = createRecord(
    sessionType,
    { id: freshId(), parent: idOf('gone'), editedAt: 0 },
    { start: monday, status: 'held' },
  );
  expect(hoursSince(practiceOf(held(monday), other), ...ever)).toBe(1);
});

test('The last supervision is the latest that has been', () => {
  const practice = practiceOf(
    supervised(monday - day, { minutes: 90 }),
    supervised(monday - 3 * day),
    supervised(monday + day, { minutes: 45 }),
  );
  expect(lastSupervision(practice)).toEqual({ at: monday + day, minutes: 45 });
  expect(lastSupervision(practice, monday + day)).toEqual({ at: monday + day, minutes: 45 });
  expect(lastSupervision(practice, monday)).toEqual({ at: monday - day, minutes: 90 });
  expect(lastSupervision(practiceOf())).toBeNull();
  const twice = [supervised(monday, { minutes: 60 }), supervised(monday, { minutes: 90 })];
  for (const both of [twice, twice.toReversed()])
    expect(lastSupervision(practiceOf(...both))).toEqual({ at: monday, minutes: 90 });
});

test('The clock runs from the last supervision, before the first one from the first session', () => {
  const sessions = [held(monday - 40 * day), held(monday - 10 * day), held(monday + hour)];
  expect(clock(...sessions)).toMatchObject({ hours: 2, days: 40 });
  expect(clock(...sessions, supervised(monday - 20 * day - 1))).toMatchObject({ hours: 1, days: 20 });
  expect(clock(...sessions, supervised(monday - 5 * day + 1))).toMatchObject({ hours: 0, days: 4 });
  expect(clock(supervised(monday + day), ...sessions)).toMatchObject({ hours: 2, days: 40 });
  expect(clock()).toEqual({
    ...{ hours: 0, days: 0, ratio: 35, maxDays: 91, hasSupervisor: false, due: false },
  });
  expect(clock(held(monday + hour))).toMatchObject({ hours: 0, days: 0 });
});

test('Supervision is due by hours or by days, whichever comes first', () => {
  const own = settings({ supRatio: 2, supMaxDays: 30 });
  expect(clock(own, held(monday - day), held(monday - day))).toMatchObject({
    ...{ ratio: 2, maxDays: 30, hours: 2, due: true },
  });
  expect(clock(own, held(monday - day, { plannedMinutes: 119 })).due).toBe(false);
  expect(clock(own, supervised(monday - 30 * day)).due).toBe(true);
  expect(clock(own, supervised(monday - 30 * day + 1)).due).toBe(false);
});

test('A supervisor is one in the directory, or one seen within a year', () => {
  expect(clock(listed({ kind: 'supervisor' })).hasSupervisor).toBe(true);
  expect(clock(listed({ kind: 'supervisor', retired: true })).hasSupervisor).toBe(false);
  expect(clock(listed({ kind: 'coach' })).hasSupervisor).toBe(false);
  expect(clock(supervised(monday - 365 * day)).hasSupervisor).toBe(true);
  expect(clock(supervised(monday - 365 * day - 1)).hasSupervisor).toBe(false);
});

const aSession = fc
  .record({
    start: fc.integer({ min: 0, max: 40 }),
    kind: fc.constantFrom(...sessionKinds),
    status: fc.constantFrom(...sessionStatuses),
    plannedMinutes: fc.integer({ min: 1, max: 1440 }),
    actualMinutes: fc.option(fc.integer({ min: 0, max: 1440 }), { nil: undefined }),
  })
  .map(({ actualMinutes, ...fields }) =>
    held(0, { ...fields, ...(actualMinutes === undefined ? {} : { actualMinutes }) }),
  );

test('Hours are the same in any order, never below zero, and a period is the sum of its parts', () => {
  const someSessions = fc.array(aSession, { maxLength: 20 });
  fc.assert(
    fc.property(someSessions, fc.integer({ min: 0, max: 40 }), (sessions, middle) => {
      const practice = practiceOf(...sessions);
      const whole = hoursSince(practice, 0, 50);
      expect(hoursSince(practiceOf(...sessions.toReversed()), 0, 50)).toBe(whole);
      expect(whole).toBeGreaterThanOrEqual(0);
      const parts = hoursSince(practice, 0, middle) + hoursSince(practice, middle, 50);
      expect(parts).toBeCloseTo(whole, 9);
    }),
  );
});
