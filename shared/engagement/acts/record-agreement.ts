// What was agreed, as a version of the agreement, the credit that goes with it, and the step to "contracted". Said again with
// another number it is an extension, or a smaller number put right.
import * as z from 'zod/mini';
import { agreementId, agreementType, type Agreement } from '../../records/agreement.ts';
import { isIsoDate } from '../../records/iso-date.ts';
import { agreementEntryId, ledgerEntryType, type LedgerReason } from '../../records/ledger-entry.ts';
import {
  createRecord,
  err,
  ok,
  type RecordId,
  type Result,
  type StoredRecord,
} from '../../records/record.ts';
import { firstStepId } from '../../records/transition.ts';
import { currentTerms } from '../terms-at.ts';
import type { ActAt, Refusal } from './act.ts';
import { findEngagement, isOver, type FoundEngagement } from './find-engagement.ts';
import type { AgreementInput } from './inputs.ts';
import { takeSteps } from './take-step.ts';

/** `agreement.sessions` is the whole number now agreed, not how many are added. */
export function recordAgreement(
  records: Iterable<StoredRecord>,
  { engagement, agreement }: { readonly engagement: RecordId; readonly agreement: AgreementInput },
  at: ActAt,
): Result<{ readonly records: readonly StoredRecord[] }, Refusal> {
  const found = findEngagement(records, engagement);
  if (!found.ok) return found;
  if (isOver(found.value)) return err({ type: 'refused', why: 'engagement-over' });
  const { under, ledger } = found.value;
  const before = currentTerms(under.agreements);
  const terms = agreementTerms(agreement, at, before);
  if (!terms.ok) return terms;
  const steps = stepsAfter(found.value, (agreement.sessions ?? 0) > ledger.agreed, at);
  if (!steps.ok) return steps;
  const credited = creditOf(terms.value, ledger.agreed, ledger.credits.length > 0);
  return ok({ records: [...agreementRecords(engagement, terms.value, credited, at), ...steps.value] });
}

/** The input as a version of the agreement. What the form does not ask for stays as it was, or as the type has it. */
export function agreementTerms(
  input: AgreementInput,
  at: ActAt,
  before?: Agreement,
): Result<Partial<Agreement> & { readonly version: number; readonly sessions: number | null }, Refusal> {
  const { sessions, minutes, cadenceDays, how, contactAllowance, followUp, reviewOn } = input;
  const kept =
    before === undefined
      ? {}
      : {
          lateCancellation: before.lateCancellation,
          noShow: before.noShow,
          noticeSessions: before.noticeSessions,
        };
  const version = (before?.version ?? 0) + 1;
  const words = input.words.trim();
  const terms = {
    ...kept,
    ...{ version, how, agreedAt: at.now, words, sessions, minutes, cadenceDays, contactAllowance, followUp },
    ...(reviewOn === undefined || reviewOn === '' ? {} : { reviewOn }),
  };
  const parsed = z.safeParse(agreementType.schema, terms);
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0])));
  if (terms.reviewOn !== undefined && !isIsoDate(terms.reviewOn)) wrong.add('reviewOn');
  // Without a number there has to be a date to look again: an engagement without either has no finishing line.
  if (sessions === null && terms.reviewOn === undefined) wrong.add('reviewOn');
  return wrong.size === 0 ? ok(terms) : err({ type: 'invalid', fields: [...wrong] });
}

export type Credit = { readonly delta: number; readonly reason: LedgerReason };

function creditOf(terms: { readonly sessions: number | null }, agreed: number, hasCredits: boolean): Credit {
  const delta = (terms.sessions ?? 0) - agreed;
  if (!hasCredits) return { delta, reason: 'agreement' };
  return { delta, reason: delta > 0 ? 'extension' : 'correction' };
}

export function agreementRecords(
  engagement: RecordId,
  terms: Partial<Agreement> & { readonly version: number },
  { delta, reason }: Credit,
  { now }: ActAt,
): readonly StoredRecord[] {
  const under = (id: RecordId) => ({ id, parent: engagement, editedAt: now });
  const agreement = createRecord(agreementType, under(agreementId(engagement, terms.version)), terms);
  if (delta === 0) return [agreement];
  const entry = { at: now, delta, reason };
  return [
    agreement,
    createRecord(ledgerEntryType, under(agreementEntryId(engagement, terms.version)), entry),
  ];
}

function stepsAfter(
  { engagement, folded, ledger }: FoundEngagement,
  isRaised: boolean,
  at: ActAt,
): Result<readonly StoredRecord[], Refusal> {
  const { now, randomId } = at;
  if (folded.state === 'proposed') {
    const contracted = {
      id: firstStepId(engagement.id, 'contracted'),
      to: 'contracted',
      met: ['number-or-review-date'],
    } as const;
    const active = {
      id: firstStepId(engagement.id, 'active'),
      to: 'active',
      met: ['first-session-held'],
    } as const;
    // They may have met before they agreed: then the work is under way already.
    return takeSteps(engagement.id, folded, ledger.held > 0 ? [contracted, active] : [contracted], now);
  }
  const reopened = { id: randomId(), to: 'active', met: ['new-agreement'], reason: 'extension' } as const;
  return takeSteps(engagement.id, folded, folded.state === 'closing' && isRaised ? [reopened] : [], now);
}
