// Calendars that say anything in any order: what is painted is what will be written, and two devices come to the same.
import 'temporal-polyfill/global';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { missedRecords } from '#shared/engagement/acts/miss-bookings.ts';
import { settleBooking } from '#shared/engagement/acts/settle-booking.ts';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import { boardWithBookings } from '#shared/engagement/board-with-bookings.ts';
import { questionOf } from '#shared/engagement/booking-question.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { refOfItem } from '#shared/engagement/ref-of-item.ts';
import { bookingsOf } from '#shared/engagement/twins.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
import { project, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { actAt, emptyPractice, found, hour, maya, monday } from '#test/support/practice.ts';

const providers = ['google', 'ics', 'proton'] as const;

/** Few events at few hours, so that they meet: in two calendars, moved there and back, known by the day alone. */
const anEvent: fc.Arbitrary<SightedEvent> = fc
  .record({
    provider: fc.constantFrom(...providers),
    eventId: fc.constantFrom('e1', 'e2'),
    title: fc.constantFrom('Maya Rosen', 'Ken Ito', 'Dentist'),
    at: fc.integer({ min: 0, max: 3 }),
    timeKnown: fc.constantFrom(true, true, true, false),
    status: fc.constantFrom(undefined, undefined, 'cancelled' as const, 'declined' as const),
  })
  .map(({ at, status, ...event }) => {
    const start = monday + (event.timeKnown ? at : 3) * hour;
    return { ...event, start, end: start + hour, ...(status === undefined ? {} : { status }) };
  });

type Deed =
  | { readonly type: 'see'; readonly events: readonly SightedEvent[] }
  | { readonly type: 'miss'; readonly provider: string }
  | {
      readonly type: 'answer';
      readonly nth: number;
      readonly as: 'stands' | 'moved' | 'released' | 'held' | 'cancelled';
    };

const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('see' as const),
      events: fc.array(anEvent, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('miss' as const), provider: fc.constantFrom(...providers) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      nth: fc.nat(3),
      as: fc.constantFrom('stands', 'moved', 'released', 'held', 'cancelled'),
    }),
  },
);

type Records = Map<RecordId, StoredRecord>;

const write = (records: Records, list: readonly StoredRecord[]) => {
  for (const record of list) records.set(record.id, record);
};

function practiceOfTwo(): Records {
  const practice = emptyPractice();
  practice.add(maya, monday);
  practice.add({ ...maya, name: 'Ken Ito', code: 'C-015', emails: [] }, monday);
  return practice.records;
}

/** What is refused is not done: that is the act's own answer, and proved elsewhere. */
function act(records: Records, deed: Deed, now: number): void {
  switch (deed.type) {
    case 'see': {
      const sighted = sightBookings(boardOf(records.values()), deed.events, { now, where: 'site' });
      return write(records, bookingRecords(records, sighted, now));
    }
    case 'miss': {
      const id = bookingId(deed.provider, 'e1');
      return write(
        records,
        missedRecords(records, { vanished: [{ booking: id, since: now }], replaced: [] }, now),
      );
    }
    case 'answer': {
      const all = boardOf(records.values()).engagements.flatMap(({ id, items }) =>
        items.map((item) => ({ id, item })),
      );
      const one = all[deed.nth];
      const ref = one === undefined ? null : refOfItem(one.id, one.item);
      if (ref?.booking === undefined) return;
      const at = actAt(now);
      const answered =
        deed.as === 'held' || deed.as === 'cancelled'
          ? confirmSession(records.values(), { ref, outcome: deed.as }, at)
          : settleBooking(records.values(), { booking: ref.booking, as: deed.as }, at);
      if (answered.ok) write(records, answered.value.records);
    }
  }
}

const later = monday + 5 * hour;

test('What is painted before the write is what is there after it', () => {
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 12 }), fc.array(anEvent, { maxLength: 4 }), (deeds, events) => {
      const records = practiceOfTwo();
      for (const deed of deeds) act(records, deed, later);
      const board = boardOf(records.values());
      const sighted = sightBookings(board, events, { now: later, where: 'site' });
      const painted = boardWithBookings(board, sighted);
      write(records, bookingRecords(records, sighted, later));
      expect(painted).toEqual(boardOf(records.values()));
    }),
    { numRuns: 1500 },
  );
});

