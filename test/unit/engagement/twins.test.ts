// One session in two calendars: when two bookings are one item, which of them speaks, and when they part.
import { expect, test } from 'vitest';
import type { BoardItem } from '#shared/engagement/board.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { questionOf } from '#shared/engagement/booking-question.ts';
import { byStart } from '#shared/engagement/board-item.ts';
import { bookingsOf, isOfBooking, isOfEvent, singlesOf, twinned } from '#shared/engagement/twins.ts';
import { isItemOf } from '#shared/engagement/with-session.ts';
import { boardEngagement, boardItem, day, hour, idOf, monday } from '#test/support/practice.ts';

// Of two ids the smaller one speaks: named so that it is the first.
const [first = '', second = '', third = ''] = ['a', 'b', 'c'].toSorted((a, b) =>
  idOf(a) < idOf(b) ? -1 : 1,
);

const inCalendar = (provider: string, name: string, changes: Partial<BoardItem> = {}): BoardItem =>
  boardItem(monday, { booking: idOf(name), eventKey: `${provider}|${name}|`, ...changes });

const together = (...items: readonly BoardItem[]) => twinned(items.toSorted(byStart));
const shown = (...items: readonly BoardItem[]) =>
  together(...items).map((item) =>
    bookingsOf(item).map((id) => [first, second, third].find((name) => idOf(name) === id)),
  );

const google = inCalendar('google', first);
const ics = inCalendar('ics', second);

test('One session in two calendars is one item, which the smaller id speaks for, in any order', () => {
  expect(shown(google, ics)).toEqual([[first, second]]);
  expect(twinned([ics, google])).toEqual(twinned([google, ics]));
  expect(shown(inCalendar('google', second), inCalendar('ics', first))).toEqual([[first, second]]);
});

test('It counts once, and both events find it', () => {
  const items = together(google, ics, boardItem(monday + day));
  expect(forecast(boardEngagement({ items }), monday - day).items.map(({ ordinal }) => ordinal)).toEqual([
    1, 2,
  ]);
  const [item] = items;
  if (item === undefined) throw new Error('there is one');
  expect([`google|${first}|`, `ics|${second}|`, 'ics|other|'].map((key) => isOfEvent(item, key))).toEqual([
    ...[true, true, false],
  ]);
  expect([first, second, third].map((name) => isOfBooking(item, idOf(name)))).toEqual([true, true, false]);
  expect(singlesOf(item)).toEqual([google, ics]);
});

/** As a month view tells it: the noon of this Monday. */
const dayOnly = (provider: string, name: string, changes: Partial<BoardItem> = {}): BoardItem =>
  inCalendar(provider, name, { start: monday + 3 * hour, timeKnown: false, ...changes });

test('What one calendar knows by its day alone is the one session of another that day, and counts once', () => {
  const all = [[first, second]];
  expect(shown(google, dayOnly('ics', second))).toEqual(all);
  expect(shown(dayOnly('google', first), dayOnly('ics', second))).toEqual(all);
  expect(shown(dayOnly('ics', second), inCalendar('google', first, { start: monday + 14 * hour }))).toEqual(
    all,
  );
  expect(shown(google, dayOnly('ics', second), dayOnly('proton', third))).toEqual([[first, second, third]]);
  expect(shown(google, ics, dayOnly('proton', third))).toEqual([[first, second, third]]);
  const held = inCalendar('google', third, { session: idOf('s'), status: 'held', debited: true });
  expect(shown(held, dayOnly('ics', second))).toEqual([[third, second]]);
});

test('An hour speaks before a day, but for notes and what was settled', () => {
  expect(shown(dayOnly('ics', first), inCalendar('google', second))).toEqual([[second, first]]);
  expect(shown(dayOnly('ics', first, { session: idOf('notes') }), inCalendar('google', second))).toEqual([
    [first, second],
  ]);
});

test('Where the day has two, nobody can tell which of them it is: each stays', () => {
  const later = { start: monday + 5 * hour };
  expect(together(google, dayOnly('ics', second), inCalendar('google', third, later))).toHaveLength(3);
  expect(together(google, dayOnly('ics', second), dayOnly('ics', third))).toHaveLength(3);
  expect(together(google, dayOnly('google', second))).toHaveLength(2);
  expect(together(google, dayOnly('ics', second), inCalendar('proton', third, later))).toHaveLength(3);
  // One that was called off is none of the two.
  const off = { ...later, off: true, calendar: { status: 'cancelled', noticedAt: monday } } as const;
  expect(together(google, dayOnly('ics', second), inCalendar('google', third, off))).toHaveLength(2);
});

