// One line of the conflict journal: two browsers gave a field different values; one was kept, the other waits here.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export type Conflict = {
  readonly record: RecordId;
  readonly recordType: string;
  readonly field: string;
  readonly kept: unknown;
  readonly other: unknown;
  readonly at: number;
  readonly resolved: boolean;
};

/** The same two values in the same field are one conflict, whoever notices it and however often. */
export const conflictId = (record: RecordId, fieldName: string, kept: unknown, other: unknown): RecordId =>
  derivedRecordId(
    'conflict',
    record,
    fieldName,
    ...[kept, other].map((v) => JSON.stringify(v ?? null)).toSorted(),
  );

export const conflictType: RecordType<Conflict> = {
  type: 'conflict',
  version: 1,
  merge: 'fields',
  text: [],
  schema: z.object({
    record: field.recordId,
    recordType: field.shortText,
    field: field.shortText,
    kept: z.unknown(),
    other: z.unknown(),
    at: field.epochMs,
    resolved: z._default(z.boolean(), false),
  }),
};
