// A sealed link that the coach sent: what for, until when, and what came back. The sealed text and its key are never here.
import * as z from 'zod/mini';
import { field, type RecordType } from './record.ts';

export const linkPurposes = ['agreement', 'consent', 'closing-letter', 'hand-over', 'brief'] as const;

export type SealedLink = {
  readonly purpose: (typeof linkPurposes)[number];
  readonly madeAt: number;
  readonly expiresAt: number;
  /** How often it was opened, as far as the relay said. */
  readonly reads: number;
  readonly answer?: string | undefined;
  readonly answeredAt?: number | undefined;
  readonly revokedAt?: number | undefined;
};

export const sealedLinkType: RecordType<SealedLink> = {
  type: 'sealed-link',
  version: 1,
  merge: 'fields',
  text: [],
  observed: ['reads'],
  earliest: ['revokedAt', 'answeredAt'],
  schema: z.object({
    purpose: z.enum(linkPurposes),
    madeAt: field.epochMs,
    expiresAt: field.epochMs,
    reads: z._default(field.count, 0),
    answer: z.optional(field.longText),
    answeredAt: z.optional(field.epochMs),
    revokedAt: z.optional(field.epochMs),
  }),
};
