// Days as ISO dates, "2026-05-12": what a coach means by a day, in the coach's own calendar and without a time zone.

/**
 * True for a date that exists: the 30th of February is refused, as is any other form than yyyy-mm-dd. Counted and not left to
 * `Date`, which is ten times slower: each record that is read has its dates looked at.
 */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
