// A person or group that is coached. The code stands for the name wherever a name must not be seen.
import * as z from 'zod/mini';
import { field, type RecordType } from './record.ts';

export type Client = {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  readonly createdAt: number;
};

export const clientType: RecordType<Client> = {
  type: 'client',
  version: 1,
  merge: 'fields',
  text: [],
  lists: ['aliases', 'emails'],
  schema: z.object({
    code: z._default(field.shortText, ''),
    name: field.shortText.check(z.minLength(1)),
    aliases: z._default(z.array(field.shortText).check(z.maxLength(20)), []),
    emails: z._default(z.array(field.shortText).check(z.maxLength(20)), []),
    createdAt: z._default(field.epochMs, 0),
  }),
};
