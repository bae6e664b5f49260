// One line of the agreement's checklist, said or knowingly left out: a new version that is otherwise the same.
import * as z from 'zod/mini';
import { agreementId, agreementItems, agreementType, type AgreementItem } from '../../records/agreement.ts';
import {
  createRecord,
  err,
  ok,
  type RecordId,
  type Result,
  type StoredRecord,
} from '../../records/record.ts';
import { currentTerms } from '../terms-at.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findOpenEngagement } from './find-engagement.ts';
import { wrongFieldsOf } from './wrong-fields.ts';

export type AgreementLine = {
  readonly engagement: RecordId;
  readonly item: AgreementItem;
  readonly as: 'agreed' | 'waived';
  /** What was said; it is added to the words of the agreement. */
  readonly words?: string;
};

export function addLine(
  records: Iterable<StoredRecord>,
  { engagement, item, as, words = '' }: AgreementLine,
  at: ActAt,
): Result<Written, Refusal> {
  const wrong = [
    ...(agreementItems.includes(item) ? [] : ['item']),
    ...(['agreed', 'waived'].includes(as) ? [] : ['as']),
  ];
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const found = findOpenEngagement(records, engagement);
  if (!found.ok) return found;
  const before = currentTerms(found.value.under.agreements);
  if (before === undefined) return err({ type: 'refused', why: 'no-agreement' });
  const said = words.trim();
  if (before.checklist[item] === as && (said === '' || before.words.split('\n').includes(said)))
    return ok({ records: [] });
  const version = before.version + 1;
  const line = {
    ...{ version, supersedes: before.version, agreedAt: at.now, extension: undefined },
    checklist: { ...before.checklist, [item]: as },
    words: [before.words, said].filter((part) => part !== '').join('\n'),
  };
  const tooLong = wrongFieldsOf(agreementType, { ...before, ...line });
  if (tooLong.length > 0) return err({ type: 'invalid', fields: tooLong });
  // Through the schema, so that only the agreement's own fields are taken over, not the old version's id.
  const terms = z.parse(agreementType.schema, { ...before, ...line });
  const under = { id: agreementId(engagement, version), parent: engagement, editedAt: at.now };
  return ok({ records: [createRecord(agreementType, under, terms)] });
}
