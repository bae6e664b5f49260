// A person or group that is coached. The code stands for the name wherever a name must not be seen.
import * as z from 'zod/mini';
import { field, type RecordType } from './record.ts';

export const namingStates = ['unasked', 'yes', 'no'] as const;

/** Whether the client agreed to be named in a professional log: when, how, in which words. */
export type NamingConsent = {
  readonly state: (typeof namingStates)[number];
  readonly at?: number | undefined;
  readonly how?: string | undefined;
  readonly words?: string | undefined;
};

export type Client = {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  readonly phone?: string | undefined;
  /** IANA name. */
  readonly timeZone?: string | undefined;
  /** Who pays, where that is not the client. */
  readonly sponsor?: string | undefined;
  /** Whom the client wants to have called when it is urgent. */
  readonly emergencyContact?: { readonly name: string; readonly phone: string } | null | undefined;
  readonly naming: NamingConsent;
  readonly isGroup: boolean;
  readonly groupSize: number;
  readonly createdAt: number;
  /** Epoch milliseconds; set when all but dates, hours and count was erased. */
  readonly erasedAt?: number | undefined;
};

export const clientType: RecordType<Client> = {
  type: 'client',
  version: 1,
  merge: 'fields',
  text: [],
  lists: ['aliases', 'emails'],
  earliest: ['erasedAt'],
  schema: z.object({
    code: z._default(field.shortText, ''),
    name: field.shortText.check(z.minLength(1)),
    aliases: z._default(field.texts(20), []),
    emails: z._default(field.texts(20), []),
    phone: z.optional(field.shortText),
    timeZone: z.optional(field.shortText),
    sponsor: z.optional(field.shortText),
    emergencyContact: z.optional(
      z.nullable(z.looseObject({ name: field.shortText, phone: field.shortText })),
    ),
    naming: z._default(
      z.looseObject({
        state: z._default(z.enum(namingStates), 'unasked'),
        at: z.optional(field.epochMs),
        how: z.optional(field.shortText),
        words: z.optional(field.shortText),
      }),
      { state: 'unasked' },
    ),
    isGroup: z._default(z.boolean(), false),
    groupSize: z._default(field.wholeNumber(1, 10_000), 1),
    createdAt: z._default(field.epochMs, 0),
    erasedAt: z.optional(field.epochMs),
  }),
};
