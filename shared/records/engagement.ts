// One piece of work with a client: the first, the second... Its state is not a field: it is folded from transitions.
// `ending` is the unfinished "end engagement" flow, kept so that a closed popup, or another browser, can go on with it.
import * as z from 'zod/mini';
import { field, type RecordType } from './record.ts';

export const endingReasons = [
  'completed',
  'terminated_by_coach',
  'terminated_by_client',
  'referred',
  'lapsed',
] as const;
export type EndingReason = (typeof endingReasons)[number];

export const looseEnds = [
  'future-events',
  'unpaid',
  'unused',
  'recurring-invitation',
  'booking-link',
] as const;
export type LooseEnd = (typeof looseEnds)[number];

export type EndingDraft = {
  readonly step: 'why' | 'when' | 'loose-ends' | 'confirm';
  readonly reason?: EndingReason | undefined;
  /** ISO date of the last day of the work, in the coach's own calendar. */
  readonly lastDay?: string | undefined;
  readonly settled: readonly LooseEnd[];
};

export type Engagement = {
  readonly number: number;
  readonly createdAt: number;
  readonly guardUntil?: number | undefined;
  readonly ending?: EndingDraft | null | undefined;
};

const endingDraft = z.looseObject({
  step: z.enum(['why', 'when', 'loose-ends', 'confirm']),
  reason: z.optional(z.enum(endingReasons)),
  lastDay: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
  settled: z._default(z.array(z.enum(looseEnds)), []),
});

export const engagementType: RecordType<Engagement> = {
  type: 'engagement',
  version: 1,
  merge: 'fields',
  text: [],
  schema: z.object({
    number: z.int().check(z.gte(1), z.lte(1000)),
    createdAt: z._default(field.epochMs, 0),
    guardUntil: z.optional(field.epochMs),
    ending: z.optional(z.nullable(endingDraft)),
  }),
};
