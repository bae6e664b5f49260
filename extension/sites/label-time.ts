// Start and end out of the head of a label ("10am to 10:50am", "10:15 – 14:30"), only where they are sure: two times, no other
// number, and one reading. Words around them do not matter. Where a language says morning and afternoon in words of its own,
// the place of the block in its column decides, and so it does where a number alone may be the hour, or no time at all.
import { plainText } from './label-day.ts';

export type Times = { readonly startMinute: number; readonly endMinute: number };

/** The block's inline `top` and `height`: their ratio tells the time of day, whatever the zoom. */
export type Place = { readonly topPx: number; readonly heightPx: number };

export type Clock = '24h' | 'unknown';

type Time = {
  readonly minute: number;
  readonly sure: boolean;
  readonly proves24h: boolean;
  /** A number alone: the hour, if it is a time at all. */
  readonly isBare: boolean;
};

const dayMinutes = 24 * 60;

/** `laterDays`: how many days after the first one it ends, and how much later its end is counted. */
export function timesOf(head: string, clock: Clock, place: Place | null, laterDays = 0): Times | null {
  const times = readTimes(head, place !== null);
  if (times === null) return null;
  const [start, end] = times;
  const is24h = clock === '24h' || start.proves24h || end.proves24h;
  const readings = readingsOf(start, is24h).flatMap((startMinute) =>
    readingsOf(end, is24h)
      .map((minute) => (minute === 0 && laterDays === 0 ? dayMinutes : minute + laterDays * dayMinutes))
      .map((endMinute) => ({ startMinute, endMinute }))
      .filter(({ endMinute }) => endMinute > startMinute),
  );
  const isDecided = readings.length === 1 && !start.isBare && !end.isBare;
  const fitting = isDecided || place === null ? readings : readings.filter((reading) => fits(reading, place));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether a text tells two times and no other number, whatever its clock. */
export const tellsTimes = (text: string): boolean => readTimes(text) !== null;

/** The account shows one clock everywhere: one "14:30" on the page settles every "9:00". */
export const clockOf = (heads: readonly string[]): Clock =>
  heads.some((head) => readTimes(head)?.some((time) => time.proves24h)) ? '24h' : 'unknown';

function readTimes(head: string, bareToo = false): readonly [Time, Time] | null {
  const times: Time[] = [];
  const rest = plainText(head).replaceAll(
    /(?<!\d)(\d{1,2})(?:(?:[:.]|\s?h\s?)(\d{2}))?(?!\d)(?:\s?([ap])\.?\s?m\b\.?)?/gi,
    (_, hours: string, minutes: string | undefined, half: string | undefined) => {
      const hour = Number(hours);
      const minute = Number(minutes ?? 0);
      const inRange = minute < 60 && (half === undefined ? hour < 24 : hour >= 1 && hour <= 12);
      const isBare = minutes === undefined && half === undefined;
      if (!inRange || (isBare && !bareToo)) return '#0';
      const at =
        half === undefined
          ? hour * 60 + minute
          : (hour % 12) * 60 + minute + (half.toLowerCase() === 'p' ? 720 : 0);
      const proves24h = half === undefined && (hour === 0 || hour > 12);
      times.push({ minute: at, sure: half !== undefined || proves24h, proves24h, isBare });
      return '';
    },
  );
  const [start, end] = times;
  return times.length === 2 && start !== undefined && end !== undefined && !/\p{Nd}/u.test(rest)
    ? [start, end]
    : null;
}

const readingsOf = ({ minute, sure }: Time, is24h: boolean): readonly number[] =>
  sure || is24h ? [minute] : [minute, (minute + 720) % dayMinutes];

// The height and the length of the event give the pixels of an hour. Readings lie twelve hours apart, so three are near enough;
// very short events are drawn taller than they are, fit nothing, and stay unknown.
function fits({ startMinute, endMinute }: Times, { topPx, heightPx }: Place): boolean {
  const minutePx = (heightPx + 2) / (endMinute - startMinute);
  return Math.abs(topPx + 1 - startMinute * minutePx) < 180 * minutePx;
}
