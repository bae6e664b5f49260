// The edges of the rules about money, silence and time: unpaid, gone-quiet, running-over, getting-closer, missed-pattern,
// little-movement.
import { expect, test } from 'vitest';
import { after, offeredBy, saidBy, severityOf, statesOf, type Edge } from './healthy-facts.ts';

const unpaid: readonly Edge[] = [
  ['nothing', { unpaid: 0 }, null],
  ['one', { unpaid: 1 }, 'info'],
  ['two', { unpaid: 2 }, 'caution'],
  ['three', { unpaid: 3 }, 'caution'],
];

test.for(unpaid)('Unpaid sessions: %s', ([, changes, severity]) => {
  expect(severityOf('unpaid', changes)).toBe(severity);
});

test('What is unpaid is told after the end too, until it is put away', () => {
  const states = ['proposed', 'contracted', 'active', 'paused', 'closing', 'ended'];
  expect(statesOf('unpaid', { unpaid: 1 })).toEqual(states);
  expect(saidBy('unpaid', { unpaid: 2 })).toBe('promptUnpaid 2');
  expect(offeredBy('unpaid', { unpaid: 1 })).toEqual(['copy-reminder', 'mark-paid', 'mark-pro-bono']);
});

const goneQuiet: readonly Edge[] = [
  ['four weeks of a fortnight', { daysSinceSession: 28 }, 'nudge'],
  ['a day less', { daysSinceSession: 27.9 }, null],
  ['three weeks of a week', { daysSinceSession: 21, cadenceDays: 7 }, 'nudge'],
  ['a day less of a week', { daysSinceSession: 20.9, cadenceDays: 7 }, null],
  ['two months of a month', { daysSinceSession: 60, cadenceDays: 30 }, 'nudge'],
  ['a day less of a month', { daysSinceSession: 59, cadenceDays: 30 }, null],
  ['one booked', { daysSinceSession: 40, booked: 1 }, null],
  ['one left', { daysSinceSession: 40, remaining: 1 }, 'nudge'],
  ['none left', { daysSinceSession: 40, remaining: 0 }, null],
  ['no number', { daysSinceSession: 40, agreed: 0, remaining: -3 }, 'nudge'],
];

test.for(goneQuiet)('Gone quiet: %s', ([, changes, severity]) => {
  expect(severityOf('gone-quiet', changes)).toBe(severity);
});

test('Silence is told in whole days, unless the engagement is proposed, paused or over', () => {
  const quiet = { daysSinceSession: 40.9 };
  expect(statesOf('gone-quiet', quiet)).toEqual(['contracted', 'active', 'closing']);
  expect(saidBy('gone-quiet', quiet)).toBe('promptGoneQuiet 40');
});

test('Silence can pause only what is under way, and lapse only what began', () => {
  const offered = (state: 'contracted' | 'active' | 'closing') =>
    offeredBy('gone-quiet', { daysSinceSession: 40, state });
  expect(offered('contracted')).toEqual(['copy-check-in']);
  expect(offered('active')).toEqual(['copy-check-in', 'pause-until', 'close-lapsed']);
  expect(offered('closing')).toEqual(['copy-check-in', 'close-lapsed']);
});

const runningOver: readonly Edge[] = [
  ['five minutes, in the call', { inCall: true, overMin: 5 }, 'nudge'],
  ['less than five, in the call', { inCall: true, overMin: 4.9 }, null],
  ['five minutes of the session logged last', { overMin: 5 }, null],
  ['two of three, afterwards', { overruns3: 2 }, 'nudge'],
  ['one of three, afterwards', { overruns3: 1 }, null],
  ['three of three, afterwards', { overruns3: 3 }, 'caution'],
  ['two of three, in the next call', { inCall: true, overruns3: 2 }, null],
  ['three of three, in the next call', { inCall: true, overruns3: 3 }, null],
  ['five minutes, and two of three', { inCall: true, overMin: 5, overruns3: 2 }, 'nudge'],
  ['five minutes, and three of three', { inCall: true, overMin: 5, overruns3: 3 }, 'caution'],
];

