// A calendar event that belongs to an engagement. Its id comes from the calendar, the event and the instance's original
// start, never from the start that is shown: a moved session stays one session.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export const bookingStatuses = ['standing', 'declined', 'cancelled', 'vanished-asked'] as const;
export const bookingAnswers = ['stands', 'moved'] as const;

export type Booking = {
  readonly provider: string;
  readonly eventId: string;
  readonly seriesId?: string | undefined;
  readonly originalStart?: string | undefined;
  readonly start: number;
  readonly end: number;
  /** False where only the day is known; `start` is then noon of that day. */
  readonly timeKnown: boolean;
  readonly callLink?: string | undefined;
  readonly seenAt: number;
  /** Which calendar showed it last: the site's id and its own key of the calendar, or the feed. */
  readonly seenWhere?: string | undefined;
  readonly status: (typeof bookingStatuses)[number];
  /** Since when the calendar shows it called off, or no more. Left out where it stands, and where the status is the coach's word. */
  readonly noticedAt?: number | undefined;
  /** What the coach said of that, where no session says more: it is not asked about again. */
  readonly answered?: (typeof bookingAnswers)[number] | undefined;
  readonly matchedBy: 'email' | 'call-link' | 'learned' | 'title' | 'coach';
};

/** The calendar's word on an event, and the coach's on that. */
export type EventWord = Pick<Booking, 'status' | 'noticedAt' | 'answered'>;

/** It uses no number: called off, unless the coach says that it stands; or gone from its place to another, as the coach said. */
export function isCalledOff({ status, answered }: EventWord): boolean {
  if (status === 'standing') return false;
  return answered === undefined ? status !== 'vanished-asked' : answered === 'moved';
}

/** `where` is a site's id or a feed's; a calendar that a page does not name leaves the site alone. */
export const seenWhereOf = (where: string, calendar?: string): string =>
  (calendar === undefined ? where : `${where}|${calendar}`).slice(0, 500);

/** `eventId` is the provider's id of this instance without its original start. */
export const bookingId = (provider: string, eventId: string, originalStart?: string): RecordId =>
  derivedRecordId('booking', provider, eventId, originalStart ?? '');

export const bookingType: RecordType<Booking> = {
  type: 'booking',
  version: 1,
  merge: 'fields',
  text: [],
  // One device may miss what another saw called off: what was seen says more.
  yields: { status: ['standing', 'vanished-asked'] },
  // Of two answers the newer one stands, as of two prompts' answers: the coach gave both.
  observed: [
    ...['start', 'end', 'timeKnown', 'callLink', 'seenAt', 'seenWhere', 'seriesId', 'matchedBy'],
    'answered',
  ],
  earliest: ['noticedAt'],
  schema: z.object({
    provider: field.shortText,
    eventId: field.shortText,
    seriesId: z.optional(field.shortText),
    originalStart: z.optional(field.shortText),
    start: field.epochMs,
    end: field.epochMs,
    timeKnown: z._default(z.boolean(), true),
    callLink: z.optional(field.shortText),
    seenAt: z._default(field.epochMs, 0),
    seenWhere: z.optional(field.shortText),
    status: z._default(z.enum(bookingStatuses), 'standing'),
    noticedAt: z.optional(field.epochMs),
    answered: z.optional(z.enum(bookingAnswers)),
    matchedBy: z._default(z.enum(['email', 'call-link', 'learned', 'title', 'coach']), 'title'),
  }),
};
