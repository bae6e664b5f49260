// A series that was moved as a whole: "all events" or "this and following" give every date a new id. Without this the old and the new
// would both count, and the coach be asked of each.
import type { Booking } from '../../records/booking.ts';
import type { Projected, RecordId } from '../../records/record.ts';
import type { PracticeRecords } from '../practice-records.ts';

/** Half a week: nearer to another date of a weekly series it is that one which was moved. */
const nearMs = 3.5 * 24 * 60 * 60_000;

/**
 * Those of `missed` in whose place a new date of the same series turned up in the same look; nothing else is taken for moved. `fresh`
 * are bookings that nobody knew of before.
 */
export function replacedBookings(
  practice: PracticeRecords,
  fresh: ReadonlySet<RecordId>,
  missed: readonly Projected<Booking>[],
): readonly RecordId[] {
  if (fresh.size === 0) return [];
  const arrived = [...practice.under.values()].flatMap(({ bookings }) =>
    bookings.filter(({ id }) => fresh.has(id)),
  );
  const pairs = missed.flatMap((old) =>
    arrived
      .filter((one) => one.parent === old.parent && isSameSeries(one, old))
      .map((one) => ({ old: old.id, one: one.id, apart: Math.abs(one.start - old.start) }))
      .filter(({ apart }) => apart <= nearMs),
  );
  const taken = new Set<RecordId>();
  // The nearest two first, each once; of those as near the same ones on every device.
  return pairs
    .toSorted((a, b) => a.apart - b.apart || (a.old + a.one < b.old + b.one ? -1 : 1))
    .flatMap(({ old, one }) => {
      if (taken.has(old) || taken.has(one)) return [];
      taken.add(old).add(one);
      return [old];
    });
}

const isSameSeries = (a: Booking, b: Booking): boolean =>
  a.seriesId !== undefined && a.seriesId === b.seriesId && a.seenWhere === b.seenWhere;
