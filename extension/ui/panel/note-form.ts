// A note's form as data: what is on screen, what it was last known to derive from, what is on its way. The rule it keeps: what
// the coach typed is never replaced by anything but the coach; what was written elsewhere is merged by the background.
import type { SaveError } from '../../messages.ts';

export type NoteForm = {
  readonly text: string;
  /** The body that `text` started from: the background merges against it. */
  readonly base: string;
  /** The text on its way to the background, if any. */
  readonly sending: string | null;
  readonly status:
    | { readonly type: 'quiet' }
    | { readonly type: 'saving' }
    | { readonly type: 'saved'; readonly at: number }
    | { readonly type: 'failed'; readonly error: SaveError };
  /** Bodies of our own that the database held for a moment: it may still tell of them after a newer one was saved. */
  readonly passed: readonly string[];
};

export const startForm = (body: string): NoteForm => ({
  text: body,
  base: body,
  sending: null,
  status: { type: 'quiet' },
  passed: [],
});

export const isUnsaved = (form: NoteForm): boolean => form.text !== form.base;

export const typed = (form: NoteForm, text: string): NoteForm => ({
  ...form,
  text,
  // A failure stays in sight until a save succeeds.
  status: form.status.type === 'failed' ? form.status : { type: text === form.base ? 'quiet' : 'saving' },
});

/** The record says this now. Taken over only where nothing is unsaved; else the next save merges it. */
export function told(form: NoteForm, body: string): NoteForm {
  if (isUnsaved(form) || form.sending !== null || body === form.text) return form;
  if (form.passed.includes(body)) return form;
  return { ...form, text: body, base: body, passed: [] };
}

export const sent = (form: NoteForm): NoteForm => ({
  ...form,
  sending: form.text,
  status: { type: 'saving' },
});

/** `body` is what is stored now: ours, or ours merged with what was written elsewhere. */
export function answered(
  form: NoteForm,
  answer: { readonly savedAt: number; readonly body: string },
): NoteForm {
  const sentText = form.sending ?? form.base;
  const passed = [...form.passed, form.base, sentText]
    .filter((old) => old !== answer.body)
    .slice(-mostPassed);
  // Typed since: what is on screen derives from what was sent, not from the merged body it has not seen.
  if (form.text !== sentText)
    return { ...form, base: sentText, sending: null, status: { type: 'saving' }, passed };
  return {
    text: answer.body,
    base: answer.body,
    sending: null,
    status: { type: 'saved', at: answer.savedAt },
    passed,
  };
}

export const failed = (form: NoteForm, error: SaveError): NoteForm => ({
  ...form,
  sending: null,
  status: { type: 'failed', error },
});

/** The coach decided between two versions while the form said `shown`: it goes on from the outcome, unless more was typed since. */
export function chosen(form: NoteForm, shown: string, body: string): NoteForm {
  // What was typed derives from what was shown: the next save merges it with the outcome.
  if (form.text !== shown || form.sending !== null) return form;
  const passed = [...form.passed, form.base, shown].filter((old) => old !== body).slice(-mostPassed);
  return { ...startForm(body), passed };
}

const mostPassed = 8;
