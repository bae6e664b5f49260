// A session: what happened, or is to happen, at a booking. Its number is computed from the ledger, never stored.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export const sessionKinds = ['session', 'review', 'intro', 'follow-up', 'urgent'] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionStatuses = [
  'booked',
  'running',
  'to-confirm',
  'held',
  'late-cancelled',
  'no-show',
  'cancelled',
  'coach-cancelled',
] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

export type Session = {
  readonly booking?: RecordId | undefined;
  readonly kind: SessionKind;
  readonly start: number;
  readonly plannedMinutes: number;
  readonly actualMinutes?: number | undefined;
  readonly status: SessionStatus;
  /** What is owed for it, where it differs from the agreement, and whether it is settled. */
  readonly fee?: SessionFee | undefined;
  /** Little, some, a lot: the coach's own impression. */
  readonly movement?: 1 | 2 | 3 | undefined;
  /** Minutes past the agreed length. */
  readonly overrunMinutes?: number | undefined;
  /** Taken from a calendar after a review, with others of the same import, and for as long as that is not undone. */
  readonly imported?: SessionImport | undefined;
};

export type SessionImport = {
  readonly id: RecordId;
  readonly at: number;
  /** The import brought the booking too, or let it stand again: without the import nobody would count it. */
  readonly booked: boolean;
};

export type SessionFee = {
  readonly due?: number | undefined;
  /** ISO date. */
  readonly paidOn?: string | undefined;
  readonly proBono: boolean;
};

export const sessionIdOfBooking = (booking: RecordId): RecordId => derivedRecordId('session', booking);

/** For a call without a calendar event: one session an engagement, call and day (ISO date). */
export const sessionIdOfCall = (engagement: RecordId, callLink: string, day: string): RecordId =>
  derivedRecordId('session', engagement, callLink, day);

export const sessionType: RecordType<Session> = {
  type: 'session',
  version: 1,
  merge: 'fields',
  text: [],
  yields: { status: ['booked', 'running', 'to-confirm'] },
  observed: ['start', 'plannedMinutes', 'imported'],
  schema: z.object({
    booking: z.optional(field.recordId),
    kind: z._default(z.enum(sessionKinds), 'session'),
    start: field.epochMs,
    plannedMinutes: z._default(z.int().check(z.gte(1), z.lte(1440)), 50),
    actualMinutes: z.optional(z.int().check(z.gte(0), z.lte(1440))),
    status: z._default(z.enum(sessionStatuses), 'booked'),
    fee: z.optional(
      z.looseObject({
        due: z.optional(field.money),
        paidOn: z.optional(field.isoDate),
        proBono: z._default(z.boolean(), false),
      }),
    ),
    movement: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
    overrunMinutes: z.optional(field.minutes),
    imported: z.optional(
      z.looseObject({
        id: field.recordId,
        at: field.epochMs,
        booked: z._default(z.boolean(), false),
      }),
    ),
  }),
};
