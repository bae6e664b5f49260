import { expect, test } from 'vitest';
import { activeStory } from '#test/support/story.ts';

test('Over time is what was noted, else what the minutes say, of the session held last', () => {
  const story = activeStory();
  expect(story.facts().overMin).toBe(0);
  story.session(-20 * 24, { actualMinutes: 62 });
  expect(story.facts().overMin).toBe(12);
  story.session(-10 * 24, { actualMinutes: 70, overrunMinutes: 3 });
  expect(story.facts().overMin).toBe(3);
  story.session(-5 * 24, { actualMinutes: 40 });
  expect(story.facts().overMin).toBe(0);
});

test('In a call only the call’s own minutes count, and only for whom it is with', () => {
  const story = activeStory();
  story.session(-10 * 24, { overrunMinutes: 20 });
  expect(story.facts({ call: { engagement: story.id, overMin: 7 } })).toMatchObject({
    inCall: true,
    overMin: 7,
  });
  expect(story.facts({ call: { engagement: null, overMin: 7 } })).toMatchObject({ inCall: true, overMin: 0 });
  expect(story.facts()).toMatchObject({ inCall: false, overMin: 20 });
});

test('Of the last three held sessions, those count that ran ten minutes over', () => {
  const story = activeStory();
  for (const [ago, overrunMinutes] of [
    [50, 30],
    [40, 10],
    [30, 9],
    [20, 11],
  ] as const)
    story.session(-ago * 24, { overrunMinutes });
  expect(story.facts().overruns3).toBe(2);
});

test('Of the last four sessions that were to be held, those count that the client missed', () => {
  const story = activeStory();
  for (const [ago, status] of [
    [60, 'no-show'],
    [50, 'held'],
    [40, 'late-cancelled'],
    [30, 'held'],
    [20, 'no-show'],
  ] as const)
    story.session(-ago * 24, { status });
  expect(story.facts().misses4).toBe(2);
});

test('What the coach called off, or the client in time, is no miss, and pushes none out of the four', () => {
  const story = activeStory();
  for (const [ago, status] of [
    [50, 'no-show'],
    [40, 'coach-cancelled'],
    [30, 'cancelled'],
    [20, 'coach-cancelled'],
    [10, 'coach-cancelled'],
  ] as const)
    story.session(-ago * 24, { status });
  story.session(-5 * 24, { status: 'no-show', kind: 'intro', counts: false });
  expect(story.facts().misses4).toBe(1);
});

test('Little movement counts in a row from the last session back', () => {
  const story = activeStory();
  story.session(-50 * 24, { movement: 1 });
  story.session(-40 * 24, { movement: 2 });
  story.session(-30 * 24, { movement: 1 });
  story.session(-20 * 24, { movement: 1 });
  expect(story.facts().lowValue).toBe(2);
  story.session(-10 * 24);
  expect(story.facts().lowValue).toBe(0);
});

test('Where every session moved little, all of them count', () => {
  const story = activeStory();
  story.held(3, 10, { movement: 1 });
  expect(story.facts().lowValue).toBe(3);
});

test('A session that was missed neither ran over nor moved anything', () => {
  const story = activeStory();
  story.session(-30 * 24, { movement: 1, overrunMinutes: 15 });
  story.session(-20 * 24, { status: 'no-show' });
  story.session(-10 * 24, { status: 'late-cancelled', overrunMinutes: 30 });
  expect(story.facts()).toMatchObject({ overMin: 15, overruns3: 1, lowValue: 1, misses4: 2 });
});

test('A review that was missed is missed', () => {
  const story = activeStory();
  story.session(-10 * 24, { status: 'no-show', kind: 'review' });
  expect(story.facts().misses4).toBe(1);
});
