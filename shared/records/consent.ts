// A client's yes, or no, to one recipient, one purpose and named items. Separate from the agreement; withdrawn as easily as given.
import * as z from 'zod/mini';
import { field, type RecordId, type RecordType } from './record.ts';

export const consentPurposes = ['refer', 'disclose', 'icf-name', 'supervision-named', 'follow-up'] as const;

/** What may be shared: nothing else leaves. */
export const sharedItems = ['name-and-contact', 'goals', 'what-helped', 'what-client-wants-said'] as const;
export type SharedItem = (typeof sharedItems)[number];

export type Consent = {
  readonly purpose: (typeof consentPurposes)[number];
  /** Whom it names. */
  readonly recipient: string;
  /** The recipient's directory entry, where there is one. */
  readonly entry?: RecordId | undefined;
  readonly items: readonly string[];
  /** What the client was told, and which version of those words. */
  readonly words: string;
  readonly version: number;
  readonly askedAt?: number | undefined;
  readonly grantedAt?: number | undefined;
  readonly declinedAt?: number | undefined;
  readonly withdrawnAt?: number | undefined;
  readonly expiresAt?: number | undefined;
  readonly how: 'link' | 'email' | 'spoken' | 'paper';
};

/** Filed under the client: it outlives an engagement. */
export const consentType: RecordType<Consent> = {
  type: 'consent',
  version: 1,
  merge: 'fields',
  text: [],
  earliest: ['askedAt', 'withdrawnAt'],
  schema: z.object({
    purpose: z.enum(consentPurposes),
    recipient: field.shortText.check(z.minLength(1)),
    entry: z.optional(field.recordId),
    items: z._default(field.texts(20), []),
    words: z._default(field.longText, ''),
    version: z._default(field.wholeNumber(1, 1000), 1),
    askedAt: z.optional(field.epochMs),
    grantedAt: z.optional(field.epochMs),
    declinedAt: z.optional(field.epochMs),
    withdrawnAt: z.optional(field.epochMs),
    expiresAt: z.optional(field.epochMs),
    how: z._default(z.enum(['link', 'email', 'spoken', 'paper']), 'spoken'),
  }),
};
