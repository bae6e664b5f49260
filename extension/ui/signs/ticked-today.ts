// Which signs were noted on the day it is: those are ticked, and can be unticked again. Older ones stay as what was noticed then.
import type { Flag } from '#shared/records/flag.ts';
import type { Projected } from '#shared/records/record.ts';
import { isSameDay } from '../dates.ts';

export const tickedToday = (flags: readonly Projected<Flag>[], now: number): ReadonlySet<string> =>
  new Set(
    flags.filter((flag) => flag.resolvedAt === undefined && isSameDay(flag.at, now)).map(({ code }) => code),
  );

/** The last day before today on which a sign was noted, in epoch milliseconds. */
export function lastNoted(flags: readonly Projected<Flag>[], code: string, now: number): number | undefined {
  const days = flags.filter((flag) => flag.code === code && !isSameDay(flag.at, now)).map(({ at }) => at);
  return days.length === 0 ? undefined : Math.max(...days);
}
