// One engagement as the board shows it: everything that is computed rather than stored - state, counts, what is booked.
import type { Client } from '../records/client.ts';
import type { Engagement } from '../records/engagement.ts';
import type { Projected, RecordId } from '../records/record.ts';
import type { Session } from '../records/session.ts';
import { boardItem, byStart } from './board-item.ts';
import type { BoardEngagement, BoardItem, BoardTerms } from './board.ts';
import { sessionWords } from './goes-free.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import type { EngagementRecords } from './practice-records.ts';
import { foldState } from './state.ts';
import { currentTerms } from './terms-at.ts';
import { twinned } from './twins.ts';

export function boardEngagement(
  client: Projected<Client>,
  engagement: Projected<Engagement>,
  records: EngagementRecords,
): BoardEngagement {
  const ledger = ledgerOf(records.entries, sessionWords(records.sessions, records.agreements));
  const { state, at: stateAt, resumeOn, ended } = foldState(records.transitions);
  const terms = currentTerms(records.agreements);
  const { guardUntil } = engagement;
  return {
    id: engagement.id,
    client: client.id,
    number: engagement.number,
    code: client.code,
    name: client.name,
    aliases: client.aliases,
    emails: client.emails,
    isGroup: client.isGroup,
    createdAt: engagement.createdAt,
    state,
    ...(stateAt === undefined ? {} : { stateAt }),
    ...(resumeOn === undefined ? {} : { resumeOn }),
    ...(ended === undefined ? {} : { endedAt: ended.at, endedOn: ended.on, overAt: ended.overAt }),
    ...(ended?.because === undefined ? {} : { endedBecause: ended.because }),
    ...(guardUntil === undefined ? {} : { guardUntil }),
    terms: terms === undefined ? null : termsOf(terms),
    credits: ledger.credits,
    agreed: ledger.agreed,
    held: ledger.held,
    used: ledger.used,
    remaining: ledger.remaining,
    extensions: ledger.extensions,
    endingNamed: engagement.endingNamed?.extensions === ledger.extensions,
    midpointDone: engagement.midpoint?.extensions === ledger.extensions,
    items: itemsOf(records, ledger),
    ending: ended === undefined ? (engagement.ending ?? null) : null,
  };
}

/** Sorted by start; a session that lies in two calendars is one of them. */
export function itemsOf(
  { bookings, sessions }: Pick<EngagementRecords, 'bookings' | 'sessions'>,
  { debited }: Pick<Ledger, 'debited'>,
): readonly BoardItem[] {
  const ofBooking = new Map<RecordId | undefined, Projected<Session>>();
  for (const session of sessions) {
    // Of two sessions that name one booking every device takes the same.
    const other = ofBooking.get(session.booking);
    if (other === undefined || other.id < session.id) ofBooking.set(session.booking, session);
  }
  const taken = new Set<RecordId>();
  const items = bookings.map((booking) => {
    const session = ofBooking.get(booking.id);
    if (session === undefined) return boardItem({ booking }, false);
    taken.add(session.id);
    return boardItem({ booking, session }, debited.has(session.id));
  });
  for (const session of sessions) {
    if (!taken.has(session.id)) items.push(boardItem({ session }, debited.has(session.id)));
  }
  return twinned(items.toSorted(byStart));
}

function termsOf(agreement: BoardTerms): BoardTerms {
  const { version, how, agreedAt, sessions, reviewOn, minutes, cadenceDays, noticeSessions } = agreement;
  const { contactAllowance, followUp, lateCancellation, noShow } = agreement;
  const { mode, fee, cancellationHours, channels, replyWithinHours, unused, checklist } = agreement;
  return {
    version,
    how,
    agreedAt,
    sessions,
    ...(reviewOn === undefined ? {} : { reviewOn }),
    minutes,
    cadenceDays,
    noticeSessions,
    contactAllowance,
    followUp,
    lateCancellation,
    noShow,
    ...{ mode, fee, cancellationHours, channels, replyWithinHours, unused, checklist },
  };
}
