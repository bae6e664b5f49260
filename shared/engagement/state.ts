// An engagement's state: folded from its transitions, never stored. `ended` absorbs: whatever another device did meanwhile,
// an ended engagement stays ended, and a return is a new engagement.
import type { RecordId, Projected, Result } from '../records/record.ts';
import { err, ok } from '../records/record.ts';
import { engagementStates, type EngagementState, type Transition } from '../records/transition.ts';
import { guardsOf, isEnded, type Guard } from './state-table.ts';

export type FoldedState = {
  readonly state: EngagementState;
  /** When the last step that counted was taken, in epoch milliseconds. */
  readonly at?: number;
  /** While paused: the ISO date on which the pause is to end. */
  readonly resumeOn?: string;
  readonly ended?: {
    readonly at: number;
    /** ISO date of the last day. */
    readonly on: string;
    readonly overAt: number;
    readonly because?: string;
  };
  /** Steps that could not be taken from where the others had led: to be shown to the coach as such, never dropped. */
  readonly ignored: readonly RecordId[];
};

/** The same for any order of the transitions. Without any, the engagement is proposed. */
export function foldState(transitions: readonly Projected<Transition>[]): FoldedState {
  const distinct = [...new Map(transitions.map((step) => [step.id, step])).values()];
  let folded: FoldedState = { state: 'proposed', ignored: [] };
  for (const step of distinct.toSorted(byTime)) folded = take(folded, step);
  return folded;
}

function take(before: FoldedState, step: Projected<Transition>): FoldedState {
  const isOver = before.ended !== undefined;
  const { ended, ignored } = before;
  if (step.to === 'ended' && !isOver) return { state: 'ended', at: step.at, ended: endOf(step), ignored };
  // Two devices that took the same step took it once.
  const isRepeated = step.to === before.state && !isOver;
  // A guard that was once answered is not asked again: what counts here is only that the table knows the step.
  const isKnown = step.to !== 'ended' && guardsOf(before.state, step.to) !== null;
  if (!isRepeated && !isKnown) return { ...before, ignored: [...ignored, step.id] };
  return {
    state: step.to,
    at: step.at,
    ...(step.to === 'paused' && step.resumeOn !== undefined ? { resumeOn: step.resumeOn } : {}),
    ...(ended === undefined ? {} : { ended }),
    ignored,
  };
}

function endOf(step: Projected<Transition>): NonNullable<FoldedState['ended']> {
  const on = step.lastDay ?? new Date(step.at).toISOString().slice(0, 10);
  const isSameDay = new Date(step.at).toISOString().startsWith(on);
  // Only an imported record lacks `overAt`; without its time zone the day is taken as one in UTC.
  const overAt = step.overAt ?? (isSameDay ? step.at : Date.parse(on) + 24 * 60 * 60_000);
  return { at: step.at, on, overAt, ...(step.reason === undefined ? {} : { because: step.reason }) };
}

// Equal times happen where one act takes two steps; then the earlier stage comes first.
const byTime = (a: Projected<Transition>, b: Projected<Transition>): number =>
  a.at - b.at ||
  engagementStates.indexOf(a.to) - engagementStates.indexOf(b.to) ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

export type RefusedTransition =
  | { readonly type: 'no-such-step'; readonly from: EngagementState; readonly to: EngagementState }
  /** Over is over: a client who comes back begins a new engagement, with the next number. */
  | { readonly type: 'ended-absorbs'; readonly from: EngagementState; readonly to: EngagementState }
  | { readonly type: 'guards-open'; readonly guards: readonly Guard[] };

export type TransitionAsk = {
  /** Epoch milliseconds. */
  readonly now: number;
  /** When the step before was taken: the new one is stamped after it, or a device with a slow clock would undo its own order. */
  readonly after?: number | undefined;
  readonly by?: Transition['by'];
  readonly reason?: string;
  readonly lastDay?: string;
  readonly overAt?: number;
  readonly resumeOn?: string;
  /** Guards that hold. */
  readonly met: readonly Guard[];
  /** Soft guards that the coach waives knowingly; they are kept in the record. */
  readonly waived?: readonly string[];
};

/** One step by the table of states. Refused where the table has no such step, or a guard neither holds nor may be waived. */
export function planTransition(
  current: EngagementState,
  to: EngagementState,
  ask: TransitionAsk,
): Result<Transition, RefusedTransition> {
  const guards = guardsOf(current, to, ask.reason);
  if (guards === null)
    return err({ type: isEnded(current) ? 'ended-absorbs' : 'no-such-step', from: current, to });
  const waived = ask.waived ?? [];
  const open = guards.filter(
    ({ guard, hard }) => !ask.met.includes(guard) && (hard || !waived.includes(guard)),
  );
  if (open.length > 0) return err({ type: 'guards-open', guards: open.map(({ guard }) => guard) });
  const { now, after, by = 'coach', reason, lastDay, overAt, resumeOn } = ask;
  const at = after === undefined || now > after ? now : after + 1;
  return ok({
    from: current,
    to,
    at,
    by,
    waived,
    ...(reason === undefined ? {} : { reason }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(overAt === undefined ? {} : { overAt }),
    ...(resumeOn === undefined ? {} : { resumeOn }),
  });
}
