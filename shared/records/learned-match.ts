// What was learned once: this series, event or call link is this client's, or is no session at all. By the coach's own word, or from
// the guests and the call link of an event that was opened.
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

/** The coach's own word. What was read off an opened event never outranks it. */
export const isTold = ({ how }: Pick<LearnedMatch, 'how'>): boolean => how !== 'event-opened';

/** The key of one event. One date of a series has its own, so that it can be told apart from the others. */
export const eventMatchKey = (eventId: string, originalStart?: string): string =>
  originalStart === undefined ? eventId : `${eventId}_${originalStart}`;

export const learnedMatchId = (kind: LearnedMatch['kind'], key: string): RecordId =>
  derivedRecordId('learned-match', kind, key);

export const learnedMatchType: RecordType<LearnedMatch> = {
  type: 'learned-match',
  version: 1,
  merge: 'fields',
  text: [],
  unsaid: { field: 'how', values: ['event-opened'], with: ['client'] },
  schema: z.object({
    kind: z.enum(learnedKinds),
    key: field.shortText,
    client: z._default(z.nullable(field.recordId), null),
    how: z._default(z.enum(learnedWays), 'told'),
  }),
};
