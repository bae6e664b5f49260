// One item of the board from a booking, a session, or both. The calendar says when an open session is; once the coach has said
// what became of it, the session's own record does.
import { isCalledOff, type Booking } from '../records/booking.ts';
import type { Projected } from '../records/record.ts';
import type { Session, SessionStatus } from '../records/session.ts';
import { eventKeyOf, type BoardItem, type CalendarWord } from './board.ts';

/** The coach has not said yet what became of it. */
export const isOpen = (status: SessionStatus): boolean =>
  status === 'booked' || status === 'running' || status === 'to-confirm';

type Parts =
  | { readonly booking: Projected<Booking>; readonly session?: Projected<Session> | undefined }
  | { readonly booking?: undefined; readonly session: Projected<Session> };

export const boardItem = ({ booking, session }: Parts, debited: boolean): BoardItem =>
  booking === undefined ? itemOfSession(session, debited) : itemOfBooking(booking, session, debited);

const itemOfSession = (session: Projected<Session>, debited: boolean): BoardItem => ({
  ...timesOf(session),
  timeKnown: true,
  session: session.id,
  kind: session.kind,
  status: session.status,
  off: didNotHappen(session.status),
  debited,
});

function itemOfBooking(
  booking: Projected<Booking>,
  session: Projected<Session> | undefined,
  debited: boolean,
): BoardItem {
  const isSettled = session !== undefined && !isOpen(session.status);
  const { start, end } = isSettled ? timesOf(session) : booking;
  const { id, provider, eventId, originalStart, callLink, timeKnown, matchedBy } = booking;
  const calendar = wordOf(booking);
  return {
    start,
    end,
    timeKnown,
    booking: id,
    eventKey: eventKeyOf(provider, eventId, originalStart),
    matchedBy,
    ...(callLink === undefined ? undefined : { callLink }),
    ...(session === undefined ? undefined : { session: session.id }),
    ...(calendar === undefined ? undefined : { calendar }),
    kind: session?.kind ?? 'session',
    status: session?.status ?? 'booked',
    off: isSettled ? didNotHappen(session.status) : isCalledOff(booking),
    debited,
  };
}

/** Of an event that stands there is nothing to say. */
function wordOf({ status, noticedAt, answered, seenWhere }: Booking): CalendarWord | undefined {
  if (status === 'standing' && answered === undefined) return undefined;
  return {
    status,
    ...(noticedAt === undefined ? undefined : { noticedAt }),
    ...(answered === undefined ? undefined : { answered }),
    ...(status !== 'vanished-asked' || answered !== 'moved' || seenWhere === undefined
      ? undefined
      : { where: seenWhere }),
  };
}

const didNotHappen = (status: SessionStatus): boolean =>
  status === 'cancelled' || status === 'coach-cancelled';

const timesOf = ({ start, actualMinutes, plannedMinutes }: Session) => ({
  start,
  end: start + (actualMinutes ?? plannedMinutes) * 60_000,
});

/** By start; what starts together keeps one order on every device. */
export const byStart = (a: BoardItem, b: BoardItem): number =>
  a.start - b.start || (tieKey(a) < tieKey(b) ? -1 : 1);

const tieKey = ({ booking, session }: BoardItem): string => String(booking ?? session);
