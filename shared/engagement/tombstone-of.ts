// What stays of an engagement that is erased: from when to when, how many sessions, how many minutes. Logs go on counting it.
import type { Tombstone } from '../records/engagement.ts';
import type { Session } from '../records/session.ts';
import { isCoaching } from './hours.ts';

/** `timeZone` is the coach's: the days are those of the coach's own diary. Without a session there is neither day. */
export function tombstoneOf(
  sessions: readonly Session[],
  timeZone: string,
): Pick<Tombstone, 'from' | 'to' | 'sessions' | 'minutes'> {
  const held = sessions.filter(isCoaching).toSorted((a, b) => a.start - b.start);
  const [first, last] = [held[0], held.at(-1)];
  const minutes = held.reduce(
    (total, { actualMinutes, plannedMinutes }) => total + (actualMinutes ?? plannedMinutes),
    0,
  );
  if (first === undefined || last === undefined) return { sessions: 0, minutes };
  return { from: dayOf(first, timeZone), to: dayOf(last, timeZone), sessions: held.length, minutes };
}

const dayOf = ({ start }: Session, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).toPlainDate().toString();
