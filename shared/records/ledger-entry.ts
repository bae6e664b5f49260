// One line of an engagement's ledger: reason-coded, written once. "3 of 6" is always computed from these, never stored.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

export const ledgerReasons = [
  'agreement',
  'extension',
  'courtesy',
  'held',
  'late-cancellation',
  'no-show',
  'coach-cancelled',
  'correction',
] as const;
export type LedgerReason = (typeof ledgerReasons)[number];

export type LedgerEntry = {
  /** Epoch milliseconds of what it records: the session's start, the agreement's moment. */
  readonly at: number;
  /** Sessions: credits above zero, debits below, 0 for what is only noted. */
  readonly delta: number;
  readonly reason: LedgerReason;
  readonly session?: RecordId | undefined;
  readonly words?: string | undefined;
};

/** One entry a session and reason, whichever device writes it. `turn` tells a session's corrections apart: 0, 1, 2... */
export const sessionEntryId = (session: RecordId, reason: LedgerReason, turn = 0): RecordId =>
  derivedRecordId('ledger-entry', session, reason, String(turn));

/** The entry that comes with a version of the agreement. */
export const agreementEntryId = (engagement: RecordId, version: number): RecordId =>
  derivedRecordId('ledger-entry', engagement, 'agreement', String(version));

export const ledgerEntryType: RecordType<LedgerEntry> = {
  type: 'ledger-entry',
  version: 1,
  merge: 'append-only',
  text: [],
  schema: z.object({
    at: field.epochMs,
    delta: z.int().check(z.gte(-200), z.lte(200)),
    reason: z.enum(ledgerReasons),
    session: z.optional(field.recordId),
    words: z.optional(field.shortText),
  }),
};
