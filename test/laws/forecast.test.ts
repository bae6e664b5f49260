import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { beadsOf } from '#shared/engagement/beads.ts';
import type { BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { sessionKinds, sessionStatuses } from '#shared/records/session.ts';
import { engagementStates } from '#shared/records/transition.ts';
import { boardEngagement, boardItem, hour, idOf, monday } from '#test/support/practice.ts';

const anItem: fc.Arbitrary<BoardItem> = fc
  .record({
    hours: fc.integer({ min: -30, max: 30 }),
    kind: fc.constantFrom(...sessionKinds),
    status: fc.constantFrom(...sessionStatuses),
    off: fc.boolean(),
    debited: fc.boolean(),
    timeKnown: fc.boolean(),
  })
  .map(({ hours, ...changes }) => boardItem(monday + hours * hour, changes));

const anEngagement: fc.Arbitrary<BoardEngagement> = fc
  .record({
    items: fc.array(anItem, { maxLength: 12 }),
    state: fc.constantFrom(...engagementStates),
    agreed: fc.integer({ min: 0, max: 8 }),
    usedBefore: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ items, state, agreed, usedBefore }) => {
    const used = usedBefore + items.filter((item) => item.debited).length;
    const isOver = state === 'ended' || state === 'archived';
    return boardEngagement({
      items: items
        .toSorted((a, b) => a.start - b.start)
        .map((item, index) => ({ ...item, booking: idOf(`booking ${index}`) })),
      state,
      agreed,
      used,
      remaining: agreed - used,
      credits: agreed === 0 ? [] : [{ at: 0, delta: agreed }],
      ...(isOver ? { endedAt: monday, endedOn: '2026-11-23', overAt: monday } : {}),
    });
  });

const aMoment = fc.integer({ min: -40, max: 40 }).map((hours) => monday + hours * hour);

test('Each consuming session has one number, in order, without a gap', () => {
  fc.assert(
    fc.property(anEngagement, aMoment, (engagement, now) => {
      const { items } = forecast(engagement, now);
      const ordinals = items.flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal]));
      const before = engagement.used - engagement.items.filter((item) => item.debited).length;
      expect(ordinals).toEqual(ordinals.map((_, index) => before + index + 1));
      expect(items.filter((item) => item.debited && item.ordinal === null)).toEqual([]);
    }),
  );
});

test('No badge says more than was agreed: "7 of 6" never', () => {
  fc.assert(
    fc.property(anEngagement, aMoment, (engagement, now) => {
      for (const { badge, ordinal } of forecast(engagement, now).items) {
        if (badge === null || !('m' in badge)) continue;
        expect(badge.n).toBe(ordinal);
        expect(badge.n).toBeLessThanOrEqual(badge.m);
      }
    }),
  );
});

test('Time alone never changes a number: only whether it is to be confirmed', () => {
  fc.assert(
    fc.property(anEngagement, aMoment, aMoment, (engagement, now, later) => {
      const ordinals = (at: number) => forecast(engagement, at).items.map(({ ordinal }) => ordinal);
      expect(ordinals(later)).toEqual(ordinals(now));
    }),
  );
});

test('What is called off, and not counted by the ledger, wears nothing', () => {
  fc.assert(
    fc.property(anEngagement, aMoment, (engagement, now) => {
      const off = forecast(engagement, now).items.filter((item) => item.off && !item.debited);
      expect(off.filter(({ badge, ordinal }) => badge !== null || ordinal !== null)).toEqual([]);
    }),
  );
});

test('There are as many beads as agreed sessions, and at most one is the next', () => {
  fc.assert(
    fc.property(anEngagement, aMoment, (engagement, now) => {
      const beads = beadsOf(engagement, now);
      expect(beads).toHaveLength(engagement.agreed);
      expect(beads.filter((bead) => bead === 'next').length).toBeLessThanOrEqual(1);
    }),
  );
});
