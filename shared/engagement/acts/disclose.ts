// Identifiable information left to anyone but the client: written down once, on a consent that names this recipient and these items,
// or because someone was in danger. Without either it is refused, and no screen goes on.
import { consentType } from '../../records/consent.ts';
import { disclosureType, type Disclosure } from '../../records/disclosure.ts';
import { createRecord, err, ok, project } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { coversShare, type SharedWith } from '../consent-state.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findEngagement } from './find-engagement.ts';
import { isBlank, wrongFieldsOf } from './wrong-fields.ts';

export type DisclosureInput = {
  readonly engagement: RecordId;
} & Pick<Disclosure, 'to' | 'items' | 'how' | 'why'> &
  Partial<Pick<Disclosure, 'entry' | 'override'>>;

export function disclose(
  records: Iterable<StoredRecord>,
  { engagement, to, entry, items, how, why, override }: DisclosureInput,
  { now, randomId }: Pick<ActAt, 'now' | 'randomId'>,
): Result<Written, Refusal> {
  const fields = { to: to.trim(), entry, items, at: now, how, why, override };
  const wrong = new Set(wrongFieldsOf(disclosureType, fields));
  if (override !== undefined && isBlank(override.what)) wrong.add('override');
  // Where someone is in danger nobody ticks items first.
  if (override === undefined && items.length === 0) wrong.add('items');
  if (wrong.size > 0) return err({ type: 'invalid', fields: [...wrong] });
  const all = [...records];
  const found = findEngagement(all, engagement);
  if (!found.ok) return found;
  const share = { recipient: to, entry, items };
  const consent = coveringConsent(all, found.value.engagement.parent, share, now);
  if (consent === undefined && override === undefined) return err({ type: 'refused', why: 'no-consent' });
  const under = { id: randomId(), parent: engagement, editedAt: now };
  return ok({ records: [createRecord(disclosureType, under, { ...fields, consent })] });
}

function coveringConsent(
  records: readonly StoredRecord[],
  client: RecordId | undefined,
  share: SharedWith,
  now: number,
): RecordId | undefined {
  return records.find((record) => {
    if (client === undefined || record.parent !== client || record.type !== consentType.type) return false;
    const consent = project(consentType, record);
    return consent.ok && coversShare(consent.value, share, now);
  })?.id;
}
