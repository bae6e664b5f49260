import { expect, test } from 'vitest';
import { foldState, planTransition } from '#shared/engagement/state.ts';
import type { Projected } from '#shared/records/record.ts';
import type { EngagementState, Transition } from '#shared/records/transition.ts';
import { idOf, monday } from '#test/support/practice.ts';

const step = (
  at: number,
  from: EngagementState,
  to: EngagementState,
  more: Partial<Transition> = {},
): Projected<Transition> => ({
  id: idOf(`${at} ${from} ${to}`),
  editedAt: at,
  from,
  to,
  at,
  by: 'coach',
  waived: [],
  ...more,
});

test('The state is where the steps lead, in whatever order they arrive', () => {
  const steps = [
    step(4, 'active', 'closing'),
    step(1, 'proposed', 'proposed'),
    step(3, 'contracted', 'active'),
    step(2, 'proposed', 'contracted'),
  ];
  expect(foldState(steps)).toEqual({ state: 'closing', at: 4, ignored: [] });
  expect(foldState([])).toEqual({ state: 'proposed', ignored: [] });
});

test('Two steps of one moment are taken in the order of the stages', () => {
  expect(foldState([step(1, 'contracted', 'active'), step(1, 'proposed', 'contracted')]).state).toBe(
    'active',
  );
});

test('Ended absorbs: what another browser did meanwhile is shown as ignored', () => {
  const end = step(3, 'active', 'ended', { lastDay: '2026-05-12', reason: 'completed', overAt: 5 });
  const extended = step(4, 'closing', 'active', { reason: 'extension' });
  const folded = foldState([
    extended,
    end,
    step(1, 'proposed', 'contracted'),
    step(2, 'contracted', 'active'),
  ]);
  expect(folded).toEqual({
    state: 'ended',
    at: 3,
    ended: { at: 3, on: '2026-05-12', overAt: 5, because: 'completed' },
    ignored: [extended.id],
  });
});

test('An end is an end wherever the other steps had led', () => {
  const steps = [step(1, 'proposed', 'declined'), step(2, 'active', 'ended')];
  expect(foldState(steps).state).toBe('ended');
});

test('A second end changes nothing and is shown', () => {
  const second = step(9, 'active', 'ended', { lastDay: '2026-06-01' });
  const folded = foldState([second, step(3, 'active', 'ended', { lastDay: '2026-05-12' })]);
  expect(folded.ended?.on).toBe('2026-05-12');
  expect(folded.ignored).toEqual([second.id]);
});

test('An end without a moment of its own is over after its last day', () => {
  const at = monday;
  expect(foldState([step(at, 'active', 'ended', { lastDay: '2026-11-20' })]).ended?.overAt).toBe(
    Date.parse('2026-11-21T00:00:00Z'),
  );
  expect(foldState([step(at, 'active', 'ended')]).ended).toMatchObject({ on: '2026-11-23', overAt: at });
});

test('Only an ended engagement is archived', () => {
  const archive = step(4, 'ended', 'archived');
  expect(foldState([archive]).ignored).toEqual([archive.id]);
  expect(foldState([step(3, 'active', 'ended'), archive])).toMatchObject({
    state: 'archived',
    ended: { at: 3 },
  });
});

const ended = { reason: 'completed', lastDay: '2026-11-23' };
const table: readonly (readonly [EngagementState, EngagementState, object])[] = [
  ['proposed', 'contracted', { met: ['number-or-review-date'] }],
  ['proposed', 'declined', { met: [] }],
  ['contracted', 'active', { met: ['first-session-held'] }],
  ['contracted', 'ended', { met: ['reason', 'last-day', 'loose-ends'], ...ended }],
  ['active', 'active', { met: ['new-agreement'] }],
  ['active', 'paused', { met: ['resume-date'] }],
  ['paused', 'active', { met: [] }],
  ['active', 'closing', { met: ['ending-named'] }],
  ['closing', 'active', { met: ['new-agreement'] }],
  ['closing', 'closing', { met: ['client-objected-once'] }],
  ['closing', 'ended', { met: ['reason', 'last-day', 'loose-ends'], ...ended }],
  ['ended', 'archived', { met: ['guard-over', 'aftercare-done'] }],
];

test.for(table)('From %s to %s there is a step once its guards hold', ([from, to, ask]) => {
  const planned = planTransition(from, to, { now: monday, met: [], ...ask });
  expect(planned).toMatchObject({ ok: true, value: { from, to, at: monday, by: 'coach' } });
});

const none: readonly (readonly [EngagementState, EngagementState])[] = [
  ['declined', 'contracted'],
  ['declined', 'ended'],
  ['proposed', 'active'],
  ['contracted', 'closing'],
  ['paused', 'closing'],
  ['active', 'archived'],
];

test.for(none)('From %s to %s there is no step', ([from, to]) => {
  const planned = planTransition(from, to, {
    now: monday,
    met: ['reason', 'last-day'],
    waived: ['loose-ends'],
  });
  expect(planned).toEqual({ ok: false, error: { type: 'no-such-step', from, to } });
});

test('A soft guard may be waived, and the record says so; a hard one may not', () => {
  const waived = ['ending-named'];
  const closing = planTransition('active', 'closing', { now: monday, met: [], waived });
  expect(closing).toMatchObject({ ok: true, value: { waived } });
  const referred = planTransition('closing', 'ended', {
    ...{ now: monday, reason: 'referred', lastDay: '2026-11-23' },
    ...{ met: ['reason', 'last-day'], waived: ['no-disclosure-without-consent'] },
  });
  expect(referred).toEqual({
    ok: false,
    error: { type: 'guards-open', guards: ['no-disclosure-without-consent'] },
  });
});

test('A step is stamped after the one before, even by a slow clock', () => {
  const planned = planTransition('paused', 'active', { now: monday, after: monday + 5, met: [] });
  expect(planned).toMatchObject({ ok: true, value: { at: monday + 6 } });
});