test.for([
  ['at another minute', inCalendar('ics', second, { start: monday + 60_000 })],
  ['known by its day alone, another day', dayOnly('ics', second, { start: monday + 3 * hour + day })],
  ['in another calendar of the same provider', inCalendar('google', second)],
  [
    'called off where the other one stands',
    inCalendar('ics', second, { off: true, calendar: { status: 'cancelled' } }),
  ],
] as const)('What is %s is a session of its own', ([, other]) => {
  expect(together(google, other)).toEqual([google, other].toSorted(byStart));
});

test('A session without an event is nobody’s twin', () => {
  const { booking: _none, eventKey: _key, ...alone } = boardItem(monday, { session: idOf('call') });
  expect(together(google, alone)).toHaveLength(2);
});

test('What has a session speaks, and what is settled before it', () => {
  const noted = inCalendar('ics', second, { session: idOf('notes') });
  expect(shown(google, noted)).toEqual([[second, first]]);
  const held = inCalendar('proton', third, { session: idOf('held'), status: 'held', debited: true });
  expect(shown(google, noted, held)).toEqual([[third, second, first]]);
  const [item] = together(google, noted, held);
  expect(item).toMatchObject({ status: 'held', debited: true, session: idOf('held') });
});

test('A screen that was opened by one of the two finds the item', () => {
  const [item] = together(google, inCalendar('ics', second, { session: idOf('notes') }));
  if (item === undefined) throw new Error('there is one');
  const ref = { engagement: idOf('e'), start: monday, kind: 'session' } as const;
  expect(isItemOf(item, { ...ref, session: idOf('x'), booking: idOf(first) })).toBe(true);
  expect(isItemOf(item, { ...ref, session: idOf('notes') })).toBe(true);
  expect(isItemOf(item, { ...ref, session: idOf('x'), booking: idOf('y') })).toBe(false);
});

test('Two that were both settled count as the ledger counts them', () => {
  const held = (provider: string, name: string) =>
    inCalendar(provider, name, { session: idOf(`s ${name}`), status: 'held', debited: true });
  expect(together(held('google', first), held('ics', second))).toHaveLength(2);
});

test('What the coach said did not happen is said of both, even where the other one is seen later', () => {
  const cancelled = inCalendar('google', first, { session: idOf('s'), status: 'cancelled', off: true });
  expect(together(cancelled, ics)).toMatchObject([{ off: true, also: [{ booking: idOf(second) }] }]);
});

test('Made anew in another calendar at the same hour, the new one counts and the cancelled one does not', () => {
  const cancelled = { off: true, calendar: { status: 'cancelled', noticedAt: monday - hour } } as const;
  const items = together(inCalendar('google', first, cancelled), ics);
  expect(forecast(boardEngagement({ items }), monday - day).items.map(({ ordinal }) => ordinal)).toEqual(
    items.map(({ off }) => (off ? null : 1)),
  );
});

test('Called off in one calendar and no longer in the other, it is one session that is off, whoever has notes', () => {
  const called = { off: true, calendar: { status: 'cancelled', noticedAt: monday - hour } } as const;
  const gone = { calendar: { status: 'vanished-asked', noticedAt: monday - 2 * hour } } as const;
  for (const noted of [{}, { session: idOf('notes') }]) {
    const items = together(
      inCalendar('google', first, called),
      inCalendar('ics', second, { ...gone, ...noted }),
    );
    expect(items).toMatchObject([{ off: true, also: [{ booking: idOf(second) }] }]);
    expect(items.map(questionOf)).toEqual([{ why: 'cancelled', since: monday - hour }]);
  }
  // Where a third one shows it, it stands there, and counts once.
  const three = together(
    inCalendar('google', first, called),
    inCalendar('ics', second, gone),
    inCalendar('proton', third),
  );
  expect([three.length, three.filter(({ off }) => off).length]).toEqual([2, 1]);
});

test('Two double bookings in two calendars each are two sessions', () => {
  const items = together(google, ics, inCalendar('google', third));
  expect(items).toHaveLength(2);
  expect(items.flatMap(bookingsOf).toSorted()).toEqual([first, second, third].map(idOf).toSorted());
});
