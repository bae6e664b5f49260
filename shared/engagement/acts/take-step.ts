// Steps of an engagement's state as records: planned by the table one after another, filed under the engagement.
import {
  createRecord,
  err,
  ok,
  type RecordId,
  type Result,
  type StoredRecord,
} from '../../records/record.ts';
import { transitionType, type EngagementState } from '../../records/transition.ts';
import { planTransition, type FoldedState, type TransitionAsk } from '../state.ts';
import type { Refusal } from './act.ts';

export type Step = Omit<TransitionAsk, 'now' | 'after'> & {
  readonly id: RecordId;
  readonly to: EngagementState;
};

/** Guards have been answered by the act that calls this; one that is open all the same is the act's own mistake. */
export function takeSteps(
  engagement: RecordId,
  from: Pick<FoldedState, 'state' | 'at'>,
  steps: readonly Step[],
  now: number,
): Result<readonly StoredRecord[], Refusal> {
  const records: StoredRecord[] = [];
  let { state, at } = from;
  for (const { id, to, ...ask } of steps) {
    const planned = planTransition(state, to, { ...ask, now, after: at });
    if (!planned.ok && planned.error.type === 'guards-open')
      throw new Error(`guards left open: ${planned.error.guards.join(', ')}`);
    if (!planned.ok) return err({ type: 'refused', why: 'no-such-step' });
    records.push(createRecord(transitionType, { id, parent: engagement, editedAt: now }, planned.value));
    ({ to: state, at } = planned.value);
  }
  return ok(records);
}
