// Which session the panel shows as calls come and go.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import type { LiveCall, SessionRef } from '#extension/messages.ts';
import { follow, nothingFollowed, shownRef, type Around, type Followed } from '#extension/ui/panel/follow.ts';
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
