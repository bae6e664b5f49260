// What is written about prompts without anybody answering: that a caution was raised, that its trigger no longer holds, that a
// screen showed it. Called again with its own result, each gives nothing; two devices that do the same offline make the same records.
import { promptAnswerId, promptAnswerType, type PromptAnswer } from '../records/prompt-answer.ts';
import {
  createRecord,
  isReadOnlyHere,
  patchRecord,
  type RecordId,
  type StoredRecord,
} from '../records/record.ts';
import { boundaryRules } from './index.ts';
import { localDay } from './local-day.ts';
import {
  currentRaising,
  isGrave,
  isOff,
  isOfKind,
  isOpen,
  isStop,
  reopenable,
  type Raised,
} from './raising.ts';
import type { Prompt } from './rule.ts';

/** An engagement, or the whole practice, with the answers filed there. `records` are the verbatim ones that are patched. */
export type PromptFile = {
  readonly scope: RecordId | 'practice';
  readonly answers: readonly Raised[];
  readonly records: ReadonlyMap<RecordId, StoredRecord>;
};

/** Epoch milliseconds, and an IANA name. */
type Here = { readonly now: number; readonly timeZone: string };

/**
 * `prompts` are all that hold there, shown or not. Raises the cautions and stops among them, so that their age is known; closes what
 * no longer holds; opens it again where it holds again within a week and nobody had answered. What is `asleep`, which would hold were
 * the work not paused, is neither raised nor closed: it wakes as old as it is.
 */
export function raisedRecords(
  prompts: readonly Prompt[],
  file: PromptFile,
  now: number,
  { asleep = [] }: { readonly asleep?: readonly Prompt[] } = {},
): readonly StoredRecord[] {
  const standing = [...prompts, ...asleep];
  const closed = file.answers
    .filter((one) => mayClose(one) && !standing.some((prompt) => standsFor(prompt, one)))
    .flatMap((one) => patched(file, one, { closedAt: now }, now));
  const raised = prompts.flatMap((prompt) => {
    if (file.answers.some((one) => isOpen(one) && standsFor(prompt, one))) return [];
    const raisings = raisingsOf(prompt.id, file);
    // Switched off: it must not grow old either, and be brought up as a caution nobody was told of.
    if (raisings.some(isOff)) return [];
    const before = reopenable(raisings, prompt.severity, now);
    if (before !== null) return patched(file, before, { closedAt: undefined }, now);
    return isGrave(prompt.severity) ? [newRaising(file, prompt, {}, now)] : [];
  });
  return [...closed, ...raised];
}

/** Only where it is known when the rule speaks: a newer version's is left to it. What is on the brief waits to be told of. */
const mayClose = (raised: Raised): boolean => isOpen(raised) && isKnown(raised.rule) && !isOnBrief(raised);

const isKnown = (rule: string): boolean => boundaryRules.some(({ id }) => id === rule);

const isOnBrief = ({ briefedAt, supervisedAt }: Raised): boolean =>
  briefedAt !== undefined && supervisedAt === undefined;

const standsFor = (prompt: Prompt, raised: Raised): boolean =>
  raised.rule === prompt.id && isOfKind(raised, prompt.severity);

/**
 * A screen shows these: the first time it does is kept. In a call only of a stop that was raised, which stands without the call too;
 * what the call alone has brought leaves a record only once it is answered, and takes none of the day's places.
 */
export function shownRecords(
  shown: readonly Prompt[],
  file: PromptFile,
  here: Here & { readonly inCall: boolean },
): readonly StoredRecord[] {
  const at = { now: here.now, day: localDay(here) };
  const kept = here.inCall ? shown.filter(({ severity }) => isStop(severity)) : shown;
  return kept.flatMap((prompt) => {
    const current = currentRaising(raisingsOf(prompt.id, file), prompt.severity, at);
    if (here.inCall && (current === null || !isOpen(current))) return [];
    if (current === null) return [newRaising(file, prompt, { shownAt: here.now }, here.now)];
    const isMarked = isOpen(current) && current.shownAt !== undefined;
    const changes = { shownAt: current.shownAt ?? here.now, closedAt: undefined };
    return isMarked ? [] : patched(file, current, changes, here.now);
  });
}

/** Puts raisings on the brief for the supervisor; those on it stay as they are. */
export const briefRecords = (
  raisings: readonly Raised[],
  records: PromptFile['records'],
  now: number,
): readonly StoredRecord[] =>
  raisings
    .filter(({ briefedAt }) => briefedAt === undefined)
    .flatMap((one) => patched({ records }, one, { briefedAt: now }, now));

export const raisingsOf = (rule: string, { answers }: PromptFile): readonly Raised[] =>
  answers.filter((one) => one.rule === rule);

export function newRaising(
  file: PromptFile,
  { id, severity }: Pick<Prompt, 'id' | 'severity'>,
  fields: Partial<PromptAnswer>,
  now: number,
): StoredRecord {
  const { scope } = file;
  const at = { id: nextId(id, file), editedAt: now, ...(scope === 'practice' ? {} : { parent: scope }) };
  return createRecord(promptAnswerType, at, { rule: id, severity, raisedAt: now, ...fields });
}

/** Numbered by the raisings there were. A number that is taken all the same is that of a record we cannot read: it stays. */
function nextId(rule: string, file: PromptFile): RecordId {
  let turn = raisingsOf(rule, file).length;
  while (file.records.has(promptAnswerId(file.scope, rule, turn))) turn += 1;
  return promptAnswerId(file.scope, rule, turn);
}

/** Nothing where the record is gone, or a newer version's. */
export function patched(
  { records }: Pick<PromptFile, 'records'>,
  { id }: Raised,
  changes: Partial<PromptAnswer>,
  now: number,
): readonly StoredRecord[] {
  const record = records.get(id);
  if (record === undefined || isReadOnlyHere(record, promptAnswerType)) return [];
  return [patchRecord(promptAnswerType, record, changes, now)];
}
