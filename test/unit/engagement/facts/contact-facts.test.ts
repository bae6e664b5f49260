import { expect, test } from 'vitest';
import { day } from '#test/support/practice.ts';
import { activeStory, endedStory, tellStory } from '#test/support/story.ts';

test('Contacts count since the last session was over', () => {
  const story = activeStory();
  story.session(-10 * 24);
  story.contact(10);
  story.contact(9);
  story.contact(-1);
  expect(story.facts().contacts).toBe(1);
});

test('Before any session all contacts count', () => {
  const story = tellStory();
  story.contact(80);
  story.contact(1);
  expect(story.facts()).toMatchObject({ contacts: 2, contactAgreed: false, allowance: 3 });
});

test('Dates, our own messages, and answers to our check-in count for nothing', () => {
  const story = activeStory();
  story.contact(1, { scheduling: true });
  story.contact(1, { direction: 'out' });
  story.contact(1, { answersCheckIn: true });
  expect(story.facts().contacts).toBe(0);
  const ended = endedStory(20);
  ended.contact(1, { scheduling: true });
  ended.contact(1, { direction: 'out' });
  ended.contact(1, { answersCheckIn: true });
  expect(ended.facts().contactsAfterEnd).toBe(0);
});

test('After the end they count for thirty days, from the moment it was over', () => {
  const story = endedStory(40);
  story.contact(40.1);
  story.contact(30);
  story.contact(29.9);
  expect(story.facts().contactsAfterEnd).toBe(1);
  story.contact(0);
  story.contact(-2);
  expect(story.facts().contactsAfterEnd).toBe(2);
});

test('The very moment of the end is after it', () => {
  const story = endedStory(20);
  story.contact(20);
  expect(story.facts().contactsAfterEnd).toBe(1);
});

test('Outside the guard nothing counts any more', () => {
  const story = endedStory(20);
  story.engagement({ guardUntil: story.now - 5 * day });
  story.contact(5);
  story.contact(6);
  expect(story.facts().contactsAfterEnd).toBe(1);
});

test('Around the agreed follow-up a contact is part of what was agreed', () => {
  const story = endedStory(20);
  const on = (daysAgo: number) => new Date(story.now - daysAgo * day).toISOString().slice(0, 10);
  story.contact(2);
  story.contact(10);
  story.engagement({ guardUntil: story.now + day, aftercare: { kind: 'one', dueOn: on(3) } });
  expect(story.facts().contactsAfterEnd).toBe(0);
  story.engagement({ guardUntil: story.now + day, aftercare: { kind: 'one', dueOn: on(2) } });
  expect(story.facts().contactsAfterEnd).toBe(1);
});

test('Before the end there is none after it', () => {
  const story = activeStory();
  story.contact(1);
  expect(story.facts().contactsAfterEnd).toBe(0);
});

test('What comes as the session ends belongs to it, and what comes this moment is a contact already', () => {
  const story = activeStory();
  story.session(-24);
  story.contact(1 - 50 / (24 * 60));
  expect(story.facts().contacts).toBe(0);
  story.contact(0);
  expect(story.facts().contacts).toBe(1);
});

test('What came shortly before the end is no contact after it', () => {
  const story = endedStory(5);
  story.contact(6);
  expect(story.facts().contactsAfterEnd).toBe(0);
  story.contact(4);
  expect(story.facts().contactsAfterEnd).toBe(1);
});

test('A number of contacts that is agreed, even none, is an agreement about contact', () => {
  expect(activeStory({ contactAllowance: 0 }).facts()).toMatchObject({ contactAgreed: true, allowance: 0 });
  expect(activeStory({ contactAllowance: null }).facts()).toMatchObject({
    contactAgreed: false,
    allowance: 3,
  });
});
