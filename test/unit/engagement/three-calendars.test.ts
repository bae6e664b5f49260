// One session in two calendars, where more than two events, a call, or an answer of the coach's lie beside it.
import { expect, test } from 'vitest';
import { byStart } from '#shared/engagement/board-item.ts';
import type { BoardItem } from '#shared/engagement/board.ts';
import { bookingsOf, isOfBooking, isOfEvent, twinned } from '#shared/engagement/twins.ts';
import { boardItem, found, hour, idOf, monday } from '#test/support/practice.ts';

const noon = monday + 3 * hour;

const inCalendar = (provider: string, changes: Partial<BoardItem> = {}): BoardItem =>
  boardItem(monday, { booking: idOf(provider), eventKey: `${provider}|e|`, ...changes });

const onDay = (provider: string, changes: Partial<BoardItem> = {}): BoardItem =>
  inCalendar(provider, { start: noon, timeKnown: false, ...changes });

function aCall(start: number): BoardItem {
  const { booking: _none, ...call } = boardItem(start, { session: idOf('call') });
  return call;
}

const together = (...items: readonly BoardItem[]) => twinned(items.toSorted(byStart));

test('A session in three calendars is found by any of its three events, and by no other', () => {
  const providers = ['google', 'ics', 'outlook'];
  const [item, ...others] = together(...providers.map((provider) => inCalendar(provider)));
  expect(others).toEqual([]);
  const asked = [...providers, 'proton'];
  expect(asked.map((provider) => isOfEvent(found(item), `${provider}|e|`))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(asked.map((name) => isOfBooking(found(item), idOf(name)))).toEqual([true, true, true, false]);
  expect(bookingsOf(found(item)).toSorted()).toEqual(providers.map(idOf).toSorted());
});

test('A call without an event has no bookings, and is nobody’s twin on its day', () => {
  const call = aCall(monday + hour);
  expect(bookingsOf(call)).toEqual([]);
  const items = together(inCalendar('google'), onDay('ics'), call);
  expect(items).toHaveLength(2);
  expect(items).toContain(call);
  expect(items.flatMap(bookingsOf).toSorted()).toEqual([idOf('google'), idOf('ics')].toSorted());
});

test('A day begins half a day before its noon', () => {
  const from = (start: number) => together(inCalendar('google', { start }), onDay('ics')).length;
  expect(from(noon - 12 * hour)).toBe(1);
  expect(from(noon - 12 * hour - 1)).toBe(2);
});

test('Said to stand in one calendar, and called off in another: each says so by itself', () => {
  const off = inCalendar('google', { off: true, calendar: { status: 'cancelled', noticedAt: monday } });
  const missed = { status: 'vanished-asked', noticedAt: monday } as const;
  expect(together(off, inCalendar('ics', { calendar: missed }))).toHaveLength(1);
  expect(together(off, inCalendar('ics', { calendar: { ...missed, answered: 'stands' } }))).toHaveLength(2);
});

test('Held in one calendar, and cancelled by the coach’s word in another, it is two: both were said', () => {
  const held = inCalendar('google', { session: idOf('held'), status: 'held', debited: true });
  const cancelled = inCalendar('ics', { session: idOf('off'), status: 'cancelled', off: true });
  expect(together(held, cancelled)).toHaveLength(2);
});
