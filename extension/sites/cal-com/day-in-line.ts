// The day that a line of a booking tells ("Wed, 25 Nov", "25 November 2026"), whatever the language: the browser names the months and
// weekdays, in any order. A line without a year is understood by its weekday, which no two neighbouring years give to the same date.

/** ISO date; null where the line is anything else than a date, or could be two. `year` is about now. */
export function dayInLine(line: string, language: string, year: number): string | null {
  if (line.length > longestLine) return null;
  const numbers = (line.match(/\d+/g) ?? []).map(Number);
  const words = wordsIn(line);
  const years = numbers.filter((number) => number >= 1970 && number < 2200);
  const days = numbers.filter((number) => number >= 1 && number <= 31);
  const [day] = days;
  if (day === undefined || days.length !== 1 || years.length > 1 || numbers.length !== years.length + 1)
    return null;
  const toldYear = years[0];
  const dates = (toldYear === undefined ? [year - 1, year, year + 1] : [toldYear]).flatMap((candidate) =>
    datesOf(candidate, day).filter((date) => isWrittenBy(words, date, language, toldYear === undefined)),
  );
  return dates.length === 1 ? (dates[0]?.toISOString().slice(0, 10) ?? null) : null;
}

const longestLine = 80;

const datesOf = (year: number, day: number): readonly Date[] =>
  Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(year, month, day))).filter(
    (date) => date.getUTCDate() === day,
  );

/** Whether the words are those of the date and no others: its month, its weekday, and what the language puts between. */
function isWrittenBy(words: readonly string[], date: Date, language: string, needsWeekday: boolean): boolean {
  const named = namesOf(date, language);
  const month = words.findIndex((word) => named.month.has(word));
  if (month === -1) return false;
  const others = words.toSpliced(month, 1).filter((word) => !named.between.has(word));
  return others.length === 0 ? !needsWeekday : others.length === 1 && named.weekday.has(others[0] ?? '');
}

type Names = Readonly<Record<'month' | 'weekday' | 'between', ReadonlySet<string>>>;

const known = new Map<string, Names>();

function namesOf(date: Date, language: string): Names {
  const key = `${language} ${date.getUTCMonth()} ${date.getUTCDay()}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const names = { month: new Set<string>(), weekday: new Set<string>(), between: new Set<string>() };
  // Libraries shorten as the language does at large, not as one country does: en-GB has "Sept", most pages "Sep".
  for (const tag of [language, language.split('-')[0] ?? ''])
    for (const width of ['long', 'short'] as const)
      for (const options of [{ day: 'numeric', year: 'numeric' }, {}] as const)
        for (const { type, value } of partsOf(date, tag, { ...options, month: width, weekday: width })) {
          const set =
            type === 'literal' ? names.between : type === 'month' || type === 'weekday' ? names[type] : null;
          if (set !== null) for (const word of wordsIn(value)) set.add(word);
        }
  known.set(key, names);
  return names;
}

function partsOf(
  date: Date,
  language: string,
  options: Intl.DateTimeFormatOptions,
): readonly Intl.DateTimeFormatPart[] {
  try {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    return format.formatToParts(date);
  } catch {
    // The page's `lang` is no language tag: then no line is understood, and that is all.
    return [];
  }
}

const wordsIn = (text: string): readonly string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
