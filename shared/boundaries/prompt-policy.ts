// Which of the prompts that hold are shown now, and why the others wait. Reads the answers there are and writes nothing:
// `prompt-records.ts` and `answer-prompt.ts` do. `consent-first` and `urgent` are always shown, whatever is stored and whatever the hour.
import type { Practice } from '../records/practice.ts';
import { boundaryRules, rankOf } from './index.ts';
import { isQuietHour, isWithin, localDay, type LocalDay } from './local-day.ts';
import { currentRaising, isGrave, isOff, isOpen, isStop, weekMs, type Raised } from './raising.ts';
import type { Prompt } from './rule.ts';

/** When the oldest open raising of the rule was made, and when this one was first seen; null: not yet. */
export type DuePrompt = Prompt & { readonly raisedAt: number | null; readonly shownAt: number | null };

export type WhyHeld =
  | 'paused'
  | 'in-call'
  | 'quiet-hours'
  | 'snoozed'
  | 'off'
  | 'within-a-week'
  | 'three-a-day';

export type HeldPrompt = { readonly prompt: Prompt; readonly why: WhyHeld };

export type DuePrompts = { readonly shown: readonly DuePrompt[]; readonly held: readonly HeldPrompt[] };

/** `now` is epoch milliseconds, `timeZone` an IANA name. */
export type PolicyAt = {
  readonly now: number;
  readonly timeZone: string;
  readonly inCall: boolean;
  /** The work with this client is: its prompts sleep. */
  readonly isPaused: boolean;
  readonly quietHours: Practice['quietHours'];
};

/** Of one engagement, or of the practice: `prompts` as `evaluate` gives them, `answers` what is filed there. */
export function duePrompts(prompts: readonly Prompt[], answers: readonly Raised[], at: PolicyAt): DuePrompts {
  const moment: Moment = { ...at, day: localDay(at), isQuiet: isQuietHour(at.quietHours, at) };
  const judged = prompts.map((prompt): Judged => {
    const raisings = answers.filter(({ rule }) => rule === prompt.id);
    return { prompt, raisings, why: whyHeld(prompt, raisings, moment) };
  });
  const admitted = withinTheDay(
    judged.filter(({ why }) => why === null),
    answers,
    moment,
  );
  return {
    shown: judged.filter((one) => admitted.has(one.prompt)).map((one) => toDue(one, moment)),
    held: judged
      .filter((one) => !admitted.has(one.prompt))
      .map(({ prompt, why }) => ({ prompt, why: why ?? 'three-a-day' })),
  };
}

type Moment = PolicyAt & { readonly day: LocalDay; readonly isQuiet: boolean };

type Judged = {
  readonly prompt: Prompt;
  /** Of its rule. */
  readonly raisings: readonly Raised[];
  readonly why: WhyHeld | null;
};

const toDue = ({ prompt, raisings }: Judged, moment: Moment): DuePrompt => {
  const raisedAt = raisings.filter(isOpen).map((one) => one.raisedAt);
  return {
    ...prompt,
    raisedAt: raisedAt.length === 0 ? null : Math.min(...raisedAt),
    shownAt: currentRaising(raisings, prompt.severity, moment)?.shownAt ?? null,
  };
};

/** All but the three a day, which looks at all prompts together. */
function whyHeld(prompt: Prompt, raisings: readonly Raised[], moment: Moment): WhyHeld | null {
  const isLiveNow = moment.inCall && prompt.live;
  if (prompt.always) return null;
  if (raisings.some(isOff)) return 'off';
  if (raisings.some((one) => isSnoozed(one, moment.now))) return 'snoozed';
  if (moment.isPaused && !isStop(prompt.severity)) return 'paused';
  if (moment.inCall && !prompt.live) return 'in-call';
  if (moment.isQuiet && !isLiveNow && !isStop(prompt.severity)) return 'quiet-hours';
  const isQuiet = isUncapped(prompt, moment) ? isJustAnswered : isSeenThisWeek;
  return raisings.some((one) => isQuiet(prompt, one, moment)) ? 'within-a-week' : null;
}

