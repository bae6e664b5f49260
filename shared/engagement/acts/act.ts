// What every act is given and how it says no. An act is what a coach does once: a pure function from the records there are to the
// records to write, all of them or none.
import { ok, type RecordId, type Result, type StoredRecord } from '../../records/record.ts';

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
  | 'does-not-fit'
  /** Nothing was agreed yet that could be changed. */
  | 'no-agreement'
  /** One more session out of courtesy is given once. */
  | 'courtesy-given'
  /** The coach has said already what became of the session. */
  | 'already-settled'
  /** No follow-up after the end was agreed. */
  | 'no-follow-up'
  /** The one agreed follow-up was held, or is booked elsewhere. */
  | 'follow-up-used'
  /** The referral is closed: another one is opened. */
  | 'referral-closed'
  /** The client took the consent back: another one is asked for. */
  | 'consent-withdrawn'
  /** Nobody shares what the client has not agreed to share with this recipient. */
  | 'no-consent'
  /** An engagement with this client still runs. */
  | 'still-open'
  /** Only after the end. */
  | 'not-over'
  /** The time in which a return is noticed is not over. */
  | 'guard-running'
  /** The urgent card is not open: what was done is written down already. */
  | 'no-urgent-card';

/** Nothing is to be written. `invalid` names the fields of the input that a form should mark. */
export type Refusal =
  | { readonly type: 'invalid'; readonly fields: readonly string[] }
  | { readonly type: 'refused'; readonly why: RefusalReason }
  | { readonly type: 'not-found' }
  | { readonly type: 'update-needed' };

/** The records to write; none where all of it is there already. */
export type Written = { readonly records: readonly StoredRecord[] };

/** What follows once it went well; a refusal goes on as it is. */
export const mapOk = <T, U, E>(result: Result<T, E>, next: (value: T) => U): Result<U, E> =>
  result.ok ? ok(next(result.value)) : result;
