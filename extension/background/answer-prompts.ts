// What a screen says of boundary prompts: seen, answered, put off, switched off, put on the brief, resolved. The rules themselves are
// asked anew only for what the coach is about to do.
import { answerRecords, resolvedRecords, type PromptReply } from '#shared/boundaries/answer-prompt.ts';
import { isUntoldCaution } from '#shared/boundaries/caution-age.ts';
import { evaluate } from '#shared/boundaries/index.ts';
import {
  briefRecords,
  newRaising,
  shownRecords,
  type PromptFile,
} from '#shared/boundaries/prompt-records.ts';
import { currentRaising } from '#shared/boundaries/raising.ts';
import { localDay } from '#shared/boundaries/local-day.ts';
import type { Prompt } from '#shared/boundaries/rule.ts';
import { today } from '#shared/engagement/acts/days.ts';
import { factRecords, facts, practiceFacts, type Moment } from '#shared/engagement/facts.ts';
import { promptAnswerType } from '#shared/records/prompt-answer.ts';
import { err, ok, project, type RecordId, type Result, type StoredRecord } from '#shared/records/record.ts';
import type { KeptPrompts } from '../kept-prompts.ts';
import type { PromptAnswered, SaveError, ScreenMessages } from '../messages.ts';
import type { Handlers } from '../messaging.ts';
import { sessionKeys } from '../session-keys.ts';
import { atNow } from './acts.ts';
import { callsNow } from './calls-now.ts';
import type { Practice } from './practice.ts';
import { sessionArea } from './session-area.ts';
import { tooLongMs } from './prompts-of.ts';
import { snoozeUntil } from './snooze-until.ts';

type PromptMessages = Pick<ScreenMessages, Extract<keyof ScreenMessages, `prompt/${string}`>>;
type Scope = PromptFile['scope'];
type All = ReadonlyMap<RecordId, StoredRecord>;

/** What of an opened practice is asked and written here. */
type Asked = Pick<Practice, 'store' | 'boards'>;

export function answerPrompts(open: () => Promise<Result<Asked, SaveError>>): Handlers<PromptMessages> {
  const write = async (
    plan: (practice: Asked) => Promise<(all: All) => Result<readonly StoredRecord[], SaveError>>,
  ): Promise<Result<null, SaveError>> => {
    const practice = await open();
    return practice.ok ? practice.value.store.write(await plan(practice.value)) : practice;
  };

  return {
    'prompt/answer': (input) =>
      write(async (practice) => {
        const scope = input.engagement ?? 'practice';
        const prompts = await promptsThere(practice, scope);
        const board = await practice.boards.board();
        const engagement = board.engagements.find(({ id }) => id === input.engagement) ?? null;
        const { now, timeZone } = atNow();
        const reply = replyOf(input, (snooze) => snoozeUntil(snooze, engagement, { now, timeZone }));
        return (all) => {
          const answered = answerRecords(reply, prompts, fileOf(all, scope), { now, timeZone });
          if (answered.ok) return ok(answered.value.records);
          // The action itself has ended what the prompt was about, and nobody had written of it: nothing is left to answer.
          if (answered.error.type === 'not-found' && reply.type === 'act') return ok([]);
          return err(saveErrorOf(answered.error));
        };
      }),

    'prompt/shown': ({ engagement, rules }) =>
      write(async (practice) => {
        const scope = engagement ?? 'practice';
        const shown = (await promptsThere(practice, scope)).filter(({ id }) => rules.includes(id));
        const inCall = (await callsNow(Date.now())).length > 0;
        return (all) => ok(shownRecords(shown, fileOf(all, scope), { ...atNow(), inCall }));
      }),

    'prompt/brief': ({ engagement, rules }) =>
      write(async (practice) => {
        const prompts = engagement === null ? [] : await promptsThere(practice, engagement);
        return (all) => {
          const { now, timeZone } = atNow();
          if (engagement === null) return ok(briefRecords(waitingCautions(all, now), all, now));
          const file = fileOf(all, engagement);
          const wanted = prompts.filter(({ id }) => rules?.includes(id) ?? true);
          return ok(wanted.flatMap((prompt) => briefed(prompt, file, { now, timeZone })));
        };
      }),

    'prompt/resolve': ({ engagement, how }) =>
      write(async () => (all) => {
        const { now } = atNow();
        const waiting = waitingCautions(all, now).filter(
          ({ parent }) => engagement === null || parent === engagement,
        );
        const resolved = resolvedRecords(waiting, how, { records: all }, now);
        return resolved.ok ? ok(resolved.value.records) : err(saveErrorOf(resolved.error));
      }),

    'prompt/moment': async ({ engagement, moment }) => {
      const practice = await open();
      return practice.ok ? ok(await promptsAt(practice.value, engagement, moment)) : practice;
    },
  };
}

