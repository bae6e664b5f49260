// A client's consent to one recipient and named items: asked for in plain words, granted until a day, declined, or taken back as
// easily as it was given.
import { clientType } from '../../records/client.ts';
import { consentType, sharedItems, type Consent } from '../../records/consent.ts';
import { createRecord, err, ok, patchRecord, project } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { isEqual } from '../../merge/equal.ts';
import { consentState } from '../consent-state.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { dayLater, isToCome, startOfDay, today } from './days.ts';
import { findRecord } from './read-record.ts';
import { isBlank, wrongFieldsOf } from './wrong-fields.ts';

export type ConsentAsk = { readonly client: RecordId } & Pick<
  Consent,
  'purpose' | 'recipient' | 'items' | 'words'
> & {
    readonly entry?: RecordId | undefined;
  };

/** Asked again in the same words while the answer is out, it is the same consent. */
export function askConsent(
  records: Iterable<StoredRecord>,
  { client, purpose, recipient, entry, items, words }: ConsentAsk,
  { now, randomId }: Pick<ActAt, 'now' | 'randomId'>,
): Result<Written & { readonly consent: RecordId }, Refusal> {
  const asked = { purpose, recipient: recipient.trim(), entry, items, words: words.trim(), askedAt: now };
  const known: readonly string[] = sharedItems;
  const needsItems = purpose === 'refer' || purpose === 'disclose';
  const wrong = new Set(wrongFieldsOf(consentType, asked));
  if ((needsItems && items.length === 0) || !items.every((item) => known.includes(item))) wrong.add('items');
  if (isBlank(words)) wrong.add('words');
  if (wrong.size > 0) return err({ type: 'invalid', fields: [...wrong] });
  const all = [...records];
  const found = findRecord(all, clientType, client);
  if (!found.ok) return found;
  const out = all.find((record) => record.parent === client && isSameAsk(record, asked, now));
  if (out !== undefined) return ok({ records: [], consent: out.id });
  const id = randomId();
  const record = createRecord(consentType, { id, parent: client, editedAt: now }, asked);
  return ok({ records: [record], consent: id });
}

function isSameAsk(record: StoredRecord, asked: Partial<Consent>, now: number): boolean {
  const consent = record.type === consentType.type ? project(consentType, record) : undefined;
  if (consent?.ok !== true || consentState(consent.value, now) !== 'asked') return false;
  const { purpose, recipient, entry, items, words } = consent.value;
  const { askedAt: _when, ...again } = asked;
  return isEqual({ purpose, recipient, entry, items, words }, again);
}

export type ConsentGrant = {
  readonly consent: RecordId;
  readonly how: Consent['how'];
  /** ISO date, its last day; 30 days from now where none is said. */
  readonly expiresOn?: string | undefined;
};

const defaultDays = 30;

export function grantConsent(
  records: Iterable<StoredRecord>,
  { consent: id, how, expiresOn }: ConsentGrant,
  at: ActAt,
): Result<Written, Refusal> {
  const wrong = [
    ...(['link', 'email', 'spoken', 'paper'].includes(how) ? [] : ['how']),
    ...(expiresOn === undefined || isToCome(expiresOn, at) ? [] : ['expiresOn']),
  ];
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const lastDay = expiresOn ?? dayLater(today(at), { days: defaultDays });
  const expiresAt = startOfDay(lastDay, 1, at.timeZone);
  return answered(records, id, at, (state, { expiresAt: before }) =>
    state === 'granted' && (expiresOn === undefined || before === expiresAt)
      ? null
      : { grantedAt: at.now, how, expiresAt },
  );
}

export const declineConsent = (
  records: Iterable<StoredRecord>,
  { consent }: { readonly consent: RecordId },
  at: Pick<ActAt, 'now'>,
): Result<Written, Refusal> =>
  answered(records, consent, at, (state) => (state === 'declined' ? null : { declinedAt: at.now }));

/** What the client answered. Null: that is known. What was taken back is asked for anew, never revived. */
function answered(
  records: Iterable<StoredRecord>,
  id: RecordId,
  { now }: Pick<ActAt, 'now'>,
  changes: (state: ReturnType<typeof consentState>, consent: Consent) => Partial<Consent> | null,
): Result<Written, Refusal> {
  const found = findRecord(records, consentType, id);
  if (!found.ok) return found;
  const state = consentState(found.value.value, now);
  if (state === 'withdrawn') return err({ type: 'refused', why: 'consent-withdrawn' });
  const changed = changes(state, found.value.value);
  return ok({
    records: changed === null ? [] : [patchRecord(consentType, found.value.record, changed, now)],
  });
}

/** At any time, whatever became of it before. */
export function withdrawConsent(
  records: Iterable<StoredRecord>,
  { consent }: { readonly consent: RecordId },
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  const found = findRecord(records, consentType, consent);
  if (!found.ok) return found;
  if (found.value.value.withdrawnAt !== undefined) return ok({ records: [] });
  return ok({ records: [patchRecord(consentType, found.value.record, { withdrawnAt: now }, now)] });
}
