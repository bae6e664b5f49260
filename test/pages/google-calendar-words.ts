// What Google Calendar writes and says of an event in English, whatever the view: ids, labels, times and dates as they were
// seen.

export type WeekEvent = {
  /** The provider's event id without the instance's original start, e.g. `maya3series`. */
  readonly id: string;
  readonly title: string;
  /** Wall-clock times in the calendar's own zone, e.g. `2026-11-24T10:00`; for an all-day event the first and the last ISO date. */
  readonly start: string;
  readonly end: string;
  readonly allDay?: boolean;
  /** `20261124T090000Z` (or `20261124` for an all-day series): the instance's original start, never the start that is shown. */
  readonly seriesOriginalStart?: string;
  readonly location?: string;
  readonly color?: string;
  /** The calendar it lies on as its id tells it: `coach@m` (the account's own) if left out, `team5e@g`, `en.uk#holiday@v`, `other@firm.example`. */
  readonly calendar?: string;
};

const alias = 'coach@m';
export const address = 'coach@gmail.com';
const palette = ['#039be5', '#7986cb', '#33b679', '#8e24aa', '#f4511e', '#0b8043', '#e67c73', '#3f51b5'];

/** What the page carries in `data-eventid` for an event: the key a test selects a chip by. */
export const chipIdOf = (event: Pick<WeekEvent, 'id' | 'seriesOriginalStart' | 'calendar'>): string =>
  base64(`${fullIdOf(event)} ${event.calendar ?? alias}`);

/** The part of an id that tells the event. */
export const fullIdOf = (event: Pick<WeekEvent, 'id' | 'seriesOriginalStart'>): string =>
  event.seriesOriginalStart === undefined ? event.id : `${event.id}_${event.seriesOriginalStart}`;

/** What is logged of a click on it: the id again, and the whole address of its calendar. */
export function jslogOf(event: WeekEvent): string {
  const calendar = event.calendar ?? alias;
  const domains = { '@m': '@gmail.com', '@g': '@group.calendar.google.com', '@v': '@group.v.calendar.google.com' };
  const short = Object.entries(domains).find(([end]) => calendar.endsWith(end));
  const whole = short === undefined ? calendar : calendar.replace(short[0], short[1]);
  return `35463; 2:[&quot;${escape(fullIdOf(event))}&quot;];1:[&quot;${escape(whole)}&quot;,${whole.endsWith('calendar.google.com') ? 2 : 1}]; mutable:true`;
}

export function allDayLabel(event: WeekEvent): string {
  const where = event.location === undefined ? 'No location' : `Location: ${escape(event.location)}`;
  return `All day, ${escape(event.title)}, Coach, ${where}, ${dateRange(event.start, event.end)}`;
}

/** The label of an event in a view of bars and rows. */
export function spokenLabel(event: WeekEvent, clock: '12h' | '24h'): string {
  if (event.allDay === true) return allDayLabel(event);
  const [from, to] = [event.start, event.end].map((time) => spokenTime(minuteOf(time), clock));
  const where = event.location === undefined ? 'No location' : `Location: ${escape(event.location)}`;
  return event.start.slice(0, 10) === event.end.slice(0, 10)
    ? `${from} to ${to}, ${escape(event.title)}, Coach, ${where}, ${longDate(event.start)}`
    : `${longDate(event.start)} at ${from} to ${longDate(event.end)} at ${to}, ${escape(event.title)}, Coach, ${where},`;
}

export const spokenTime = (minute: number, clock: '12h' | '24h'): string => {
  const hour = Math.floor(minute / 60) % 24;
  const rest = String(minute % 60).padStart(2, '0');
  if (clock === '24h') return `${String(hour).padStart(2, '0')}:${rest}`;
  return `${((hour + 11) % 12) + 1}${rest === '00' ? '' : `:${rest}`}${hour < 12 ? 'am' : 'pm'}`;
};

export const visibleRange = (start: number, end: number, clock: '12h' | '24h'): string => {
  const [from, to] = [spokenTime(start, clock), spokenTime(end, clock)];
  const sameHalf = clock === '12h' && from.slice(-2) === to.slice(-2);
  return `${sameHalf ? from.slice(0, -2) : from} – ${to}`;
};

export const utc = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`);
export const addDays = (date: string, count: number): string =>
  new Date(utc(date).getTime() + count * 86_400_000).toISOString().slice(0, 10);
export const format = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(utc(date));
export const longDate = (date: string): string => format(date, { dateStyle: 'long' });
export const monthDay = (date: string): string => format(date, { month: 'long', day: 'numeric' });
export const weekday = (date: string, width: 'long' | 'short'): string => format(date, { weekday: width });
export const dateRange = (first: string, last: string): string => {
  if (first === last) return longDate(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${monthDay(first)} – ${Number(last.slice(8))}, ${last.slice(0, 4)}`;
  return `${monthDay(first)} – ${longDate(last)}`;
};
export const minuteOf = (time: string): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
export const dateKey = (date: string): number =>
  ((Number(date.slice(0, 4)) - 1970) << 9) + (Number(date.slice(5, 7)) << 5) + Number(date.slice(8, 10));
export const base64 = (text: string): string => Buffer.from(text).toString('base64').replaceAll('=', '');

/** The colour it is drawn in. */
export const colorOf = (event: WeekEvent): string => event.color ?? palette[hash(event.id) % palette.length]!;

const hash = (text: string): number => Array.from(text).reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) % 9973, 7);

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
