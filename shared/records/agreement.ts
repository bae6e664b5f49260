// What coach and client agreed: a version each time it changes. A spoken agreement counts.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export type Agreement = {
  readonly version: number;
  readonly how: 'spoken' | 'ticked' | 'signed';
  readonly agreedAt: number;
  readonly words: string;
  /** Null where no number was agreed; then `reviewOn` should say when to look again. */
  readonly sessions: number | null;
  readonly reviewOn?: string | undefined;
  readonly minutes: number;
  readonly cadenceDays: number;
  readonly lateCancellation: 'used' | 'free';
  readonly noShow: 'used' | 'free';
  readonly contactAllowance: number | null;
  readonly noticeSessions: number;
  readonly followUp: 'none' | 'one';
};

/** Two devices that record the same version make one record, so that their differences meet in it. */
export const agreementId = (engagement: RecordId, version: number): RecordId =>
  derivedRecordId('agreement', engagement, String(version));

export const agreementType: RecordType<Agreement> = {
  type: 'agreement',
  version: 1,
  merge: 'fields',
  text: ['words'],
  schema: z.object({
    version: z._default(z.int().check(z.gte(1), z.lte(1000)), 1),
    how: z._default(z.enum(['spoken', 'ticked', 'signed']), 'spoken'),
    agreedAt: field.epochMs,
    words: z._default(field.longText, ''),
    sessions: z._default(z.nullable(z.int().check(z.gte(1), z.lte(200))), 6),
    reviewOn: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
    minutes: z._default(z.int().check(z.gte(5), z.lte(600)), 50),
    cadenceDays: z._default(z.int().check(z.gte(1), z.lte(365)), 14),
    lateCancellation: z._default(z.enum(['used', 'free']), 'used'),
    noShow: z._default(z.enum(['used', 'free']), 'used'),
    contactAllowance: z._default(z.nullable(z.int().check(z.gte(0), z.lte(1000))), null),
    noticeSessions: z._default(z.int().check(z.gte(0), z.lte(20)), 2),
    followUp: z._default(z.enum(['none', 'one']), 'none'),
  }),
};
