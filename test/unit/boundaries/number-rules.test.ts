// The edges of the rules about the agreed number: ending-in-sight, over-booked, past-the-number, number-reached, extending.
import { expect, test } from 'vitest';
import { after, offeredBy, saidBy, severityOf, statesOf, type Edge } from './healthy-facts.ts';

const endingInSight: readonly Edge[] = [
  ['three left', after(3), null],
  ['two left', after(4), 'nudge'],
  ['one left', after(5), 'caution'],
  ['none left', after(6), null],
  ['one more than agreed', after(7), null],
  ['two left, and named', after(4, { endingNamed: true }), null],
  ['one left, and named', after(5, { endingNamed: true }), null],
  ['three left of three sessions of notice', after(3, { noticeSessions: 3 }), 'nudge'],
  ['one left where no notice is agreed', after(5, { noticeSessions: 0 }), null],
  ['one of two', { agreed: 2, used: 1, remaining: 1 }, 'caution'],
  ['the only one: there is no ending to see coming', { agreed: 1, remaining: 1 }, null],
];

test.for(endingInSight)('Ending in sight: %s', ([, changes, severity]) => {
  expect(severityOf('ending-in-sight', changes)).toBe(severity);
});

test('The ending is named while under way or closing, with what is left of how many', () => {
  expect(statesOf('ending-in-sight', after(4))).toEqual(['active', 'closing']);
  expect(saidBy('ending-in-sight', after(4))).toBe('promptEndingInSight 2 6');
  expect(saidBy('ending-in-sight', { agreed: 9, used: 8, remaining: 1 })).toBe('promptEndingInSight 1 9');
});

test('The way out is offered once, and a reminder only where a session is booked', () => {
  const offered = (changes: object) => offeredBy('ending-in-sight', after(4, changes));
  expect(offered({ booked: 1 })).toEqual(['start-closing', 'plan-last-session', 'remind-after']);
  expect(offered({ booked: 0 })).toEqual(['start-closing', 'plan-last-session']);
  expect(offered({ booked: 1, state: 'closing' })).toEqual([
    ...['name-ending', 'plan-last-session', 'remind-after'],
  ]);
});

const overBooked: readonly Edge[] = [
  ['as many as are left', after(3, { booked: 3 }), null],
  ['one more than is left', after(3, { booked: 4 }), 'caution'],
  ['one where none is left', after(6, { booked: 1 }), 'caution'],
  ['none where none is left', after(6, { booked: 0 }), null],
  ['none where more were had than agreed', after(7, { booked: 0 }), null],
  ['one where more were had than agreed', after(7, { booked: 1 }), 'caution'],
  ['one where no number was agreed', { agreed: 0, remaining: 0, booked: 1 }, null],
  ['two where one was agreed', { agreed: 1, remaining: 1, booked: 2 }, 'caution'],
];

test.for(overBooked)('More booked than agreed: %s', ([, changes, severity]) => {
  expect(severityOf('over-booked', changes)).toBe(severity);
});

test('What is overbooked is told while under way or closing, and never with fewer than none left', () => {
  expect(statesOf('over-booked', after(3, { booked: 4 }))).toEqual(['active', 'closing']);
  expect(saidBy('over-booked', after(3, { booked: 4 }))).toBe('promptOverBooked 4 3');
  expect(saidBy('over-booked', after(8, { booked: 1 }))).toBe('promptOverBooked 1 0');
  expect(offeredBy('over-booked', after(3, { booked: 4 }))).toEqual([
    ...['release-dates', 'extend', 'not-a-session'],
  ]);
});

const pastTheNumber: readonly Edge[] = [
  ['all used, the next in a day', after(6, { booked: 1, hoursToNext: 24 }), 'stop'],
  ['all used, the next in more than a day', after(6, { booked: 1, hoursToNext: 24.1 }), null],
  ['all used, and running', after(6, { booked: 1, hoursToNext: 0 }), 'stop'],
  ['one still left', after(5, { booked: 1, hoursToNext: 1 }), null],
  ['more than all used', after(7, { booked: 1, hoursToNext: 1 }), 'stop'],
  ['all used, nothing booked', after(6, { booked: 0, hoursToNext: 1 }), null],
  ['no number agreed', { agreed: 0, used: 3, booked: 1, hoursToNext: 1 }, null],
  ['the one that was agreed is used', { agreed: 1, used: 1, booked: 1, hoursToNext: 1 }, 'stop'],
];

test.for(pastTheNumber)('Past the number: %s', ([, changes, severity]) => {
  expect(severityOf('past-the-number', changes)).toBe(severity);
});

test('Past the number it stops while under way, paused or closing', () => {
  const past = after(6, { booked: 1, hoursToNext: 20 });
  expect(statesOf('past-the-number', past)).toEqual(['active', 'paused', 'closing']);
  expect(saidBy('past-the-number', past)).toBe('promptPastTheNumber 6');
  expect(offeredBy('past-the-number', past)).toEqual(['close', 'extend', 'agreed-follow-up']);
});

const numberReached: readonly Edge[] = [
  ['all used, nothing booked', after(6), 'caution'],
  ['more than all used', after(7), 'caution'],
  ['one left', after(5), null],
  ['all used, one booked', after(6, { booked: 1 }), null],
  ['no number agreed', { agreed: 0, remaining: -3 }, null],
  ['the one that was agreed is used', { agreed: 1, remaining: 0 }, 'caution'],
];

test.for(numberReached)('The number is reached: %s', ([, changes, severity]) => {
  expect(severityOf('number-reached', changes)).toBe(severity);
});

test('That the number is reached is told while under way', () => {
  expect(statesOf('number-reached', after(6))).toEqual(['active']);
  expect(saidBy('number-reached', after(6))).toBe('promptNumberReached 6');
  expect(offeredBy('number-reached', after(6))).toEqual(['start-closing', 'extend', 'agreed-follow-up']);
});

const extending: readonly Edge[] = [
  ['not asked', { extensions: 2 }, null],
  ['the first time', { extensionAsked: true, extensions: 0 }, 'nudge'],
  ['the second time', { extensionAsked: true, extensions: 1 }, 'caution'],
  ['the third time', { extensionAsked: true, extensions: 2 }, 'caution'],
];

test.for(extending)('Extending: %s', ([, changes, severity]) => {
  expect(severityOf('extending', changes)).toBe(severity);
});

test('Extending asks its three questions in every state', () => {
  expect(statesOf('extending', { extensionAsked: true })).toHaveLength(7);
  expect(saidBy('extending', { extensionAsked: true })).toBe('promptExtending');
  expect(offeredBy('extending', { extensionAsked: true })).toEqual([
    ...['answer-and-extend', 'offer-follow-up', 'add-to-brief'],
  ]);
});
