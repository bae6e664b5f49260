// Events that nothing lasting tells apart: painted by what holds anyway, never kept. And addresses that a page writes beside an event.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { eventBadges } from '#extension/capture/event-badges.ts';
import { parseCalendarSeen } from '#extension/capture/parse-page-message.ts';
import { sightedPage } from '#extension/capture/sighted-page.ts';
import type { Sighting } from '#extension/sites/site.ts';
import type { Board } from '#shared/engagement/board.ts';
import { board, engagement, thirdStart } from './a-practice.ts';

const seen: Sighting = {
  ...{ chipId: 'Wanda Ilves', provider: 'proton', eventId: '', title: 'Wanda Ilves', day: '2026-03-24' },
  ...{ startMinute: 600, endMinute: 650, allDay: false, shape: 'block', tight: true, passing: true },
};
const lasting: Sighting = { ...seen, chipId: 'a', provider: 'cal-com', eventId: 'a', passing: false };
const taken = (sightings: readonly Sighting[]) =>
  sightedPage(
    board,
    { sightings, opened: null, site: 'proton-calendar' },
    { now: thirdStart - 1000, timeZone: 'UTC' },
    () => true,
  );
const usedUp: Board = { ...board, engagements: board.engagements.map((one) => ({ ...one, used: 6 })) };
const badges = (of: Board, ...sightings: readonly Sighting[]) =>
  eventBadges(of, sightings, 'UTC', thirdStart - 1000);

test('A passing event becomes no booking, and the same one with an id does', () => {
  expect(taken([seen]).found).toEqual([]);
  expect(taken([lasting]).found).toHaveLength(1);
});

test('A passing event wears no number; beyond the agreement it says so', () => {
  expect(badges(taken([seen]).board, seen)).toEqual([{ badge: null, engagement }]);
  expect(badges(usedUp, seen)).toEqual([{ badge: { kind: 'beyond' }, engagement }]);
});

test('A client is found by an address that the page writes beside the event, whatever its title', () => {
  const withAddress: Board = {
    ...board,
    engagements: board.engagements.map((one) => ({ ...one, emails: ['wanda@example.org'] })),
  };
  const unnamed = { ...lasting, title: 'Discovery call' };
  expect(badges(withAddress, { ...unnamed, emails: ['Wanda@example.org'] })[0]?.engagement).toBe(engagement);
  expect(badges(withAddress, unnamed)[0]?.engagement).toBeNull();
});

test('Addresses and the passing mark come through the gate; more than twenty addresses do not', () => {
  const message = (more: Partial<Sighting>) =>
    parseCalendarSeen({
      site: 'proton-calendar',
      page: 'p',
      sightings: [{ ...seen, ...more }],
      health: { state: 'ok', chips: 1, read: 1 },
    });
  const emails = Array.from({ length: 20 }, (_, index) => `guest${index}@example.org`);
  const through = message({ emails });
  expect(through.ok && through.value.sightings).toEqual([{ ...seen, emails }]);
  expect(message({ emails: [...emails, 'one@example.org'] }).ok).toBe(false);
  expect(message({ emails: ['x'.repeat(321)] }).ok).toBe(false);
});
