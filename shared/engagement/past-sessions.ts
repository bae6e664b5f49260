// Which events of a calendar that was read look like sessions that were held and are not counted yet. Proposed, never counted from
// here: the coach looks at each, and only what is sure is ticked at first.
import { bookedEvents, matchBooked, type Booked } from '../matching/match-booked.ts';
import { normaliseEmail } from '../matching/normalise-email.ts';
import { bookingId, type Booking } from '../records/booking.ts';
import type { RecordId } from '../records/record.ts';
import type { SightedEvent } from './acts/sight-bookings.ts';
import { isOpen } from './board-item.ts';
import { eventKeyOf, type Board, type BoardEngagement, type BoardItem } from './board.ts';
import { engagementAt } from './engagement-at.ts';
import { isEnded } from './state-table.ts';
import { isOfEvent } from './twins.ts';

/** Why it is not ticked at first. */
export type PastDoubt =
  /** Its title alone says whose it is. */
  | 'title'
  /** Nothing is agreed yet that it could be one of. */
  | 'not-agreed'
  /** It was over before the day on which the coach says that it was agreed. */
  | 'before-agreed'
  /** All of the client's addresses declined the invitation. */
  | 'turned-down'
  /** The agreement has no more left, and later ones came first. */
  | 'more-than-agreed'
  /** The calendar or the coach had called it off, or an import of it was undone. */
  | 'put-aside';

/** What is kept of an event: never its title. */
export type PastEvent = Pick<
  SightedEvent,
  'provider' | 'eventId' | 'seriesId' | 'originalStart' | 'callLink' | 'start' | 'end'
>;

export type PastSession = {
  readonly booking: RecordId;
  /** Known already, as a call that is still to be confirmed. */
  readonly session?: RecordId;
  readonly engagement: RecordId;
  readonly event: PastEvent;
  readonly by: Booking['matchedBy'];
};

export type PastProposal = PastSession & { readonly title: string; readonly doubt: PastDoubt | null };

/** Two clients are possible: the coach says whose it was, or nobody's. */
export type PastUnclear = {
  readonly booking: RecordId;
  readonly event: PastEvent;
  readonly title: string;
  readonly engagements: readonly RecordId[];
};

export type PastFound = {
  /** In the board's order, each with its proposals, the latest first. */
  readonly engagements: readonly {
    readonly engagement: RecordId;
    readonly proposals: readonly PastProposal[];
  }[];
  readonly unclear: readonly PastUnclear[];
  /** Answered before: held, missed or called off. */
  readonly already: number;
  /** Of work that is over: its record is closed. */
  readonly ended: number;
};

/** `now` is epoch milliseconds; what is not over yet, called off or without an hour is left out. */
export function pastSessions(board: Board, events: readonly SightedEvent[], now: number): PastFound {
  const booked = bookedEvents(board);
  const taken = new Set<RecordId>();
  const proposals = new Map<RecordId, PastProposal[]>();
  const unclear: PastUnclear[] = [];
  const counts = { already: 0, ended: 0 };
  for (const event of byMoment(events)) {
    if (event.end > now || !event.timeKnown || event.status !== undefined) continue;
    const known = booked.get(eventKeyOf(event.provider, event.eventId, event.originalStart));
    const match = matchBooked(board, event, known);
    const clients = clientsOf(match);
    const theirs = clients.map((of) => board.engagements.filter(({ client }) => client === of));
    const open = theirs.flatMap((engagements) => openAt(engagements, event, known));
    const others = theirs.flat().flatMap(({ items }) => items);
    // Whoever's it was answered as: their word stands, whatever guests it has by now.
    const answered = known !== undefined && !isOpen(known.shown.status) ? known.shown : undefined;
    const before = answered ?? knownAs(others, event);
    const booking = before?.booking ?? bookingId(event.provider, event.eventId, event.originalStart);
    if ((clients.length === 0 && answered === undefined) || taken.has(booking)) continue;
    taken.add(booking);
    if (before !== undefined && !isOpen(before.status)) counts.already += 1;
    else if (open[0] === undefined) counts.ended += 1;
    else if (match.type === 'client') {
      const list = proposals.get(open[0].id) ?? [];
      if (list.some((other) => overlaps(other.event, event))) continue;
      proposals.set(open[0].id, [...list, proposalOf(open[0], event, booking, match.by, before)]);
    } else
      unclear.push({
        ...{ booking, event: eventOf(event), title: event.title },
        engagements: open.map(({ id }) => id),
      });
  }
  const engagements = board.engagements.flatMap((engagement) => {
    const found = proposals.get(engagement.id);
    return found === undefined
      ? []
      : [{ engagement: engagement.id, proposals: withinAgreed(engagement, found) }];
  });
  return { engagements, unclear, ...counts };
}