function replyOf(
  { rule, answer, reason, snooze, off }: PromptAnswered,
  until: (snooze: NonNullable<PromptAnswered['snooze']>) => number,
): PromptReply {
  if (off === true || answer === 'off') return { type: 'off', rule, reason: reason ?? '' };
  if (snooze !== undefined) {
    const action = answer === 'snoozed' || answer === 'dismissed' ? {} : { answer };
    return { type: 'snooze', rule, until: until(snooze), ...action };
  }
  const taken = answer === 'snoozed' ? 'dismissed' : answer;
  return { type: 'act', rule, answer: taken, ...(reason === undefined ? {} : { reason }) };
}

/** What the screens show there, as it is kept, and what the coach may be asked on the page of an extension. */
async function promptsThere(practice: Asked, scope: Scope): Promise<readonly Prompt[]> {
  const text = await sessionArea.get(sessionKeys.prompts);
  const kept = text === undefined ? null : (JSON.parse(text) as KeptPrompts); // written by us alone
  if (scope === 'practice') return kept?.practice ?? [];
  const shown = kept?.engagements[scope]?.prompts ?? [];
  const others = await promptsAt(practice, scope, { extend: true });
  return [...shown, ...others.filter(({ id }) => !shown.some((prompt) => prompt.id === id))];
}

async function promptsAt(
  { boards }: Asked,
  engagement: RecordId,
  moment: Omit<Moment, 'today' | 'call'>,
): Promise<readonly Prompt[]> {
  const { now, timeZone } = atNow();
  const practice = await boards.practice();
  const records = factRecords(practice, await boards.board(), practiceFacts(practice, now)).get(engagement);
  if (records === undefined) return [];
  return evaluate(facts(records, now, { ...moment, today: today({ now, timeZone }) }), 'engagement');
}

function fileOf(all: All, scope: Scope): PromptFile {
  const parent = scope === 'practice' ? undefined : scope;
  return { scope, records: all, answers: answersIn(all).filter((answer) => answer.parent === parent) };
}

/** What "take this one" is about. */
const waitingCautions = (all: All, now: number): PromptFile['answers'] =>
  answersIn(all).filter((answer) => isUntoldCaution(answer) && now - answer.raisedAt >= tooLongMs);

const answersIn = (all: All): PromptFile['answers'] =>
  [...all.values()].flatMap((record) => {
    const answer = record.type === promptAnswerType.type ? project(promptAnswerType, record) : null;
    return answer?.ok ? [answer.value] : [];
  });

function briefed(
  prompt: Prompt,
  file: PromptFile,
  here: { readonly now: number; readonly timeZone: string },
): readonly StoredRecord[] {
  const raisings = file.answers.filter(({ rule }) => rule === prompt.id);
  const current = currentRaising(raisings, prompt.severity, { now: here.now, day: localDay(here) });
  if (current === null) return [newRaising(file, prompt, { briefedAt: here.now }, here.now)];
  return briefRecords([current], file.records, here.now);
}

const saveErrorOf = (
  refusal: Extract<ReturnType<typeof answerRecords>, { readonly ok: false }>['error'],
): SaveError => (refusal.type === 'always-on' ? { type: 'refused', why: 'always-on' } : refusal);
