import { expect, test } from 'vitest';
import { badgeForItem } from '#shared/engagement/badge-for-item.ts';
import { badgeTone, type Badge, type BadgeTone } from '#shared/engagement/badge.ts';
import type { BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { boardEngagement, boardItem, day, found, heldItem, hour, monday } from '#test/support/practice.ts';

const tones: readonly (readonly [Badge, BadgeTone])[] = [
  [{ kind: 'count', n: 1, m: 6, toConfirm: false }, 'track'],
  [{ kind: 'session', n: 1 }, 'track'],
  [{ kind: 'follow-up' }, 'track'],
  [{ kind: 'closing', n: 5, m: 6 }, 'closing'],
  [{ kind: 'last', n: 6, m: 6 }, 'last'],
  [{ kind: 'beyond' }, 'beyond'],
  [{ kind: 'ended', on: '2026-05-12' }, 'ended'],
  [{ kind: 'paused', n: 1, m: 6 }, 'quiet'],
  [{ kind: 'no-agreement' }, 'quiet'],
  [{ kind: 'intro' }, 'quiet'],
  [{ kind: 'urgent' }, 'quiet'],
  [{ kind: 'whose' }, 'quiet'],
];

test.for(tones)('A badge is drawn in the tone of its kind: $0.kind', ([badge, tone]) => {
  expect(badgeTone(badge)).toBe(tone);
});

const worn = (item: BoardItem, more: Partial<BoardEngagement> = {}, now = monday) =>
  forecast(boardEngagement({ items: [item], ...more }), now).items[0]?.badge;

test('What takes no number and is of no other kind wears nothing', () => {
  const standing = {
    ordinal: null,
    isPast: false,
    toConfirm: false,
    isAfter: false,
    isAgreedFollowUp: false,
  };
  expect(badgeForItem(boardEngagement(), boardItem(monday), standing)).toBeNull();
  expect(badgeForItem(boardEngagement(), boardItem(monday, { kind: 'review' }), standing)).toBeNull();
});

test('Past and to be confirmed, a session shows the number agreed elsewhere until its credit arrives', () => {
  const item = boardItem(monday - day);
  expect(worn(item, { credits: [], agreed: 0 })).toEqual({ kind: 'count', n: 1, m: 6, toConfirm: true });
});

test('A credit that came just when the session began counts for it', () => {
  const credits = [
    { at: monday - 9 * day, delta: 6 },
    { at: monday - day, delta: 3 },
  ];
  const more = { credits, agreed: 9, used: 1, held: 1, remaining: 8 };
  expect(worn(heldItem(monday - day), more)).toMatchObject({ n: 1, m: 9 });
  expect(worn(heldItem(monday - day - 1), more)).toMatchObject({ n: 1, m: 6 });
});

test('Credits stand for the number where the agreement itself has not arrived yet', () => {
  expect(worn(boardItem(monday + day), { terms: null })).toMatchObject({ kind: 'count', n: 1, m: 6 });
  const credits = [{ at: monday - day, delta: 2 }];
  expect(worn(boardItem(monday + day), { terms: null, credits, agreed: 2 })).toMatchObject({
    ...{ kind: 'closing', n: 1, m: 2 },
  });
});

test('A number that was put down to none leaves everything beyond', () => {
  const credits = [
    { at: monday - 9 * day, delta: 6 },
    { at: monday - day, delta: -6 },
  ];
  expect(worn(boardItem(monday + day), { credits, agreed: 0 })).toEqual({ kind: 'beyond' });
});

test('A paused engagement says so even of its last session, and of one beyond it says that it is beyond', () => {
  const last = { state: 'paused', used: 5, held: 5, remaining: 1 } as const;
  expect(worn(boardItem(monday + day), last)).toEqual({ kind: 'paused', n: 6, m: 6 });
  expect(worn(boardItem(monday + day), { ...last, used: 6, held: 6 })).toEqual({ kind: 'beyond' });
});

test('Called off in the calendar, a session that was counted keeps its number', () => {
  const item = boardItem(monday - day, { status: 'late-cancelled', off: true, debited: true });
  expect(worn(item, { used: 1, remaining: 5 })).toEqual({ kind: 'count', n: 1, m: 6, toConfirm: false });
});

test('What the ledger already counts is not asked about again, even before the session says so', () => {
  const item = boardItem(monday + day, { debited: true });
  expect(worn(item, { used: 6, remaining: 0 })).toEqual({ kind: 'count', n: 6, m: 6, toConfirm: false });
  const held = boardItem(monday + day, { status: 'held' });
  expect(worn(held, { used: 5, remaining: 1 })).toEqual({ kind: 'count', n: 6, m: 6, toConfirm: false });
});

const terms = { ...found(boardEngagement().terms), followUp: 'one' as const };

test('What did not take place wears nothing, of whatever kind, unless it was counted', () => {
  for (const status of ['no-show', 'late-cancelled'] as const) {
    expect(worn(boardItem(monday - day, { kind: 'intro', status }))).toBeNull();
    expect(worn(boardItem(monday - day, { kind: 'urgent', status }))).toBeNull();
  }
  expect(worn(boardItem(monday - day, { kind: 'intro', status: 'held' }))).toEqual({ kind: 'intro' });
});

test.for(['booked', 'running', 'to-confirm'] as const)(
  'Past and %s, a session waits for the coach’s word',
  (status) => {
    const item = boardItem(monday - day, { status });
    expect(worn(item)).toEqual({ kind: 'count', n: 1, m: 6, toConfirm: true });
  },
);

test('Before an extension a session still to be confirmed is counted against the number of its day', () => {
  const credits = [
    { at: monday - 9 * day, delta: 6 },
    { at: monday - hour, delta: 3 },
  ];
  expect(worn(boardItem(monday - day), { credits, agreed: 9 })).toMatchObject({ n: 1, m: 6 });
});

test('Where credits come to nothing and no agreement is known, sessions are counted up', () => {
  const credits = [
    { at: monday - 9 * day, delta: 6 },
    { at: monday - day, delta: -6 },
  ];
  expect(worn(boardItem(monday + day), { credits, agreed: 0, terms: null })).toEqual({
    kind: 'session',
    n: 1,
  });
});

test('A follow-up that was called off leaves the agreed one to the next', () => {
  const ended = { state: 'ended', endedAt: monday, overAt: monday, endedOn: '2026-11-23', terms } as const;
  const items = [
    boardItem(monday - day, { kind: 'follow-up' }),
    boardItem(monday + day, { kind: 'follow-up', off: true }),
    boardItem(monday + 2 * day, { kind: 'follow-up' }),
    boardItem(monday + 3 * day, { kind: 'session' }),
  ];
  const kinds = forecast(boardEngagement({ items, ...ended }), monday).items.map(({ badge }) => badge?.kind);
  expect(kinds).toEqual(['follow-up', undefined, 'follow-up', 'ended']);
});

test('An event that starts in the moment of the end is after it', () => {
  const ended = { state: 'ended', endedAt: monday, endedOn: '2026-11-23' } as const;
  expect(worn(boardItem(monday), { ...ended, overAt: monday })).toEqual({ kind: 'ended', on: '2026-11-23' });
  expect(worn(boardItem(monday - 1), { ...ended, overAt: monday })?.kind).toBe('count');
  expect(worn(boardItem(monday - 1), ended)?.kind).toBe('count');
  expect(worn(boardItem(monday), ended)?.kind).toBe('ended');
});

test('An end of which neither day nor moment is known lies before everything', () => {
  expect(worn(boardItem(monday - day), { state: 'ended' })).toEqual({ kind: 'ended', on: '1970-01-01' });
  expect(worn(boardItem(monday + day), { state: 'ended', endedAt: monday })).toEqual({
    ...{ kind: 'ended', on: '2026-11-23' },
  });
});

test('A session is past in the moment it ends, and no moment sooner', () => {
  const end = monday + 50 * 60_000;
  const asked = (now: number) => forecast(boardEngagement({ items: [boardItem(monday)] }), now);
  expect(asked(end - 1)).toMatchObject({ toConfirm: 0, next: { start: monday } });
  expect(asked(end)).toMatchObject({ toConfirm: 1, next: null });
});

test('What is called off, or done, is not the next one', () => {
  const items = [
    boardItem(monday + hour, { off: true }),
    boardItem(monday + 2 * hour, { status: 'held', debited: true }),
    boardItem(monday + 3 * hour),
  ];
  expect(forecast(boardEngagement({ items, used: 1 }), monday).next?.start).toBe(monday + 3 * hour);
});

test('A day without an hour lasts as long as its event says, if that is longer', () => {
  const item = boardItem(monday, { timeKnown: false, end: monday + 20 * hour });
  const asked = (now: number) => forecast(boardEngagement({ items: [item] }), now).toConfirm;
  expect([asked(monday + 13 * hour), asked(monday + 20 * hour)]).toEqual([0, 1]);
});
