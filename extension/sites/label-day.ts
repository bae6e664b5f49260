// The date in a label, read without any word of ours: the numbers give the year and the day, and the browser itself writes out
// the twelve dates that they could mean in the page's language. One of them stands in the label, or the date is not known.

/** ISO date at the end of the label; null where none is recognised. `language` is the page's own (`lang`), or ''. */
export function dayAtEnd(label: string, language: string): string | null {
  const text = squeeze(label).replace(/[,、，،.]+$/, '');
  const numbers = [...label.matchAll(/\d+/g)].slice(-3).map(Number);
  const found = candidates(numbers, language).find(
    ({ written }) => text.endsWith(written) && standsAlone(text, text.length - written.length),
  );
  return found?.day ?? null;
}

/** ISO date that comes first in the head of a label over midnight ("April 1, 2026 at 11pm to April 2, 2026 at 1am"). */
export const dayAtStart = (head: string, language: string): string | null =>
  datesIn(head, language).dates[0]?.day ?? null;

export type DateInText = { readonly day: string; readonly at: number; readonly end: number };

/** The dates in a text, in order; `at` and `end` are places in the text without its spaces, which is given too. */
export function datesIn(
  label: string,
  language: string,
): { readonly text: string; readonly dates: readonly DateInText[] } {
  const text = squeeze(label);
  const numbers = [...label.matchAll(/\d+/g)].map(Number);
  const dates = candidates(numbers, language)
    .map(({ written, day }) => ({
      day,
      at: text.indexOf(written),
      end: text.indexOf(written) + written.length,
    }))
    .filter(({ at }) => at !== -1 && standsAlone(text, at))
    .toSorted((a, b) => a.at - b.at);
  return { text, dates };
}

// "24. März" holds "4. März", and "10.–11. März" is no single day.
const standsAlone = (text: string, at: number): boolean => !/[\d–—-]/.test(text.charAt(at - 1));

/** Whether the head tells dates, not only times: a number no clock shows. */
export const tellsDates = (head: string): boolean => /(?<!\d)\d{4}(?!\d)/.test(head);

/** The day nearest to `day` (itself, the one before or after) whose numbers end the label: for instants told in another zone. */
export function nearDayInLabel(label: string, day: string): string | null {
  const numbers = [...label.matchAll(/\d+/g)].slice(-3).map(Number);
  const near = [0, -1, 1].map((offset) => shiftDay(day, offset));
  return (
    near.find((iso) => numbers.includes(Number(iso.slice(0, 4))) && numbers.includes(Number(iso.slice(8)))) ??
    null
  );
}

type Written = { readonly day: string; readonly written: string };

const writtenByNumbers = new Map<string, readonly Written[]>();

function candidates(numbers: readonly number[], language: string): readonly Written[] {
  // An event over New Year tells two; more is somebody's text, and would only cost.
  const years = [...new Set(numbers.filter((number) => number >= 1970 && number < 2200))].slice(0, 2);
  const days = new Set(numbers.filter((number) => number >= 1 && number <= 31));
  return language === ''
    ? []
    : years.flatMap((year) => [...days].flatMap((day) => datesOf(year, day, language)));
}

function datesOf(year: number, day: number, language: string): readonly Written[] {
  const key = `${language} ${year} ${day}`;
  const known = writtenByNumbers.get(key);
  if (known !== undefined) return known;
  const format = dateFormat(language);
  const dates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(year, month, day)))
    .filter((date) => date.getUTCDate() === day)
    .map((date) => ({ day: date.toISOString().slice(0, 10), written: squeeze(format?.format(date) ?? '') }))
    .filter(({ written }) => written !== '');
  writtenByNumbers.set(key, dates);
  return dates;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function dateFormat(language: string): Intl.DateTimeFormat | null {
  const known = formats.get(language);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
  } catch {
    // The page's `lang` is no language tag: dates in labels are then not understood, and that is all.
  }
  formats.set(language, format);
  return format;
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

const shiftDay = (day: string, offset: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
