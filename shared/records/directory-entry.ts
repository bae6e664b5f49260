// A real person to offer a client, or the coach's own supervisor: what they do and how to reach them.
import * as z from 'zod/mini';
import { field, type RecordType } from './record.ts';

export const directoryKinds = [
  'coach',
  'counsellor',
  'psychologist',
  'medical',
  'legal',
  'financial',
  'crisis',
  'supervisor',
  'other',
] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

export type DirectoryEntry = {
  readonly name: string;
  readonly kind: DirectoryKind;
  readonly whatTheyDo: string;
  readonly contact: string;
  readonly fee: string;
  readonly wait: string;
  readonly area: string;
  /** ISO date. */
  readonly lastCheckedOn?: string | undefined;
  /** How the coach knows them, any commission declared. */
  readonly relation: string;
  /** No longer offered; kept because old referrals name it. */
  readonly retired: boolean;
};

export const directoryEntryType: RecordType<DirectoryEntry> = {
  type: 'directory-entry',
  version: 1,
  merge: 'fields',
  text: [],
  schema: z.object({
    name: field.shortText.check(z.minLength(1)),
    kind: z._default(z.enum(directoryKinds), 'other'),
    whatTheyDo: z._default(field.shortText, ''),
    contact: z._default(field.shortText, ''),
    fee: z._default(field.shortText, ''),
    wait: z._default(field.shortText, ''),
    area: z._default(field.shortText, ''),
    lastCheckedOn: z.optional(field.isoDate),
    relation: z._default(field.shortText, ''),
    retired: z._default(z.boolean(), false),
  }),
};
