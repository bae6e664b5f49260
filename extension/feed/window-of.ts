// Which part of a calendar is looked at: two years back, for sessions that a coach who has just begun with Bookend wants counted, and
// a year ahead. What repeats for ever is told out for that time alone.
const dayMs = 24 * 60 * 60_000;

export const windowAt = (now: number): { readonly from: number; readonly until: number } => ({
  from: now - 2 * 366 * dayMs,
  until: now + 366 * dayMs,
});
