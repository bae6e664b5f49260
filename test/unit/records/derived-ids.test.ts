// Ids that two devices come to on their own: the same for the same thing, different for any other.
import { expect, test } from 'vitest';
import { agreementId } from '#shared/records/agreement.ts';
import { bookingId } from '#shared/records/booking.ts';
import { conflictId } from '#shared/records/conflict.ts';
import { flagId } from '#shared/records/flag.ts';
import { learnedMatchId } from '#shared/records/learned-match.ts';
import { agreementEntryId, sessionEntryId } from '#shared/records/ledger-entry.ts';
import { noteId } from '#shared/records/note.ts';
import { practiceId } from '#shared/records/practice.ts';
import { promptAnswerId } from '#shared/records/prompt-answer.ts';
import { isRecordId, type RecordId } from '#shared/records/record.ts';
import { sessionIdOfBooking, sessionIdOfCall } from '#shared/records/session.ts';
import { firstStepId } from '#shared/records/transition.ts';
import { idOf } from '#test/support/practice.ts';

const [a, b] = [idOf('a'), idOf('b')];

/** Each line makes a different record; each is made afresh, as another device would. */
const made: readonly (() => RecordId)[] = [
  () => practiceId,
  () => agreementId(a, 1),
  () => agreementId(a, 2),
  () => agreementId(b, 1),
  () => bookingId('google', 'e'),
  () => bookingId('google', 'e', '2026-11-23'),
  () => bookingId('google', 'e', '2026-11-30'),
  () => bookingId('google', 'f', '2026-11-23'),
  () => bookingId('outlook', 'e', '2026-11-23'),
  () => sessionIdOfBooking(a),
  () => sessionIdOfBooking(b),
  () => sessionIdOfCall(a, 'meet:x', '2026-11-23'),
  () => sessionIdOfCall(a, 'meet:x', '2026-11-24'),
  () => sessionIdOfCall(a, 'meet:y', '2026-11-23'),
  () => sessionIdOfCall(b, 'meet:x', '2026-11-23'),
  () => sessionEntryId(a, 'held'),
  () => sessionEntryId(a, 'no-show'),
  () => sessionEntryId(a, 'correction'),
  () => sessionEntryId(a, 'correction', 1),
  () => sessionEntryId(b, 'held'),
  () => agreementEntryId(a, 1),
  () => agreementEntryId(a, 2),
  () => agreementEntryId(b, 1),
  () => learnedMatchId('series', 'k'),
  () => learnedMatchId('event', 'k'),
  () => learnedMatchId('call-link', 'k'),
  () => learnedMatchId('series', 'l'),
  () => noteId(a, 'record'),
  () => noteId(a, 'reflection'),
  () => noteId(b, 'record'),
  () => flagId(a, 'F1', '2026-11-23'),
  () => flagId(a, 'F1', '2026-11-24'),
  () => flagId(a, 'F2', '2026-11-23'),
  () => flagId(b, 'F1', '2026-11-23'),
  () => promptAnswerId(a, 'ending-in-sight', 0),
  () => promptAnswerId(a, 'ending-in-sight', 1),
  () => promptAnswerId(a, 'going-quiet', 0),
  () => promptAnswerId('practice', 'ending-in-sight', 0),
  () => firstStepId(a, 'proposed'),
  () => firstStepId(a, 'contracted'),
  () => firstStepId(a, 'active'),
  () => firstStepId(b, 'active'),
  () => firstStepId(a, 'archived'),
  () => firstStepId(a, 'erased'),
  () => conflictId(a, 'name', 'x', 'y'),
  () => conflictId(a, 'name', 'x', 'z'),
  () => conflictId(a, 'code', 'x', 'y'),
  () => conflictId(b, 'name', 'x', 'y'),
  () => conflictId(a, 'name', ['x'], 'y'),
];

test('Two devices that record the same thing make one record, and never one of two things', () => {
  const ids = made.map((make) => make());
  expect(made.map((make) => make())).toEqual(ids);
  expect(ids.every(isRecordId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('A conflict is the same whichever of its two values was kept, and a missing value is null', () => {
  expect(conflictId(a, 'name', 'x', 'y')).toBe(conflictId(a, 'name', 'y', 'x'));
  expect(conflictId(a, 'name', undefined, 'y')).toBe(conflictId(a, 'name', null, 'y'));
});

test('An event without an original start of its own has an empty one', () => {
  expect(bookingId('google', 'e', '')).toBe(bookingId('google', 'e'));
});

test('The first turn is turn 0', () => {
  expect(sessionEntryId(a, 'correction', 0)).toBe(sessionEntryId(a, 'correction'));
});

// A changed derivation would make a second record of everything that is there already.
test('Ids are derived as they always were', () => {
  expect(practiceId).toBe('wv4TXxWuYEL1ISLLqB3-Jw');
  expect(flagId(a, 'F1', '2026-11-23')).toBe('y5lpdzjHDJJdl3uAYICmyQ');
  expect(promptAnswerId(a, 'ending-in-sight', 0)).toBe('TuQhWaqRRF4uls9jM709cQ');
});
