// More sessions on the terms that hold, once the three questions are answered: a new version, its credit, and work goes on.
// What was done once for the number before - half-way review, ending named - is asked for anew, because extensions are counted.
import type { Agreement, ExtensionAnswers } from '../../records/agreement.ts';
import { err, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';
import { currentTerms } from '../terms-at.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findOpenEngagement } from './find-engagement.ts';
import { isAnswered, recordAgreement } from './record-agreement.ts';

export type Extension = {
  readonly engagement: RecordId;
  /** How many more, 1 to 50. */
  readonly sessions: number;
  readonly answers: ExtensionAnswers;
  readonly how: Agreement['how'];
  readonly words: string;
  /** ISO date on which it was agreed: today where it is not said. */
  readonly agreedOn?: string | undefined;
};

const mostAtOnce = 50;

export function extendAgreement(
  records: Iterable<StoredRecord>,
  { engagement, sessions, answers, how, words, agreedOn }: Extension,
  at: ActAt,
): Result<Written, Refusal> {
  const isNumber = Number.isInteger(sessions) && sessions >= 1 && sessions <= mostAtOnce;
  const wrong = [...(isNumber ? [] : ['sessions']), ...(isAnswered(answers) ? [] : ['extension'])];
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const all = [...records];
  const found = findOpenEngagement(all, engagement);
  if (!found.ok) return found;
  const terms = currentTerms(found.value.under.agreements);
  if (terms === undefined) return err({ type: 'refused', why: 'no-agreement' });
  const { minutes, cadenceDays, contactAllowance, followUp, reviewOn } = terms;
  const same = {
    minutes,
    cadenceDays,
    contactAllowance,
    followUp,
    ...(reviewOn === undefined ? {} : { reviewOn }),
  };
  const agreed = (terms.sessions ?? 0) + sessions;
  const agreement = { ...same, how, words, agreedOn, sessions: agreed, extension: answers };
  return recordAgreement(all, { engagement, agreement }, at);
}
