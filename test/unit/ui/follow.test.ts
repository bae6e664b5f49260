// Which session the panel shows as calls come and go.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import type { LiveCall, SessionRef } from '#extension/messages.ts';
import type { CalendarOfTab, EventView, OpenedView, PageEvent } from '#extension/calendar-of-tab.ts';
import {
  follow,
  nothingFollowed,
  shownEvent,
  shownRef,
  withoutEvent,
  type Around,
  type Followed,
} from '#extension/ui/panel/follow.ts';
import type { Board, BoardItem } from '#shared/engagement/board.ts';
import { emptyBoard } from '#shared/engagement/board.ts';
import { boardEngagement, idOf as id } from '#test/support/practice.ts';

const now = Date.UTC(2026, 2, 3, 12);
const hour = 3_600_000;

const ref = (name: string): SessionRef => ({
  engagement: id('engagement'),
  session: id(name),
  start: now,
  kind: 'session',
});

const call = (tabId: number, name: string | null, state: LiveCall['state'] = 'in'): LiveCall => ({
  ...{ tabId, callLink: `meet:${tabId}`, state, startedAt: now, endsAt: now + hour },
  ref: name === null ? null : ref(name),
});

const item = (name: string, start: number, status: BoardItem['status'] = 'booked'): BoardItem => ({
  ...{ session: id(name), start, end: start + hour, timeKnown: true, kind: 'session', status, off: false },
  debited: status === 'held',
});

const board = (...items: readonly BoardItem[]): Board => ({
  ...emptyBoard,
  engagements: [boardEngagement({ items })],
});

const around = (changes: Partial<Around>): Around => ({
  board: board(),
  live: null,
  calendar: null,
  wanted: undefined,
  now,
  ...changes,
});

/** What is shown after these moments, one after the other. */
function shown(...moments: readonly Partial<Around>[]): string | undefined {
  let followed: Followed = nothingFollowed;
  for (const moment of moments) followed = follow(followed, around(moment));
  const last = moments.at(-1);
  return shownRef(followed, last !== undefined && 'live' in last ? last.live : null)?.session;
}

test("Without a call the panel shows today's running session, else the next, else the last", () => {
  const morning = item('morning', now - 3 * hour, 'held');
  const running = item('running', now - hour / 2);
  const evening = item('evening', now + 2 * hour);
  expect(shown({ board: board(morning, running, evening) })).toBe(id('running'));
  expect(shown({ board: board(morning, evening) })).toBe(id('evening'));
  expect(shown({ board: board(morning) })).toBe(id('morning'));
  expect(shown({ board: board(item('tomorrow', now + 30 * hour)) })).toBeUndefined();
});

test('The call in front wins over the session of today', () => {
  expect(shown({ board: board(item('evening', now + hour)), live: call(1, 'in call') })).toBe(id('in call'));
});

test('A tab without a call, or a lobby, does not take the notes of the last call away', () => {
  expect(shown({ live: call(1, 'in call') }, { live: null })).toBe(id('in call'));
  expect(shown({ live: call(1, 'in call') }, { live: call(2, 'other', 'lobby') })).toBe(id('in call'));
});

test('What the popup asked for is shown although a call was in front as the panel opened', () => {
  const wanted = ref('picked');
  expect(shown({ live: undefined, wanted }, { wanted, live: call(1, 'in call') })).toBe(id('picked'));
});

test('Another call that comes in front wins over what was picked before', () => {
  const wanted = ref('picked');
  expect(shown({ live: null, wanted }, { live: call(1, 'in call'), wanted })).toBe(id('in call'));
});

test("Today's session is kept once it is shown: the next one does not push it away", () => {
  const [first, second] = [item('first', now - hour / 2), item('second', now + hour)];
  const later = board({ ...first, status: 'held', debited: true }, second);
  expect(shown({ board: board(first, second) }, { board: later, now: now + hour })).toBe(id('first'));
});

test('Where nothing changed the state is the very same object', () => {
  const moment = around({ live: call(1, 'in call') });
  const once = follow(nothingFollowed, moment);
  expect(follow(once, moment)).toBe(once);
});

/** An event of Maya's where it has a session; else nobody's. */
const view = (key: string, session: string | null): EventView => ({
  ...{ key, event: { eventId: key }, badge: null },
  match:
    session === null
      ? { type: 'none' }
      : { type: 'client', client: id('maya'), name: 'Maya Rosen', by: 'guest' },
  ref: session === null ? null : ref(session),
});
const opened = (key: string, session: string | null = key): OpenedView => ({
  ...view(key, session),
  ...{ title: key, strangers: [] },
});
const calendar = (
  shownOpen: OpenedView | null,
  { tabId = 1, events = [] }: { tabId?: number; events?: readonly PageEvent[] } = {},
): CalendarOfTab => ({
  ...{ tabId, site: 'google-calendar', health: { state: 'ok', chips: 1, read: 1 } },
  ...{ opened: shownOpen, events },
});

