// A session's note. Two drawers: the record, which a client may see, and the coach's own reflection.
// `alternatives` holds another browser's version where both rewrote the same lines, until the coach chooses.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export type Commitment = { readonly text: string; readonly done: boolean };

export type Note = {
  readonly session?: RecordId | undefined;
  readonly drawer: 'record' | 'reflection';
  /** Epoch milliseconds of the session it is about; sorts notes without reading sessions. */
  readonly about: number;
  readonly body: string;
  readonly commitments: readonly Commitment[];
  readonly alternatives: readonly { readonly body: string; readonly editedAt: number }[];
  /** Earlier bodies, newest last. */
  readonly revisions: readonly { readonly body: string; readonly at: number }[];
};

export const noteId = (session: RecordId, drawer: Note['drawer']): RecordId =>
  derivedRecordId('note', session, drawer);

export const noteType: RecordType<Note> = {
  type: 'note',
  version: 1,
  merge: 'fields',
  text: ['body'],
  lists: ['commitments', 'alternatives', 'revisions'],
  observed: ['about'],
  schema: z.object({
    session: z.optional(field.recordId),
    drawer: z._default(z.enum(['record', 'reflection']), 'record'),
    about: z._default(field.epochMs, 0),
    body: z._default(field.longText, ''),
    commitments: z._default(
      z
        .array(z.looseObject({ text: field.shortText, done: z._default(z.boolean(), false) }))
        .check(z.maxLength(100)),
      [],
    ),
    alternatives: z._default(
      z.array(z.looseObject({ body: field.longText, editedAt: field.epochMs })).check(z.maxLength(20)),
      [],
    ),
    revisions: z._default(
      z.array(z.looseObject({ body: field.longText, at: field.epochMs })).check(z.maxLength(20)),
      [],
    ),
  }),
};
