// A call in a tab: it starts when the coach is in, survives a reload and a short drop, and is the session the calendar says.
import 'temporal-polyfill/global';
import { beforeEach, expect, test, vi } from 'vitest';
import { keptCall, seeCall, type KeptCall } from '#extension/capture/live-call.ts';
import type { CallState } from '#extension/sites/site.ts';
import type { Board } from '#shared/engagement/board.ts';
import { sessionIdOfBooking } from '#shared/records/session.ts';
import { memorySession } from '#test/support/memory-session.ts';
import { board, boardWithoutLink, engagement, minute, thirdBooking, thirdStart } from './a-practice.ts';

let session = memorySession();
beforeEach(() => {
  session = memorySession();
});

const url = 'https://meet.google.com/abc-defg-hij';
const seeing = (state: CallState, now: number, more: { url?: string; title?: string; board?: Board } = {}) =>
  seeCall(
    session,
    7,
    { site: 'google-meet', state, url: more.url ?? url, title: more.title ?? 'Meet - abc-defg-hij' },
    more.board ?? board,
    now,
  );

test('A lobby is no session: nothing has started', async () => {
  expect(await seeing('lobby', thirdStart)).toMatchObject({ state: 'lobby', startedAt: null, ref: null });
});

test('Joining a call whose link is known is the session booked for now, and ends when the booking ends', async () => {
  const call = await seeing('in', thirdStart + 4 * minute);
  expect(call).toMatchObject({
    startedAt: thirdStart + 4 * minute,
    endsAt: thirdStart + 50 * minute,
    ref: { engagement, booking: thirdBooking, session: sessionIdOfBooking(thirdBooking) },
  });
});

test('A reload in the middle goes on with the same start', async () => {
  await seeing('in', thirdStart);
  await seeing('unknown', thirdStart + 30 * minute);
  expect(await seeing('in', thirdStart + 31 * minute)).toMatchObject({ startedAt: thirdStart });
});

test('Coming back after a quarter of an hour is a new start', async () => {
  await seeing('in', thirdStart);
  await seeing('left', thirdStart + 5 * minute);
  expect(await seeing('in', thirdStart + 20 * minute)).toMatchObject({ startedAt: thirdStart + 20 * minute });
});

test('A call nobody told us about is nobody’s until the coach says whose', async () => {
  const call = await seeing('in', thirdStart, { board: boardWithoutLink });
  expect(call).toMatchObject({ ref: null, endsAt: null });
});

test('A tab title with the client’s name tells whose call it is', async () => {
  const call = await seeing('in', thirdStart, {
    board: boardWithoutLink,
    title: 'Meet – Wanda Ilves coaching',
  });
  expect(call).toMatchObject({ ref: { engagement, booking: thirdBooking } });
});

test('A call on a day without a booking is a session of its own, as long as the agreement says', async () => {
  const later = thirdStart + 3 * 24 * 60 * minute;
  const call = await seeing('in', later);
  expect(call?.ref?.booking).toBeUndefined();
  expect(call).toMatchObject({ endsAt: later + 50 * minute, ref: { engagement, start: later } });
});

test('Leaving the call page forgets the call of that tab', async () => {
  await seeing('in', thirdStart);
  expect(await seeing('none', thirdStart + minute, { url: 'https://meet.google.com/landing' })).toBeNull();
  expect(await keptCall(session, 7)).toBeNull();
});

test('A call that did not change is not written again, so the panel is not woken for nothing', async () => {
  await seeing('in', thirdStart);
  const write = vi.spyOn(session, 'set');
  const kept: KeptCall | null = await keptCall(session, 7);
  await seeing('in', kept?.inAt ?? 0);
  expect(write).not.toHaveBeenCalled();
});
