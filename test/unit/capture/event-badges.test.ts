// What each event of a calendar page wears, over the board.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { eventBadges } from '#extension/capture/event-badges.ts';
import type { Sighting } from '#extension/sites/site.ts';
import { board, engagement, thirdStart } from './a-practice.ts';

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
