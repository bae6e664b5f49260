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
  ['archived', 'erased', { met: ['confirmed', 'retention-over'] }],
  ['proposed', 'ended', { met: ['reason', 'last-day'], reason: 'cancelled', lastDay: '2026-11-23' }],
  ['contracted', 'ended', { met: ['reason', 'last-day'], reason: 'cancelled', lastDay: '2026-11-23' }],
  ['paused', 'ended', { met: ['reason', 'last-day'], reason: 'terminated_by_client', overAt: 7 }],
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

const over: readonly (readonly [EngagementState, EngagementState])[] = [
  ['ended', 'active'],
  ['ended', 'ended'],
  ['ended', 'erased'],
  ['archived', 'active'],
  ['archived', 'ended'],
  ['erased', 'proposed'],
  ['erased', 'archived'],
];

test.for(over)('From %s to %s there is no step, because over is over', ([from, to]) => {
  const planned = planTransition(from, to, { now: monday, met: ['reason', 'last-day', 'confirmed'] });
  expect(planned).toEqual({ ok: false, error: { type: 'ended-absorbs', from, to } });
});

test('Erasing asks for the coach’s own word, which nothing stands in for; its date may be waived', () => {
  const ask = { now: monday, waived: ['confirmed', 'retention-over'] };
  expect(planTransition('archived', 'erased', { ...ask, met: [] })).toEqual({
    ok: false,
    error: { type: 'guards-open', guards: ['confirmed'] },
  });
  expect(planTransition('archived', 'erased', { ...ask, met: ['confirmed'] })).toMatchObject({ ok: true });
});

const reasons: readonly (readonly [string, readonly string[]])[] = [
  ['completed', ['loose-ends']],
  ['terminated_by_coach', ['names-offered']],
  ['terminated_by_client', []],
  ['referred', ['no-disclosure-without-consent']],
  ['lapsed', ['check-in-sent']],
  ['transferred', ['no-disclosure-without-consent']],
  ['cancelled', []],
  ['toString', []],
];

test.for(reasons)('An end because of %s asks for what belongs to it: %s', ([reason, open]) => {
  const ask = { now: monday, lastDay: '2026-11-23', reason, met: ['reason', 'last-day'] as const };
  const expected = open.length === 0 ? { ok: true } : { error: { type: 'guards-open', guards: open } };
  expect(planTransition('closing', 'ended', ask)).toMatchObject(expected);
});

test('An end that gives no reason, or no last day, is not planned', () => {
  expect(planTransition('active', 'ended', { now: monday, met: [], waived: ['reason'] })).toEqual({
    ok: false,
    error: { type: 'guards-open', guards: ['reason', 'last-day'] },
  });
});

test('A pause says until when, and what follows it does not', () => {
  const planned = planTransition('active', 'paused', {
    ...{ now: monday, met: ['resume-date'], resumeOn: '2027-01-11' },
  });
  expect(planned).toMatchObject({ ok: true, value: { resumeOn: '2027-01-11' } });
  const steps = [
    step(1, 'proposed', 'contracted'),
    step(2, 'contracted', 'active'),
    step(3, 'active', 'paused', { resumeOn: '2027-01-11' }),
  ];
  expect(foldState(steps)).toEqual({ state: 'paused', at: 3, resumeOn: '2027-01-11', ignored: [] });
  expect(foldState([...steps, step(4, 'paused', 'active')])).toEqual({ state: 'active', at: 4, ignored: [] });
  const open = foldState([...steps.slice(0, 2), step(3, 'active', 'paused')]);
  expect(open).toEqual({ state: 'paused', at: 3, ignored: [] });
});

test('A second pause, recorded on another device, moves the date', () => {
  const steps = [
    step(1, 'proposed', 'contracted'),
    step(2, 'contracted', 'active'),
    step(3, 'active', 'paused', { resumeOn: '2027-01-11' }),
    step(4, 'active', 'paused', { resumeOn: '2027-02-01' }),
  ];
  expect(foldState(steps)).toEqual({ state: 'paused', at: 4, resumeOn: '2027-02-01', ignored: [] });
});

test('Only an archived engagement is erased, and it keeps the day of its end', () => {
  const end = step(3, 'active', 'ended', { lastDay: '2026-05-12', overAt: 5 });
  const archive = step(4, 'ended', 'archived');
  const erase = step(5, 'archived', 'erased');
  expect(foldState([end, erase])).toMatchObject({ state: 'ended', ignored: [erase.id] });
  const folded = foldState([erase, archive, end, step(6, 'archived', 'erased')]);
  expect(folded).toMatchObject({ state: 'erased', at: 5, ended: { on: '2026-05-12' } });
  expect(folded.ignored).toHaveLength(1);
});

test('What only an imported end lacks is taken from its own moment', () => {
  const sameDay = step(monday, 'active', 'ended', { lastDay: '2026-11-23' });
  expect(foldState([sameDay]).ended).toEqual({ at: monday, on: '2026-11-23', overAt: monday });
});

test('Steps of one moment and one kind keep one order on every device', () => {
  const [one, two] = ['a', 'b'].map((name) => ({
    ...step(3, 'active', 'ended', { lastDay: `2026-05-1${name === 'a' ? 1 : 2}` }),
    id: idOf(name),
  }));
  if (one === undefined || two === undefined) throw new Error('two steps were made');
  expect(foldState([one, two])).toEqual(foldState([two, one]));
  expect(foldState([one, two, one]).ignored).toHaveLength(1);
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

test('A step is stamped with its own moment where that comes later than the step before', () => {
  const planned = planTransition('paused', 'active', { now: monday + 5, after: monday, met: [] });
  expect(planned).toMatchObject({ ok: true, value: { at: monday + 5, by: 'coach' } });
});

test('A step is stamped after the one before, even by a slow clock', () => {
  const together = planTransition('paused', 'active', { now: monday, after: monday, met: [], by: 'client' });
  expect(together).toMatchObject({ ok: true, value: { at: monday + 1, by: 'client' } });
  const planned = planTransition('paused', 'active', { now: monday, after: monday + 5, met: [] });
  expect(planned).toMatchObject({ ok: true, value: { at: monday + 6 } });
});
