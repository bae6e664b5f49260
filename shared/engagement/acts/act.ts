// What every act is given and how it says no. An act is what a coach does once: a pure function from the records there are to the
// records to write, all of them or none.
import type { RecordId } from '../../records/record.ts';

/** Time, chance and place, from outside. `now` is epoch milliseconds, `timeZone` an IANA name. */
export type ActAt = {
  readonly now: number;
  readonly randomId: () => RecordId;
  readonly timeZone: string;
};

export type RefusalReason =
  /** The engagement has ended or was declined: what is to come is a new engagement. */
  | 'engagement-over'
  /** A session that lies ahead cannot have been held. */
  | 'not-yet'
  /** The ending was not begun, or was called off elsewhere. */
  | 'no-ending'
  /** The state has no such step: another browser took another one meanwhile. */
  | 'no-such-step'
  /** The engagement's own record is damaged. */
  | 'unreadable'
  /** The other value of a conflict no longer fits its field. */
  | 'does-not-fit';

/** Nothing is to be written. `invalid` names the fields of the input that a form should mark. */
export type Refusal =
  | { readonly type: 'invalid'; readonly fields: readonly string[] }
  | { readonly type: 'refused'; readonly why: RefusalReason }
  | { readonly type: 'not-found' }
  | { readonly type: 'update-needed' };
