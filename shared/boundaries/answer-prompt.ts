// What a coach does with a prompt: takes one of its actions, puts it off, switches it off for this client, or on again. Whatever the
// screen asks, `consent-first` and `urgent` are neither put off nor switched off.
import type { Refusal } from '../engagement/acts/act.ts';
import type { PromptAnswer } from '../records/prompt-answer.ts';
import { err, ok, type Result, type StoredRecord } from '../records/record.ts';
import { boundaryRules } from './index.ts';
import { isWithin, localDay } from './local-day.ts';
import { longestSnoozeMs } from './prompt-policy.ts';
import { newRaising, patched, raisingsOf, type PromptFile } from './prompt-records.ts';
import { currentRaising, isOpen, latest, type Raised } from './raising.ts';
import type { Prompt, PromptAction } from './rule.ts';

/** `rule` is the rule's id. A reason is 500 characters at most; switching off asks for one. `until` is epoch milliseconds. */
export type PromptReply = { readonly rule: string } & (
  | { readonly type: 'act'; readonly answer: PromptAction | 'dismissed'; readonly reason?: string }
  /** Not an answer: it comes back. */
  | { readonly type: 'snooze'; readonly answer?: PromptAction; readonly until: number }
  | { readonly type: 'off'; readonly reason: string }
  | { readonly type: 'on' }
);

export type PromptRefusal =
  | Extract<Refusal, { readonly type: 'invalid' | 'not-found' | 'update-needed' }>
  /** A rule that can neither be put off nor switched off. */
  | { readonly type: 'always-on' };

/** `prompts` are all that hold there. The answer goes to the raising that is shown; where nothing was written of it yet, it is made. */
export function answerRecords(
  reply: PromptReply,
  prompts: readonly Prompt[],
  file: PromptFile,
  here: { readonly now: number; readonly timeZone: string },
): Result<{ readonly records: readonly StoredRecord[] }, PromptRefusal> {
  const refusal = refusalOf(reply);
  if (refusal !== null) return err(refusal);
  const raisings = raisingsOf(reply.rule, file);
  if (reply.type === 'on') return allPatched(raisings.filter(({ off }) => off).map(onAgain), file, here.now);
  const prompt = prompts.find(({ id }) => id === reply.rule);
  const target = targetOf(raisings, prompt, here);
  // When it was first seen, only `shownRecords` says: what is put off in a call was never one of the day's three.
  const changes = changesOf(reply, here.now);
  if (target !== null) {
    // An action may have ended what the prompt was about before the answer arrives: then it stays closed.
    const opened = prompt === undefined ? changes : { ...changes, closedAt: undefined };
    // Off is off for its older raisings too, or they would go on growing old.
    const older = reply.type === 'off' ? raisings.filter((one) => isOpen(one) && one !== target) : [];
    const alsoOff = older.map((one): Change => ({ raised: one, changes: { off: true } }));
    return allPatched([{ raised: target, changes: opened }, ...alsoOff], file, here.now);
  }
  if (prompt === undefined) return err({ type: 'not-found' });
  return ok({ records: [newRaising(file, prompt, changes, here.now)] });
}

type Change = { readonly raised: Raised; readonly changes: Partial<PromptAnswer> };

function refusalOf(reply: PromptReply): PromptRefusal | null {
  const rule = boundaryRules.find(({ id }) => id === reply.rule);
  if (rule === undefined) return { type: 'not-found' };
  if (rule.always && (reply.type === 'snooze' || reply.type === 'off')) return { type: 'always-on' };
  if (reply.type === 'off') return isReason(reply.reason) ? null : invalidReason;
  const isTooLong = reply.type === 'act' && (reply.reason ?? '').trim().length > longestReason;
  return isTooLong ? invalidReason : null;
}

const longestReason = 500;
const invalidReason: PromptRefusal = { type: 'invalid', fields: ['reason'] };

const isReason = (reason: string): boolean => {
  const { length } = reason.trim();
  return length > 0 && length <= longestReason;
};

/** The raising that is shown, or was answered today: a second answer corrects the first. */
function targetOf(
  raisings: readonly Raised[],
  prompt: Prompt | undefined,
  here: { readonly now: number; readonly timeZone: string },
): Raised | null {
  if (prompt === undefined) return latest(raisings);
  const day = localDay(here);
  const current = currentRaising(raisings, prompt.severity, { now: here.now, day });
  return current ?? latest(raisings.filter(({ answeredAt }) => isWithin(day, answeredAt)));
}

function changesOf(reply: Exclude<PromptReply, { readonly type: 'on' }>, now: number): Partial<PromptAnswer> {
  switch (reply.type) {
    case 'act': {
      const reason = (reply.reason ?? '').trim();
      return { answer: reply.answer, answeredAt: now, ...(reason === '' ? {} : { reason }) };
    }
    case 'snooze': {
      const snoozedUntil = Math.min(reply.until, now + longestSnoozeMs);
      return { snoozedUntil, ...(reply.answer === undefined ? {} : { answer: reply.answer }) };
    }
    case 'off':
      return { off: true, answer: 'off', answeredAt: now, reason: reply.reason.trim() };
  }
}

/** As if it had never been switched off; when it was first shown stays. */
const onAgain = (raised: Raised): Change => {
  const unanswered = { answer: undefined, answeredAt: undefined, reason: undefined };
  return { raised, changes: { off: false, ...(raised.answer === 'off' ? unanswered : {}) } };
};

function allPatched(
  wanted: readonly Change[],
  file: Pick<PromptFile, 'records'>,
  now: number,
): Result<{ readonly records: readonly StoredRecord[] }, PromptRefusal> {
  const records = wanted.flatMap(({ raised, changes }) => patched(file, raised, changes, now));
  return records.length === wanted.length ? ok({ records }) : err({ type: 'update-needed' });
}

/** "I resolved it": what the raisings were about is settled, and how. A trigger that still holds is raised anew. */
export function resolvedRecords(
  raisings: readonly Raised[],
  how: string,
  file: Pick<PromptFile, 'records'>,
  now: number,
): Result<{ readonly records: readonly StoredRecord[] }, PromptRefusal> {
  if (!isReason(how)) return err(invalidReason);
  const answer: PromptAction = 'resolved-how';
  const changes = { answer, answeredAt: now, closedAt: now, reason: how.trim() };
  return allPatched(
    raisings.map((raised) => ({ raised, changes })),
    file,
    now,
  );
}
