// The urgent card: that it was opened, and afterwards what was seen and done and who was told. It gives no rating of anything.
import { disclosureType } from '../../records/disclosure.ts';
import { flagType } from '../../records/flag.ts';
import { derivedRecordId } from '../../records/record-id.ts';
import { createRecord, err, maxTextLength, ok, patchRecord } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { urgentCode, weightOf } from '../flags.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findEngagement, type FoundEngagement } from './find-engagement.ts';
import { findRecord } from './read-record.ts';
import { settingsOf } from './settings-of.ts';
import { isBlank, wrongFieldsOf } from './wrong-fields.ts';

/** One at a time, in any state of the work: opened again, it is the same card until what was done is written down. */
export function openUrgent(
  records: Iterable<StoredRecord>,
  { engagement }: { readonly engagement: RecordId },
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  const all = [...records];
  const found = findEngagement(all, engagement);
  if (!found.ok) return found;
  if (openCards(found.value).length > 0) return ok({ records: [] });
  // By turn and not by day: a second alarm on one day must not open what was written of the first.
  const turn = found.value.under.flags.filter(({ code }) => code === urgentCode).length;
  const id = derivedRecordId('flag', engagement, urgentCode, String(turn));
  const weight = weightOf(urgentCode, settingsOf(all));
  const fields = { code: urgentCode, at: now, how: 'ticked', weight } as const;
  return ok({ records: [createRecord(flagType, { id, parent: engagement, editedAt: now }, fields)] });
}

const openCards = ({ under }: FoundEngagement): readonly RecordId[] =>
  under.flags.flatMap(({ code, resolvedAt, id }) =>
    code === urgentCode && resolvedAt === undefined ? [id] : [],
  );

export type UrgentLog = {
  readonly engagement: RecordId;
  readonly saw: string;
  readonly did: string;
  /** Whom; empty: nobody. */
  readonly told: string;
  /** The client knew of it. */
  readonly clientTold: boolean;
};

export function logUrgent(
  records: Iterable<StoredRecord>,
  { engagement, saw, did, told, clientTold }: UrgentLog,
  { now, randomId }: Pick<ActAt, 'now' | 'randomId'>,
): Result<Written, Refusal> {
  const to = told.trim();
  const resolvedHow = [saw, did, told]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
  const override = { what: did.trim(), whoAdvised: '', clientTold };
  const disclosure = { to, at: now, why: saw.trim(), override };
  const wrong = [
    ...(isBlank(saw) ? ['saw'] : []),
    ...(isBlank(did) || resolvedHow.length > maxTextLength ? ['did'] : []),
    ...(to !== '' && wrongFieldsOf(disclosureType, disclosure).includes('to') ? ['told'] : []),
  ];
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const found = findEngagement(records, engagement);
  if (!found.ok) return found;
  const cards = openCards(found.value);
  if (cards.length === 0) return err({ type: 'refused', why: 'no-urgent-card' });
  const written: StoredRecord[] = [];
  for (const id of cards) {
    const card = findRecord(found.value.byId.values(), flagType, id);
    if (!card.ok) return card;
    written.push(patchRecord(flagType, card.value.record, { resolvedAt: now, resolvedHow }, now));
  }
  if (to === '') return ok({ records: written });
  const under = { id: randomId(), parent: engagement, editedAt: now };
  return ok({ records: [...written, createRecord(disclosureType, under, disclosure)] });
}
