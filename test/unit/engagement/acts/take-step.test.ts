import { expect, test } from 'vitest';
import { takeSteps, type Step } from '#shared/engagement/acts/take-step.ts';
import { idOf, monday } from '#test/support/practice.ts';

const engagement = idOf('engagement');
const contracted: Step = { id: idOf('one'), to: 'contracted', met: ['number-or-review-date'] };
const active: Step = { id: idOf('two'), to: 'active', met: ['first-session-held'] };

test('Steps are taken one after another, each from where the last one led and stamped after it', () => {
  const taken = takeSteps(engagement, { state: 'proposed', at: monday }, [contracted, active], monday);
  expect(taken).toMatchObject({
    ok: true,
    value: [
      {
        id: contracted.id,
        parent: engagement,
        editedAt: monday,
        f: { from: 'proposed', to: 'contracted', at: monday + 1 },
      },
      {
        id: active.id,
        parent: engagement,
        editedAt: monday,
        f: { from: 'contracted', to: 'active', at: monday + 2 },
      },
    ],
  });
});

test('Where one step does not exist none is taken', () => {
  expect(takeSteps(engagement, { state: 'proposed' }, [contracted, contracted], monday)).toEqual({
    ok: false,
    error: { type: 'refused', why: 'no-such-step' },
  });
});

test('A guard that an act left open is the act’s own mistake, and all of them are named', () => {
  const ended: Step = { id: idOf('end'), to: 'ended', met: [] };
  expect(() => takeSteps(engagement, { state: 'active' }, [ended], monday)).toThrow(
    'guards left open: reason, last-day',
  );
});

test('No steps write nothing', () => {
  expect(takeSteps(engagement, { state: 'active' }, [], monday)).toEqual({ ok: true, value: [] });
});
