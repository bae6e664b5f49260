// One item of the board from a booking, a session, or both. The calendar says when an open session is; once the coach has said
// what became of it, the session's own record does.
import type { Booking } from '../records/booking.ts';
import type { Projected } from '../records/record.ts';
import type { Session, SessionStatus } from '../records/session.ts';
import { eventKeyOf, type BoardItem } from './board.ts';

/** The coach has not said yet what became of it. */
export const isOpen = (status: SessionStatus): boolean =>
  status === 'booked' || status === 'running' || status === 'to-confirm';

type Parts =
  | { readonly booking: Projected<Booking>; readonly session?: Projected<Session> | undefined }
  | { readonly booking?: undefined; readonly session: Projected<Session> };

export function boardItem({ booking, session }: Parts, debited: boolean): BoardItem {
  const status = session?.status ?? 'booked';
  const isSettled = session !== undefined && !isOpen(session.status);
  const times =
    booking === undefined || isSettled ? timesOfSession(session, booking) : timesOfBooking(booking);
  return {
    ...times,
    ...(booking === undefined
      ? {}
      : {
          booking: booking.id,
          eventKey: eventKeyOf(booking.provider, booking.eventId, booking.originalStart),
          matchedBy: booking.matchedBy,
          ...(booking.callLink === undefined ? {} : { callLink: booking.callLink }),
        }),
    ...(session === undefined ? {} : { session: session.id }),
    kind: session?.kind ?? 'session',
    status,
    off: isSettled
      ? status === 'cancelled' || status === 'coach-cancelled'
      : booking !== undefined && booking.status !== 'standing',
    debited,
  };
}

type Times = Pick<BoardItem, 'start' | 'end' | 'timeKnown'>;

const timesOfBooking = ({ start, end, timeKnown }: Booking): Times => ({ start, end, timeKnown });

function timesOfSession(session: Session | undefined, booking: Booking | undefined): Times {
  if (session === undefined) throw new TypeError('an item has a booking or a session');
  const minutes = session.actualMinutes ?? session.plannedMinutes;
  return {
    start: session.start,
    end: session.start + minutes * 60_000,
    timeKnown: booking?.timeKnown ?? true,
  };
}

/** By start; what starts together keeps one order on every device. */
export const byStart = (a: BoardItem, b: BoardItem): number => {
  const [left, right] = [tieKey(a), tieKey(b)];
  return a.start - b.start || (left < right ? -1 : Number(left > right));
};

const tieKey = (item: BoardItem): string => item.booking ?? item.session ?? '';
