// What was handed to this device cannot be: syncing stops with this code until the coach looks. Nothing is healed silently, and
// nothing of it is written.
import { err } from '#shared/records/record.ts';

export type ContradictionCode =
  /** The relay's head is below one that it had acknowledged: it lost commits, or hides them. */
  | 'head-went-back'
  /** A box was changed on the way, or lies under another record's id. */
  | 'box-did-not-open'
  /** A box is sealed under a root key that this device was never given. */
  | 'box-of-unknown-epoch'
  /** A box of this browser's own does not open, so nothing can be merged with it. */
  | 'own-box-did-not-open'
  /** The relay acknowledged something other than what was sent. */
  | 'answer-does-not-fit'
  /** A newer version wrote what this one cannot understand. */
  | 'update-needed';

export type Contradiction = { readonly type: 'contradiction'; readonly code: ContradictionCode };

export const contradiction = (code: ContradictionCode) => err<Contradiction>({ type: 'contradiction', code });
