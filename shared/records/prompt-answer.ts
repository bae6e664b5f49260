// What became of one raising of a boundary prompt: when it was raised and first seen, and what the coach answered. A caution's age
// is counted from here, and a rule is quiet for a week after it.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export const severities = ['info', 'nudge', 'caution', 'stop', 'safety'] as const;
export type Severity = (typeof severities)[number];

export type PromptAnswer = {
  /** The rule's id, a word: "ending-in-sight". */
  readonly rule: string;
  readonly severity: Severity;
  readonly raisedAt: number;
  /** When a screen first showed it. */
  readonly shownAt?: number | undefined;
  /** The action that was taken, "dismissed", or "off". */
  readonly answer?: string | undefined;
  readonly answeredAt?: number | undefined;
  readonly reason?: string | undefined;
  readonly snoozedUntil?: number | undefined;
  /** Not for this client any more; `reason` says why. */
  readonly off: boolean;
  /** Its trigger no longer held. */
  readonly closedAt?: number | undefined;
  /** Put on the brief for the supervisor. */
  readonly briefedAt?: number | undefined;
  /** Taken to supervision. */
  readonly supervisedAt?: number | undefined;
};

/**
 * Two devices that raise the same rule raise it once. `scope` is the engagement, or "practice"; `turn` counts the raisings of the
 * rule there: 0, 1, 2...
 */
export const promptAnswerId = (scope: string, rule: string, turn: number): RecordId =>
  derivedRecordId('prompt-answer', scope, rule, String(turn));

export const promptAnswerType: RecordType<PromptAnswer> = {
  type: 'prompt-answer',
  version: 1,
  merge: 'fields',
  text: [],
  // Two answers to one prompt are no question of its own: the newer one is the answer.
  observed: ['severity', 'snoozedUntil', 'closedAt', 'answer', 'answeredAt', 'reason', 'off'],
  earliest: ['raisedAt', 'shownAt', 'briefedAt', 'supervisedAt'],
  schema: z.object({
    rule: field.shortText,
    severity: z._default(z.enum(severities), 'nudge'),
    raisedAt: field.epochMs,
    shownAt: z.optional(field.epochMs),
    answer: z.optional(field.shortText),
    answeredAt: z.optional(field.epochMs),
    reason: z.optional(field.shortText),
    snoozedUntil: z.optional(field.epochMs),
    off: z._default(z.boolean(), false),
    closedAt: z.optional(field.epochMs),
    briefedAt: z.optional(field.epochMs),
    supervisedAt: z.optional(field.epochMs),
  }),
};
