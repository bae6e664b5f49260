// The four steps in order, and what each still lacks before the next one opens.
import type { EndingDraft } from '#shared/records/engagement.ts';
import { isoDay } from '../dates.ts';

export type EndingStep = EndingDraft['step'];

export const endingSteps = ['why', 'when', 'loose-ends', 'confirm'] as const satisfies readonly EndingStep[];

export const nextStep = (step: EndingStep): EndingStep | undefined =>
  endingSteps[endingSteps.indexOf(step) + 1];
export const stepBefore = (step: EndingStep): EndingStep | undefined =>
  endingSteps[endingSteps.indexOf(step) - 1];

export type Missing = 'endingMissingReason' | 'endingMissingDay' | 'endingMissingTick';

/** A key of the sentence that says what to do first; undefined where nothing is missing. */
export function whatIsMissing(draft: EndingDraft, confirmed: boolean): Missing | undefined {
  if (draft.step === 'why') return draft.reason === undefined ? 'endingMissingReason' : undefined;
  if (draft.step === 'when') return draft.lastDay === undefined ? 'endingMissingDay' : undefined;
  if (draft.step === 'loose-ends') return undefined;
  if (draft.reason === undefined) return 'endingMissingReason';
  if (draft.lastDay === undefined) return 'endingMissingDay';
  return confirmed ? undefined : 'endingMissingTick';
}

/** A last day still to come: the sessions until then still count. */
export const isAhead = (lastDay: string, now: number): boolean => lastDay > isoDay(now).toString();
