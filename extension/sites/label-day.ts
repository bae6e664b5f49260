// The date in a label, read without any word of ours: the numbers give the year and the day, and the browser itself writes out
// the twelve dates that they could mean in the page's language. One of them stands in the label, or the date is not known.

/** ISO date at the end of the label; null where none is recognised. `language` is the page's own (`lang`), or ''. */
export const dayAtEnd = (label: string, language: string): string | null => {
  const [text, numbers] = endOf(label);
  return atEnd(text, candidates(numbers.slice(-3), language))?.day ?? null;
};

/** First day of a span of days at the end of the label ("March 10 – 11, 2026"). */
export function firstDayAtEnd(label: string, language: string): string | null {
  const [text, numbers] = endOf(label);
  return atEnd(text, spans(numbers, language))?.day ?? null;
}

// No date is longer: somebody's text in front of it would only cost.
const longestDate = 120;

function endOf(label: string): readonly [text: string, numbers: readonly number[]] {
  const end = plainText(label.slice(-longestDate));
  return [squeeze(end).replace(/[,、，،.]{1,3}$/, ''), numbersIn(end).slice(-4)];
}

const atEnd = (text: string, dates: readonly Written[]): Written | undefined =>
  dates.find(({ written }) => text.endsWith(written) && standsAlone(text, text.length - written.length));

export type Span = {
  readonly first: string;
  /** How many days later it ends. */
  readonly laterDays: number;
  /** The head without its dates. */
  readonly rest: string;
};

/** The dates in the head of a label over midnight ("April 1, 2026 at 11pm to April 2, 2026 at 1am"). */
export function spanIn(head: string, language: string): Span | null {
  const { dates } = datesIn(head, language);
  const [first, last] = dates;
  if (first === undefined) return null;
  const laterDays = last === undefined ? 0 : (Date.parse(last.day) - Date.parse(first.day)) / dayMs;
  let [place, rest] = [0, ''];
  for (const char of plainText(head)) {
    const isDate = dates.slice(0, 2).some(({ at, end }) => at <= place && place < end);
    rest += isDate ? ' ' : char;
    if (char.trim() !== '') place += char.length;
  }
  return { first: first.day, laterDays, rest };
}

export type DateInText = { readonly day: string; readonly at: number; readonly end: number };

/** The dates in a text, in order; `at` and `end` are places in the text without its spaces, which is given too. */
export function datesIn(
  label: string,
  language: string,
): { readonly text: string; readonly dates: readonly DateInText[] } {
  const plain = plainText(label);
  const text = squeeze(plain);
  const dates = candidates(numbersIn(plain), language)
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
export const tellsDates = (head: string): boolean => /(?<!\d)\d{4}(?!\d)/.test(plainText(head));

/** The day nearest to `day` (itself, the one before or after) whose numbers end the label: for instants told in another zone. */
export function nearDayInLabel(label: string, day: string): string | null {
  const numbers = endOf(label)[1].slice(-3);
  const near = [0, -1, 1].map((offset) => shiftDay(day, offset));
  return (
    near.find((iso) => numbers.includes(Number(iso.slice(0, 4))) && numbers.includes(Number(iso.slice(8)))) ??
    null
  );
}

/** A day without its year as the language writes it ("December 3"), without spaces; '' where we cannot. */
export const writtenDay = (day: string, language: string): string =>
  written(day, dateFormat(language, { month: 'long', day: 'numeric' }));

type Written = { readonly day: string; readonly written: string };

function candidates(numbers: readonly number[], language: string): readonly Written[] {
  return yearsOf(numbers, language).flatMap((year) =>
    daysOf(numbers).flatMap((day) =>
      remembered(`${language} ${year} ${day}`, () => datesOf(year, day, language)),
    ),
  );
}

// "March 10 – 11", and "March 30 – April 2": the day after the first one in the calendar.
function spans(numbers: readonly number[], language: string): readonly Written[] {
  const days = daysOf(numbers);
  return yearsOf(numbers, language).flatMap((year) =>
    days.flatMap((day) =>
      days
        .filter((last) => last !== day)
        .flatMap((last) =>
          remembered(`${language} ${year} ${day} ${last}`, () => spansOf(year, day, last, language)),
        ),
    ),
  );
}

// An event over New Year tells two years; more is somebody's text, and would only cost.
const yearsOf = (numbers: readonly number[], language: string): readonly number[] =>
  language === ''
    ? []
    : [...new Set(numbers.filter((number) => number >= 1970 && number < 2200))].slice(0, 2);

const daysOf = (numbers: readonly number[]): readonly number[] => [
  ...new Set(numbers.filter((number) => number >= 1 && number <= 31)),
];

function datesOf(year: number, day: number, language: string): readonly Written[] {
  const format = dateFormat(language, { dateStyle: 'long' });
  return monthsWith(year, day).map((date) => ({ day: isoDay(date), written: written(isoDay(date), format) }));
}

function spansOf(year: number, day: number, last: number, language: string): readonly Written[] {
  const format = dateFormat(language, { dateStyle: 'long' });
  return monthsWith(year, day).map((date) => {
    const month = date.getUTCMonth() + (last > day ? 0 : 1);
    const text = format?.formatRange(date, new Date(Date.UTC(year, month, last))) ?? '';
    return { day: isoDay(date), written: compact(text) };
  });
}

const monthsWith = (year: number, day: number): readonly Date[] =>
  Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(year, month, day))).filter(
    (date) => date.getUTCDate() === day,
  );

const writtenByNumbers = new Map<string, readonly Written[]>();
const mostRemembered = 1000;

function remembered(key: string, write: () => readonly Written[]): readonly Written[] {
  const dates = writtenByNumbers.get(key) ?? write().filter((date) => date.written !== '');
  // A page that names ever new dates must not fill the memory.
  if (writtenByNumbers.size > mostRemembered) writtenByNumbers.clear();
  writtenByNumbers.set(key, dates);
  return dates;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function dateFormat(language: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  const key = `${language} ${style.dateStyle}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC', calendar: 'gregory' });
  } catch {
    // The page's `lang` is no language tag: dates in labels are then not understood, and that is all.
  }
  formats.set(key, format);
  return format;
}

const written = (day: string, format: Intl.DateTimeFormat | null): string =>
  compact(format?.format(Date.parse(day)) ?? '');

// A last full stop may be the sentence's own.
const compact = (date: string): string => squeeze(plainText(date)).replace(/\.$/, '');

/** The text in our digits and without the marks that only turn its direction: languages differ in both, and so do pages. */
export const plainText = (text: string): string =>
  // Asked first, because most texts are plain.
  /[^\0-\u02ff]/.test(text)
    ? text.replaceAll(directionMarks, '').replaceAll(/[^\P{Nd}\d]/gu, ourDigit)
    : text;

export const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

// Digits of a script stand ten in a row, beginning at a code that ends in 0 or in 6.
function ourDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const low = code & 15;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
}

export const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

const numbersIn = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);

const dayMs = 86_400_000;
const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

const shiftDay = (day: string, offset: number): string =>
  isoDay(new Date(Date.parse(`${day}T00:00:00Z`) + offset * dayMs));
