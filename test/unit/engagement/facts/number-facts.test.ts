import { expect, test } from 'vitest';
import { facts } from '#shared/engagement/facts.ts';
import { activeStory, tellStory } from '#test/support/story.ts';
import { day, hour } from '#test/support/practice.ts';

test('Hours to the next session are 0 while one runs, and 999 where nothing is booked', () => {
  const story = activeStory();
  expect(story.facts()).toMatchObject({ booked: 0, hoursToNext: 999 });
  story.session(72.5, { status: 'booked' });
  expect(story.facts()).toMatchObject({ booked: 1, hoursToNext: 72.5 });
  story.session(-0.5, { status: 'booked' });
  expect(story.facts()).toMatchObject({ booked: 2, hoursToNext: 0 });
});

test('A session that is over and not confirmed is booked, but is not the next one', () => {
  const story = activeStory();
  story.session(-24, { status: 'booked' });
  expect(story.facts()).toMatchObject({ booked: 1, hoursToNext: 999, used: 0, remaining: 6 });
});

test('What uses none of the agreed sessions is not booked', () => {
  const story = activeStory();
  for (const [hours, kind] of [
    [10, 'intro'],
    [20, 'follow-up'],
    [30, 'urgent'],
  ] as const)
    story.session(hours, { status: 'booked', kind });
  story.session(40, { status: 'cancelled' });
  story.session(50, { status: 'coach-cancelled' });
  story.session(60, { status: 'booked', event: { status: 'declined' } });
  expect(story.facts()).toMatchObject({ booked: 0, hoursToNext: 999 });
  story.session(70, { status: 'booked', kind: 'review' });
  expect(story.facts()).toMatchObject({ booked: 1, hoursToNext: 70 });
});

test('Days of silence count from the last held session, of a kind that counts', () => {
  const story = activeStory();
  story.session(-20 * 24);
  story.session(-5 * 24, { kind: 'intro', counts: false });
  story.session(-3 * 24, { status: 'late-cancelled' });
  expect(story.facts().daysSinceSession).toBe(20);
});

test('Where none was held they count from the agreement, and without one there is no silence yet', () => {
  expect(tellStory().facts().daysSinceSession).toBe(0);
  expect(activeStory().facts().daysSinceSession).toBe(70);
  const spokenOnly = tellStory();
  spokenOnly.agree(33, { sessions: null, reviewOn: '2027-02-01' });
  expect(spokenOnly.facts().daysSinceSession).toBe(33);
});

test('A day of silence is a whole one', () => {
  const story = activeStory();
  story.session(-47);
  expect(story.facts().daysSinceSession).toBe(1);
  story.session(-25);
  expect(story.facts().daysSinceSession).toBe(1);
  story.session(-23);
  expect(story.facts().daysSinceSession).toBe(0);
});

test('Paused days are not silent days', () => {
  const story = activeStory();
  story.session(-40 * 24);
  story.step('paused', 30);
  expect(story.facts().daysSinceSession).toBe(10);
  story.step('active', 20, { from: 'paused' });
  expect(story.facts().daysSinceSession).toBe(30);
  story.step('paused', 10);
  story.step('active', 5, { from: 'paused' });
  expect(story.facts().daysSinceSession).toBe(25);
});

test('A pause before the last session takes nothing off', () => {
  const story = activeStory();
  story.step('paused', 60);
  story.step('active', 50, { from: 'paused' });
  story.session(-40 * 24);
  expect(story.facts().daysSinceSession).toBe(40);
});

test('A pause that the last session fell into takes off what is left of it', () => {
  const story = activeStory();
  story.step('paused', 50);
  story.session(-40 * 24);
  story.step('active', 30, { from: 'paused' });
  expect(story.facts().daysSinceSession).toBe(30);
});

test('A step that did not count pauses nothing', () => {
  const story = activeStory();
  story.step('declined', 65);
  story.session(-40 * 24);
  story.step('archived', 35);
  expect(story.facts().daysSinceSession).toBe(40);
});

test('A gap is counted in days of a diary, and is one at least', () => {
  const story = activeStory();
  expect(story.facts().gapDays).toBe(14);
  story.session(-24);
  expect(story.facts().gapDays).toBe(14);
  story.session(6 * 24 + 5, { status: 'booked' });
  expect(story.facts().gapDays).toBe(7);
  story.session(-2);
  story.session(1, { status: 'booked' });
  expect(story.facts().gapDays).toBe(1);
});

test('The gap without a next session is the one that was agreed', () => {
  const story = activeStory({ cadenceDays: 21 });
  story.session(-24);
  expect(story.facts()).toMatchObject({ gapDays: 21, cadenceDays: 21 });
});

test('The half-way review and the named ending count for the number they were done for', () => {
  const story = activeStory();
  const done = { midpoint: { extensions: 0, at: 1 }, endingNamed: { extensions: 0, at: 1 } };
  expect(story.facts()).toMatchObject({ midpointDone: false, endingNamed: false });
  story.engagement(done);
  expect(story.facts()).toMatchObject({ midpointDone: true, endingNamed: true });
  story.agree(3, { version: 2, sessions: 9 }, { delta: 3, reason: 'extension' });
  expect(story.facts()).toMatchObject({ midpointDone: false, endingNamed: false, extensions: 1 });
});

test('A clock that jumps moves no count: the sums stay as the ledger has them', () => {
  const story = activeStory();
  story.held(3, 10);
  const { agreed, held, used, remaining } = story.facts();
  expect({ agreed, held, used, remaining }).toEqual({ agreed: 6, held: 3, used: 3, remaining: 3 });
  for (const jump of [-3650 * day, -hour, 3650 * day]) {
    const then = facts(story.factRecords(), story.now + jump, { today: story.today });
    expect(then).toMatchObject({ agreed, held, used, remaining });
  }
});

test('A review is a session like any other here', () => {
  const story = activeStory();
  story.session(-20 * 24);
  story.session(-10 * 24, { kind: 'review' });
  expect(story.facts().daysSinceSession).toBe(10);
});

test('A session that ends this moment is over', () => {
  const story = activeStory();
  story.session(-50 / 60, { status: 'booked' });
  expect(story.facts().hoursToNext).toBe(999);
});

test('A step that could not be taken does not end a pause, in whatever order the steps arrive', () => {
  const story = activeStory();
  story.session(-40 * 24);
  story.step('active', 20, { from: 'paused' });
  story.step('archived', 25);
  story.step('paused', 30);
  expect(story.facts().daysSinceSession).toBe(30);
});

test('A step taken before the pause does not end it either', () => {
  const story = activeStory();
  story.session(-40 * 24);
  story.step('paused', 30);
  story.step('closing', 35);
  story.step('active', 33, { from: 'closing' });
  expect(story.facts().daysSinceSession).toBe(10);
});
