// The must-haves of an agreement, and which of them it says nothing about. What has a field of its own speaks for itself; the others
// are said, or knowingly left out, in the checklist. The number of sessions is not among them: an agreement without a finishing line is
// a boundary of its own.
import { agreementItems, type Agreement, type AgreementItem } from '../records/agreement.ts';

export const mustHaves = [
  'parties',
  'what-coaching-is',
  'fee',
  'cancellation',
  'contact',
  'confidentiality',
  'records',
  'referral',
  'urgent',
  'ending',
  'after-the-end',
] as const satisfies readonly AgreementItem[];

type Terms = Pick<Agreement, 'fee' | 'cancellationHours' | 'contactAllowance' | 'followUp' | 'checklist'>;

/** In the checklist's order. */
export function contractGaps(terms: Terms): readonly AgreementItem[] {
  const open: ReadonlySet<AgreementItem> = new Set(mustHaves.filter((item) => !isFilled(item, terms)));
  return agreementItems.filter((item) => open.has(item));
}

const isFilled = (item: AgreementItem, terms: Terms): boolean =>
  Object.hasOwn(terms.checklist, item) || saidByField[item]?.(terms) === true;

const saidByField: Partial<Record<AgreementItem, (terms: Terms) => boolean>> = {
  fee: ({ fee }) => fee !== null,
  cancellation: ({ cancellationHours }) => cancellationHours !== null,
  contact: ({ contactAllowance }) => contactAllowance !== null,
  'after-the-end': ({ followUp }) => followUp === 'one',
};
