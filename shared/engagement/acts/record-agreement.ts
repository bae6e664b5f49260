// What was agreed, as a version of the agreement, the credit that goes with it, and the step to "contracted". Said again with
// another number it is an extension, which answers the three questions first, or a smaller number put right.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import {
  agreementId,
  agreementType,
  type Agreement,
  type ExtensionAnswers,
} from '../../records/agreement.ts';
import { agreementEntryId, ledgerEntryType, type LedgerReason } from '../../records/ledger-entry.ts';
import { createRecord, err, ok } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { firstStepId } from '../../records/transition.ts';
import { currentTerms } from '../terms-at.ts';
import { agreedAt, isAgreedOn } from './agreed-on.ts';
import { mapOk, type ActAt, type Refusal, type Written } from './act.ts';
import { findOpenEngagement, type FoundEngagement } from './find-engagement.ts';
import type { AgreementInput } from './inputs.ts';
import { takeSteps } from './take-step.ts';
import { isBlank } from './wrong-fields.ts';

/** `agreement.sessions` is the whole number now agreed, not how many are added. */
export function recordAgreement(
  records: Iterable<StoredRecord>,
  { engagement, agreement }: { readonly engagement: RecordId; readonly agreement: AgreementInput },
  at: ActAt,
): Result<Written, Refusal> {
  const found = findOpenEngagement(records, engagement);
  if (!found.ok) return found;
  const { extension, ...input } = agreement;
  const before = currentTerms(found.value.under.agreements);
  const isRaised = typeof before?.sessions === 'number' && (input.sessions ?? 0) > before.sessions;
  const asked = isRaised && extension !== undefined ? { ...input, extension } : input;
  const terms = agreementTerms(asked, at, before);
  const wrong = new Set(terms.ok ? [] : terms.error.fields);
  // An extension is never automatic: what for, who asked, and what if the coach were not free.
  if (isRaised && !isAnswered(extension)) wrong.add('extension');
  if (wrong.size > 0 || !terms.ok) return err({ type: 'invalid', fields: [...wrong] });
  const written = agreementRecords(engagement, terms.value, creditOf(terms.value, before), at);
  const steps = stepsAfter(found.value, isRaised, at);
  return mapOk(steps, (taken) => ({ records: [...written, ...taken] }));
}

export const isAnswered = (answers: ExtensionAnswers | undefined): answers is ExtensionAnswers =>
  answers !== undefined && !isBlank(answers.newGoal) && !isBlank(answers.ifNotFree);

/** The input as a version of the agreement. What the form does not ask for stays as it was, or as the type has it. */
export function agreementTerms(
  input: AgreementInput,
  at: ActAt,
  before?: Agreement,
): Result<Agreement, Extract<Refusal, { readonly type: 'invalid' }>> {
  const { reviewOn = '', sessions } = input;
  const parsed = z.safeParse(agreementType.schema, {
    ...before,
    ...input,
    version: (before?.version ?? 0) + 1,
    supersedes: before?.version,
    agreedAt: agreedAt(input.agreedOn, at),
    words: input.words.trim(),
    reviewOn: reviewOn === '' ? undefined : reviewOn,
    fee: feeOf(input, before),
    hash: input.text === undefined ? before?.hash : hashOf(input.text),
    extension: input.extension,
  });
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0])));
  if (!isAgreedOn(input.agreedOn, at)) wrong.add('agreedOn');
  // Without a number there has to be a date to look again: an engagement without either has no finishing line.
  if (sessions === null && reviewOn === '') wrong.add('reviewOn');
  return parsed.success && wrong.size === 0 ? ok(parsed.data) : err({ type: 'invalid', fields: [...wrong] });
}

/** What was paid stays paid while price and number are the same, although no form asks for the day again: more sessions cost anew. */
function feeOf({ fee, sessions }: AgreementInput, before: Agreement | undefined): Agreement['fee'] {
  if (before === undefined || before.fee === null) return fee ?? null;
  const { paidOn, ...known } = before.fee;
  const agreed = fee === undefined ? known : fee;
  if (agreed === null || paidOn === undefined) return agreed;
  const isSame = known.amount === agreed.amount && known.per === agreed.per && before.sessions === sessions;
  return isSame ? { paidOn, ...agreed } : agreed;
}

const hashOf = (text: string): string | undefined =>
  text === '' ? undefined : bytesToHex(sha256(new TextEncoder().encode(text)));

export type Credit = { readonly delta: number; readonly reason: LedgerReason };

/** Against the version before and not the ledger's sum: saying the same number again must not take back a session given as a courtesy. */
function creditOf({ sessions }: Agreement, before: Agreement | undefined): Credit {
  const known = before?.sessions ?? null;
  // A number after none is agreed for the first time: nothing is extended.
  if (known === null) return { delta: sessions ?? 0, reason: 'agreement' };
  const delta = (sessions ?? 0) - known;
  return { delta, reason: delta > 0 ? 'extension' : 'correction' };
}

export function agreementRecords(
  engagement: RecordId,
  terms: Agreement,
  { delta, reason }: Credit,
  { now }: Pick<ActAt, 'now'>,
): readonly StoredRecord[] {
  const under = (id: RecordId) => ({ id, parent: engagement, editedAt: now });
  const agreement = createRecord(agreementType, under(agreementId(engagement, terms.version)), terms);
  if (delta === 0) return [agreement];
  const entry = { at: terms.agreedAt, delta, reason };
  return [
    agreement,
    createRecord(ledgerEntryType, under(agreementEntryId(engagement, terms.version)), entry),
  ];
}

function stepsAfter(
  { engagement, folded, ledger }: FoundEngagement,
  isRaised: boolean,
  { now, randomId }: ActAt,
): Result<readonly StoredRecord[], Refusal> {
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
  const goesOn = isRaised && (folded.state === 'closing' || folded.state === 'active');
  if (!goesOn) return ok([]);
  const extended = { id: randomId(), to: 'active', met: ['new-agreement'], reason: 'extension' } as const;
  return takeSteps(engagement.id, folded, [extended], now);
}
