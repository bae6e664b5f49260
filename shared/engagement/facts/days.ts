// Days between moments, as facts count them. A day here is 24 hours: what is a day in a calendar is said by ISO dates.

export const hourMs = 60 * 60_000;
export const dayMs = 24 * hourMs;

/** Whole days that have passed; 0 where the clock says that it has not happened yet. */
export const daysSince = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / dayMs));

/** From one ISO date to another, in calendar days; below zero where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
