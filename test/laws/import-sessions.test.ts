// Whatever part of a calendar's past is imported, in however many pieces: undone, every sum is what it was, and nothing that was
// written before is changed.
import 'temporal-polyfill/global';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { importSessions } from '#shared/engagement/acts/import-sessions.ts';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { undoImport } from '#shared/engagement/acts/undo-import.ts';
import { pastSessions } from '#shared/engagement/past-sessions.ts';
import { actAt, day, emptyPractice, hour, idOf, maya, monday } from '#test/support/practice.ts';

const guests = ['maya@example.org', 'ken@example.org'] as const;

const anEvent: fc.Arbitrary<SightedEvent> = fc
  .record({
    provider: fc.constantFrom('google', 'ics'),
    nth: fc.nat(12),
    daysAgo: fc.integer({ min: 1, max: 20 }),
    emails: fc.subarray([...guests]),
  })
  .map(({ provider, nth, daysAgo, emails }) => ({
    ...{ provider, eventId: `e${nth}`, title: 'Call', emails, timeKnown: true },
    ...{ start: monday - daysAgo * day, end: monday - daysAgo * day + hour },
  }));

const at = actAt(monday + hour);

test('An import that is undone leaves every sum as it was, and every line of the ledger that was there', () => {
  fc.assert(
    fc.property(
      fc.array(anEvent, { maxLength: 25 }),
      fc.array(anEvent, { maxLength: 4 }),
      fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 7 }),
      (events, known, ticks, pieces, parts) => {
        const practice = emptyPractice();
        practice.add(maya, monday - 30 * day);
        practice.add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: [guests[1]] }, monday - 30 * day);
        const { records, done, board } = practice;
        // Some were on the calendar page before.
        const seen = bookingRecords(records, sightBookings(board(), known, { now: monday }), monday);
        for (const record of seen) records.set(record.id, record);
        const sums = () =>
          board().engagements.map(({ agreed, used, held, remaining }) => [agreed, used, held, remaining]);
        const before = { sums: sums(), ledger: [...records.values()].filter(isEntry) };
        const take = (name: string) => {
          const found = pastSessions(board(), events, at.now);
          const chosen = found.engagements
            .flatMap(({ proposals }) => proposals)
            .filter((_, index) => ticks[index % ticks.length]);
          let counted = 0;
          for (let from = 0; from < chosen.length; from += pieces) {
            const sessions = chosen.slice(from, from + pieces);
            counted += done(importSessions(records, { import: idOf(name), sessions }, at)).done;
          }
          expect(counted).toBe(chosen.length);
          return counted;
        };
        const undo = (name: string) => {
          let undone = 0;
          for (let left = 1; left > 0;) {
            const part = done(undoImport(records, { import: idOf(name), most: parts }, at));
            undone += part.undone;
            left = part.left;
          }
          return undone;
        };
        for (const name of ['first', 'second']) {
          const counted = take(name);
          const used = (sum: readonly (readonly number[])[]) =>
            sum.reduce((all, one) => all + (one[1] ?? 0), 0);
          expect(used(sums()) - used(before.sums)).toBe(counted);
          expect(undo(name)).toBe(counted);
          expect(sums()).toEqual(before.sums);
        }
        for (const entry of before.ledger) expect(records.get(entry.id)).toBe(entry);
      },
    ),
    { numRuns: 150 },
  );
});

const isEntry = ({ type }: { readonly type: string }): boolean => type === 'ledger-entry';
