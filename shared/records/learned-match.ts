// What the coach told us once: this series, event or call link is this client's, or is no session at all.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export const learnedKinds = ['series', 'event', 'call-link'] as const;

export type LearnedMatch = {
  readonly kind: (typeof learnedKinds)[number];
  readonly key: string;
  /** Null: not a session. */
  readonly client: RecordId | null;
  /** By which word of the coach: "this is Maya", "not a session", or a client's own call link. */
  readonly how: (typeof learnedWays)[number];
};

export const learnedWays = ['told', 'event-opened', 'client-form'] as const;

export const learnedMatchId = (kind: LearnedMatch['kind'], key: string): RecordId =>
  derivedRecordId('learned-match', kind, key);

export const learnedMatchType: RecordType<LearnedMatch> = {
  type: 'learned-match',
  version: 1,
  merge: 'fields',
  text: [],
  schema: z.object({
    kind: z.enum(learnedKinds),
    key: field.shortText,
    client: z._default(z.nullable(field.recordId), null),
    how: z._default(z.enum(learnedWays), 'told'),
  }),
};
