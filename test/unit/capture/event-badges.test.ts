// What each event of a calendar page wears, over the board.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { eventBadges } from '#extension/capture/event-badges.ts';
import type { Sighting } from '#extension/sites/site.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import type { Board } from '#shared/engagement/board.ts';
import { bookingId, bookingType, type Booking } from '#shared/records/booking.ts';
import { createRecord } from '#shared/records/record.ts';
import { day, hour } from '#test/support/practice.ts';
import { board, engagement, records, thirdStart } from './a-practice.ts';

const seen = (eventId: string, title: string): Sighting => ({
  chipId: eventId,
  provider: 'google',
  eventId,
  title,
  day: '2026-03-03',
  startMinute: 600,
  endMinute: 650,
  allDay: false,
  shape: 'block',
  tight: false,
});
const badgesOf = (...sightings: readonly Sighting[]) =>
  eventBadges(board, sightings, 'UTC', thirdStart - 1000);

test('A client’s booked event wears its number by the forecast', () => {
  expect(badgesOf(seen('third', 'Wanda Ilves coaching'))).toEqual([
    { badge: { kind: 'count', n: 3, m: 6, toConfirm: false }, engagement },
  ]);
});

test('An event of nobody wears nothing', () => {
  expect(badgesOf(seen('dentist', 'Dentist'))).toEqual([{ badge: null, engagement: null }]);
});

test('Answers stand in the order of the chips, all-day entries among them', () => {
  const [birthday, third] = badgesOf(
    { ...seen('birthday', 'Wanda Ilves: birthday'), allDay: true },
    seen('third', 'Wanda Ilves'),
  );
  expect(birthday?.badge).toBeNull();
  expect(third?.badge).toMatchObject({ n: 3 });
});

const fed = (booking: Partial<Booking>) =>
  boardOf([
    ...records,
    createRecord(
      bookingType,
      { id: bookingId(booking.provider ?? 'google', 'fed'), parent: engagement, editedAt: 1 },
      {
        ...{ provider: 'google', eventId: 'fed', start: thirdStart + day, end: thirdStart + day + hour },
        matchedBy: 'email',
        ...booking,
      },
    ),
  ]);
const dayLater = (eventId: string, title: string): Sighting => ({
  ...seen(eventId, title),
  day: '2026-03-04',
});
const badgeOn = (known: Board, sighting: Sighting) =>
  eventBadges(known, [sighting], 'UTC', thirdStart - 1000)[0]?.badge;

test('An event whose title says nothing wears its number where its guests have told whose it is', () => {
  expect(badgeOn(fed({}), dayLater('fed', 'Weekly call'))).toMatchObject({ kind: 'count', n: 4, m: 6 });
});

test('A title alone is no lasting witness: renamed, the event is nobody’s', () => {
  expect(badgeOn(fed({ matchedBy: 'title' }), dayLater('fed', 'Dentist'))).toBeNull();
});

test('What the coach said is no session wears nothing, whoever its guests are', () => {
  const told = fed({});
  const dismissed = { ...told, learned: { ...told.learned, event: { fed: null } } };
  expect(badgeOn(dismissed, dayLater('fed', 'Weekly call'))).toBeNull();
});

test('A session that lies in two calendars wears one number in both', () => {
  const times = { start: thirdStart, end: thirdStart + hour };
  const board = fed({ provider: 'ics', ...times });
  const badge = { kind: 'count', n: 3, m: 6, toConfirm: false };
  const inFeed = { ...seen('fed', 'Weekly call'), provider: 'ics' };
  expect([badgeOn(board, inFeed), badgeOn(board, seen('third', 'Wanda Ilves'))]).toEqual([badge, badge]);
});
