// A sign that the coach noticed: ticked once a day whichever device it is ticked on, taken back the same day, or resolved later.
import { flagId, flagType, type Flag } from '../../records/flag.ts';
import { createRecord, err, ok, patchRecord } from '../../records/record.ts';
import type { RecordId, Result, StoredRecord } from '../../records/record.ts';
import { kindOf, weightOf } from '../flags.ts';
import type { ActAt, Refusal, Written } from './act.ts';
import { today } from './days.ts';
import { findEngagement } from './find-engagement.ts';
import { findRecord, type ReadRecord } from './read-record.ts';
import { settingsOf } from './settings-of.ts';
import { isBlank, wrongFieldsOf } from './wrong-fields.ts';

export type FlagTick = {
  readonly engagement: RecordId;
  readonly code: string;
  readonly words?: string;
};

/** Ticked again the same day it only gains words; one that was taken back that day stands again. */
export function tickFlag(
  records: Iterable<StoredRecord>,
  { engagement, code, words = '' }: FlagTick,
  at: ActAt,
): Result<Written, Refusal> {
  if (!isTickable(code)) return err({ type: 'invalid', fields: ['code'] });
  const all = [...records];
  const found = findEngagement(all, engagement);
  if (!found.ok) return found;
  const id = flagId(engagement, code, today(at));
  const stored = findRecord(found.value.byId.values(), flagType, id);
  if (!stored.ok && stored.error.type !== 'not-found') return stored;
  const before = stored.ok ? stored.value : undefined;
  const said = withWords(before?.value.words, words.trim());
  const noted = { code, at: at.now, how: 'ticked', weight: weightOf(code, settingsOf(all)) } as const;
  const fields = { ...(before === undefined ? noted : { ...before.value }), words: said };
  if (wrongFieldsOf(flagType, fields).length > 0) return err({ type: 'invalid', fields: ['words'] });
  if (before === undefined) {
    const flag = createRecord(flagType, { id, parent: engagement, editedAt: at.now }, fields);
    return ok({ records: [flag] });
  }
  if (before.value.resolvedAt === undefined && said === before.value.words) return ok({ records: [] });
  const open = { words: said, resolvedAt: undefined, resolvedHow: undefined };
  return ok({ records: [patchRecord(flagType, before.record, open, at.now)] });
}

/** The urgent card has its own act: what was done once it was open must not be ticked away. */
function isTickable(code: string): boolean {
  const kind = kindOf(code);
  return kind !== null && kind !== 'risk';
}

function withWords(before: string | undefined, said: string): string | undefined {
  if (said === '' || before?.split('\n').includes(said) === true) return before;
  return before === undefined ? said : `${before}\n${said}`;
}

/** Takes back today's tick alone. */
export function untickFlag(
  records: Iterable<StoredRecord>,
  { engagement, code }: Pick<FlagTick, 'engagement' | 'code'>,
  at: ActAt,
): Result<Written, Refusal> {
  if (!isTickable(code)) return err({ type: 'invalid', fields: ['code'] });
  const flag = findRecord(records, flagType, flagId(engagement, code, today(at)));
  if (!flag.ok) return flag.error.type === 'not-found' ? ok({ records: [] }) : flag;
  return ok({ records: resolved(flag.value, {}, at) });
}

export type FlagResolution = {
  readonly flag: RecordId;
  /** How it was resolved, in the coach's words. */
  readonly how: string;
};

export function resolveFlag(
  records: Iterable<StoredRecord>,
  { flag: id, how }: FlagResolution,
  at: ActAt,
): Result<Written, Refusal> {
  const said = how.trim();
  if (isBlank(how) || said.length > mostWords) return err({ type: 'invalid', fields: ['how'] });
  const flag = findRecord(records, flagType, id);
  if (!flag.ok) return flag;
  return ok({ records: resolved(flag.value, { resolvedHow: said }, at) });
}

const mostWords = 500;

const resolved = (
  { record, value }: ReadRecord<Flag>,
  how: Pick<Flag, 'resolvedHow'>,
  { now }: Pick<ActAt, 'now'>,
): readonly StoredRecord[] =>
  value.resolvedAt === undefined ? [patchRecord(flagType, record, { ...how, resolvedAt: now }, now)] : [];
