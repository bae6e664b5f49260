// A sign: something the coach ticked, or that was counted. Of the client's leaning (F), the coach's own pull (K), wellbeing (W),
// self-reliance (G), the scope of coaching (S) or an opened urgent card (U). Never a score and never a diagnosis.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export type Flag = {
  /** "F1", "K3": the catalogue in `engagement/flags.ts` says what it is. */
  readonly code: string;
  readonly at: number;
  readonly how: 'ticked' | 'computed';
  /** As it was when it was noted; a changed setting does not rewrite the past. */
  readonly weight: number;
  readonly words?: string | undefined;
  readonly resolvedAt?: number | undefined;
  readonly resolvedHow?: string | undefined;
  /** The supervision it was taken to. */
  readonly supervision?: RecordId | undefined;
};

/** One a sign and day, whichever device it was ticked on. `day` is an ISO date in the coach's calendar. */
export const flagId = (engagement: RecordId, code: string, day: string): RecordId =>
  derivedRecordId('flag', engagement, code, day);

export const flagType: RecordType<Flag> = {
  type: 'flag',
  version: 1,
  merge: 'fields',
  text: ['words', 'resolvedHow'],
  observed: ['weight', 'how'],
  earliest: ['at', 'resolvedAt'],
  schema: z.object({
    code: z.string().check(z.regex(/^[A-Z][0-9]{1,2}$/)),
    at: field.epochMs,
    how: z._default(z.enum(['ticked', 'computed']), 'ticked'),
    weight: z._default(field.wholeNumber(0, 10), 1),
    words: z.optional(field.shortText),
    resolvedAt: z.optional(field.epochMs),
    // After an urgent card it holds what was seen and done, which may be long.
    resolvedHow: z.optional(field.longText),
    supervision: z.optional(field.recordId),
  }),
};
