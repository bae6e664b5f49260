// An hour with the supervisor: when, how long, with whom, and which cases, by code alone.
import * as z from 'zod/mini';
import { field, type RecordId, type RecordType } from './record.ts';

export const supervisionKinds = ['one-to-one', 'group', 'peer', 'mentor'] as const;

export type Supervision = {
  readonly at: number;
  readonly minutes: number;
  readonly supervisor: string;
  readonly kind: (typeof supervisionKinds)[number];
  /** Clients' codes, never names. */
  readonly cases: readonly string[];
  readonly questions: string;
  readonly actions: string;
  /** Flags and raised cautions that were taken there. */
  readonly taken: readonly RecordId[];
};

export const supervisionType: RecordType<Supervision> = {
  type: 'supervision',
  version: 1,
  merge: 'fields',
  text: ['questions', 'actions'],
  lists: ['cases', 'taken'],
  schema: z.object({
    at: field.epochMs,
    minutes: z._default(field.wholeNumber(1, 1440), 60),
    supervisor: z._default(field.shortText, ''),
    kind: z._default(z.enum(supervisionKinds), 'one-to-one'),
    cases: z._default(field.texts(200), []),
    questions: z._default(field.longText, ''),
    actions: z._default(field.longText, ''),
    taken: z._default(field.recordIds(2000), []),
  }),
};
