// What coach and client agreed: a version each time it changes. A spoken agreement counts.
import * as z from 'zod/mini';
import { derivedRecordId } from './record-id.ts';
import { field, type RecordId, type RecordType } from './record.ts';

/** The checklist of an agreement, in its order. */
export const agreementItems = [
  'parties',
  'what-coaching-is',
  'goals',
  'sessions',
  'review',
  'fee',
  'cancellation',
  'contact',
  'over-running',
  'confidentiality',
  'records',
  'referral',
  'urgent',
  'ending',
  'extending',
  'after-the-end',
  'other-roles',
  'going-quiet',
  'coach-absence',
  'right-to-cancel',
  'how-agreed',
] as const;
export type AgreementItem = (typeof agreementItems)[number];

export type AgreementFee = {
  /** In the practice's currency, two decimals at most. 0 is agreed as pro bono. */
  readonly amount: number;
  readonly per: 'session' | 'package';
  /** In the coach's words: "on the day", "within 14 days". */
  readonly due: string;
  /** ISO date; for a package, which is paid once. */
  readonly paidOn?: string | undefined;
};

/** The three questions of an extension, answered. */
export type ExtensionAnswers = {
  readonly newGoal: string;
  readonly askedBy: 'client' | 'coach' | 'both';
  readonly ifNotFree: string;
};

export type Agreement = {
  readonly version: number;
  readonly how: 'spoken' | 'ticked' | 'signed';
  readonly agreedAt: number;
  readonly words: string;
  /** Null where no number was agreed; then `reviewOn` should say when to look again. */
  readonly sessions: number | null;
  readonly reviewOn?: string | undefined;
  readonly minutes: number;
  readonly cadenceDays: number;
  readonly mode: 'online' | 'in-person' | 'phone' | 'mixed';
  /** Null: the agreement is silent on it. */
  readonly fee: AgreementFee | null;
  readonly cancellationHours: number | null;
  readonly lateCancellation: 'used' | 'free';
  readonly noShow: 'used' | 'free';
  readonly contactAllowance: number | null;
  readonly channels: readonly string[];
  readonly replyWithinHours: number | null;
  readonly noticeSessions: number;
  /** What becomes of sessions that were agreed and not used, in words. */
  readonly unused: string;
  readonly followUp: 'none' | 'one';
  /** Items of the checklist that were said, or knowingly left out. Numbers of their own (sessions, fee, contact) speak for themselves. */
  readonly checklist: Readonly<Record<string, 'agreed' | 'waived'>>;
  /** The whole text, where there is one. */
  readonly text: string;
  /** SHA-256 of `text` in hex, as it was when it was agreed. */
  readonly hash?: string | undefined;
  readonly supersedes?: number | undefined;
  readonly extension?: ExtensionAnswers | undefined;
};

/** Two devices that record the same version make one record, so that their differences meet in it. */
export const agreementId = (engagement: RecordId, version: number): RecordId =>
  derivedRecordId('agreement', engagement, String(version));

export const agreementType: RecordType<Agreement> = {
  type: 'agreement',
  version: 1,
  merge: 'fields',
  text: ['words', 'text'],
  lists: ['channels'],
  maps: ['checklist'],
  schema: z.object({
    version: z._default(field.wholeNumber(1, 1000), 1),
    how: z._default(z.enum(['spoken', 'ticked', 'signed']), 'spoken'),
    agreedAt: field.epochMs,
    words: z._default(field.longText, ''),
    sessions: z._default(z.nullable(field.wholeNumber(1, 200)), 6),
    reviewOn: z.optional(field.isoDate),
    minutes: z._default(field.wholeNumber(5, 600), 50),
    cadenceDays: z._default(field.wholeNumber(1, 365), 14),
    mode: z._default(z.enum(['online', 'in-person', 'phone', 'mixed']), 'online'),
    fee: z._default(
      z.nullable(
        z.looseObject({
          amount: field.money,
          per: z._default(z.enum(['session', 'package']), 'session'),
          due: z._default(field.shortText, ''),
          paidOn: z.optional(field.isoDate),
        }),
      ),
      null,
    ),
    cancellationHours: z._default(z.nullable(field.wholeNumber(0, 1000)), null),
    lateCancellation: z._default(z.enum(['used', 'free']), 'used'),
    noShow: z._default(z.enum(['used', 'free']), 'used'),
    contactAllowance: z._default(z.nullable(field.wholeNumber(0, 1000)), null),
    channels: z._default(field.texts(10), []),
    replyWithinHours: z._default(z.nullable(field.wholeNumber(0, 1000)), null),
    noticeSessions: z._default(field.wholeNumber(0, 20), 2),
    unused: z._default(field.shortText, ''),
    followUp: z._default(z.enum(['none', 'one']), 'none'),
    checklist: z._default(field.mapOf(z.enum(['agreed', 'waived']), 100), {}),
    text: z._default(field.longText, ''),
    hash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
    supersedes: z.optional(field.wholeNumber(1, 1000)),
    extension: z.optional(
      z.looseObject({
        newGoal: field.shortText,
        askedBy: z.enum(['client', 'coach', 'both']),
        ifNotFree: field.shortText,
      }),
    ),
  }),
};
