// A list of commitments on screen as data: what is shown, what it derives from, what is on its way. As with a note, what the coach
// changed is replaced by nobody else; what was added or ticked elsewhere is merged.
import { isEqual } from '#shared/merge/equal.ts';
import { has, mergeList } from '#shared/merge/merge-list.ts';
import type { Commitment } from '#shared/records/note.ts';
import type { SaveError } from '../../messages.ts';

type List = readonly Commitment[];

export type CommitmentForm = {
  readonly list: List;
  /** The list that `list` started from: the background merges against it. */
  readonly base: List;
  /** The list on its way to the background, if any. */
  readonly sending: List | null;
  readonly error: SaveError | null;
  /** Lists that the database may still tell of, until it tells of the newest. */
  readonly passed: readonly List[];
};

export const startCommitments = (stored: List): CommitmentForm => ({
  list: stored,
  base: stored,
  sending: null,
  error: null,
  passed: [],
});

export const isUnsaved = ({ list, base }: CommitmentForm): boolean => !isEqual(list, base);

/** The coach made `shown` into `list`. The form may hold by now what the coach had not seen: that is not taken for removed. */
export function changed(form: CommitmentForm, shown: List, list: List): CommitmentForm {
  return { ...form, list: form.list === shown ? list : mergeList(shown, list, form.list), error: null };
}

/** The record says this now. Taken over only where nothing is unsaved; else the next save merges it. */
export function told(form: CommitmentForm, stored: List): CommitmentForm {
  if (isUnsaved(form) || form.sending !== null) return form;
  if (isEqual(stored, form.list)) return form.passed.length === 0 ? form : { ...form, passed: [] };
  return has(form.passed, stored) ? form : startCommitments(stored);
}

export const sent = (form: CommitmentForm): CommitmentForm => ({ ...form, sending: form.list, error: null });

/** `stored` is the list as it is now: ours, or ours merged with what was written elsewhere. */
export function answered(form: CommitmentForm, stored: List): CommitmentForm {
  const sentList = form.sending ?? form.base;
  const passed = [...form.passed, form.base, sentList].filter((old) => !isEqual(old, stored));
  // Changed since: what is shown derives from what was sent, not from the merged list it has not seen.
  if (form.list !== sentList) return { ...form, base: sentList, sending: null, passed };
  return { ...startCommitments(stored), passed };
}

export const failed = (form: CommitmentForm, error: SaveError): CommitmentForm => ({
  ...form,
  sending: null,
  error,
});
