// What the coach says of one session that lies in two calendars, and what of it cannot be written.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { settleBooking, type BookingSettlement } from '#shared/engagement/acts/settle-booking.ts';
import { questionOf } from '#shared/engagement/booking-question.ts';
import { learnedMatchId, learnedMatchType } from '#shared/records/learned-match.ts';
import { createRecord } from '#shared/records/record.ts';
import { nothingNew, updateNeeded } from '#test/support/acts-practice.ts';
import { actAt, found } from '#test/support/practice.ts';
import { bookingOf, event, now, practiceWithPast, sessionOf } from '../an-import.ts';

/** Tomorrow's session, in Google's calendar and in another one that begins it at the same minute. */
const [google, ics] = [event(-1), event(-1, { provider: 'ics', eventId: 'e@elsewhere.example' })];

function inTwo() {
  const practice = practiceWithPast();
  practice.see(google, ics);
  const status = (of: typeof google) => practice.fields(bookingOf(of))['status'];
  return {
    ...practice,
    settle: (as: BookingSettlement['as'], of = google) =>
      settleBooking(practice.records.values(), { booking: bookingOf(of), as }, actAt(now)),
    statuses: () => [status(google), status(ics)],
    items: () => practice.engagement(practice.id).items,
  };
}

test.for([
  ['Google’s', google],
  ['the other', ics],
] as const)('Released where %s calendar has it, it is released in both, and does not count', ([, one]) => {
  const { done, settle, statuses, items } = inTwo();
  expect(items()).toHaveLength(1);
  done(settle('released', one));
  expect(statuses()).toEqual(['cancelled', 'cancelled']);
  expect(items().every(({ off }) => off)).toBe(true);
});

test('That it is no session is remembered of its event in both calendars', () => {
  const { done, settle, board } = inTwo();
  done(settle('not-a-session'));
  expect(board().learned.event).toEqual({ [google.eventId]: null, [ics.eventId]: null });
});

test.for([
  ['a newer version wrote', { minWriter: 99 }],
  ['cannot be read', { f: { provider: 'ics', eventId: ics.eventId, start: 'soon' } }],
] as const)('A twin that %s is left as it is, and what was said holds for the other', ([, changes]) => {
  const { done, settle, spoil, records, fields } = inTwo();
  spoil(bookingOf(ics), changes);
  const stored = records.get(bookingOf(ics));
  done(settle('released'));
  expect(records.get(bookingOf(ics))).toBe(stored);
  expect(fields(bookingOf(google))).toMatchObject({ status: 'cancelled' });
});

test('Where a newer version wrote what is known of its event, nothing is written of either calendar', () => {
  for (const known of [google, ics]) {
    const { settle, records, statuses } = inTwo();
    const id = learnedMatchId('event', known.eventId);
    const word = { kind: 'event', key: known.eventId, client: null, how: 'told' } as const;
    records.set(id, { ...createRecord(learnedMatchType, { id, editedAt: now }, word), minWriter: 99 });
    expect(settle('not-a-session')).toEqual(updateNeeded);
    expect(statuses()).toEqual(['standing', 'standing']);
  }
});

test('A booking whose session was written for another client is settled by itself', () => {
  const { done, settle, spoil, statuses, ken, fields } = inTwo();
  done(settle('intro'));
  // As when another browser has moved the session and its booking has not come yet.
  spoil(sessionOf(google), { parent: ken, f: { ...fields(sessionOf(google)), kind: 'session' } });
  done(settle('released'));
  expect(statuses()).toEqual(['cancelled', 'standing']);
  expect(found(fields(sessionOf(google)))['status']).toBe('booked');
});

test('Released after the calendar had called it off, it is the coach’s word: nothing is asked, and no calendar takes it back', () => {
  const { see, done, settle, fields, items } = inTwo();
  for (const one of [google, ics]) see({ ...one, status: 'cancelled' });
  expect(items().map(questionOf)).toEqual([{ why: 'cancelled', since: now }]);
  done(settle('released'));
  expect(fields(bookingOf(google))).toMatchObject({ status: 'cancelled' });
  expect(fields(bookingOf(google))).not.toHaveProperty('noticedAt');
  expect(items().map(questionOf)).toEqual([null]);
  expect(settle('released')).toEqual(nothingNew);
});

test('That it stands, or was moved, is an answer: where nothing was asked nothing is written', () => {
  const { done, settle } = inTwo();
  expect(settle('stands')).toEqual(nothingNew);
  expect(settle('moved')).toEqual(nothingNew);
  done(settle('released'));
  expect(settle('stands')).toEqual(nothingNew);
  expect(settle('moved')).toEqual(nothingNew);
});

test('Another session of the work is no follow-up, and does not use up the one that was agreed', () => {
  const practice = practiceWithPast({ followUp: 'one' });
  practice.hold();
  practice.see(google);
  const settlement = { booking: bookingOf(google), as: 'follow-up' } as const;
  practice.done(settleBooking(practice.records.values(), settlement, actAt(now)));
  expect(practice.fields(sessionOf(google))).toMatchObject({ kind: 'follow-up' });
});
