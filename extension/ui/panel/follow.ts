// What the panel shows, as a pure step: what the coach picked, else the call in front, else the event that was opened last in a calendar,
// else the last call, else today's session. A tab without a call or an open event changes nothing, so looking something up does not
// take the notes away.
import type { Board } from '#shared/engagement/board.ts';
import type { CalendarOfTab, EventView, OpenedView } from '../../calendar-of-tab.ts';
import type { LiveCall, SessionRef } from '../../messages.ts';
import { todaysSession } from './todays-session.ts';

export type Followed = {
  readonly picked: SessionRef | null;
  /** What was picked in the list of the page's events, as the calendar last told of it. */
  readonly chosen: EventView | null;
  /** The last call whose client is known. */
  readonly call: LiveCall | null;
  /** The event that was opened last, as the calendar last told of it. */
  readonly opened: OpenedView | null;
  readonly today: SessionRef | null;
  /** The call in front as last seen: null for none, undefined before the background has said. */
  readonly front: string | null | undefined;
  /** Which event stands open in which tab, null for none: looking away and back opens nothing, closing and opening again does. */
  readonly open: ReadonlyMap<number, string | null>;
  readonly wanted: SessionRef | undefined;
};

export const nothingFollowed: Followed = {
  picked: null,
  chosen: null,
  call: null,
  opened: null,
  today: null,
  front: undefined,
  open: new Map(),
  wanted: undefined,
};

export type Around = {
  readonly board: Board | undefined;
  /** Undefined until the background has said. */
  readonly live: LiveCall | null | undefined;
  /** The calendar in front; null where there is none, undefined until the background has said. */
  readonly calendar: CalendarOfTab | null | undefined;
  /** What the popup asked the panel to show. */
  readonly wanted: SessionRef | undefined;
  readonly now: number;
};

/** The very same object where nothing changed. */
export function follow(before: Followed, { board, live, calendar, wanted, now }: Around): Followed {
  let after = before;
  if (live !== undefined) {
    const front = callInFront(live);
    const key = front === null ? null : `${front.tabId} ${front.callLink}`;
    // Another call came in front: it wins over what was picked or opened. The one that was there as the panel opened does not: the
    // coach may have opened it for somebody else.
    if (key !== before.front) {
      const isNew = before.front !== undefined && key !== null;
      after = { ...after, front: key, ...(isNew ? nothingPicked : {}) };
    }
    if (front !== null && front.ref !== null && front !== after.call) after = { ...after, call: front };
    // Looked up until there is one, then kept: notes must not jump to the next client while they are written.
    const today = board === undefined || after.today !== null ? null : todaysSession(board, now);
    if (today !== null) after = { ...after, today };
  }
  if (calendar !== undefined && calendar !== null) after = followCalendar(after, calendar);
  if (wanted !== undefined && wanted !== before.wanted)
    after = { ...after, chosen: null, picked: wanted, wanted };
  return after;
}

const nothingPicked = { picked: null, chosen: null, opened: null } as const;

/** What stands open in a calendar that is seen for the first time is followed, but takes nothing away that was picked. */
function followCalendar(before: Followed, { tabId, opened, events }: CalendarOfTab): Followed {
  let after = before;
  const stood = before.open.get(tabId);
  const key = opened?.key ?? null;
  if (stood !== key) after = { ...after, open: new Map([...before.open, [tabId, key]]) };
  if (opened !== null && stood !== key) {
    after = { ...after, opened, ...(stood === undefined ? {} : { picked: null, chosen: null }) };
  } else if (opened !== null && after.opened?.key === key && after.opened !== opened) {
    after = { ...after, opened };
  }
  const { chosen } = after;
  const fresh = events.find((event) => event.key === chosen?.key);
  return fresh === undefined || fresh === chosen ? after : { ...after, chosen: fresh };
}

export const callInFront = (live: LiveCall | null | undefined): LiveCall | null =>
  live?.state === 'in' ? live : null;

/** The calendar's event that is shown, whether or not it is a session. */
export const shownEvent = (
  { picked, chosen, opened }: Followed,
  live: LiveCall | null | undefined,
): EventView | OpenedView | null =>
  picked === null ? (chosen ?? (callInFront(live) === null ? opened : null)) : null;

export function shownRef(followed: Followed, live: LiveCall | null | undefined): SessionRef | null {
  const event = shownEvent(followed, live);
  if (event !== null) return event.ref;
  return followed.picked ?? callInFront(live)?.ref ?? followed.call?.ref ?? followed.today;
}

/** Back from an event that is no session to what was shown before. */
export const withoutEvent = (followed: Followed): Followed => ({ ...followed, chosen: null, opened: null });
