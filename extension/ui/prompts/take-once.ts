// Takes an action of a prompt and then answers it. Where only the answer failed, the next press answers without doing it twice; once
// both are done, the next press begins anew.
import type { PromptAction } from '#shared/boundaries/rule.ts';
import { ok, type RecordId, type Result } from '#shared/records/record.ts';
import type { SaveError } from '../../messages.ts';

type Begun = { readonly begun: RecordId | null };

type Acting = {
  readonly take: () => Promise<Result<Begun, SaveError>>;
  readonly answer: () => Promise<Result<unknown, SaveError>>;
};

type TakeOnce = (action: PromptAction, acting: Acting) => Promise<Result<Begun, SaveError>>;

/** One for a card. Gives back the engagement that the action has begun, also where that was at an earlier press. */
export function createTakeOnce(): TakeOnce {
  let taken: (Begun & { readonly action: PromptAction }) | null = null;
  return async (action, { take, answer }) => {
    if (taken?.action !== action) {
      const steps = await take();
      if (!steps.ok) return steps;
      taken = { action, ...steps.value };
    }
    const { begun } = taken;
    const answered = await answer();
    if (!answered.ok) return answered;
    taken = null;
    return ok({ begun });
  };
}
