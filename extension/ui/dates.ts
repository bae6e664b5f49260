// Days and times as a coach reads them: short, in the written language, in this computer's time zone.
import { readsTwelveHours } from '../text.ts';
import { t, writtenLanguage } from './text.ts';

const minuteMs = 60_000;

function format(options: Intl.DateTimeFormatOptions): (at: number | Date) => string {
  const formatter = new Intl.DateTimeFormat(writtenLanguage(), options);
  return (at) => formatter.format(at);
}

/** "14:02" or "2:02 pm", as this browser's user reads it. */
export const timeOfDay = (at: number): string =>
  format({ hour: 'numeric', minute: '2-digit', hour12: readsTwelveHours() })(at);

/** "Thu 26 Nov" */
export const shortDay = (at: number): string =>
  format({ weekday: 'short', day: 'numeric', month: 'short' })(at);

/** "22 May" */
export const dayAndMonth = (at: number): string => format({ day: 'numeric', month: 'short' })(at);

/** "3 September", and "3 September 2025" in another year: a day inside a sentence. */
export const daySaid = (at: number, now: number): string =>
  isoDay(at).year === isoDay(now).year ? format({ day: 'numeric', month: 'long' })(at) : longDay(at);

/** "12 May 2026" */
export const longDay = (at: number): string => format({ day: 'numeric', month: 'long', year: 'numeric' })(at);

/** "3 Dec" from an ISO date. */
export const dayAndMonthOf = (isoDate: string): string =>
  format({ day: 'numeric', month: 'short', timeZone: 'UTC' })(new Date(`${isoDate}T12:00:00Z`));

/** "12 May 2026" from an ISO date, which no time zone may move. */
export const longDate = (isoDate: string): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })(
    new Date(`${isoDate}T12:00:00Z`),
  );

/** "Today 10:00", "Tomorrow 10:00", "Tue 1 Dec, 10:00"; without a known time the day alone. */
export const dayAndTime = (at: number, now: number, timeKnown = true): string =>
  withTime(relativeDay(at, now), at, timeKnown);

/** The same inside a sentence: "today, 10:00". */
export const dayAndTimeWithin = (at: number, now: number, timeKnown = true): string =>
  withTime(relativeDayWithin(at, now), at, timeKnown);

const withTime = (day: string, at: number, timeKnown: boolean): string =>
  timeKnown ? t('dayAndTime', day, timeOfDay(at)) : day;

export const relativeDay = (at: number, now: number): string => nearDay(at, now, nearKeys);
export const relativeDayWithin = (at: number, now: number): string => nearDay(at, now, nearKeysWithin);

const nearKeys = { '-1': 'dayYesterday', '0': 'dayToday', '1': 'dayTomorrow' } as const;
const nearKeysWithin = {
  '-1': 'dayYesterdayWithin',
  '0': 'dayTodayWithin',
  '1': 'dayTomorrowWithin',
} as const;

function nearDay(at: number, now: number, keys: typeof nearKeys | typeof nearKeysWithin): string {
  const days = String(isoDay(now).until(isoDay(at)).days);
  return days === '-1' || days === '0' || days === '1' ? t(keys[days]) : shortDay(at);
}

/** The calendar day on this computer at a moment. */
export const isoDay = (at: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate();

export const isSameDay = (a: number, b: number): boolean => isoDay(a).equals(isoDay(b));

/** "24:10", or "1:02:09" from an hour on. Never below zero. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export const minutesBetween = (from: number, to: number): number =>
  Math.max(0, Math.round((to - from) / minuteMs));
