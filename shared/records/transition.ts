// One step in an engagement's life, written once. The state is folded from all of them; `ended` absorbs.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export const engagementStates = [
  'proposed',
  'declined',
  'contracted',
  'active',
  'paused',
  'closing',
  'ended',
  'archived',
  'erased',
] as const;
export type EngagementState = (typeof engagementStates)[number];

export type Transition = {
  readonly from: EngagementState;
  readonly to: EngagementState;
  readonly at: number;
  readonly by: 'coach' | 'client' | 'lapse';
  readonly reason?: string | undefined;
  /** ISO date of the last day, for a step to `ended`: what "ended 12 May" says. */
  readonly lastDay?: string | undefined;
  /** For a step to `ended`: events from this moment on are after the end. Kept because only the device that ended knew its time zone. */
  readonly overAt?: number | undefined;
  /** ISO date on which a pause is to end. */
  readonly resumeOn?: string | undefined;
  readonly waived: readonly string[];
};

/** The steps that two devices would take for the same cause make one record; all others have random ids, so that both are seen. */
export const firstStepId = (engagement: RecordId, to: OnceStep): RecordId =>
  derivedRecordId('transition', engagement, to);

/** The first step to each of them: after an end there is no other to these. */
type OnceStep = 'proposed' | 'contracted' | 'active' | 'archived' | 'erased';

export const transitionType: RecordType<Transition> = {
  type: 'transition',
  version: 1,
  merge: 'append-only',
  text: [],
  schema: z.object({
    from: z.enum(engagementStates),
    to: z.enum(engagementStates),
    at: field.epochMs,
    by: z._default(z.enum(['coach', 'client', 'lapse']), 'coach'),
    reason: z.optional(field.shortText),
    lastDay: z.optional(field.isoDate),
    overAt: z.optional(field.epochMs),
    resumeOn: z.optional(field.isoDate),
    waived: z._default(z.array(field.shortText).check(z.maxLength(50)), []),
  }),
};