test('No booking is lost or shown twice, and what begins together in several calendars counts once', () => {
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 12 }), (deeds) => {
      const records = practiceOfTwo();
      for (const deed of deeds) act(records, deed, later);
      const { engagements } = boardOf(records.values());
      const shown = engagements.flatMap(({ items }) => items.flatMap(bookingsOf));
      const stored = [...records.values()].filter(({ type }) => type === 'booking').map(({ id }) => id);
      expect(shown.toSorted()).toEqual(stored.toSorted());
      for (const engagement of engagements) {
        const open = forecast(engagement, later).items.filter(
          ({ status, ordinal, timeKnown }) => status === 'booked' && ordinal !== null && timeKnown,
        );
        // Two events of one calendar at one hour are two sessions; never more than one calendar has.
        for (const together of Map.groupBy(open, ({ start }) => start).values())
          expect(together.length).toBeLessThanOrEqual(2);
      }
    }),
    { numRuns: 800 },
  );
});

test('Pages may speak in any order: what each event became is the same', () => {
  const distinct = fc.uniqueArray(anEvent, {
    maxLength: 6,
    selector: ({ provider, eventId }) => `${provider} ${eventId}`,
  });
  const inTwoOrders = distinct.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
  );
  fc.assert(
    fc.property(inTwoOrders, ([one, other]) => {
      const boardAfter = (events: readonly SightedEvent[], inOnePage: boolean) => {
        const records = practiceOfTwo();
        const pages = inOnePage ? [events] : events.map((event) => [event]);
        for (const page of pages) act(records, { type: 'see', events: page }, later);
        return boardOf(records.values()).engagements.map(({ items }) => items);
      };
      expect(boardAfter(other, false)).toEqual(boardAfter(one, true));
    }),
  );
});

const booking = bookingId('google', 'e1');
const onePlace = { provider: 'google', eventId: 'e1', title: 'Maya Rosen', timeKnown: true } as const;

test('Two devices come to the same booking, whichever was first; an answer is never asked for again', () => {
  const aWord = fc.oneof(
    fc.constantFrom('cancelled', 'declined', undefined).map((status): Deed => {
      const event = { ...onePlace, start: monday, end: monday + hour };
      return { type: 'see', events: [status === undefined ? event : { ...event, status }] };
    }),
    fc.constant<Deed>({ type: 'miss', provider: 'google' }),
    fc.constantFrom('stands', 'moved').map((as): Deed => ({ type: 'answer', nth: 0, as })),
  );
  const words = fc.array(aWord, { maxLength: 5 });
  fc.assert(
    fc.property(words, words, words, (before, here, there) => {
      const start = practiceOfTwo();
      act(start, { type: 'see', events: [{ ...onePlace, start: monday, end: monday + hour }] }, monday);
      for (const deed of before) act(start, deed, monday);
      const [mine, theirs] = [new Map(start), new Map(start)];
      for (const deed of here) act(mine, deed, later);
      for (const deed of there) act(theirs, deed, later + 1);
      const [base, a, b] = [start, mine, theirs].map((records) => found(records.get(booking)));
      if (base === undefined || a === undefined || b === undefined) throw new Error('seen on both');
      const merged = mergeRecord(base, a, b, later);
      expect(mergeRecord(base, b, a, later).record.f).toEqual(merged.record.f);
      // Cancelled here and declined there: the journal asks which, as of any two words; of nothing else.
      expect(merged.conflicts.map(({ f }) => f['field'])).toEqual(
        merged.conflicts.length === 0 ? [] : ['status'],
      );
      const read = project(bookingType, merged.record);
      expect(read.ok).toBe(true);
      const isAnswered = (record: StoredRecord) =>
        record.f['answered'] !== undefined && record.f['answered'] !== base.f['answered'];
      if (!isAnswered(a) && !isAnswered(b)) return;
      start.set(booking, merged.record);
      const items = boardOf(start.values()).engagements.flatMap((engagement) => engagement.items);
      expect(items.map(questionOf)).toEqual([null]);
    }),
    { numRuns: 800 },
  );
});
