// A calendar event that belongs to an engagement. Its id comes from the calendar, the event and the instance's original
// start, never from the start that is shown: a moved session stays one session.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export const bookingStatuses = ['standing', 'declined', 'cancelled', 'vanished-asked'] as const;

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
  /** Which site showed it last. */
  readonly seenWhere?: string | undefined;
  readonly status: (typeof bookingStatuses)[number];
  readonly matchedBy: 'email' | 'call-link' | 'learned' | 'title' | 'coach';
};

/** `eventId` is the provider's id of this instance without its original start. */
export const bookingId = (provider: string, eventId: string, originalStart?: string): RecordId =>
  derivedRecordId('booking', provider, eventId, originalStart ?? '');

export const bookingType: RecordType<Booking> = {
  type: 'booking',
  version: 1,
  merge: 'fields',
  text: [],
  yields: { status: ['standing'] },
  observed: ['start', 'end', 'timeKnown', 'callLink', 'seenAt', 'seenWhere', 'seriesId', 'matchedBy'],
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
    matchedBy: z._default(z.enum(['email', 'call-link', 'learned', 'title', 'coach']), 'title'),
  }),
};
