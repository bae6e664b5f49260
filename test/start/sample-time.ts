// Where the sample's days and times lie on the clock: relative to now, in the coach's own zone, and always the same for the same now.
import { Temporal } from 'temporal-polyfill';
import type { SampleSlot } from './sample-clients.ts';

export type SampleClock = { readonly now: number; readonly timeZone: string };

export const clockNow = (): SampleClock => ({
  now: Date.now(),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/**
 * A clock of a zone in which it is between ten and eleven in the morning now: a check looks the same at any hour of the day, and
 * its sessions do not run into midnight. The browser has to be opened in the same zone.
 */
export function midMorningClock(now: number): SampleClock {
  const hoursAhead = ((10 - new Date(now).getUTCHours() + 36) % 24) - 12;
  return { now, timeZone: `Etc/GMT${hoursAhead <= 0 ? '+' : '-'}${Math.abs(hoursAhead)}` }; // POSIX counts westwards
}

/** The first of the seven days that the sample week shows. */
export const firstDayOffset = -2;

export const nowOf = ({ now, timeZone }: SampleClock): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);

export const dayOf = (clock: SampleClock, offset: number): Temporal.PlainDate =>
  nowOf(clock).toPlainDate().add({ days: offset });

export function startOfSlot(clock: SampleClock, slot: SampleSlot): Temporal.ZonedDateTime {
  const plainTime = slot.time.includes(':') ? Temporal.PlainTime.from(slot.time) : nearNow(clock, slot.time);
  return dayOf(clock, slot.day).toZonedDateTime({ timeZone: clock.timeZone, plainTime });
}

/** `20261124T090000Z`: where the series had put it, as Google writes it into the event's id. */
export function originalStartOf(clock: SampleClock, slot: SampleSlot): string {
  const start = startOfSlot(clock, slot).subtract({ days: slot.movedByDays ?? 0 });
  return start.toInstant().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

// Clamped to today: the page's grid, like the calendar's, ends at midnight.
function nearNow(clock: SampleClock, time: string): Temporal.PlainTime {
  const now = nowOf(clock);
  const wanted = time === 'running' ? now.subtract({ minutes: 20 }) : now.add({ hours: 2 });
  const first = now.startOfDay();
  const last = now.startOfDay().add({ hours: 23, minutes: 5 });
  const [after, before] = [
    Temporal.ZonedDateTime.compare(wanted, first),
    Temporal.ZonedDateTime.compare(wanted, last),
  ];
  const within = after < 0 ? first : before > 0 ? last : wanted;
  return within.toPlainTime().round({ smallestUnit: 'minute', roundingIncrement: 5, roundingMode: 'floor' });
}
