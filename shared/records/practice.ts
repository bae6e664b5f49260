// The coach's own settings: one record a vault.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import type { RecordType } from './record.ts';

export type Practice = {
  readonly sessions: number;
  readonly minutes: number;
  readonly cadenceDays: number;
  readonly noticeSessions: number;
  readonly guardDays: number;
};

export const practiceId = derivedRecordId('practice');

export const practiceType: RecordType<Practice> = {
  type: 'practice',
  version: 1,
  merge: 'fields',
  text: [],
  schema: z.object({
    sessions: z._default(z.int().check(z.gte(1), z.lte(200)), 6),
    minutes: z._default(z.int().check(z.gte(5), z.lte(600)), 50),
    cadenceDays: z._default(z.int().check(z.gte(1), z.lte(365)), 14),
    noticeSessions: z._default(z.int().check(z.gte(0), z.lte(20)), 2),
    guardDays: z._default(z.int().check(z.gte(0), z.lte(3650)), 180),
  }),
};
