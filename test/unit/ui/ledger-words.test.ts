// The ledger as a coach would read it out, full stops and all.
import { beforeAll, expect, test } from 'vitest';
import { ledgerReadOut } from '#extension/ui/ledger-words.ts';
import { boardEngagement, boardItem, day, heldItem, monday } from '#test/support/practice.ts';
import { speakEnglish } from './speak-english.ts';

beforeAll(speakEnglish);

const march = Date.parse('2026-03-03T10:00:00Z');
const late = boardItem(march + 30 * day, { status: 'late-cancelled', debited: true });
const fourHeld = [1, 2, 3, 4].map((week) => heldItem(march + week * 7 * day));
const used = boardEngagement({
  credits: [{ at: march, delta: 6 }],
  ...{ agreed: 6, held: 4, used: 5, remaining: 1 },
  items: [...fourHeld, late],
});

test('The ledger is read out: agreed, held, counted, left', () => {
  expect(ledgerReadOut(used, 0, monday)).toBe(
    'Agreed 6 on 3 March. Held 4. One late cancellation counted, as agreed. 1 left.',
  );
});

test('A session without an answer is said, and is in no sum', () => {
  expect(ledgerReadOut(used, 1, monday)).toMatch(/1 left\. 1 to confirm\.$/);
});

test('An extension is said with its own day, and a correction downwards as fewer', () => {
  const extended = {
    ...used,
    credits: [
      { at: march, delta: 6 },
      { at: Date.parse('2026-05-02T10:00:00Z'), delta: 3 },
      { at: Date.parse('2026-05-09T10:00:00Z'), delta: -1 },
    ],
    ...{ agreed: 8, remaining: 3 },
  };
  expect(ledgerReadOut(extended, 0, monday)).toMatch(
    /^Agreed 6 on 3 March, 3 more on 2 May, 1 fewer on 9 May\. Held 4\./,
  );
});

test('Several late cancellations and no-shows are counted in their own words', () => {
  const noShow = boardItem(march + 40 * day, { status: 'no-show', debited: true });
  const missed = {
    ...used,
    held: 0,
    used: 3,
    remaining: 3,
    items: [late, { ...late, start: late.start + day }, noShow],
  };
  expect(ledgerReadOut(missed, 0, monday)).toBe(
    'Agreed 6 on 3 March. Held 0. 2 late cancellations counted, as agreed. One no-show counted, as agreed. 3 left.',
  );
});

test('What was used without a session of its own is said as such', () => {
  expect(ledgerReadOut({ ...used, items: fourHeld }, 0, monday)).toContain(
    'One more counted though not held.',
  );
});

test('More than agreed is said as more, and no number as none', () => {
  expect(ledgerReadOut({ ...used, used: 8, held: 7, remaining: -2 }, 0, monday)).toMatch(
    /2 more than agreed\.$/,
  );
  const open = { ...used, agreed: 0, credits: [], held: 3, used: 3, remaining: -3, items: [] };
  expect(ledgerReadOut(open, 0, monday)).toBe('No number agreed. Held 3.');
});

test('Without an agreement and without a session there is nothing to read out', () => {
  const proposed = boardEngagement({ terms: null, credits: [], agreed: 0, remaining: 0 });
  expect(ledgerReadOut(proposed, 0, monday)).toBe('');
});
