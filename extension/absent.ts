// What calendars no longer showed, as it is kept in storage.session and shown on our screens.
import type { Absences } from '#shared/engagement/acts/miss-bookings.ts';

export type Absent = {
  readonly absences: Absences;
  /** By site, or `feed`: how many were missing at its last whole look, too many for anybody to be asked about. */
  readonly doubts: Readonly<Record<string, number>>;
};
