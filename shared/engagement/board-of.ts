// The board from the records: everything that is computed rather than stored - state, counts, what is booked - in one pass.
import type { Client } from '../records/client.ts';
import type { Engagement } from '../records/engagement.ts';
import type { LearnedMatch } from '../records/learned-match.ts';
import type { Projected, RecordId, StoredRecord } from '../records/record.ts';
import { boardItem, byStart } from './board-item.ts';
import type { Board, BoardEngagement, BoardItem, BoardTerms } from './board.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { emptyEngagementRecords, practiceRecords, type EngagementRecords } from './practice-records.ts';
import { foldState } from './state.ts';
import { currentTerms } from './terms-at.ts';

/** The same for any order of the records. An engagement whose client is missing counts as unreadable. */
export function boardOf(records: Iterable<StoredRecord>): Board {
  const { clients, engagements, under, learned, unreadable } = practiceRecords(records);
  const shown: BoardEngagement[] = [];
  let orphans = 0;
  for (const engagement of engagements) {
    const client = engagement.parent === undefined ? undefined : clients.get(engagement.parent);
    if (client === undefined) orphans += 1;
    else
      shown.push(boardEngagement(client, engagement, under.get(engagement.id) ?? emptyEngagementRecords()));
  }
  return {
    v: 1,
    engagements: shown.toSorted(byName),
    learned: {
      series: learnedOf(learned, 'series'),
      event: learnedOf(learned, 'event'),
      'call-link': learnedOf(learned, 'call-link'),
    },
    unreadable: unreadable + orphans,
  };
}

function boardEngagement(
  client: Projected<Client>,
  engagement: Projected<Engagement>,
  records: EngagementRecords,
): BoardEngagement {
  const sessions = new Map(records.sessions.map((session) => [session.id, session]));
  const ledger = ledgerOf(records.entries, (session) => sessions.get(session)?.status);
  const { state, at: stateAt, ended } = foldState(records.transitions);
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
    createdAt: engagement.createdAt,
    state,
    ...(stateAt === undefined ? {} : { stateAt }),
    ...(ended === undefined ? {} : { endedAt: ended.at, endedOn: ended.on, overAt: ended.overAt }),
    ...(ended?.because === undefined ? {} : { endedBecause: ended.because }),
    ...(guardUntil === undefined ? {} : { guardUntil }),
    terms: terms === undefined ? null : termsOf(terms),
    credits: ledger.credits,
    agreed: ledger.agreed,
    held: ledger.held,
    used: ledger.used,
    remaining: ledger.remaining,
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

// Built from entries: a key called "__proto__", which a page may choose, is then a key like any other.
const learnedOf = (
  learned: readonly LearnedMatch[],
  kind: LearnedMatch['kind'],
): Readonly<Record<string, RecordId | null>> =>
  Object.fromEntries(learned.filter((match) => match.kind === kind).map(({ key, client }) => [key, client]));

const collator = new Intl.Collator('en');

const byName = (a: BoardEngagement, b: BoardEngagement): number =>
  collator.compare(a.name, b.name) ||
  (a.client < b.client ? -1 : Number(a.client > b.client)) ||
  a.number - b.number ||
  (a.id < b.id ? -1 : 1);