/** Neither the week nor the three a day hold it back. */
const isUncapped = (prompt: Prompt, { inCall }: Moment): boolean =>
  prompt.always || isStop(prompt.severity) || (inCall && prompt.live);

/** The longest that a prompt can be put off: a clock that runs years ahead must not silence a rule for years. */
export const longestSnoozeMs = 60 * 24 * 60 * 60_000;

const isSnoozed = ({ snoozedUntil }: Raised, now: number): boolean =>
  snoozedUntil !== undefined && now < snoozedUntil && snoozedUntil - now <= longestSnoozeMs;

/** The week does not hold it back; but what was answered a moment ago is not asked again in the same meeting. */
const isJustAnswered = (_: Prompt, { answeredAt }: Raised, { now }: Moment): boolean =>
  isWithinLast(meetingMs, answeredAt, now);

/** Answered within a week, or a hint that was seen on an earlier day of it. What was put off is still to be seen. */
function isSeenThisWeek(prompt: Prompt, raised: Raised, { now, day }: Moment): boolean {
  const { answeredAt, shownAt, snoozedUntil } = raised;
  if (answeredAt !== undefined) return isWithinLast(weekMs, answeredAt, now);
  if (isGrave(prompt.severity) || snoozedUntil !== undefined) return false;
  return !isWithin(day, shownAt) && isWithinLast(weekMs, shownAt, now);
}

const meetingMs = 2 * 60 * 60_000;

// Two devices' clocks differ a little. A time further ahead is a wrong clock's: it is not believed until it comes, so that it can
// silence a rule for a week at most.
const clocksDifferMs = 60 * 60_000;

const isWithinLast = (spanMs: number, moment: number | undefined, now: number): boolean =>
  moment !== undefined && moment - now <= clocksDifferMs && now - moment < spanMs;

const perDay = 3;

/**
 * Three rules a day. What was shown today keeps its place, answered or not. The places that are left go to referral, safety and the
 * end first, then by severity; a caution of an earlier day stays before a new one comes.
 */
function withinTheDay(
  free: readonly Judged[],
  answers: readonly Raised[],
  moment: Moment,
): ReadonlySet<Prompt> {
  const shownToday = new Set(
    answers.filter((one) => !isStop(one.severity) && wasShownOn(moment.day, one)).map(({ rule }) => rule),
  );
  const admitted = new Set<Prompt>();
  const taken = new Set(shownToday);
  // A number or supervision never takes a place from them.
  const takenFromFirst = new Set([...shownToday].filter((rule) => !givesWay(codeOf(rule))));
  for (const one of free.toSorted((a, b) => placeOf(a, moment) - placeOf(b, moment))) {
    const { prompt } = one;
    const places = comesFirst(prompt.code) ? takenFromFirst : taken;
    if (isUncapped(prompt, moment) || shownToday.has(prompt.id)) admitted.add(prompt);
    else if (places.size < perDay) {
      admitted.add(prompt);
      taken.add(prompt.id);
      takenFromFirst.add(prompt.id);
    }
  }
  return admitted;
}

const comesFirst = (code: string): boolean => /^[RSE]/.test(code);
const givesWay = (code: string): boolean => /^[VN]/.test(code);

/** Smaller comes first; what is equal stays in the catalogue's order. */
function placeOf({ prompt, raisings }: Judged, moment: Moment): number {
  const stands = currentRaising(raisings, prompt.severity, moment)?.shownAt !== undefined;
  return (comesFirst(prompt.code) ? 0 : 100) + rankOf(prompt.severity) * 10 + (stands ? 0 : 1);
}

/** Seen first on this day, or left standing from an earlier one and done with today. */
function wasShownOn(day: LocalDay, raised: Raised): boolean {
  const { shownAt, answeredAt, closedAt, severity } = raised;
  const stoodUntil = answeredAt ?? (isGrave(severity) && shownAt !== undefined ? closedAt : undefined);
  return isWithin(day, shownAt) || isWithin(day, stoodUntil);
}

const codes: ReadonlyMap<string, string> = new Map(boundaryRules.map(({ id, code }) => [id, code]));

/** A rule that only a newer version knows counts like any other. */
const codeOf = (rule: string): string => codes.get(rule) ?? '';
