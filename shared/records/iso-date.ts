// Days as ISO dates, "2026-05-12": what a coach means by a day, in the coach's own calendar and without a time zone.

/** True for a date that exists: the 30th of February is refused, as is any other form than yyyy-mm-dd. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
