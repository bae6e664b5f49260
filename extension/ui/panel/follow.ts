// Which session the panel shows, as a pure step: what the coach picked, else the call in front, else the last call, else today's
// session. A tab without a call changes nothing, so looking something up does not take the notes away.
import type { Board } from '#shared/engagement/board.ts';
import type { LiveCall, SessionRef } from '../../messages.ts';
import { todaysSession } from './todays-session.ts';

export type Followed = {
  readonly picked: SessionRef | null;
  /** The last call whose client is known. */
  readonly call: LiveCall | null;
  readonly today: SessionRef | null;
  /** The call in front as last seen: null for none, undefined before the background has said. */
  readonly front: string | null | undefined;
  readonly wanted: SessionRef | undefined;
};

export const nothingFollowed: Followed = {
  picked: null,
  call: null,
  today: null,
  front: undefined,
  wanted: undefined,
};

export type Around = {
  readonly board: Board | undefined;
  /** Undefined until the background has said. */
  readonly live: LiveCall | null | undefined;
  /** What the popup asked the panel to show. */
  readonly wanted: SessionRef | undefined;
  readonly now: number;
};

/** The very same object where nothing changed. */
export function follow(before: Followed, { board, live, wanted, now }: Around): Followed {
  let after = before;
  if (live !== undefined) {
    const front = callInFront(live);
    const key = front === null ? null : `${front.tabId} ${front.callLink}`;
    // Another call came in front: it wins over what was picked. The one that was there as the panel opened does not: the coach
    // may have opened it for somebody else.
    if (key !== before.front) {
      const isNew = before.front !== undefined && key !== null;
      after = { ...after, front: key, picked: isNew ? null : after.picked };
    }
    if (front !== null && front.ref !== null && front !== after.call) after = { ...after, call: front };
    // Looked up until there is one, then kept: notes must not jump to the next client while they are written.
    const today = board === undefined || after.today !== null ? null : todaysSession(board, now);
    if (today !== null) after = { ...after, today };
  }
  if (wanted !== undefined && wanted !== before.wanted) after = { ...after, picked: wanted, wanted };
  return after;
}

export const callInFront = (live: LiveCall | null | undefined): LiveCall | null =>
  live?.state === 'in' ? live : null;

export const shownRef = (followed: Followed, live: LiveCall | null | undefined): SessionRef | null =>
  followed.picked ?? callInFront(live)?.ref ?? followed.call?.ref ?? followed.today;
