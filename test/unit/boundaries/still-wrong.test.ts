// Where a trigger of the catalogue is still wrong for a coach: each case as it is today. Whoever puts one right changes the case here
// with the rule.
import { expect, test } from 'vitest';
import { after, codesOf, saidBy } from './healthy-facts.ts';

test('Four sessions with two of notice never get a half-way review: the notice begins where the half is', () => {
  const heard = [0, 1, 2, 3, 4].filter((used) =>
    codesOf({ agreed: 4, held: used, used, remaining: 4 - used, booked: 1 }).includes('C4'),
  );
  expect(heard).toEqual([]);
});

test('Six of nine is still called half-way, where nobody looked back at four', () => {
  expect(saidBy('half-way-review', { agreed: 9, held: 6, used: 6, remaining: 3 })).toBe(
    'promptHalfWayReview',
  );
});

test('A closing with nothing loose, nothing left and nothing booked waits for the end, and no rule says so', () => {
  const done = after(6, { state: 'closing', endingNamed: true, daysSinceSession: 200 });
  expect(codesOf(done)).toEqual([]);
});

test('A client who falls silent while paused is never noticed, even after the day to resume', () => {
  expect(codesOf(after(2, { state: 'paused', daysSinceSession: 400 }))).toEqual([]);
});

test('Paused with the number used and nothing booked is never brought to an end', () => {
  expect(codesOf(after(6, { state: 'paused', daysSinceSession: 400 }))).toEqual([]);
});

test('An enquiry that came to nothing stays proposed, and no rule says so', () => {
  expect(codesOf({ state: 'proposed', agreement: 'sent', daysSinceSession: 400 })).toEqual([]);
});

test('Tomorrow’s session beyond the number is told twice, as a stop and as a caution', () => {
  expect(codesOf(after(6, { booked: 1, hoursToNext: 20, midpointDone: true }))).toEqual(['N3', 'N2']);
});

test('Two missed of two are told as "of the last four"', () => {
  const both = { state: 'contracted', misses4: 2, used: 2, remaining: 4, booked: 1 } as const;
  expect(saidBy('missed-pattern', both)).toBe('promptMissedPattern 2');
});

test('A series that still stands once the engagement is put away is noticed only a day before the next event', () => {
  const stands = after(6, { state: 'archived', futureEvents: 20 });
  expect(codesOf(stands)).toEqual([]);
  expect(codesOf({ ...stands, sessionAfterEnd: true })).toEqual(['E3']);
});

test('One old booking that was never confirmed counts as booked, and silences a year without a session for ever', () => {
  const silent = after(3, { daysSinceSession: 365, midpointDone: true });
  expect(codesOf(silent)).toEqual(['N6']);
  expect(codesOf({ ...silent, booked: 1, hoursToNext: 999 })).toEqual([]);
});

test('A seventh of six that is past and was not confirmed is told as booked, with a date to release', () => {
  const past = after(6, { booked: 1, hoursToNext: 999, midpointDone: true });
  expect(codesOf(past)).toEqual(['N2']);
  expect(saidBy('over-booked', past)).toBe('promptOverBooked 1 0');
});
