// Situations of work that goes on: its agreement, its number, its time, its signs.
import { tellStory, activeStory } from '#test/support/story.ts';
import { and, midpointDone, underWay, type PracticeCase } from './practice-case.ts';

export const casesUnderWay: readonly PracticeCase[] = [
  {
    label: 'a healthy engagement, two of six held, one contact where one is allowed',
    tell: (of) => and(underWay(of, 2, 100), (story) => story.contact(3)),
    facts: { held: 2, used: 2, remaining: 4, booked: 1, hoursToNext: 100, allowance: 1, contacts: 1 },
    codes: [],
  },
  {
    label: 'a first session the day after tomorrow, and no agreement',
    tell: (of) => and(tellStory(of), (story) => story.session(48, { status: 'booked' })),
    facts: { state: 'proposed', agreement: 'none', hoursToNext: 48, booked: 1 },
    codes: ['C1'],
  },
  {
    label: 'agreed aloud, without a number and without a date to look again',
    tell: (of) => activeStory({ sessions: null }, of),
    facts: { agreement: 'agreed', openEnded: true, agreed: 0, remaining: 0 },
    // Seventy quiet days with nothing booked are a second boundary of the same story.
    codes: ['C2', 'N6'],
  },
  {
    label: 'an agreement that leaves two must-haves out, before the first session',
    tell: (of) =>
      and(tellStory(of), (story) => {
        story.agree(1, { fee: null, contactAllowance: null });
        story.step('contracted', 1);
      }),
    facts: { state: 'contracted', contractGaps: 2, held: 0 },
    codes: ['C3'],
  },
  {
    label: 'half-way',
    tell: (of) => underWay(of, 3),
    facts: { held: 3, used: 3, remaining: 3, booked: 1, hoursToNext: 90, midpointDone: false },
    codes: ['C4'],
  },
  {
    label: 'two left',
    tell: (of) => and(underWay(of, 4), (story) => story.engagement(midpointDone)),
    facts: { held: 4, used: 4, remaining: 2, booked: 1, hoursToNext: 90, midpointDone: true },
    codes: ['N1'],
  },
  {
    label: 'the last one left, closing',
    tell: (of) => and(underWay(of, 5, 30), (story) => story.step('closing', 5)),
    facts: { state: 'closing', held: 5, used: 5, remaining: 1, booked: 1, hoursToNext: 30 },
    codes: ['N1'],
  },
  {
    label: 'four booked where three are left',
    tell: (of) =>
      and(underWay(of, 3), (story) => {
        story.engagement(midpointDone);
        for (const weeks of [2, 4, 6]) story.session(90 + weeks * 7 * 24, { status: 'booked' });
      }),
    facts: { held: 3, used: 3, remaining: 3, booked: 4, midpointDone: true, hoursToNext: 90 },
    codes: ['N2'],
  },
  {
    label: 'six of six held, and a seventh tomorrow',
    tell: (of) => and(underWay(of, 6, 20), (story) => story.engagement(midpointDone)),
    facts: { held: 6, used: 6, remaining: 0, booked: 1, hoursToNext: 20 },
    codes: ['N2', 'N3'],
  },
  {
    label: 'a second extension is asked for',
    tell: (of) =>
      and(underWay(of, 2, 90, { sessions: 3 }), (story) =>
        story.agree(5, { version: 2, sessions: 6 }, { delta: 3, reason: 'extension' }),
      ),
    moment: () => ({ extend: true }),
    facts: { extensionAsked: true, extensions: 1, held: 2, used: 2, remaining: 4, booked: 1 },
    codes: ['N4'],
  },
  {
    label: 'one session is not paid',
    tell: (of) =>
      and(activeStory({ fee: { amount: 90, per: 'session', due: 'on the day' } }, of), (story) => {
        story.session(-24 * 24, { fee: { paidOn: '2026-11-01', proBono: false } });
        story.session(-10 * 24);
        story.session(90, { status: 'booked' });
      }),
    facts: { unpaid: 1, held: 2, used: 2, remaining: 4, booked: 1 },
    codes: ['N5'],
  },
  {
    label: 'forty days of silence',
    tell: (of) => underWay(of, 2, null, {}, 40),
    facts: { held: 2, used: 2, remaining: 4, booked: 0, daysSinceSession: 40 },
    codes: ['N6'],
  },
  {
    label: 'six minutes over, in the call',
    tell: (of) => and(underWay(of, 2, null), (story) => story.session(-1, { status: 'running' })),
    moment: ({ id }) => ({ call: { engagement: id, overMin: 6 } }),
    facts: { inCall: true, overMin: 6, held: 2, used: 2, remaining: 4, booked: 1 },
    codes: ['T1'],
  },
  {
    label: 'six days between two sessions where a fortnight was agreed',
    tell: (of) => underWay(of, 2, 24, {}, 5),
    facts: { held: 2, used: 2, remaining: 4, booked: 1, gapDays: 6 },
    codes: ['T2'],
  },
  {
    label: 'three messages where one is allowed',
    tell: (of) => and(underWay(of, 2), (story) => [1, 2, 3].forEach((ago) => story.contact(ago))),
    facts: { contacts: 3, allowance: 1 },
    codes: ['D1'],
  },
  {
    label: 'does not want to see anyone else',
    tell: (of) => and(underWay(of, 2), (story) => story.flag('F1')),
    facts: { onlyYou: true, reliance: 3 },
    codes: ['D2'],
  },
  {
    label: 'several small signs of leaning',
    tell: (of) => and(underWay(of, 2), (story) => ['F2', 'F3'].forEach((code) => story.flag(code))),
    facts: { reliance: 5, onlyYou: false },
    codes: ['D3'],
  },
  {
    label: 'a gift',
    tell: (of) => and(underWay(of, 2), (story) => story.flag('F15')),
    facts: { dualRole: true },
    codes: ['D4'],
  },
  {
    label: 'two signs of the coach’s own pull',
    tell: (of) => and(underWay(of, 2), (story) => ['K1', 'K5'].forEach((code) => story.flag(code))),
    facts: { coachPull: 2 },
    codes: ['D5'],
  },
  {
    label: 'two of the last four missed, as agreed not counted',
    tell: (of) =>
      and(activeStory({ lateCancellation: 'free' }, of), (story) => {
        story.held(2, 38);
        for (const ago of [24, 10]) story.session(-ago * 24, { status: 'late-cancelled', counts: false });
        story.session(90, { status: 'booked' });
      }),
    facts: { misses4: 2, held: 2, used: 2 },
    codes: ['D6'],
  },
  {
    label: 'two sessions in a row with little movement',
    tell: (of) =>
      and(activeStory({}, of), (story) => {
        for (const ago of [24, 10]) story.session(-ago * 24, { movement: 1 });
        story.session(90, { status: 'booked' });
      }),
    facts: { lowValue: 2 },
    codes: ['D7'],
  },
  {
    label: 'outside what the coach can coach',
    tell: (of) => and(underWay(of, 2), (story) => story.flag('S1')),
    facts: { scopeFlag: true },
    codes: ['S1'],
  },
  {
    label: 'the urgent card was opened',
    tell: (of) => and(underWay(of, 2), (story) => story.flag('U1')),
    facts: { riskFlag: true },
    codes: ['S2'],
  },
];