test.for(runningOver)('Running over: %s', ([, changes, severity]) => {
  expect(severityOf('running-over', changes)).toBe(severity);
});

test('Running over is told in any call, and afterwards until it is over', () => {
  expect(statesOf('running-over', { inCall: true, overMin: 6 })).toHaveLength(7);
  const notOver = ['proposed', 'contracted', 'active', 'paused', 'closing'];
  expect(statesOf('running-over', { overruns3: 2 })).toEqual(notOver);
});

test('In the call it says that it is time, afterwards how often it was', () => {
  expect(saidBy('running-over', { inCall: true, overMin: 6, overruns3: 3 })).toBe('promptRunningOver');
  expect(saidBy('running-over', { overruns3: 2 })).toBe('promptRunningOverLately 2');
  expect(offeredBy('running-over', { inCall: true, overMin: 6 })).toEqual([
    ...['park-it', 'five-more', 'review-length'],
  ]);
  expect(offeredBy('running-over', { overruns3: 2 })).toEqual(['review-length']);
});

const gettingCloser: readonly Edge[] = [
  ['half the distance', after(2, { gapDays: 7 }), 'info'],
  ['more than half', after(2, { gapDays: 7.1 }), null],
  ['half of an odd distance', after(2, { gapDays: 3.5, cadenceDays: 7 }), 'info'],
  ['the same day', after(2, { gapDays: 0.1 }), 'info'],
  ['no distance, because nothing is booked', after(2, { gapDays: 0 }), null],
  ['after the first session', after(1, { gapDays: 7 }), null],
];

test.for(gettingCloser)('Sessions getting closer: %s', ([, changes, severity]) => {
  expect(severityOf('getting-closer', changes)).toBe(severity);
});

test('Sessions that get closer are told while under way', () => {
  const closer = after(2, { gapDays: 7 });
  expect(statesOf('getting-closer', closer)).toEqual(['active']);
  expect(saidBy('getting-closer', closer)).toBe('promptGettingCloser');
  expect(offeredBy('getting-closer', closer)).toEqual(['keep-pace', 'change-agreement', 'add-to-brief']);
});

test('A pattern of missing begins at two of four', () => {
  expect(severityOf('missed-pattern', { misses4: 1 })).toBe(null);
  expect(severityOf('missed-pattern', { misses4: 2 })).toBe('info');
  expect(statesOf('missed-pattern', { misses4: 2 })).toEqual(['contracted', 'active', 'closing']);
  expect(saidBy('missed-pattern', { misses4: 3 })).toBe('promptMissedPattern 3');
});

test('Closing is offered for missed sessions only where it can begin', () => {
  const first = ['ask-next', 'copy-cancellation-terms'];
  const offered = (state: 'contracted' | 'active' | 'closing') =>
    offeredBy('missed-pattern', { misses4: 2, state });
  expect(offered('active')).toEqual([...first, 'start-closing']);
  expect(offered('contracted')).toEqual(first);
  expect(offered('closing')).toEqual(first);
});

test('Little movement is told from two in a row, while under way', () => {
  expect(severityOf('little-movement', { lowValue: 1 })).toBe(null);
  expect(severityOf('little-movement', { lowValue: 2 })).toBe('nudge');
  expect(statesOf('little-movement', { lowValue: 2 })).toEqual(['active']);
  expect(saidBy('little-movement', { lowValue: 3 })).toBe('promptLittleMovement 3');
});

test('Little movement offers a referral unless one is open', () => {
  const offered = (referralOpen: boolean) => offeredBy('little-movement', { lowValue: 2, referralOpen });
  expect(offered(false)).toEqual(['regoal', 'start-referral', 'start-closing']);
  expect(offered(true)).toEqual(['regoal', 'start-closing']);
});
