// Which session the panel shows: what the coach picked, else the call in front, else the last call, else today's next or running
// session. A tab without a call changes nothing, so looking something up does not take the notes away.
import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Board } from '#shared/engagement/board.ts';
import type { LiveCall, SessionRef } from '../../messages.ts';
import { sessionKeys } from '../../session-keys.ts';
import { useSessionValue } from '../hooks/use-session-value.ts';
import { todaysSession } from './todays-session.ts';

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
  const [picked, setPicked] = useState<SessionRef>();
  const [lastCall, setLastCall] = useState<LiveCall>();
  const [opening, setOpening] = useState<SessionRef | null>(null);
  const wanted = useSessionValue<SessionRef>(sessionKeys.panelSession).value;

  useEffect(() => {
    if (wanted === undefined) return;
    setPicked(wanted);
    void browser.storage.session.remove(sessionKeys.panelSession);
  }, [wanted]);

  const front = live?.state === 'in' ? live : null;
  const frontKey = front === null ? null : `${front.tabId} ${front.callLink}`;
  // Another call came in front: it wins over what was picked before. What is in front as the panel opens does not: the coach may
  // have opened it for somebody else.
  const before = useRef<string | null>(undefined);
  useEffect(() => {
    if (live === undefined) return;
    if (before.current !== undefined && frontKey !== null && frontKey !== before.current)
      setPicked(undefined);
    before.current = frontKey;
  }, [live, frontKey]);
  useEffect(() => {
    if (front?.ref != null) setLastCall(front);
  }, [front]);
  // Today's session is looked up until there is one, then kept: notes must not jump to the next client while they are written.
  useEffect(() => {
    if (board !== undefined && live !== undefined && opening === null) setOpening(todaysSession(board, now));
  }, [board, live, opening, now]);

  const ref = picked ?? front?.ref ?? lastCall?.ref ?? opening;
  const isFront = front?.ref?.session !== undefined && front.ref.session === ref?.session;
  return {
    ref,
    call: isFront ? front : null,
    unknownCall: front !== null && front.ref === null && picked === undefined ? front : null,
    pick: setPicked,
  };
}
