// One piece of work with a client: the first, the second... Its state is not a field: it is folded from transitions.
// `ending` is the unfinished "end engagement" flow, kept so that a closed popup, or another browser, can go on with it.
import * as z from 'zod/mini';
import { retentionClasses, type RetentionClass } from './practice.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export const endingReasons = [
  'completed',
  'terminated_by_coach',
  'terminated_by_client',
  'referred',
  'lapsed',
  'transferred',
  'cancelled',
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

/** Something done once for the number now agreed: an extension asks for it anew. */
export type DoneOnce = {
  /** How many extensions there were when it was done. */
  readonly extensions: number;
  readonly at: number;
  readonly skipped?: boolean | undefined;
};

export type Aftercare = {
  readonly kind: 'none' | 'one';
  /** ISO date on which the agreed follow-up falls due. */
  readonly dueOn?: string | undefined;
  readonly usedAt?: number | undefined;
};

/** What stays of an erased engagement: ISO dates of the first and the last session, how many, how many minutes, and why. */
export type Tombstone = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sessions: number;
  readonly minutes: number;
  readonly reason: string;
  readonly erasedAt: number;
};

export type Engagement = {
  readonly number: number;
  readonly createdAt: number;
  readonly guardUntil?: number | undefined;
  readonly ending?: EndingDraft | null | undefined;
  /** The half-way review of the number now agreed. */
  readonly midpoint?: DoneOnce | undefined;
  /** The ending was spoken about. */
  readonly endingNamed?: DoneOnce | undefined;
  /** After the end; the agreement says what was promised until then. */
  readonly aftercare?: Aftercare | undefined;
  /** ISO dates. */
  readonly archiveOn?: string | undefined;
  readonly eraseOn?: string | undefined;
  /** Why the day of the follow-up, or of erasing, was moved. */
  readonly movedBecause?: string | undefined;
  /** A standing event that the coach leaves on purpose after the end: ids of bookings. */
  readonly leftStanding: readonly RecordId[];
  /** Classes of records that were erased after the end. */
  readonly erasedClasses: readonly RetentionClass[];
  readonly tombstone?: Tombstone | undefined;
};

const endingDraft = z.looseObject({
  step: z.enum(['why', 'when', 'loose-ends', 'confirm']),
  reason: z.optional(z.enum(endingReasons)),
  lastDay: z.optional(field.isoDate),
  settled: z._default(z.array(z.enum(looseEnds)), []),
});

const doneOnce = z.looseObject({
  extensions: field.count,
  at: field.epochMs,
  skipped: z.optional(z.boolean()),
});

export const engagementType: RecordType<Engagement> = {
  type: 'engagement',
  version: 1,
  merge: 'fields',
  text: [],
  lists: ['leftStanding', 'erasedClasses'],
  // Two devices that mark the same thing as done, or erase the same work, mean the same, at two moments.
  observed: ['midpoint', 'endingNamed', 'tombstone'],
  schema: z.object({
    number: z.int().check(z.gte(1), z.lte(1000)),
    createdAt: z._default(field.epochMs, 0),
    guardUntil: z.optional(field.epochMs),
    ending: z.optional(z.nullable(endingDraft)),
    midpoint: z.optional(doneOnce),
    endingNamed: z.optional(doneOnce),
    aftercare: z.optional(
      z.looseObject({
        kind: z.enum(['none', 'one']),
        dueOn: z.optional(field.isoDate),
        usedAt: z.optional(field.epochMs),
      }),
    ),
    archiveOn: z.optional(field.isoDate),
    eraseOn: z.optional(field.isoDate),
    movedBecause: z.optional(field.shortText),
    leftStanding: z._default(field.recordIds(200), []),
    erasedClasses: z._default(z.array(z.enum(retentionClasses)).check(z.maxLength(10)), []),
    tombstone: z.optional(
      z.looseObject({
        from: z.optional(field.isoDate),
        to: z.optional(field.isoDate),
        sessions: field.count,
        minutes: field.wholeNumber(0, 10_000_000),
        reason: field.shortText,
        erasedAt: field.epochMs,
      }),
    ),
  }),
};
