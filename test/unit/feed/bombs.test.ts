// What is made to do harm does none: each feed of the corpus is read within its budget, and what cannot be is left out and counted.
import { expect, test } from 'vitest';
import { expandRule } from '#shared/feed/expand-rule.ts';
import { feedCaps } from '#shared/feed/feed-caps.ts';
import { readFeed } from '#shared/feed/read-feed.ts';
import { readRule } from '#shared/feed/rule.ts';
import { bombs } from '#test/feeds/bombs.ts';
import { calendar, event, read, year2026 } from '#test/feeds/write-feed.ts';

test.for(bombs)('$name', ({ text, becomes, within }) => {
  const caps = { ...within, stepsPerSeries: Math.min(within.steps, feedCaps.stepsPerSeries) };
  const result = readFeed(text(), { ...year2026, caps });
  if (typeof becomes === 'string') {
    expect(result).toEqual({ ok: false, error: { type: becomes } });
    return;
  }
  if (!result.ok) throw new Error(result.error.type);
  const { events, left, isWhole, unknownZones } = result.value;
  const { events: given, beyondCaps = 0, damaged = 0, unknownZone = 0 } = becomes;
  expect({ given: events.length, ...left, isWhole }).toEqual({
    ...{ given: given + 1, beyondCaps, damaged, unknownZone, duplicate: 0 },
    isWhole: beyondCaps + damaged === 0,
  });
  expect(events.filter(({ uid }) => uid === 'good')).toHaveLength(1);
  expect(unknownZones.length).toBeLessThanOrEqual(20);
});

test('A rule is given up as soon as it has cost its budget, and not a step later', () => {
  let asked = 0;
  const left = { now: 1000 };
  const budget = {
    get left() {
      return left.now;
    },
    set left(now: number) {
      asked += 1;
      left.now = now;
    },
  };
  for (const text of [
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=SECONDLY;COUNT=1000000000',
  ]) {
    const rule = readRule(text);
    if (rule === null) throw new Error(text);
    [asked, left.now] = [0, 1000];
    expect(expandRule({ rule, start: 0, last: Infinity }, { from: 0, until: 1e15 }, budget)).toBeNull();
    expect(asked).toBeLessThanOrEqual(1001);
    // The last thing asked for was not done any more.
    expect(left.now).toBeLessThan(0);
  }
});

test('Events beyond the cap are counted, and of a series that is cut nothing is given', () => {
  const single = (uid: string) => event(`UID:${uid}`, 'DTSTART:20260302T090000Z');
  const text = calendar(
    event('UID:cut', 'DTSTART:20260302T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    single('a'),
    single('b'),
    event('UID:cut', 'RECURRENCE-ID:20260309T090000Z', 'DTSTART:20260310T090000Z'),
    single('c'),
  );
  const { events, left, isWhole } = read(text, { caps: { events: 3 } });
  expect(events.map(({ uid }) => uid)).toEqual(['a', 'b']);
  expect([left.beyondCaps, isWhole]).toEqual([2, false]);
});

test('A series with more instances than may be given is left out whole', () => {
  const text = calendar(
    event('UID:a', 'DTSTART:20260302T090000Z', 'RRULE:FREQ=DAILY;COUNT=11'),
    event('UID:b', 'DTSTART:20260302T090000Z', 'RRULE:FREQ=DAILY;COUNT=10'),
  );
  const { events, left } = read(text, { caps: { instancesPerSeries: 10 } });
  expect([events.length, events[0]?.uid, left.beyondCaps]).toEqual([10, 'b', 1]);
});

test('Bytes are counted as they travel: in UTF-8', () => {
  const text = calendar(event('UID:a', 'DTSTART:20260302T090000Z', 'SUMMARY:aé語😀'));
  const bytes = new TextEncoder().encode(text).length;
  const ok = (most: number) => readFeed(text, { ...year2026, caps: { bytes: most } }).ok;
  expect([ok(bytes), ok(bytes - 1)]).toEqual([true, false]);
});
