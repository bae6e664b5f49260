// Days in the coach's own calendar. By the calendar and not by adding milliseconds: days have 23 or 25 hours twice a year, and some
// begin at one o'clock.
import { isIsoDate } from '../../records/iso-date.ts';
import type { ActAt } from './act.ts';

type Here = Pick<ActAt, 'now' | 'timeZone'>;

/** ISO date of the day it is. */
export const today = ({ now, timeZone }: Here): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Epoch milliseconds. */
export const startOfDay = (day: string, daysLater: number, timeZone: string): number =>
  Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(timeZone).epochMilliseconds;

/** Epoch milliseconds: for what happened on a day, at an hour that nobody wrote down. */
export const noonOf = (day: string, timeZone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds;

/** `later` as "3 months" is given: `{ months: 3 }`. The end of a shorter month stands for the 31st. */
export const dayLater = (day: string, later: { readonly days?: number; readonly months?: number }): string =>
  Temporal.PlainDate.from(day).add(later).toString();

/** A day that exists and is not still to come. ISO dates sort as days do. */
export const isPastOrToday = (day: string, here: Here): boolean => isIsoDate(day) && day <= today(here);

/** A day that exists and is still to come. */
export const isToCome = (day: string, here: Here): boolean => isIsoDate(day) && day > today(here);
