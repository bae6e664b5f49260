// A raising is one record: a rule spoke up, and this is what became of it. Here is which of a rule's raisings a prompt stands in, so
// that what is shown, answered and counted is the same one.
import type { PromptAnswer } from '../records/prompt-answer.ts';
import type { Projected } from '../records/record.ts';
import { isWithin, type LocalDay } from './local-day.ts';
import type { Severity } from './rule.ts';

export type Raised = Projected<PromptAnswer>;

export const weekMs = 7 * 24 * 60 * 60_000;

/** A caution and what is above it stays until it is answered, and its age counts; a hint is seen, and goes. */
export const isGrave = (severity: Severity): boolean => severity !== 'info' && severity !== 'nudge';

/** Asks for a decision, or is about somebody's safety: no count and no hour holds it back. */
export const isStop = (severity: Severity): boolean => severity === 'stop' || severity === 'safety';

/** A hint that has become a caution is raised anew: its age is the caution's, not that of the hint. */
export const isOfKind = (raised: Raised, severity: Severity): boolean =>
  isGrave(raised.severity) === isGrave(severity);

export const isOpen = ({ closedAt }: Raised): boolean => closedAt === undefined;

/** Not for this client, until the coach turns it on again. Without a reason it does not count: that is nobody's decision. */
export const isOff = ({ off, reason }: Raised): boolean =>
  off && reason !== undefined && reason.trim() !== '';

/** Answered, put off and come back, or a hint of another day: showing it again is a new raising, with a time of its own. */
function isSpent(raised: Raised, now: number, day: LocalDay): boolean {
  const { answeredAt, snoozedUntil, shownAt, severity } = raised;
  const isOldHint = !isGrave(severity) && shownAt !== undefined && !isWithin(day, shownAt);
  return answeredAt !== undefined || (snoozedUntil !== undefined && snoozedUntil <= now) || isOldHint;
}

/**
 * The raising that a prompt of this severity stands in, an open one before one to be opened again; null: there is none, or it had its
 * turn. `raisings` are the rule's own.
 */
export function currentRaising(
  raisings: readonly Raised[],
  severity: Severity,
  { now, day }: { readonly now: number; readonly day: LocalDay },
): Raised | null {
  const unspent = raisings.filter((one) => !isSpent(one, now, day));
  const open = unspent.filter((one) => isOpen(one) && isOfKind(one, severity));
  return latest(open) ?? reopenable(unspent, severity, now);
}

/** Closed because its trigger no longer held, not answered, and not a week old: if the trigger holds again, it is the same one. */
export const reopenable = (raisings: readonly Raised[], severity: Severity, now: number): Raised | null =>
  latest(
    raisings.filter(
      (one) =>
        !isOpen(one) &&
        isOfKind(one, severity) &&
        one.answeredAt === undefined &&
        now - one.raisedAt < weekMs,
    ),
  );

/** The id settles a tie, so that all devices take the same one. */
export const latest = (raisings: readonly Raised[]): Raised | null =>
  raisings.toSorted((a, b) => b.raisedAt - a.raisedAt || (a.id < b.id ? -1 : 1))[0] ?? null;
