// The coach's own day and its quiet hours, at one moment: asked for once a pass, because time zones are slow to compute.
import { startOfDay, today } from '../engagement/acts/days.ts';
import type { Practice } from '../records/practice.ts';

/** Epoch milliseconds, `until` not included. */
export type LocalDay = { readonly from: number; readonly until: number };

type Here = { readonly now: number; readonly timeZone: string };

export function localDay(here: Here): LocalDay {
  const day = today(here);
  return { from: startOfDay(day, 0, here.timeZone), until: startOfDay(day, 1, here.timeZone) };
}

export const isWithin = (day: LocalDay, moment: number | undefined): boolean =>
  moment !== undefined && day.from <= moment && moment < day.until;

/** By the clock on the wall, so that a night in which it is put back is quiet all the same. Two equal times are no quiet hours. */
export function isQuietHour(quiet: Practice['quietHours'], { now, timeZone }: Here): boolean {
  if (quiet === null) return false;
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const minuteOfDay = hour * 60 + minute;
  const isOverMidnight = quiet.from > quiet.until;
  const isAfterStart = quiet.from <= minuteOfDay;
  const isBeforeEnd = minuteOfDay < quiet.until;
  return isOverMidnight ? isAfterStart || isBeforeEnd : isAfterStart && isBeforeEnd;
}
