// What a calendar's word makes of an event that is known, whatever was said of it before.
import { expect, test } from 'vitest';
import { wordAfter, type SeenEvent } from '#shared/engagement/event-word.ts';
import type { EventWord } from '#shared/records/booking.ts';
import { hour, monday } from '#test/support/practice.ts';

const now = monday + hour;
const since = monday - hour;
const stands: SeenEvent = { start: monday };
const elsewhere: SeenEvent = { start: monday + 24 * hour };
const cancelled: SeenEvent = { start: monday, status: 'cancelled' };
const declined: SeenEvent = { start: monday, status: 'declined' };
const standing: EventWord = { status: 'standing' };

const after = (before: EventWord, seen: SeenEvent): EventWord => {
  const { status, noticedAt, answered } = wordAfter({ ...before, start: monday }, seen, now);
  return {
    status,
    ...(noticedAt === undefined ? {} : { noticedAt }),
    ...(answered === undefined ? {} : { answered }),
  };
};

const missed: EventWord = { status: 'vanished-asked', noticedAt: since };
const off: EventWord = { status: 'cancelled', noticedAt: since };

test.for([
  ['what stands and is seen standing', standing, stands, standing],
  ['called off', standing, cancelled, { status: 'cancelled', noticedAt: now }],
  ['turned down', standing, declined, { status: 'declined', noticedAt: now }],
  ['missed, then seen called off: since it was missed', missed, cancelled, off],
  ['missed, then seen', missed, stands, standing],
  ['called off, then standing again', off, stands, standing],
  ['called off in two calendars in two ways', off, declined, off],
] as const)('The calendar’s own word follows the calendar: %s', ([, before, seen, expected]) => {
  expect(after(before, seen)).toEqual(expected);
});

test.for([
  ['released, and standing', { status: 'cancelled' }, stands],
  ['released, and elsewhere', { status: 'cancelled' }, elsewhere],
  ['released, and called off', { status: 'cancelled' }, cancelled],
  ['no session, and standing', { status: 'declined' }, stands],
  ['stands although called off, and still called off', { ...off, answered: 'stands' }, cancelled],
  ['stands although called off, and seen standing', { ...off, answered: 'stands' }, stands],
  ['stands although missed, and seen', { ...missed, answered: 'stands' }, stands],
  ['moved, and a lagging calendar shows it where it was', { ...off, answered: 'moved' }, stands],
  ['moved, and still called off', { ...off, answered: 'moved' }, cancelled],
  ['moved from where it was missed, and called off there', { ...missed, answered: 'moved' }, cancelled],
] as const)('The coach’s word outlives the calendar: %s', ([, before, seen]) => {
  expect(after(before, seen)).toEqual(before);
});

test.for([
  ['what was missed is back', missed, stands],
  ['what was missed is elsewhere', missed, elsewhere],
  ['what was called off is elsewhere', off, elsewhere],
] as const)(
  'What the coach said had moved stands where the calendar now shows it: %s',
  ([, before, seen]) => {
    expect(after({ ...before, answered: 'moved' }, seen)).toEqual(standing);
  },
);

test.for([
  ['called off', off, off],
  ['turned down', { ...off, status: 'declined' }, { ...off, status: 'declined' }],
  ['missed', missed, standing],
  ['said to have moved from where it was called off', { ...off, answered: 'moved' }, standing],
] as const)(
  'A page that does not tell what was called off is no witness that it stands, but that it is there: %s',
  ([, before, expected]) => {
    const start = 'answered' in before ? elsewhere.start : monday;
    expect(after(before, { start, silent: true })).toEqual(expected);
  },
);

test('That it stands although it was missed is no answer to its being called off later', () => {
  expect(after({ ...missed, answered: 'stands' }, cancelled)).toEqual(off);
});

test('A word that another device left behind on an event that stands is dropped', () => {
  expect(after({ status: 'standing', answered: 'moved' }, stands)).toEqual(standing);
});

test('Where nothing is new it is the same object: nothing is written', () => {
  const before = { ...off, start: monday };
  expect(wordAfter(before, cancelled, now)).toBe(before);
});
