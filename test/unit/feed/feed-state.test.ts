// When a feed is asked again.
import { expect, test } from 'vitest';
import {
  afterFailure,
  afterRead,
  afterUnchanged,
  everyMs,
  isDue,
  newFeedState,
  versionFor,
  type FeedState,
} from '#extension/feed/feed-state.ts';

const now = 1_000_000_000_000;
const minute = 60_000;
const here = { now, timeZone: 'Europe/London', owner: '' };
const found = {
  ...{ events: [], unknownZones: [], isWhole: true },
  left: { unknownZone: 0, damaged: 0, beyondCaps: 0, duplicate: 0 },
};
const waits = (state: FeedState) => (state.nextAt === null ? null : (state.nextAt - now) / minute);

test('A feed that was never asked is due, and once read it is not for half an hour', () => {
  expect(isDue(newFeedState, now)).toBe(true);
  const read = afterRead(found, { etag: '"1"' }, here);
  expect(isDue(read, now + everyMs - 1)).toBe(false);
  expect(isDue(read, now + everyMs)).toBe(true);
});

test('A clock that was ahead and is put right keeps no feed waiting for what it said', () => {
  const ahead = afterRead(found, {}, { ...here, now: now + 365 * 24 * 60 * minute });
  expect(isDue(ahead, now)).toBe(true);
  const tired = { ...newFeedState, tries: 9 };
  expect(isDue(afterFailure(tired, 'busy', now), now)).toBe(false);
});

test('The version is given back for a day and in one time zone; then the calendar is read whole again', () => {
  const version = { etag: '"1"' };
  const read = afterUnchanged(afterRead(found, version, here), now + 60 * minute);
  const dayLater = now + 24 * 60 * minute;
  expect(versionFor(read, { ...here, now: dayLater - 1 })).toEqual(version);
  expect(versionFor(read, { ...here, now: dayLater })).toEqual({});
  expect(versionFor(read, { ...here, timeZone: 'America/New_York' })).toEqual({});
  expect(versionFor(read, { ...here, now: now - minute })).toEqual({});
  expect(versionFor(read, { ...here, owner: 'coach@example.org' })).toEqual({});
  expect(versionFor(newFeedState, here)).toEqual({});
});

test('Each failure in a row doubles the wait, up to half a day; an answer ends it', () => {
  let state: FeedState = newFeedState;
  const gaps: unknown[] = [];
  for (let failure = 0; failure < 8; failure += 1) {
    state = afterFailure(state, 'unreachable', now);
    gaps.push(waits(state));
  }
  expect(gaps).toEqual([30, 60, 120, 240, 480, 720, 720, 720]);
  const well = afterUnchanged(state, now);
  expect(waits(well)).toBe(30);
  expect(waits(afterFailure(well, 'busy', now))).toBe(30);
  expect(well.problem).toBeUndefined();
});

test.each(['gone', 'not-allowed', 'elsewhere'] as const)(
  'What is %s is not asked again by itself',
  (problem) => {
    const state = afterFailure(newFeedState, problem, now);
    expect(state.nextAt).toBeNull();
    expect(isDue(state, now + 365 * 24 * 60 * minute)).toBe(false);
  },
);

test('A failure keeps what was known: the version, the counts and when it was last read', () => {
  const read = afterRead(found, { etag: '"1"' }, here);
  expect(afterFailure(read, 'busy', now + 1)).toMatchObject({
    version: { etag: '"1"' },
    readAt: now,
    found: { events: 0 },
  });
});
