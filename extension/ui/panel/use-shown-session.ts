// What the panel shows, followed as tabs, calls, opened events and the coach's choice change.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Board } from '#shared/engagement/board.ts';
import type { CalendarOfTab, EventView, OpenedView } from '../../calendar-of-tab.ts';
import type { LiveCall, SessionRef } from '../../messages.ts';
import { sessionKeys } from '../../session-keys.ts';
import { useSessionValue } from '../hooks/use-session-value.ts';
import { callInFront, follow, nothingFollowed, shownEvent, shownRef, withoutEvent } from './follow.ts';

export type ShownSession = {
  readonly ref: SessionRef | null;
  /** The calendar's event that is shown: a session, or one that somebody has to say something of. */
  readonly event: EventView | OpenedView | null;
  /** The call in front, if this is its session. */
  readonly call: LiveCall | null;
  /** A call is in front, and nobody has said whose it is. */
  readonly unknownCall: LiveCall | null;
  /** What would be shown without the event. */
  readonly behind: SessionRef | null;
  readonly pick: (ref: SessionRef) => void;
  readonly choose: (event: EventView) => void;
  readonly leaveEvent: () => void;
};

export function useShownSession(
  board: Board | undefined,
  live: LiveCall | null | undefined,
  calendar: CalendarOfTab | null | undefined,
  now: number,
): ShownSession {
  const wanted = useSessionValue<SessionRef>(sessionKeys.panelSession).value;
  const [before, setFollowed] = useState(nothingFollowed);
  const followed = follow(before, { board, live, calendar, wanted, now });
  if (followed !== before) setFollowed(followed);
  // Taken once: the next time the panel opens by itself, it is not wanted any more.
  useEffect(() => {
    if (wanted !== undefined) void browser.storage.session.remove(sessionKeys.panelSession);
  }, [wanted]);

  const ref = shownRef(followed, live);
  const event = shownEvent(followed, live);
  const front = callInFront(live);
  // "Not a session" was said once: then nothing is asked any more.
  const isOurs = front !== null && board?.learned['call-link'][front.callLink] !== null;
  return {
    ref,
    event,
    call: front?.ref?.session !== undefined && front.ref.session === ref?.session ? front : null,
    unknownCall: isOurs && front.ref === null && followed.picked === null && event === null ? front : null,
    behind: shownRef(withoutEvent(followed), live),
    pick: (picked) => setFollowed((current) => ({ ...current, picked, chosen: null })),
    choose: (chosen) => setFollowed((current) => ({ ...current, picked: null, chosen })),
    leaveEvent: () => setFollowed(withoutEvent),
  };
}
