// Hours of coaching, for the supervision clock and for logs. What counts: live minutes with a client, 60 to the hour, in sessions
// that were held. A first talk about whether to work together is not coaching yet; a group's session counts once, however many sat in it.
import type { Session } from '../records/session.ts';
import type { PracticeRecords } from './practice-records.ts';

const dayMs = 24 * 60 * 60_000;

/** Hours in what began in [since, until), both in epoch milliseconds, and not before the day from which hours count. */
export const hoursSince = (practice: PracticeRecords, since: number, until: number): number =>
  coached(practice, since, until).minutes / 60;

export type LastSupervision = { readonly at: number; readonly minutes: number };

/** The latest one that began by `until`, in epoch milliseconds: one that is only planned has not been. */
export function lastSupervision(
  { supervisions }: Pick<PracticeRecords, 'supervisions'>,
  until = Number.POSITIVE_INFINITY,
): LastSupervision | null {
  const [last] = supervisions
    .filter(({ at }) => at <= until)
    .toSorted((a, b) => b.at - a.at || b.minutes - a.minutes);
  return last === undefined ? null : { at: last.at, minutes: last.minutes };
}

export type SupervisionClock = {
  /** Since the last supervision; all that count where there was none. */
  readonly hours: number;
  /** Whole days since then, or since the first session that counts; 0 where there was neither. */
  readonly days: number;
  readonly ratio: number;
  readonly maxDays: number;
  /** In the directory, or seen within a year. */
  readonly hasSupervisor: boolean;
  /** By hours or by days. Whether there is a supervisor at all is another question. */
  readonly due: boolean;
};

/** `now` is epoch milliseconds; what a wrong clock put after it is left out. */
export function supervisionClock(practice: PracticeRecords, now: number): SupervisionClock {
  const { supRatio: ratio, supMaxDays: maxDays } = practice.settings;
  const last = lastSupervision(practice, now);
  const { minutes, first } = coached(practice, last?.at ?? Number.NEGATIVE_INFINITY, now);
  const hours = minutes / 60;
  const days = Math.floor((now - (last?.at ?? first ?? now)) / dayMs);
  const hasSupervisor = isInDirectory(practice) || (last !== null && now - last.at <= 365 * dayMs);
  return { hours, days, ratio, maxDays, hasSupervisor, due: hours >= ratio || days >= maxDays };
}

const isInDirectory = ({ directory }: PracticeRecords): boolean =>
  [...directory.values()].some(({ kind, retired }) => kind === 'supervisor' && !retired);

type Coached = { readonly minutes: number; readonly first: number | null };

/** Minutes are added up whole, so that their order does not matter. `first` is the start of the earliest. */
function coached({ engagements, under, settings }: PracticeRecords, since: number, until: number): Coached {
  const { hoursStart } = settings;
  // The day begins in UTC here: hours are no more exact than a night's sleep.
  const from = hoursStart === undefined ? since : Math.max(since, Date.parse(hoursStart));
  let minutes = 0;
  let first: number | null = null;
  /** Counted whole, or not at all where it does not lie in the period. */
  const add = (start: number, end: number, lasted: number): void => {
    if (start < from || end >= until) return;
    minutes += lasted;
    first = Math.min(first ?? start, start);
  };
  for (const { id, tombstone } of engagements) {
    const sessions = under.get(id)?.sessions ?? [];
    for (const session of sessions)
      if (isCoaching(session))
        add(session.start, session.start, session.actualMinutes ?? session.plannedMinutes);
    // Of an erased engagement only its dates and hours are left; a log still needs those.
    if (tombstone?.from !== undefined && tombstone.to !== undefined && !sessions.some(isCoaching))
      add(Date.parse(tombstone.from), Date.parse(tombstone.to), tombstone.minutes);
  }
  return { minutes, first };
}

export const isCoaching = ({ status, kind }: Session): boolean => status === 'held' && kind !== 'intro';
