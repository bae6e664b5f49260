// The session that the panel shows, followed as tabs, calls and the coach's choice change.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Board } from '#shared/engagement/board.ts';
import type { LiveCall, SessionRef } from '../../messages.ts';
import { sessionKeys } from '../../session-keys.ts';
import { useSessionValue } from '../hooks/use-session-value.ts';
import { callInFront, follow, nothingFollowed, shownRef } from './follow.ts';

export type ShownSession = {
  readonly ref: SessionRef | null;
  /** The call in front, if this is its session. */
  readonly call: LiveCall | null;
  /** A call is in front, and nobody has said whose it is. */
  readonly unknownCall: LiveCall | null;
  readonly pick: (ref: SessionRef) => void;
};

export function useShownSession(
  board: Board | undefined,
  live: LiveCall | null | undefined,
  now: number,
): ShownSession {
  const wanted = useSessionValue<SessionRef>(sessionKeys.panelSession).value;
  const [before, setFollowed] = useState(nothingFollowed);
  const followed = follow(before, { board, live, wanted, now });
  if (followed !== before) setFollowed(followed);
  // Taken once: the next time the panel opens by itself, it is not wanted any more.
  useEffect(() => {
    if (wanted !== undefined) void browser.storage.session.remove(sessionKeys.panelSession);
  }, [wanted]);

  const ref = shownRef(followed, live);
  const front = callInFront(live);
  // "Not a session" was said once: then nothing is asked any more.
  const isOurs = front !== null && board?.learned['call-link'][front.callLink] !== null;
  return {
    ref,
    call: front?.ref?.session !== undefined && front.ref.session === ref?.session ? front : null,
    unknownCall: isOurs && front.ref === null && followed.picked === null ? front : null,
    pick: (picked) => setFollowed((current) => ({ ...current, picked })),
  };
}
