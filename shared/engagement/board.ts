// The board: the compact projection that badges, pill and popup live from. Pure data, no clock in it: what depends on
// the time of day is computed from it by the forecast.
import type { Agreement } from '../records/agreement.ts';
import type { Booking, EventWord } from '../records/booking.ts';
import type { EndingDraft } from '../records/engagement.ts';
import type { RecordId } from '../records/record.ts';
import type { SessionKind, SessionStatus } from '../records/session.ts';
import type { EngagementState } from '../records/transition.ts';

/** `where` a calendar missed it, of what has moved from there: another one that still shows it there may lag behind. */
export type CalendarWord = EventWord & { readonly where?: string };

/** A session, a booking, or both in one: one thing in the engagement's row of beads. Times are epoch milliseconds. */
export type BoardItem = {
  readonly booking?: RecordId;
  readonly session?: RecordId;
  /** `provider|event id|original start`: what a calendar chip is looked up by. */
  readonly eventKey?: string;
  readonly callLink?: string;
  readonly start: number;
  readonly end: number;
  readonly timeKnown: boolean;
  readonly kind: SessionKind;
  /** `booked` for a booking without a session. Whether it is past, and so to be confirmed, the forecast says. */
  readonly status: SessionStatus;
  /** Cancelled or declined in the calendar: no badge, no number. An event that is only missed there is not off. */
  readonly off: boolean;
  /** What the calendar says of its event, where it does not simply stand, and what the coach said of that. */
  readonly calendar?: CalendarWord;
  /** The same session as other calendars show it, each as the item it would be alone. It counts once. */
  readonly also?: readonly BoardItem[];
  /** The ledger has a debit for it: it counts, whatever its status. */
  readonly debited: boolean;
  readonly matchedBy?: Booking['matchedBy'];
};

export type BoardTerms = Pick<
  Agreement,
  | 'version'
  | 'how'
  | 'agreedAt'
  | 'sessions'
  | 'reviewOn'
  | 'minutes'
  | 'cadenceDays'
  | 'noticeSessions'
  | 'contactAllowance'
  | 'followUp'
  | 'lateCancellation'
  | 'noShow'
  | 'mode'
  | 'fee'
  | 'cancellationHours'
  | 'channels'
  | 'replyWithinHours'
  | 'unused'
  | 'checklist'
>;

export type BoardEngagement = {
  readonly id: RecordId;
  readonly client: RecordId;
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  readonly isGroup: boolean;
  readonly createdAt: number;
  readonly state: EngagementState;
  /** When the last step that counts was taken; a next one is stamped after it. */
  readonly stateAt?: number;
  /** While paused: the ISO date on which the pause is to end. */
  readonly resumeOn?: string;
  /** Set when ended: when it was ended, and the ISO date of the last day, which the badge names. */
  readonly endedAt?: number;
  readonly endedOn?: string;
  readonly endedBecause?: string;
  /** Events that start from this moment on are after the end. */
  readonly overAt?: number;
  readonly guardUntil?: number;
  readonly terms: BoardTerms | null;
  /** Credits in time order, so that a past badge can say the number that held when it was held. */
  readonly credits: readonly { readonly at: number; readonly delta: number }[];
  readonly agreed: number;
  readonly held: number;
  readonly used: number;
  readonly remaining: number;
  /** How often the number was raised. What was done once for the number before is then to be done anew. */
  readonly extensions: number;
  readonly endingNamed: boolean;
  readonly midpointDone: boolean;
  /** Sorted by start. */
  readonly items: readonly BoardItem[];
  readonly ending: EndingDraft | null;
};

export type Board = {
  readonly v: 1;
  /** Sorted by client name, then number. */
  readonly engagements: readonly BoardEngagement[];
  /** Learned matches, by kind and key: a client's id, or null for "not a session". */
  readonly learned: {
    readonly series: Readonly<Record<string, RecordId | null>>;
    readonly event: Readonly<Record<string, RecordId | null>>;
    readonly 'call-link': Readonly<Record<string, RecordId | null>>;
  };
  /** The keys of which the coach said so: their word outranks what an event's guests and links tell. */
  readonly told: { readonly series: readonly string[]; readonly event: readonly string[] };
  /** Records that could not be read (a newer version's, or damaged): counted, never hidden. */
  readonly unreadable: number;
};

export const emptyBoard: Board = {
  v: 1,
  engagements: [],
  learned: { series: {}, event: {}, 'call-link': {} },
  told: { series: [], event: [] },
  unreadable: 0,
};

/** What a calendar chip, a booking and a board item are known by to one another. */
export const eventKeyOf = (provider: string, eventId: string, originalStart?: string): string =>
  `${provider}|${eventId}|${originalStart ?? ''}`;
