// A contact between sessions by one tap, and the tap that says it was about dates alone. What was written is never kept.
import { contactType, type Contact } from '../../records/contact.ts';
import { createRecord, err, ok, patchRecord } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import type { Session } from '../../records/session.ts';
import { boardItem, byStart } from '../board-item.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { findEngagement } from './find-engagement.ts';
import { findRecord } from './read-record.ts';
import { wrongFieldsOf } from './wrong-fields.ts';

export type ContactLog = { readonly engagement: RecordId } & Pick<Contact, 'channel' | 'direction'> &
  Partial<Pick<Contact, 'minutes' | 'scheduling' | 'answersCheckIn' | 'isCheckIn'>>;

/** After the end, too: that is when it matters most. Two taps are two contacts. */
export function logContact(
  records: Iterable<StoredRecord>,
  { engagement, channel, direction, minutes, scheduling, answersCheckIn, isCheckIn }: ContactLog,
  { now, randomId }: ActAt,
): Result<Written, Refusal> {
  const fields = {
    ...{ at: now, channel, direction, minutes },
    ...{
      scheduling: scheduling === true,
      answersCheckIn: answersCheckIn === true,
      isCheckIn: isCheckIn === true,
    },
  };
  const wrong = wrongFieldsOf(contactType, fields);
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  const found = findEngagement(records, engagement);
  if (!found.ok) return found;
  const under = { id: randomId(), parent: engagement, editedAt: now };
  return ok({ records: [createRecord(contactType, under, fields)] });
}

/** One press means the client's last contact since the last held session or review; pressed again, the one before it. */
export function markScheduling(
  records: Iterable<StoredRecord>,
  { engagement }: { readonly engagement: RecordId },
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  const found = findEngagement(records, engagement);
  if (!found.ok) return found;
  const { contacts, sessions } = found.value.under;
  const held = sessions.filter(isCounted).map((session) => boardItem({ session }, false));
  const since = held.toSorted(byStart).at(-1)?.end ?? Number.NEGATIVE_INFINITY;
  const last = contacts
    .filter(({ direction, scheduling, at }) => direction === 'in' && !scheduling && at > since)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
  if (last === undefined) return ok({ records: [] });
  const contact = findRecord(found.value.byId.values(), contactType, last.id);
  if (!contact.ok) return contact;
  return ok({ records: [patchRecord(contactType, contact.value.record, { scheduling: true }, now)] });
}

/** As the facts count: an intro or a follow-up does not begin the count of contacts anew. */
const isCounted = ({ status, kind }: Session): boolean =>
  status === 'held' && (kind === 'session' || kind === 'review');
