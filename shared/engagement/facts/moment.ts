// What facts are asked about: the moment, seen from outside the records. The live call, if there is one, and what the coach is
// about to do.
import type { RecordId } from '../../records/record.ts';

/** Something about a client that is about to reach someone else. */
export type Share = {
  readonly recipient: string;
  /** The recipient's directory entry, where there is one. */
  readonly entry?: RecordId | undefined;
  readonly items: readonly string[];
};

export type Moment = {
  /** Today's ISO date in the coach's own calendar. */
  readonly today: string;
  /** The call that goes on now. Null in `engagement`: with somebody unknown. `overMin`: minutes past its planned end, 0 before. */
  readonly call?: { readonly engagement: RecordId | null; readonly overMin: number } | undefined;
  /** "Add sessions" was opened. */
  readonly extend?: boolean | undefined;
  readonly share?: Share | undefined;
  /** The urgent card is on the screen. */
  readonly urgent?: boolean | undefined;
};