function walk(...moments: readonly (Partial<Around> | ((before: Followed) => Followed))[]): Followed {
  let followed: Followed = nothingFollowed;
  for (const moment of moments)
    followed = typeof moment === 'function' ? moment(followed) : follow(followed, around(moment));
  return followed;
}
const picks = (name: string) => (before: Followed) => ({ ...before, picked: ref(name) });

test('An event that is opened is followed, over the last call and the session of today', () => {
  const today = { board: board(item('today', now)) };
  expect(shown(today, { ...today, calendar: calendar(opened('a')) })).toBe(id('a'));
  expect(shown({ live: call(1, 'in call') }, { live: null, calendar: calendar(opened('a')) })).toBe(id('a'));
});

test('Another event that is opened wins over what was picked; what stood open as the panel opened does not', () => {
  const wanted = ref('picked');
  expect(shown({ wanted }, { wanted, calendar: calendar(opened('a')) })).toBe(id('picked'));
  const next = walk({ calendar: calendar(opened('a')) }, picks('other'), { calendar: calendar(opened('b')) });
  expect(shownRef(next, null)).toEqual(ref('b'));
});

test('Closing the event, and looking away and back, changes nothing; opening it again does', () => {
  const away = [{ calendar: null }, picks('other'), { calendar: calendar(opened('a')) }] as const;
  expect(shown({ calendar: calendar(opened('a')) }, { calendar: calendar(null) })).toBe(id('a'));
  expect(shownRef(walk({ calendar: calendar(opened('a')) }, ...away), null)).toEqual(ref('other'));
  const again = walk(
    ...[{ calendar: calendar(opened('a')) }, picks('other')],
    ...[{ calendar: calendar(null) }, { calendar: calendar(opened('a')) }],
  );
  expect(shownRef(again, null)).toEqual(ref('a'));
});

test('A call that comes in front wins over the open event, and keeps its notes when it goes behind again', () => {
  const event = { calendar: calendar(opened('a')) };
  const inCall = walk(event, { live: call(1, 'in call') });
  expect(shownRef(inCall, call(1, 'in call'))).toEqual(ref('in call'));
  expect(shownEvent(inCall, call(1, 'in call'))).toBeNull();
  const back = follow(inCall, around(event));
  expect(shownRef(back, null)).toEqual(ref('in call'));
  expect(shownRef(follow(back, around({ calendar: calendar(opened('b')) })), null)).toEqual(ref('b'));
});

test('An event of nobody is shown as such, until the coach goes back to what was shown before', () => {
  const today = { board: board(item('today', now)) };
  const nobody = walk(today, { ...today, calendar: calendar(opened('a', null)) });
  expect([shownEvent(nobody, null)?.key, shownRef(nobody, null)]).toEqual(['a', null]);
  const left = withoutEvent(nobody);
  expect([shownEvent(left, null), shownRef(left, null)]).toEqual([null, ref('today')]);
  expect(shownRef(follow(left, around({ calendar: calendar(opened('a', null)) })), null)).toEqual(
    ref('today'),
  );
});

test('Once it is said whose an open event is, or one of the list, its session is shown', () => {
  const asked = walk({ calendar: calendar(opened('a', null)) }, { calendar: calendar(opened('a', 'said')) });
  expect(shownRef(asked, null)).toEqual(ref('said'));
  const fresh: PageEvent = {
    ...view('b', 'told'),
    ...{ badge: { kind: 'beyond' }, start: now, end: now + hour, timeKnown: true, title: null },
  };
  const chosen = walk(
    { calendar: calendar(opened('a')) },
    (before) => ({ ...before, chosen: view('b', null) }),
    { calendar: calendar(opened('a'), { events: [fresh] }) },
  );
  expect([shownEvent(chosen, null), shownRef(chosen, null)]).toEqual([fresh, ref('told')]);
});

test('An open event of another tab is another one, and with the same calendar the state is the same object', () => {
  const first = walk(
    { calendar: calendar(opened('a')) },
    { calendar: calendar(null, { tabId: 2 }) },
    picks('x'),
  );
  const second = follow(first, around({ calendar: calendar(opened('a'), { tabId: 2 }) }));
  expect(shownRef(second, null)).toEqual(ref('a'));
  const same = around({ calendar: calendar(opened('a')) });
  const once = follow(nothingFollowed, same);
  expect(follow(once, same)).toBe(once);
});
