// A referral from the first thought to its close: one open at a time, real people to choose from, and the client chooses.
import { directoryEntryType } from '../../records/directory-entry.ts';
import { derivedRecordId } from '../../records/record-id.ts';
import { createRecord, err, ok, patchRecord } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { referralStates, referralType, type Referral } from '../../records/referral.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { dayLater, today } from './days.ts';
import { findOpenEngagement } from './find-engagement.ts';
import { findRecord, type ReadRecord } from './read-record.ts';
import { wrongFieldsOf } from './wrong-fields.ts';

export type ReferralStart = { readonly engagement: RecordId } & Pick<Referral, 'reason' | 'need'>;

/** One that is open already is given back as it is. Two devices that open one open the same. */
export function openReferral(
  records: Iterable<StoredRecord>,
  { engagement, reason, need }: ReferralStart,
  { now }: Pick<ActAt, 'now'>,
): Result<Written & { readonly referral: RecordId }, Refusal> {
  const fields = { reason, need: need.trim(), openedAt: now };
  const wrong = wrongFieldsOf(referralType, fields);
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const found = findOpenEngagement(records, engagement);
  if (!found.ok) return found;
  const { referrals } = found.value.under;
  const open = referrals.find((referral) => !isClosed(referral));
  if (open !== undefined) return ok({ records: [], referral: open.id });
  const id = derivedRecordId('referral', engagement, String(referrals.length));
  const record = createRecord(referralType, { id, parent: engagement, editedAt: now }, fields);
  return ok({ records: [record], referral: id });
}

/** Names were given to the client: from the first of them on, one light check is due in two weeks. */
export function offerNames(
  records: Iterable<StoredRecord>,
  { referral, entries }: { readonly referral: RecordId; readonly entries: readonly RecordId[] },
  at: ActAt,
): Result<Written, Refusal> {
  const all = [...records];
  const found = findOpenReferral(all, referral);
  if (!found.ok) return found;
  const { offered, offeredAt, followUpOn, state } = found.value.value;
  const names = [...new Set([...offered, ...entries])];
  const known = new Set(all.flatMap(({ type, id }) => (type === directoryEntryType.type ? [id] : [])));
  if (entries.length === 0 || names.length > mostNames || !entries.every((id) => known.has(id)))
    return err({ type: 'invalid', fields: ['entries'] });
  if (names.length === offered.length) return ok({ records: [] });
  return changed(found.value, at, {
    offered: names,
    offeredAt: offeredAt ?? at.now,
    followUpOn: followUpOn ?? dayLater(today(at), { days: followUpDays }),
    state: furthest(state, 'names-given'),
  });
}

const mostNames = 20;
const followUpDays = 14;

const furthest = (one: Referral['state'], other: Referral['state']): Referral['state'] =>
  referralStates.indexOf(one) > referralStates.indexOf(other) ? one : other;

/** Fewer than three names are right here: nobody asks for more. */
export function sayFewerIsRight(
  records: Iterable<StoredRecord>,
  { referral }: { readonly referral: RecordId },
  at: ActAt,
): Result<Written, Refusal> {
  const found = findOpenReferral(records, referral);
  if (!found.ok) return found;
  return found.value.value.fewerIsRight
    ? ok({ records: [] })
    : changed(found.value, at, { fewerIsRight: true });
}

/** Only someone who was offered can be chosen from what was offered. From here on it rests with the client: no check is due. */
export function chooseName(
  records: Iterable<StoredRecord>,
  { referral, entry }: { readonly referral: RecordId; readonly entry: RecordId },
  at: ActAt,
): Result<Written, Refusal> {
  const found = findOpenReferral(records, referral);
  if (!found.ok) return found;
  const { offered, chosen, state: before } = found.value.value;
  if (!offered.includes(entry)) return err({ type: 'invalid', fields: ['entry'] });
  const state = furthest(before, 'contact-made');
  if (chosen === entry && state === before) return ok({ records: [] });
  return changed(found.value, at, { chosen: entry, state });
}

/** The one light check was made. */
export function followUpReferral(
  records: Iterable<StoredRecord>,
  { referral }: { readonly referral: RecordId },
  at: ActAt,
): Result<Written, Refusal> {
  const found = findOpenReferral(records, referral);
  if (!found.ok) return found;
  if (found.value.value.state === 'followed-up') return ok({ records: [] });
  return changed(found.value, at, { state: 'followed-up' });
}

const outcomes = ['chosen', 'declined', 'withdrawn', 'other'] as const;

export type ReferralClose = {
  readonly referral: RecordId;
  readonly outcome: (typeof outcomes)[number];
};

/** Closed elsewhere already, it stays as it was closed there. Declined is a fine outcome. */
export function closeReferral(
  records: Iterable<StoredRecord>,
  { referral, outcome }: ReferralClose,
  at: ActAt,
): Result<Written, Refusal> {
  if (!outcomes.includes(outcome)) return err({ type: 'invalid', fields: ['outcome'] });
  const found = findRecord(records, referralType, referral);
  if (!found.ok) return found;
  if (isClosed(found.value.value)) return ok({ records: [] });
  return changed(found.value, at, { state: 'closed', closedAt: at.now, outcome });
}

const isClosed = ({ state, closedAt }: Referral): boolean => state === 'closed' || closedAt !== undefined;

function findOpenReferral(
  records: Iterable<StoredRecord>,
  id: RecordId,
): Result<ReadRecord<Referral>, Refusal> {
  const found = findRecord(records, referralType, id);
  if (found.ok && isClosed(found.value.value)) return err({ type: 'refused', why: 'referral-closed' });
  return found;
}

const changed = (
  { record }: ReadRecord<Referral>,
  { now }: Pick<ActAt, 'now'>,
  changes: Partial<Referral>,
): Result<Written, never> => ok({ records: [patchRecord(referralType, record, changes, now)] });
