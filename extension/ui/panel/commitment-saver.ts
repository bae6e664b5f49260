// Saves one session's list of commitments, at once and one save at a time; what was changed meanwhile follows. It outlives the
// list on screen, so a change that could not be saved is still there when the coach comes back to it.
import type { Commitment } from '#shared/records/note.ts';
import type { Result } from '#shared/records/record.ts';
import type { CommitmentsSave } from '#shared/engagement/acts/inputs.ts';
import type { SaveError } from '../../messages.ts';
import {
  answered,
  changed,
  failed,
  isUnsaved,
  sent,
  startCommitments,
  told,
  type CommitmentForm,
} from './commitment-form.ts';

type List = readonly Commitment[];
export type SendCommitments = (
  save: Pick<CommitmentsSave, 'base' | 'commitments'>,
) => Promise<Result<{ readonly commitments: List }, SaveError>>;

export type CommitmentSaver = {
  readonly form: () => CommitmentForm;
  readonly subscribe: (listener: () => void) => () => void;
  /** The coach made `shown` into `list`. */
  readonly change: (shown: List, list: List) => void;
  readonly tell: (stored: List) => void;
  /** Resolves once nothing is on its way any more. */
  readonly save: () => Promise<void>;
  /** The page is going away: what waits behind a save is sent now. */
  readonly leave: () => void;
};

export function createCommitmentSaver(stored: List, send: SendCommitments): CommitmentSaver {
  const listeners = new Set<() => void>();
  let form = startCommitments(stored);
  const update = (next: CommitmentForm) => {
    if (next === form) return;
    form = next;
    for (const listener of listeners) listener();
  };

  // Cleared in the same breath as the last look at the form, so that no change falls between two runs.
  let busy = false;
  const run = async () => {
    busy = true;
    try {
      while (isUnsaved(form)) {
        const { base, list } = form;
        update(sent(form));
        const answer = await send({ base, commitments: list });
        update(answer.ok ? answered(form, answer.value.commitments) : failed(form, answer.error));
        if (!answer.ok) return;
      }
    } finally {
      busy = false;
    }
  };
  let running = Promise.resolve();
  const save = () => {
    if (!busy) running = run();
    return running;
  };

  return {
    form: () => form,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (shown, list) => {
      update(changed(form, shown, list));
      void save();
    },
    tell: (list) => update(told(form, list)),
    save,
    leave: () => {
      if (form.sending === null) void save();
      else if (form.list !== form.sending) void send({ base: form.sending, commitments: form.list });
    },
  };
}
