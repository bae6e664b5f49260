// Identifiable information that left to anyone but the client: to whom, what, why, and on which consent. Written once.
import * as z from 'zod/mini';
import { field, type RecordId, type RecordType } from './record.ts';

/** Someone was in danger: shared without a consent, and said so. */
export type SafeguardingOverride = {
  readonly what: string;
  readonly whoAdvised: string;
  readonly clientTold: boolean;
};

export type Disclosure = {
  readonly consent?: RecordId | undefined;
  readonly to: string;
  /** The recipient's directory entry, where there is one. */
  readonly entry?: RecordId | undefined;
  readonly items: readonly string[];
  readonly at: number;
  readonly how: string;
  readonly why: string;
  readonly override?: SafeguardingOverride | undefined;
};

export const disclosureType: RecordType<Disclosure> = {
  type: 'disclosure',
  version: 1,
  merge: 'append-only',
  text: [],
  schema: z.object({
    consent: z.optional(field.recordId),
    to: field.shortText.check(z.minLength(1)),
    entry: z.optional(field.recordId),
    items: z._default(field.texts(20), []),
    at: field.epochMs,
    how: z._default(field.shortText, ''),
    why: z._default(field.longText, ''),
    override: z.optional(
      z.looseObject({
        what: field.longText.check(z.minLength(1)),
        whoAdvised: z._default(field.shortText, ''),
        clientTold: z._default(z.boolean(), false),
      }),
    ),
  }),
};
