import { expect, test } from 'vitest';
import { day } from '#test/support/practice.ts';
import { activeStory, type Story } from '#test/support/story.ts';

function quiet(): Story {
  const story = activeStory();
  story.held(2, 10);
  return story;
}

test('The same sign twice weighs once, with the heavier of its weights', () => {
  const story = quiet();
  story.flag('F5', 2);
  story.flag('F5', 20, { weight: 3 });
  expect(story.facts().reliance).toBe(3);
});

test('A sign fades on the forty-fifth day', () => {
  const story = quiet();
  story.flag('F2', 44.9);
  story.flag('K1', 45);
  expect(story.facts()).toMatchObject({ reliance: 3, coachPull: 0 });
});

test('A sign that was resolved, or is switched off, says nothing', () => {
  const story = quiet();
  story.flag('F1', 3, { resolvedAt: story.now - day });
  story.flag('F2');
  story.settings({ flagsOff: ['F2'] });
  expect(story.facts()).toMatchObject({ reliance: 0, onlyYou: false });
});

test('A sign of a newer version, which we do not know, weighs nothing', () => {
  const story = quiet();
  story.flag('F99', 1, { weight: 9 });
  expect(story.facts().reliance).toBe(0);
});

test('Signs of the coach, of wellbeing and of self-reliance are no leaning of the client', () => {
  const story = quiet();
  for (const code of ['K1', 'K2', 'W1', 'G1', 'S1', 'U1']) story.flag(code);
  expect(story.facts()).toMatchObject({
    reliance: 0,
    coachPull: 2,
    wellbeing: 1,
    scopeFlag: true,
    riskFlag: true,
    dualRole: false,
  });
});

test.each(['F13', 'F14', 'F15', 'F16', 'F17'])('%s is a second role', (code) => {
  const story = quiet();
  story.flag(code);
  expect(story.facts().dualRole).toBe(true);
});

test('Contact above the agreement is a sign by itself, and a heavier one from three above', () => {
  const story = quiet();
  story.contact(1);
  expect(story.facts()).toMatchObject({ contacts: 1, reliance: 0 });
  story.contact(2);
  expect(story.facts()).toMatchObject({ contacts: 2, reliance: 1 });
  story.contact(3);
  expect(story.facts()).toMatchObject({ contacts: 3, reliance: 1 });
  story.contact(4);
  expect(story.facts()).toMatchObject({ contacts: 4, reliance: 2 });
});

test('A sign that is counted and ticked weighs once', () => {
  const story = quiet();
  story.contact(1);
  story.contact(2);
  story.flag('F4');
  expect(story.facts().reliance).toBe(1);
});

test('Sessions at half the agreed distance are a sign, from the second held one on', () => {
  const story = activeStory();
  story.session(-3 * 24);
  story.session(4 * 24, { status: 'booked' });
  expect(story.facts()).toMatchObject({ gapDays: 7, held: 1, reliance: 0 });
  story.session(-30 * 24);
  expect(story.facts()).toMatchObject({ gapDays: 7, held: 2, reliance: 1 });
});

test('Half the distance without a next session is no sign', () => {
  const story = activeStory({ cadenceDays: 1 });
  story.held(2, 3);
  expect(story.facts()).toMatchObject({ booked: 0, reliance: 0 });
});

test('Running over twice in three is a sign, and so is the second extension', () => {
  const story = activeStory();
  for (const ago of [38, 24, 10]) story.session(-ago * 24, ago === 38 ? {} : { overrunMinutes: 10 });
  expect(story.facts()).toMatchObject({ overruns3: 2, reliance: 1 });
  story.agree(9, { version: 2, sessions: 9 }, { delta: 3, reason: 'extension' });
  expect(story.facts()).toMatchObject({ extensions: 1, reliance: 1 });
  story.agree(8, { version: 3, sessions: 12 }, { delta: 3, reason: 'extension' });
  expect(story.facts()).toMatchObject({ extensions: 2, reliance: 3 });
});

test('A counted sign follows the coach’s own weight, and can be switched off', () => {
  const story = quiet();
  story.contact(1);
  story.contact(2);
  story.settings({ flagWeights: { F4: 4 } });
  expect(story.facts().reliance).toBe(4);
  story.settings({ flagsOff: ['F4'] });
  expect(story.facts().reliance).toBe(0);
});

test('Wellbeing signs count for thirty days, each once', () => {
  const story = quiet();
  story.flag('W1', 2);
  story.flag('W1', 5);
  story.flag('W2', 29.9);
  story.flag('W3', 30);
  expect(story.facts().wellbeing).toBe(2);
});

test('What was noticed before a referral was closed has been dealt with', () => {
  const story = quiet();
  story.flag('W1', 10);
  story.flag('S1', 10);
  story.referral(9, [], { closedAt: story.now - 5 * day, state: 'closed' });
  expect(story.facts()).toMatchObject({ wellbeing: 0, scopeFlag: false });
  story.flag('W2', 4);
  story.flag('S1', 4);
  expect(story.facts()).toMatchObject({ wellbeing: 1, scopeFlag: true });
});

test('A referral that is open deals with nothing yet', () => {
  const story = quiet();
  story.flag('W1', 10);
  story.referral(9, []);
  expect(story.facts().wellbeing).toBe(1);
});

test('The urgent card asks for what was done until that is recorded, and does not fade', () => {
  const story = quiet();
  expect(story.facts({ urgent: true }).riskFlag).toBe(true);
  expect(story.facts().riskFlag).toBe(false);
  story.flag('U1', 300);
  expect(story.facts().riskFlag).toBe(true);
  story.flag('U1', 300, { resolvedAt: story.now });
  expect(story.facts().riskFlag).toBe(false);
});

test('The urgent card cannot be switched off among the signs', () => {
  const story = quiet();
  story.flag('U1');
  story.settings({ flagsOff: ['U1'] });
  expect(story.facts().riskFlag).toBe(true);
});

test('What was noticed as a referral was closed belongs to it', () => {
  const story = quiet();
  story.flag('W1', 5);
  story.referral(9, [], { closedAt: story.now - 5 * day, state: 'closed' });
  expect(story.facts().wellbeing).toBe(0);
});

test('Where sessions are agreed twice a day, their distance is no sign without a next one', () => {
  const story = activeStory({ cadenceDays: 2 });
  story.held(2, 3);
  expect(story.facts()).toMatchObject({ gapDays: 2, booked: 0, reliance: 0 });
});
