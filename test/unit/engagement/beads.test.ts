import { expect, test } from 'vitest';
import { beadsOf } from '#shared/engagement/beads.ts';
import { boardEngagement, boardItem, day, heldItem, monday } from '#test/support/practice.ts';

test('There is one bead for each agreed session, in the order of the badges', () => {
  const items = [
    heldItem(monday - 3 * day),
    boardItem(monday - 2 * day, { status: 'no-show', debited: true }),
    boardItem(monday - day),
    boardItem(monday + day),
    boardItem(monday + 2 * day),
  ];
  const engagement = boardEngagement({ items, held: 1, used: 2, remaining: 4 });
  expect(beadsOf(engagement, monday)).toEqual(['held', 'counted', 'open', 'next', 'open', 'open']);
});

test('Without a number there are no beads, and beyond the number there is no further bead', () => {
  expect(beadsOf(boardEngagement({ agreed: 0, credits: [] }), monday)).toEqual([]);
  const items = [heldItem(monday - 3 * day), heldItem(monday - 2 * day), boardItem(monday + day)];
  const short = boardEngagement({ items, agreed: 1, credits: [{ at: 0, delta: 1 }], held: 2, used: 2 });
  expect(beadsOf(short, monday)).toEqual(['held']);
});

test('Sessions counted without an item of their own fill the first beads', () => {
  const items = [boardItem(monday + day)];
  const engagement = boardEngagement({ items, held: 2, used: 2, remaining: 4 });
  expect(beadsOf(engagement, monday).slice(0, 4)).toEqual(['held', 'held', 'next', 'open']);
});

test('Beside sessions with an item, those without one fill the first beads, and no further one', () => {
  const none = boardEngagement({ held: 2, used: 2, remaining: 4 });
  expect(beadsOf(none, monday).slice(0, 3)).toEqual(['held', 'held', 'open']);
  // One of three that were used has an item: two beads lie before it, and the session after it is open.
  const items = [boardItem(monday - day, { status: 'no-show', debited: true })];
  const mixed = boardEngagement({ items, held: 2, used: 3, remaining: 3 });
  expect(beadsOf(mixed, monday)).toEqual(['held', 'held', 'counted', 'open', 'open', 'open']);
});

test('A correction that gave one back leaves no bead filled', () => {
  const items = [heldItem(monday - day), heldItem(monday - 2 * day)];
  const engagement = boardEngagement({ items, held: 2, used: 1, remaining: 5 });
  expect(beadsOf(engagement, monday)).toEqual(['held', 'held', 'open', 'open', 'open', 'open']);
});
