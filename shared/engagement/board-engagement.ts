// One engagement as the board shows it: everything that is computed rather than stored - state, counts, what is booked.
import type { Client } from '../records/client.ts';
import type { Engagement } from '../records/engagement.ts';
import type { Projected } from '../records/record.ts';
import { boardItem, byStart } from './board-item.ts';
import type { BoardEngagement, BoardItem, BoardTerms } from './board.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import type { EngagementRecords } from './practice-records.ts';
import { foldState } from './state.ts';
import { currentTerms } from './terms-at.ts';

export function boardEngagement(
  client: Projected<Client>,
  engagement: Projected<Engagement>,
  records: EngagementRecords,
): BoardEngagement {
  const sessions = new Map(records.sessions.map((session) => [session.id, session]));
  const ledger = ledgerOf(records.entries, (session) => sessions.get(session));
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

function itemsOf(records: EngagementRecords, ledger: Ledger): readonly BoardItem[] {
  const inOrder = records.sessions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ofBooking = new Map(inOrder.map((session) => [session.booking, session]));
  const booked = records.bookings.map((booking) => {
    const session = ofBooking.get(booking.id);
    return boardItem({ booking, session }, session !== undefined && ledger.debited.has(session.id));
  });
  const taken = new Set(booked.map((item) => item.session));
  const unbooked = records.sessions
    .filter((session) => !taken.has(session.id))
    .map((session) => boardItem({ session }, ledger.debited.has(session.id)));
  return [...booked, ...unbooked].toSorted(byStart);
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
