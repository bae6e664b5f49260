// What is known of a client, put right or added later: how to find and reach them, who pays, whom to call, whether they may be named.
// Only what changed is written and checked, so that an old slip elsewhere in the record does not hold back a telephone number.
import { clientType, type Client, type NamingConsent } from '../../records/client.ts';
import { err, ok, patchRecord, project } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { isEqual } from '../../merge/equal.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { tidyNames, wrongNames } from './client-names.ts';
import { findRecord } from './read-record.ts';
import { isBlank, wrongFieldsOf } from './wrong-fields.ts';

const editable = [
  ...(['name', 'code', 'aliases', 'emails', 'phone', 'timeZone'] as const),
  ...(['sponsor', 'emergencyContact', 'naming', 'isGroup', 'groupSize'] as const),
] as const;

export type ClientSave = {
  readonly client: RecordId;
  /** An empty phone, time zone or sponsor takes it out; so does null for the emergency contact. */
  readonly changes: Partial<Pick<Client, (typeof editable)[number]>>;
};

export function saveClient(
  records: Iterable<StoredRecord>,
  { client, changes }: ClientSave,
  { now }: Pick<ActAt, 'now'>,
): Result<Written, Refusal> {
  const all = [...records];
  const found = findRecord(all, clientType, client);
  if (!found.ok) return found;
  const { record, value: before } = found.value;
  const after = tidied(before, changes, now);
  const changed = editable.filter((field) => !isEqual(before[field], after[field]));
  const checked = new Set<string>(changed);
  // Someone becomes a group with its size.
  if (checked.has('isGroup')) checked.add('groupSize');
  const wrong = wrongFields(after, codesOfOthers(all, client)).filter((field) => checked.has(field));
  if (wrong.length > 0) return err({ type: 'invalid', fields: wrong });
  if (changed.length === 0) return ok({ records: [] });
  // brand: names and values are the client's own; only the compiler cannot see that each has its own
  const patch = Object.fromEntries(changed.map((field) => [field, after[field]])) as Partial<Client>;
  return ok({ records: [patchRecord(clientType, record, patch, now)] });
}

function tidied(before: Client, changes: ClientSave['changes'], now: number): Client {
  const given = { ...before, ...changes };
  const contact = given.emergencyContact;
  return {
    ...given,
    ...tidyNames(given),
    phone: textOrNone(given.phone),
    timeZone: textOrNone(given.timeZone),
    sponsor: textOrNone(given.sponsor),
    emergencyContact: contact && { ...contact, name: contact.name.trim(), phone: contact.phone.trim() },
    naming: changes.naming === undefined ? before.naming : naming(before.naming, changes.naming, now),
    groupSize: given.isGroup ? given.groupSize : 1,
  };
}

const textOrNone = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** Dated when the answer changes, not when its words are put right. Nothing was asked: then nothing was answered. */
function naming(before: NamingConsent, given: NamingConsent, now: number): NamingConsent {
  const { state, how = '', words = '' } = given;
  if (state === 'unasked') return { state };
  const at = state === before.state ? (before.at ?? now) : now;
  return { ...before, state, at, how: how.trim(), words: words.trim() };
}

function wrongFields(after: Client, codes: readonly string[]): readonly string[] {
  const { timeZone, emergencyContact: contact, isGroup, groupSize } = after;
  const wrong = new Set([...wrongNames(after, codes), ...wrongFieldsOf(clientType, after)]);
  if (timeZone !== undefined && !isTimeZone(timeZone)) wrong.add('timeZone');
  if (contact && (isBlank(contact.name) || isBlank(contact.phone))) wrong.add('emergencyContact');
  if (isGroup && groupSize < 2) wrong.add('groupSize');
  return [...wrong];
}

/** An IANA name: an offset would be wrong for half of the year. */
function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    // No zone of that name is known here.
    return false;
  }
}

const codesOfOthers = (records: readonly StoredRecord[], client: RecordId): readonly string[] =>
  records.flatMap((record) => {
    const other = record.id === client ? undefined : project(clientType, record);
    return other?.ok === true ? [other.value.code] : [];
  });
