// The table of an engagement's states: which steps there are, and what each asks for first. A soft guard may be waived by the
// coach, and the record says so; a hard one may not.
import type { EngagementState } from '../records/transition.ts';

export type Guard =
  | 'number-or-review-date'
  | 'first-session-held'
  | 'resume-date'
  | 'ending-named'
  | 'new-agreement'
  | 'client-objected-once'
  | 'reason'
  | 'last-day'
  | 'loose-ends'
  | 'names-offered'
  | 'check-in-sent'
  | 'no-disclosure-without-consent'
  | 'guard-over'
  | 'aftercare-done'
  | 'confirmed'
  | 'retention-over';

export type GuardRule = { readonly guard: Guard; readonly hard: boolean };

const soft = (guard: Guard): GuardRule => ({ guard, hard: false });
const hard = (guard: Guard): GuardRule => ({ guard, hard: true });

const steps: Readonly<Record<EngagementState, Partial<Record<EngagementState, readonly GuardRule[]>>>> = {
  // A coach may have met without an agreement, and has to be able to close that too: hence proposed -> ended.
  proposed: {
    contracted: [soft('number-or-review-date')],
    declined: [],
    ended: [hard('reason'), hard('last-day')],
  },
  declined: {},
  contracted: { active: [soft('first-session-held')], ended: [hard('reason'), hard('last-day')] },
  active: {
    active: [soft('new-agreement')],
    paused: [soft('resume-date')],
    closing: [soft('ending-named')],
    ended: [hard('reason'), hard('last-day')],
  },
  // A pause is given another day without going back to work first.
  paused: { active: [], paused: [soft('resume-date')], ended: [hard('reason'), hard('last-day')] },
  closing: {
    active: [soft('new-agreement')],
    closing: [soft('client-objected-once')],
    ended: [hard('reason'), hard('last-day')],
  },
  ended: { archived: [soft('guard-over'), soft('aftercare-done')] },
  // Erasing asks for the coach's word, and for the date that was set; the date may be waived with a reason.
  archived: { erased: [hard('confirmed'), soft('retention-over')] },
  erased: {},
};

/** Each reason for an end has its own questions on top. */
const byReason: ReadonlyMap<string, readonly GuardRule[]> = new Map([
  ['completed', [soft('loose-ends')]],
  ['terminated_by_coach', [soft('names-offered')]],
  ['referred', [hard('no-disclosure-without-consent')]],
  ['lapsed', [soft('check-in-sent')]],
  // Handing a client over tells the next coach something about them.
  ['transferred', [hard('no-disclosure-without-consent')]],
]);

/** Over for good: nothing leads back from here. */
export const isEnded = (state: EngagementState): boolean =>
  state === 'ended' || state === 'archived' || state === 'erased';

/** What the step asks for; null where there is no such step. */
export function guardsOf(
  from: EngagementState,
  to: EngagementState,
  reason?: string,
): readonly GuardRule[] | null {
  const rules = steps[from][to];
  if (rules === undefined) return null;
  return [...rules, ...(to === 'ended' ? (byReason.get(reason ?? '') ?? []) : [])];
}
