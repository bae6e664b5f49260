// The edges of the rules about what was agreed: no-agreement, no-finishing-line, thin-agreement, half-way-review.
import { expect, test } from 'vitest';
import { after, offeredBy, saidBy, severityOf, statesOf, type Edge } from './healthy-facts.ts';

const notOver = ['proposed', 'contracted', 'active', 'paused', 'closing'];

const noAgreement: readonly Edge[] = [
  ['at 72 hours', { agreement: 'none', hoursToNext: 72 }, 'caution'],
  ['above 72 hours', { agreement: 'none', hoursToNext: 72.1 }, null],
  ['with a draft', { agreement: 'draft', hoursToNext: 1 }, 'caution'],
  ['with one that was sent', { agreement: 'sent', hoursToNext: 0 }, 'caution'],
  ['once it is agreed', { agreement: 'agreed', hoursToNext: 0, held: 3 }, null],
  ['after one session, with nothing booked', { agreement: 'none', held: 1 }, 'caution'],
  ['before the first, with nothing booked', { agreement: 'none', held: 0 }, null],
];

test.for(noAgreement)('No agreement yet: %s', ([, changes, severity]) => {
  expect(severityOf('no-agreement', changes)).toBe(severity);
});

test('No agreement yet is said until it is over, and in words that fit what is booked', () => {
  expect(statesOf('no-agreement', { agreement: 'none', held: 1 })).toEqual(notOver);
  expect(saidBy('no-agreement', { agreement: 'none', hoursToNext: 72 })).toBe('promptNoAgreement');
  expect(saidBy('no-agreement', { agreement: 'none', hoursToNext: 73, held: 1 })).toBe(
    'promptNoAgreementMet',
  );
});

test('An intro call is offered as long as nothing was held', () => {
  const before = ['open-agreement', 'record-spoken', 'intro-only'];
  expect(offeredBy('no-agreement', { agreement: 'none', hoursToNext: 24 })).toEqual(before);
  const met = { agreement: 'none', hoursToNext: 24, held: 1 } as const;
  expect(offeredBy('no-agreement', met)).toEqual(['open-agreement', 'record-spoken']);
});

test('No finishing line is said of what is open-ended, until it is over', () => {
  expect(severityOf('no-finishing-line', { openEnded: true })).toBe('nudge');
  expect(severityOf('no-finishing-line', { openEnded: false, agreed: 0 })).toBe(null);
  expect(statesOf('no-finishing-line', { openEnded: true })).toEqual(notOver);
  expect(saidBy('no-finishing-line', { openEnded: true })).toBe('promptNoFinishingLine');
  expect(offeredBy('no-finishing-line', { openEnded: true })).toEqual([
    ...['set-six', 'choose-number', 'set-review-date'],
  ]);
});

const thinAgreement: readonly Edge[] = [
  ['with one gap', { contractGaps: 1 }, 'info'],
  ['without a gap', { contractGaps: 0 }, null],
  ['after one session', { contractGaps: 1, held: 1 }, 'info'],
  ['after two', { contractGaps: 1, held: 2 }, null],
  ['where there is none yet', { contractGaps: 1, agreement: 'sent' }, null],
];

test.for(thinAgreement)('Thin agreement: %s', ([, changes, severity]) => {
  expect(severityOf('thin-agreement', changes)).toBe(severity);
});

test('A thin agreement names the gap, and lists them only where there are several', () => {
  expect(statesOf('thin-agreement', { contractGaps: 1 })).toEqual(notOver);
  expect(saidBy('thin-agreement', { contractGaps: 1 })).toBe('promptThinAgreement {gap}');
  expect(offeredBy('thin-agreement', { contractGaps: 1 })).toEqual(['add-line', 'not-needed']);
  expect(offeredBy('thin-agreement', { contractGaps: 2 })).toEqual(['add-line', 'not-needed', 'show-gaps']);
});

const halfWay: readonly Edge[] = [
  ['two of six', after(2), null],
  ['three of six', after(3), 'info'],
  ['three of six, looked back already', after(3, { midpointDone: true }), null],
  ['four of six, which is within the notice', after(4), null],
  ['four of six with one session of notice', after(4, { noticeSessions: 1 }), 'info'],
  ['three of seven, which is half rounded down', { agreed: 7, used: 3, remaining: 4 }, 'info'],
  ['two of seven', { agreed: 7, used: 2, remaining: 5 }, null],
  ['one of three: too few to have a middle', { agreed: 3, used: 1, remaining: 2, noticeSessions: 1 }, null],
  ['two of four with one session of notice', { agreed: 4, used: 2, remaining: 2, noticeSessions: 1 }, 'info'],
];

test.for(halfWay)('Half-way review: %s', ([, changes, severity]) => {
  expect(severityOf('half-way-review', changes)).toBe(severity);
});

test('The half-way review is for what is under way', () => {
  expect(statesOf('half-way-review', after(3))).toEqual(['active']);
  expect(saidBy('half-way-review', after(3))).toBe('promptHalfWayReview');
  expect(offeredBy('half-way-review', after(3))).toEqual(['plan-review', 'review-done', 'skip-review']);
});
