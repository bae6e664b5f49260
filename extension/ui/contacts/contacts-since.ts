// Which contacts stand beside a session: those since the last one was held, or since the end. Pure, so that a test can read it.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { Contact } from '#shared/records/contact.ts';
import type { Projected } from '#shared/records/record.ts';

type Logged = Projected<Contact>;

/** Newest first. With nothing held yet, all of them. From its start: what is tapped while a session is just being finished is seen. */
export function contactsSince(
  { overAt, items }: Pick<BoardEngagement, 'overAt' | 'items'>,
  contacts: readonly Logged[],
): readonly Logged[] {
  const last = items.findLast(
    ({ status, kind }) => status === 'held' && (kind === 'session' || kind === 'review'),
  );
  const since = overAt ?? last?.start ?? Number.NEGATIVE_INFINITY;
  return contacts.filter(({ at }) => at >= since).toSorted((a, b) => b.at - a.at);
}

/** A check-in that was sent, and that no contact says it answers: the day it went out. */
export function openCheckIn(contacts: readonly Logged[]): number | null {
  const sent = Math.max(
    Number.NEGATIVE_INFINITY,
    ...contacts.flatMap(({ isCheckIn, direction, at }) => (isCheckIn && direction === 'out' ? [at] : [])),
  );
  const isAnswered = contacts.some(({ answersCheckIn, at }) => answersCheckIn && at >= sent);
  return Number.isFinite(sent) && !isAnswered ? sent : null;
}
