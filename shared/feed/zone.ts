// A time zone as what it is good for here: walls to instants and back. A wall that the clocks skip is read with the offset before
// the change, one that comes twice is the first of the two (RFC 5545, 3.3.5).
import { dayMs } from './civil.ts';

export type Zone = {
  readonly toInstant: (wall: number) => number;
  readonly toWall: (instant: number) => number;
};

/** No date in it: Temporal would take `2026-01-01T00:00[Europe/Berlin]` for the name of a zone. */
const isName = /^[A-Za-z][\w+\-/]{1,60}$/;

/** The zone of an IANA name, or null where the platform knows none. */
export function namedZone(name: string): Zone | null {
  if (!isName.test(name)) return null;
  try {
    zoned(0, name);
    return cached(
      (wall) => exactInstant(wall, name),
      (instant) => exactWall(instant, name),
    );
  } catch (error) {
    // Neither a zone nor another name of one.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const zoned = (instant: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

const exactInstant = (wall: number, zone: string): number =>
  zoned(wall, 'UTC').toPlainDateTime().toZonedDateTime(zone).epochMilliseconds;

const exactWall = (instant: number, zone: string): number =>
  instant + zoned(instant, zone).offsetNanoseconds / 1e6;

/** Asks only at midnights, each once: a day that begins and ends with the same offset has it all day. */
function cached(exact: Zone['toInstant'], toWall: Zone['toWall']): Zone {
  const offsets = new Map<number, number>();
  const offsetAt = (midnight: number): number => {
    const known = offsets.get(midnight) ?? midnight - exact(midnight);
    offsets.set(midnight, known);
    return known;
  };
  return {
    toInstant: (wall) => {
      const midnight = Math.floor(wall / dayMs) * dayMs;
      const offset = offsetAt(midnight);
      return offset === offsetAt(midnight + dayMs) ? wall - offset : exact(wall);
    },
    toWall,
  };
}
