// Feeds for tests, written line by line as providers write them.
import 'temporal-polyfill/global';
import { readFeed, type FeedEvent, type FeedOptions, type FeedRead } from '#shared/feed/read-feed.ts';

/** Lines of one component. */
export const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

export const calendar = (...parts: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');

export const googleCalendar = (...parts: readonly string[]): string =>
  calendar('PRODID:-//Google Inc//Google Calendar 70.9054//EN', ...parts);

/** The year 2026 of a coach in Berlin. */
export const year2026: FeedOptions = {
  from: Date.UTC(2026, 0, 1),
  until: Date.UTC(2027, 0, 1),
  timeZone: 'Europe/Berlin',
};

export function read(text: string, options: Partial<FeedOptions> = {}): FeedRead {
  const result = readFeed(text, { ...year2026, ...options });
  if (!result.ok) throw new Error(`not read: ${result.error.type}`);
  return result.value;
}

export const events = (text: string, options?: Partial<FeedOptions>): readonly FeedEvent[] =>
  read(text, options).events;

/** Starts in UTC to the minute: `2026-03-02 08:00`. */
export const starts = (text: string, options?: Partial<FeedOptions>): readonly string[] =>
  events(text, options).map(({ start }) => minuteOf(start));

export const minuteOf = (instant: number): string =>
  new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
