// A practice with a calendar behind it, for tests of imports: what its past proposes, what is taken of that, and taken back.
import 'temporal-polyfill/global';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { importSessions } from '#shared/engagement/acts/import-sessions.ts';
import { bookingRecords, sightBookings, type SightedEvent } from '#shared/engagement/acts/sight-bookings.ts';
import { undoImport } from '#shared/engagement/acts/undo-import.ts';
import { pastSessions, type PastFound, type PastSession } from '#shared/engagement/past-sessions.ts';
import { bookingId } from '#shared/records/booking.ts';
import type { RecordId } from '#shared/records/record.ts';
import { sessionIdOfBooking } from '#shared/records/session.ts';
import { underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, maya, monday } from '#test/support/practice.ts';

export const minute = 60_000;
export const now = monday + hour;

/** One hour, so many days before Monday at nine, with Maya as its guest. */
export const event = (daysAgo = 3, changes: Partial<SightedEvent> = {}): SightedEvent => ({
  ...{ provider: 'google', eventId: `e${daysAgo}`, title: 'Weekly call', emails: ['maya@example.org'] },
  ...{ start: monday - daysAgo * day, end: monday - daysAgo * day + hour, timeKnown: true },
  ...changes,
});

export const bookingOf = ({ provider, eventId, originalStart }: SightedEvent): RecordId =>
  bookingId(provider, eventId, originalStart);
export const sessionOf = (one: SightedEvent): RecordId => sessionIdOfBooking(bookingOf(one));

export const proposalsOf = ({ engagements }: PastFound) => engagements.flatMap(({ proposals }) => proposals);

/** Maya's engagement, and Ken's who came later. */
export function practiceWithPast(agreement: Parameters<typeof underWay>[0] = {}) {
  const practice = underWay(agreement);
  const { records, done, board, ref } = practice;
  const ken = practice.add(
    { ...maya, name: 'Ken Ito', code: 'C-015', emails: ['ken@example.org'] },
    monday - 10 * day,
  );
  return {
    ...practice,
    ken: ken.engagement,
    used: (of = practice.id) => practice.engagement(of).used,
    entries: () => practice.all('ledger-entry'),
    look: (...events: readonly SightedEvent[]) => pastSessions(board(), events, now),
    see: (...events: readonly SightedEvent[]) => {
      const seen = bookingRecords(records, sightBookings(board(), events, { now }), now);
      for (const record of seen) records.set(record.id, record);
    },
    take: (sessions: readonly PastSession[], name = 'one', at = now) =>
      done(importSessions(records, { import: idOf(name), sessions }, actAt(at))),
    undo: (name = 'one') => done(undoImport(records, { import: idOf(name), most: 100 }, actAt(now + minute))),
    /** A call without an event that is still to be confirmed. */
    openCall: (start: number, kind: 'session' | 'intro' = 'session'): RecordId => {
      const { session } = ref(start);
      const { records: made } = done(
        confirmSession(records.values(), { ref: ref(start, kind), outcome: 'held' }, actAt(now)),
      );
      for (const { id, type } of made) if (type === 'ledger-entry') records.delete(id);
      const stored = found(records.get(session));
      records.set(session, { ...stored, f: { ...stored.f, status: 'to-confirm' } });
      return session;
    },
  };
}
