// An hour with the supervisor, and what was taken there: cautions and signs bear its mark from then on, cases stand by code alone.
import { flagType } from '../../records/flag.ts';
import { promptAnswerType } from '../../records/prompt-answer.ts';
import { derivedRecordId } from '../../records/record-id.ts';
import { createRecord, err, isReadOnlyHere, ok, patchRecord, project } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { supervisionType, type Supervision } from '../../records/supervision.ts';
import { normaliseText } from '../../matching/normalise.ts';
import { practiceRecords } from '../practice-records.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { isPastOrToday, noonOf, today } from './days.ts';
import { findRecord } from './read-record.ts';
import { wrongFieldsOf } from './wrong-fields.ts';

export type SupervisionLog = Omit<Supervision, 'at' | 'cases'> & {
  /** ISO date, today at the latest. `taken`: prompt answers and flags. */
  readonly on: string;
};

/** One a day, kind and supervisor, whichever device logs it: logged again it is put right, and what was taken before stays taken. */
export function logSupervision(
  records: Iterable<StoredRecord>,
  { on, minutes, supervisor, kind, questions, actions, taken }: SupervisionLog,
  at: ActAt,
): Result<Written, Refusal> {
  if (!isPastOrToday(on, at)) return err({ type: 'invalid', fields: ['on'] });
  const when = on === today(at) ? at.now : noonOf(on, at.timeZone);
  const all = [...records];
  const said = { minutes, supervisor: supervisor.trim(), kind, questions, actions };
  const id = derivedRecordId('supervision', on, kind, normaliseText(supervisor));
  const stored = findRecord(all, supervisionType, id);
  if (!stored.ok && stored.error.type !== 'not-found') return stored;
  const before = stored.ok ? stored.value.value : { at: when, taken: [] };
  const ids = [...new Set([...before.taken, ...taken])];
  const fields = { ...said, at: before.at, taken: ids, cases: casesOf(all, ids) };
  const wrong = new Set(wrongFieldsOf(supervisionType, fields));
  const byId = new Map(all.map((record) => [record.id, record]));
  const wanted = new Set(taken);
  const things = [...wanted].flatMap((one) => byId.get(one) ?? []);
  if (things.length < wanted.size || !things.every(isTakeable)) wrong.add('taken');
  if (wrong.size > 0) return err({ type: 'invalid', fields: [...wrong] });
  const logged = stored.ok
    ? patchRecord(supervisionType, stored.value.record, fields, at.now)
    : createRecord(supervisionType, { id, editedAt: at.now }, fields);
  return ok({ records: [logged, ...things.flatMap((thing) => marked(thing, id, before.at, at.now))] });
}

const isTakeable = ({ type }: StoredRecord): boolean =>
  type === promptAnswerType.type || type === flagType.type;

/** Codes, sorted; the brief and this record hold no names. */
function casesOf(records: readonly StoredRecord[], taken: readonly RecordId[]): readonly string[] {
  const ids = new Set(taken);
  const { engagements, clients } = practiceRecords(records);
  const concerned = new Set(records.flatMap(({ id, parent }) => (ids.has(id) ? [parent] : [])));
  const codes = engagements.flatMap(({ id, parent }) => {
    const client = concerned.has(id) && parent !== undefined ? clients.get(parent) : undefined;
    return client === undefined ? [] : [client.code];
  });
  return [...new Set(codes)].toSorted();
}

/** What this version may not write, or cannot read, is named in the supervision all the same. */
function marked(
  record: StoredRecord,
  supervision: RecordId,
  supervisedAt: number,
  now: number,
): readonly StoredRecord[] {
  if (record.type === flagType.type) {
    const flag = isReadOnlyHere(record, flagType) ? undefined : project(flagType, record);
    if (flag?.ok !== true || flag.value.supervision === supervision) return [];
    return [patchRecord(flagType, record, { supervision }, now)];
  }
  const answer = isReadOnlyHere(record, promptAnswerType) ? undefined : project(promptAnswerType, record);
  if (answer?.ok !== true || answer.value.supervisedAt !== undefined) return [];
  return [patchRecord(promptAnswerType, record, { supervisedAt }, now)];
}
