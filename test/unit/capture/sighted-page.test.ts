// What a page's events become, whatever the page cannot tell of them, and how much work that is.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { isNewTo, pageRecords, sightedPage } from '#extension/capture/sighted-page.ts';
import { calendarSites } from '#extension/sites/index.ts';
import type { Sighting } from '#extension/sites/site.ts';
import { bookingRecords, sightBookings } from '#shared/engagement/acts/sight-bookings.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import type { Board } from '#shared/engagement/board.ts';
import { largePractice } from '#test/bench/large-practice.ts';
import { day, emptyPractice, found, maya, monday } from '#test/support/practice.ts';

const at = { now: monday, timeZone: 'UTC' };

const chip = (provider: string, eventId: string, changes: Partial<Sighting> = {}): Sighting => ({
  ...{ chipId: eventId, provider, eventId, title: 'Maya Rosen', day: '2026-11-24' },
  ...{ startMinute: 540, endMinute: 590, allDay: false, shape: 'block', tight: false },
  ...changes,
});

test.for(calendarSites.map(({ id, provider, tellsStatus }) => [id, provider, tellsStatus === true] as const))(
  'What a feed called off is taken back only by a page that would say so: %s',
  ([site, provider, isTold]) => {
    const practice = emptyPractice();
    practice.add(maya, monday - 10 * day);
    const { records, board } = practice;
    const look = () => {
      const seen = { sightings: [chip(provider, 'e1')], opened: null, site };
      const page = sightedPage(board(), seen, at, () => true);
      for (const record of pageRecords(records, page, monday)) records.set(record.id, record);
    };
    look();
    const [event] = board().engagements.flatMap(({ items }) => items);
    const { start, end } = found(event);
    const declined = { provider, eventId: 'e1', title: 'Maya Rosen', start, end, timeKnown: true };
    const sighted = sightBookings(board(), [{ ...declined, status: 'declined' }], {
      now: monday,
      where: 'feed',
    });
    for (const record of bookingRecords(records, sighted, monday)) records.set(record.id, record);
    look();
    const [after] = board().engagements.flatMap(({ items }) => items);
    expect(found(after).off).toBe(!isTold);
  },
);

/** How often an engagement's items are asked for: each time is a walk through all of them. */
function counted(board: Board): { readonly board: Board; readonly walks: () => number } {
  let walks = 0;
  const engagements = board.engagements.map((engagement) =>
    Object.defineProperty({ ...engagement }, 'items', {
      enumerable: true,
      get: () => {
        walks += 1;
        return engagement.items;
      },
    }),
  );
  return { board: { ...board, engagements }, walks: () => walks };
}

test('A page of two thousand events asks a large practice for its bookings a few times, not once an event', () => {
  const practice = boardOf(largePractice(monday));
  const sightings = practice.engagements
    .flatMap(({ name, items }) =>
      items.map(({ eventKey }) => {
        const [provider = '', eventId = '', originalStart = ''] = found(eventKey).split('|');
        return chip(provider, eventId, { originalStart, title: name });
      }),
    )
    .slice(0, 2000);
  const { board, walks } = counted(practice);
  const seen = { sightings, opened: null, site: 'google-calendar' };
  expect(sightedPage(board, seen, at, () => true).found.length).toBeGreaterThan(100);
  expect(sightedPage(board, seen, at, isNewTo).found).toEqual([]);
  expect(walks()).toBeLessThan(20 * board.engagements.length);
});
