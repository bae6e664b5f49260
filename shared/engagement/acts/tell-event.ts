// The coach says whose an event is, or that it is no session: for this date or for its whole series, and, if they want, whose the
// one address among its guests is. The newer word stands, so it is taken back by saying another.
import { clientType } from '../../records/client.ts';
import { err, ok, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { learnMatch } from './learn-match.ts';
import { dateWord, isToldHere, seriesWord, type EventName } from './learn-opened.ts';
import { findRecord } from './read-record.ts';
import { saveClient } from './save-client.ts';

export type EventTold = {
  readonly event: EventName;
  readonly scope: 'event' | 'series';
  /** Null: not a session. */
  readonly client: RecordId | null;
  /** A guest's address to remember as this client's. */
  readonly email?: string;
};

export function tellEvent(
  records: Iterable<StoredRecord>,
  { event, scope, client, email }: EventTold,
  at: ActAt,
): Result<Written, Refusal> {
  const whole = scope === 'series' ? seriesWord(event) : dateWord(event);
  if (whole === undefined || !['event', 'series'].includes(scope))
    return err({ type: 'invalid', fields: ['scope'] });
  const all = new Map([...records].map((record) => [record.id, record]));
  const written = new Map<RecordId, StoredRecord>();
  const take = (result: Result<Written, Refusal>): Refusal | null => {
    if (!result.ok) return result.error;
    for (const record of result.value.records) {
      all.set(record.id, record);
      written.set(record.id, record);
    }
    return null;
  };
  // What was said of this date before is the more exact word: left as it was, it would hide the new one on the very event it is
  // said of.
  const date = dateWord(event);
  const words = whole.key !== date.key && isToldHere(all, date) ? [whole, date] : [whole];
  for (const word of words) {
    const refusal = take(learnMatch(all.values(), { ...word, client }, at));
    if (refusal !== null) return err(refusal);
  }
  if (client !== null && email !== undefined) {
    const refusal = take(remembered(all.values(), client, email, at));
    if (refusal !== null) return err(refusal);
  }
  return ok({ records: [...written.values()] });
}

function remembered(
  records: Iterable<StoredRecord>,
  client: RecordId,
  email: string,
  at: ActAt,
): Result<Written, Refusal> {
  const all = [...records];
  const found = findRecord(all, clientType, client);
  if (!found.ok) return found;
  return saveClient(all, { client, changes: { emails: [...found.value.value.emails, email] } }, at);
}
