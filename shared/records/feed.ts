// A calendar that is read by its private address. Whoever has the address can read the calendar, so it is a secret: sealed like
// every record, never in an error or a log, and never shown whole once it is saved.
import * as z from 'zod/mini';
import { field, type RecordType } from './record.ts';

export type Feed = {
  /** The coach's own word for it; empty: the host stands for it. */
  readonly label: string;
  /** Whole, with its token; empty once the feed is removed. */
  readonly address: string;
  /** The coach's own e-mail in that calendar: no guest, and whose answer tells what was declined. */
  readonly owner: string;
  readonly addedAt: number;
  readonly removedAt?: number | undefined;
};

/** Longer than any address that a calendar gives out. */
export const longestAddress = 2000;

export const feedType: RecordType<Feed> = {
  type: 'feed',
  version: 1,
  merge: 'fields',
  text: [],
  // The journal would show the other value of a field: an address may not get there.
  observed: ['address'],
  earliest: ['removedAt'],
  schema: z.object({
    label: z._default(field.shortText, ''),
    address: z.string().check(z.maxLength(longestAddress)),
    owner: z._default(field.shortText, ''),
    addedAt: z._default(field.epochMs, 0),
    removedAt: z.optional(field.epochMs),
  }),
};
