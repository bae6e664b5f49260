// A referral: from noticing that someone else may be better placed to following up once. The client chooses, and contacts them.
import * as z from 'zod/mini';
import { field, type RecordId, type RecordType } from './record.ts';

export const referralReasons = ['scope', 'wellbeing', 'fit', 'capacity', 'urgent'] as const;
export type ReferralReason = (typeof referralReasons)[number];

export const referralStates = [
  'noticed',
  'considered',
  'raised',
  'names-given',
  'consent-asked',
  'shared',
  'contact-made',
  'followed-up',
  'closed',
] as const;
export type ReferralState = (typeof referralStates)[number];

export type Referral = {
  readonly reason: ReferralReason;
  /** What the coach noticed, as behaviour. */
  readonly need: string;
  readonly state: ReferralState;
  readonly openedAt: number;
  /** Directory entries that were offered. */
  readonly offered: readonly RecordId[];
  readonly offeredAt?: number | undefined;
  /** Fewer than three names are right here: the coach said so. */
  readonly fewerIsRight: boolean;
  readonly chosen?: RecordId | undefined;
  /** ISO date. */
  readonly followUpOn?: string | undefined;
  readonly closedAt?: number | undefined;
  readonly outcome?: 'chosen' | 'declined' | 'withdrawn' | 'other' | undefined;
};

export const referralType: RecordType<Referral> = {
  type: 'referral',
  version: 1,
  merge: 'fields',
  text: ['need'],
  lists: ['offered'],
  earliest: ['openedAt', 'offeredAt', 'closedAt'],
  schema: z.object({
    reason: z.enum(referralReasons),
    need: z._default(field.longText, ''),
    state: z._default(z.enum(referralStates), 'noticed'),
    openedAt: field.epochMs,
    offered: z._default(field.recordIds(20), []),
    offeredAt: z.optional(field.epochMs),
    fewerIsRight: z._default(z.boolean(), false),
    chosen: z.optional(field.recordId),
    followUpOn: z.optional(field.isoDate),
    closedAt: z.optional(field.epochMs),
    outcome: z.optional(z.enum(['chosen', 'declined', 'withdrawn', 'other'])),
  }),
};
