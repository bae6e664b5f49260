// Sightings as the core knows events: with times on the clock. The page tells a day and, mostly, minutes; where it does not,
// the event stands at noon and says so, so that only its order among the days is used.
import type { SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import type { Sighting } from '../sites/site.ts';

const minutesADay = 24 * 60;

/** All-day entries are left out: a birthday with a client's name is not a session. */
export const sightedEvents = (sightings: readonly Sighting[], timeZone: string): readonly SightedEvent[] =>
  sightings.filter((seen) => !seen.allDay).map((seen) => sightedEvent(seen, timeZone));

function sightedEvent(seen: Sighting, timeZone: string): SightedEvent {
  const { provider, eventId, seriesId, originalStart, title } = seen;
  const timeKnown = seen.startMinute !== undefined;
  const startMinute = seen.startMinute ?? minutesADay / 2;
  const endMinute = Math.max(seen.endMinute ?? startMinute + 50, startMinute + 1);
  return {
    provider,
    eventId,
    ...(seriesId === undefined ? {} : { seriesId }),
    ...(originalStart === undefined ? {} : { originalStart }),
    title,
    start: epochOf(seen.day, startMinute, timeZone),
    end: epochOf(seen.day, endMinute, timeZone),
    timeKnown,
    ...(seen.status === undefined ? {} : { status: seen.status }),
    ...(seen.calendar === undefined ? {} : { calendar: seen.calendar }),
    ...(seen.emails === undefined ? {} : { emails: seen.emails }),
  };
}

// Through the wall clock, not by adding milliseconds to midnight: the night the clocks change has no 24 hours.
function epochOf(day: string, minuteOfDay: number, timeZone: string): number {
  const date = Temporal.PlainDate.from(day).add({ days: Math.floor(minuteOfDay / minutesADay) });
  const time = new Temporal.PlainTime(Math.floor((minuteOfDay % minutesADay) / 60), minuteOfDay % 60);
  return date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}
