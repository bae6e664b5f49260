// A file of answers in memory, and the moments of these tests. Records are written as the background writes them: verbatim, then read
// through their type.
import 'temporal-polyfill/global';
import { evaluate } from '#shared/boundaries/index.ts';
import { duePrompts, type DuePrompts, type PolicyAt } from '#shared/boundaries/prompt-policy.ts';
import { raisedRecords, shownRecords, type PromptFile } from '#shared/boundaries/prompt-records.ts';
import type { Raised } from '#shared/boundaries/raising.ts';
import type { Prompt } from '#shared/boundaries/rule.ts';
import type { Facts } from '#shared/engagement/fact-names.ts';
import { promptAnswerId, promptAnswerType, type PromptAnswer } from '#shared/records/prompt-answer.ts';
import { createRecord, project, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { day, hour, idOf, monday } from '#test/support/practice.ts';
import { facts } from './healthy-facts.ts';

export const engagement = idOf('engagement');

/** Monday, 9 o'clock in London, no call and no quiet hours. */
export const at = (changes: Partial<PolicyAt> = {}): PolicyAt => ({
  ...{ now: monday, timeZone: 'Europe/London', inCall: false, isPaused: false, quietHours: null },
  ...changes,
});

export const prompts = (changes: Partial<Facts>): readonly Prompt[] => evaluate(facts(changes), 'engagement');

/** One answer of the engagement, not written anywhere. */
export const answer = (rule: string, changes: Partial<PromptAnswer> = {}, turn = 0): Raised => ({
  ...{ rule, severity: 'nudge', raisedAt: monday - day, off: false, editedAt: monday },
  ...{ id: promptAnswerId(engagement, rule, turn), parent: engagement },
  ...changes,
});

export const fileOf = (records: ReadonlyMap<RecordId, StoredRecord>): PromptFile => ({
  scope: engagement,
  answers: [...records.values()].flatMap((record) => {
    const read = project(promptAnswerType, record);
    return read.ok ? [read.value] : [];
  }),
  records,
});

/** Those answers, as records that were written. */
export const filed = (...answers: readonly Raised[]): PromptFile => {
  const records = answers.map(({ id, parent, editedAt, ...fields }) =>
    createRecord(promptAnswerType, { id, editedAt, ...(parent === undefined ? {} : { parent }) }, fields),
  );
  return fileOf(new Map(records.map((record) => [record.id, record])));
};

export const withRecords = (file: PromptFile, written: readonly StoredRecord[]): PromptFile =>
  fileOf(new Map([...file.records, ...written.map((record) => [record.id, record] as const)]));

/** One look of a screen: raise and close, see what is due, mark what is shown. */
export function look(
  file: PromptFile,
  now: readonly Prompt[],
  moment: PolicyAt,
): { readonly file: PromptFile; readonly due: DuePrompts } {
  const raised = withRecords(file, raisedRecords(now, file, moment.now));
  const due = duePrompts(now, raised.answers, moment);
  return { file: withRecords(raised, shownRecords(due.shown, raised, moment)), due };
}

export const shownIn = ({ shown }: DuePrompts): readonly string[] => shown.map(({ code }) => code);
export const heldIn = ({ held }: DuePrompts): readonly string[] =>
  held.map(({ prompt, why }) => `${prompt.code} ${why}`);

export { day, hour, monday };
export const minute = 60_000;
export const empty: PromptFile = filed();