/** The latest first; of two at one moment, what says more of its guests. */
const byMoment = (events: readonly SightedEvent[]): readonly SightedEvent[] =>
  events.toSorted((a, b) => b.start - a.start || (b.emails?.length ?? 0) - (a.emails?.length ?? 0));

function clientsOf(match: ReturnType<typeof matchBooked>): readonly RecordId[] {
  if (match.type === 'client') return [match.client];
  return match.type === 'ambiguous' ? match.clients : [];
}

/** The client's engagement at that time, if its record is still open. */
function openAt(
  engagements: readonly BoardEngagement[],
  { start }: SightedEvent,
  known: Booked | undefined,
): readonly BoardEngagement[] {
  const mine = engagements.find(({ id }) => id === known?.engagement.id) ?? engagementAt(engagements, start);
  return mine === undefined || isEnded(mine.state) || mine.state === 'declined' ? [] : [mine];
}

type Span = { readonly start: number; readonly end: number };

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * The very event; or what lies over it, as a call without an event does, or the same appointment in another calendar. What has been
 * answered comes first, whichever of them it is: an open one beside it would be counted a second time.
 */
function knownAs(items: readonly BoardItem[], event: SightedEvent): BoardItem | undefined {
  const key = eventKeyOf(event.provider, event.eventId, event.originalStart);
  const own = items.find((item) => isOfEvent(item, key));
  const over = items.filter((item) => item.timeKnown && !item.off && overlaps(item, event));
  const same = own === undefined ? over : [own, ...over];
  return same.find(({ status }) => !isOpen(status)) ?? same[0];
}

function proposalOf(
  engagement: BoardEngagement,
  event: SightedEvent,
  booking: RecordId,
  by: Booking['matchedBy'],
  before: BoardItem | undefined,
): PastProposal {
  return {
    ...{ booking, engagement: engagement.id, event: eventOf(event), by, title: event.title },
    ...(before?.session === undefined ? {} : { session: before.session }),
    doubt: before?.off === true ? 'put-aside' : doubtOf(engagement, event, by),
  };
}

function doubtOf(
  engagement: BoardEngagement,
  event: SightedEvent,
  by: Booking['matchedBy'],
): PastDoubt | null {
  if (by === 'title') return 'title';
  if (engagement.terms === null) return 'not-agreed';
  if (isBeforeAgreed(engagement, event)) return 'before-agreed';
  return isTurnedDown(engagement, event) ? 'turned-down' : null;
}

/**
 * Where no day was given the agreement is as old as its record: that a client is new here says nothing of the work with them. The noon
 * of a day stands for it, and the first session is often on that very morning.
 */
function isBeforeAgreed({ createdAt, credits: [first] }: BoardEngagement, { end }: SightedEvent): boolean {
  return first !== undefined && first.at < createdAt - dayMs && end <= first.at - halfDayMs;
}

const dayMs = 24 * 60 * 60_000;
const halfDayMs = dayMs / 2;

function isTurnedDown(
  { emails: own }: BoardEngagement,
  { emails = [], guestsDeclined = [] }: SightedEvent,
): boolean {
  const [ofClient, declined] = [
    new Set(own.map(normaliseEmail)),
    new Set(guestsDeclined.map(normaliseEmail)),
  ];
  const theirs = emails.map(normaliseEmail).filter((email) => ofClient.has(email));
  return theirs.length > 0 && theirs.every((email) => declined.has(email));
}

const eventOf = ({
  provider,
  eventId,
  seriesId,
  originalStart,
  callLink,
  start,
  end,
}: SightedEvent): PastEvent => ({
  ...{ provider, eventId, start, end },
  ...(seriesId === undefined ? {} : { seriesId }),
  ...(originalStart === undefined ? {} : { originalStart }),
  ...(callLink === undefined ? {} : { callLink }),
});

/** A client of many years has had more sessions than this agreement has: the latest ones are its own. */
function withinAgreed(
  { terms, remaining }: BoardEngagement,
  proposals: readonly PastProposal[],
): readonly PastProposal[] {
  // Agreed until a review, and not by number: there is nothing to be beyond of.
  let left = terms?.sessions === null ? Number.POSITIVE_INFINITY : remaining;
  return proposals.map((proposal) => {
    if (proposal.doubt !== null) return proposal;
    left -= 1;
    return left < 0 ? { ...proposal, doubt: 'more-than-agreed' } : proposal;
  });
}
