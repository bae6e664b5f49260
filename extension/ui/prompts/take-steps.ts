// Sends what an action of a prompt has planned, one message after another, and stops at the first that fails.
import { ok, type RecordId, type Result } from '#shared/records/record.ts';
import type { SaveError } from '../../messages.ts';
import { ask } from '../ask.ts';
import type { Step } from './action-plan.ts';

/** Gives back the engagement that a step has begun, where one did. */
export async function takeSteps(
  steps: readonly Step[],
): Promise<Result<{ readonly begun: RecordId | null }, SaveError>> {
  let begun: RecordId | null = null;
  for (const step of steps) {
    const answer = await send(step);
    if (!answer.ok) return answer;
    begun = begunBy(answer.value) ?? begun;
  }
  return ok({ begun });
}

// brand: a step holds a message with its own input; only the compiler cannot see through the union of them
const send = (step: Step): Promise<Result<unknown, SaveError>> => ask(step.message, step.input as never);

function begunBy(value: unknown): RecordId | null {
  if (typeof value !== 'object' || value === null || !('engagement' in value)) return null;
  return value.engagement as RecordId; // brand: the background's own answer
}
