import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { cancelEngagement, declineEngagement } from '#shared/engagement/acts/call-off.ts';
import { invalid, nothingNew, refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, monday } from '#test/support/practice.ts';

type By = 'coach' | 'client';

function calling(practice = underWay()) {
  const decline = (by: By = 'client', now = monday) =>
    declineEngagement(practice.records.values(), { engagement: practice.id, by }, actAt(now));
  const cancel = (by: By = 'client', now = monday) =>
    cancelEngagement(practice.records.values(), { engagement: practice.id, by }, actAt(now));
  return { ...practice, decline, cancel };
}

test('What was only proposed can be declined, by either side and once', () => {
  const { done, decline, state } = calling(underWay(null));
  const [step] = done(decline('client')).records;
  expect(state()).toBe('declined');
  expect(found(step).f).toMatchObject({ from: 'proposed', to: 'declined', by: 'client' });
  expect(decline()).toEqual(nothingNew);
});

test('What was agreed is not declined but cancelled, before the first session', () => {
  const { done, decline, cancel, engagement, id, fields } = calling();
  expect(decline()).toEqual(refused('no-such-step'));
  const { records } = done(cancel('coach'));
  expect(engagement(id)).toMatchObject({
    ...{ state: 'ended', endedBecause: 'cancelled', endedOn: '2026-11-23', overAt: monday },
    guardUntil: Date.parse('2027-05-21T23:00:00Z'),
  });
  expect(fields()).toMatchObject({ aftercare: { kind: 'none' }, ending: null });
  expect(found(records.find(({ type }) => type === 'transition')).f).toMatchObject({
    ...{ by: 'coach', reason: 'cancelled', waived: [] },
  });
  expect(cancel('coach', monday + day)).toEqual(refused('engagement-over'));
  expect(decline()).toEqual(refused('engagement-over'));
});

test('Once a session was held it is ended, not cancelled; what was never agreed is declined', () => {
  const begun = underWay();
  begun.hold();
  expect(calling(begun).cancel()).toEqual(refused('no-such-step'));
  expect(calling(underWay(null)).cancel()).toEqual(refused('no-such-step'));
});

test('Somebody calls it off', () => {
  const { decline, cancel } = calling();
  // @ts-expect-error a message may hold anything
  expect(decline('lapse')).toEqual(invalid('by'));
  // @ts-expect-error a message may hold anything
  expect(cancel('lapse')).toEqual(invalid('by'));
});
