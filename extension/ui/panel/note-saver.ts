// Saves one note as it is typed: 400 ms after the last key, at once on blur, when the page is hidden, when it is left. One save
// at a time; what was typed meanwhile follows. It outlives the form on screen, so switching clients loses nothing.
import type { Result } from '#shared/records/record.ts';
import type { NoteSave, SaveError } from '../../messages.ts';
import {
  answered,
  chosen,
  failed,
  isUnsaved,
  sent,
  startForm,
  told,
  typed,
  type NoteForm,
} from './note-form.ts';

export const idleMs = 400;

type Saved = { readonly savedAt: number; readonly body: string };
export type SendNote = (save: Pick<NoteSave, 'base' | 'body'>) => Promise<Result<Saved, SaveError>>;

export type NoteSaver = {
  readonly form: () => NoteForm;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (text: string) => void;
  readonly tell: (body: string) => void;
  /** The coach chose while the form said `shown`, and this is the outcome. */
  readonly replace: (shown: string, body: string) => void;
  /** Resolves once nothing is on its way any more. */
  readonly save: () => Promise<void>;
  /** The page is going away: what is unsaved is sent now, even beside a save on its way. */
  readonly leave: () => void;
};

export function createNoteSaver(body: string, send: SendNote): NoteSaver {
  const listeners = new Set<() => void>();
  let form = startForm(body);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (next: NoteForm) => {
    if (next === form) return;
    form = next;
    for (const listener of listeners) listener();
  };

  // Cleared in the same breath as the last look at the form, not a moment later in a `then`: what is typed in between would join
  // a run that has already looked.
  let busy = false;
  const run = async () => {
    busy = true;
    try {
      while (isUnsaved(form)) {
        clearTimeout(timer);
        const { base, text } = form;
        update(sent(form));
        const answer = await send({ base, body: text });
        update(answer.ok ? answered(form, answer.value) : failed(form, answer.error));
        if (!answer.ok) return;
      }
    } finally {
      busy = false;
    }
  };

  let running = Promise.resolve();
  const save = () => {
    clearTimeout(timer);
    if (!busy) running = run();
    return running;
  };

  return {
    form: () => form,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (text) => {
      update(typed(form, text));
      clearTimeout(timer);
      timer = setTimeout(() => void save(), idleMs);
    },
    replace: (shown, outcome) => update(chosen(form, shown, outcome)),
    tell: (stored) => update(told(form, stored)),
    save,
    leave: () => {
      if (form.sending === null) void save();
      else if (form.text !== form.sending) void send({ base: form.sending, body: form.text });
    },
  };
}
