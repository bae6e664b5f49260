// A contact between sessions, logged by one tap. The message's text is never stored: Bookend reads no messages.
import * as z from 'zod/mini';
import { field, type RecordType } from './record.ts';

export const contactChannels = ['message', 'email', 'phone', 'video', 'in-person', 'other'] as const;

export type Contact = {
  readonly at: number;
  readonly channel: (typeof contactChannels)[number];
  /** `in`: from the client. */
  readonly direction: 'in' | 'out';
  readonly minutes?: number | undefined;
  /** About dates alone: it counts for nothing. */
  readonly scheduling: boolean;
  /** The client answers a check-in that the coach sent: no contact after the end. */
  readonly answersCheckIn: boolean;
  /** A check-in that the coach sent: what "lapsed" asks for first. */
  readonly isCheckIn: boolean;
};

export const contactType: RecordType<Contact> = {
  type: 'contact',
  version: 1,
  merge: 'fields',
  text: [],
  schema: z.object({
    at: field.epochMs,
    channel: z._default(z.enum(contactChannels), 'message'),
    direction: z._default(z.enum(['in', 'out']), 'in'),
    minutes: z.optional(field.minutes),
    scheduling: z._default(z.boolean(), false),
    answersCheckIn: z._default(z.boolean(), false),
    isCheckIn: z._default(z.boolean(), false),
  }),
};
