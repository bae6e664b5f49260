import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { pauseEngagement, resumeEngagement } from '#shared/engagement/acts/pause-engagement.ts';
import { invalid, nothingNew, refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, monday } from '#test/support/practice.ts';

function active() {
  const practice = underWay();
  practice.hold();
  const pause = (resumeOn = '2027-01-11', now = monday, timeZone?: string) =>
    pauseEngagement(practice.records.values(), { engagement: practice.id, resumeOn }, actAt(now, timeZone));
  const resume = (now = monday + day) =>
    resumeEngagement(practice.records.values(), { engagement: practice.id }, actAt(now));
  return { ...practice, pause, resume };
}

test('A pause has a day on which it is to end, and work goes on after it', () => {
  const { done, pause, resume, state } = active();
  const [step] = done(pause()).records;
  expect(state()).toBe('paused');
  expect(found(step).f).toMatchObject({ from: 'active', to: 'paused', resumeOn: '2027-01-11', waived: [] });
  done(resume());
  expect(state()).toBe('active');
});

test('Said twice it is done once', () => {
  const { done, pause, resume } = active();
  expect(resume()).toEqual(nothingNew);
  done(pause());
  expect(pause()).toEqual(nothingNew);
  done(resume());
  expect(resume()).toEqual(nothingNew);
});

test('A pause is given another day, and back again, without going back to work', () => {
  const { done, pause, resume, state, engagement, id } = active();
  done(pause());
  const [step] = done(pause('2027-02-01', monday + day)).records;
  expect(found(step).f).toMatchObject({ from: 'paused', to: 'paused', resumeOn: '2027-02-01', waived: [] });
  expect(engagement(id)).toMatchObject({ state: 'paused', resumeOn: '2027-02-01' });
  expect(pause('2027-02-01', monday + 2 * day)).toEqual(nothingNew);
  done(pause('2027-01-11', monday + 2 * day));
  expect(engagement(id).resumeOn).toBe('2027-01-11');
  done(resume(monday + 3 * day));
  expect(state()).toBe('active');
});

test('A second pause is told from the first', () => {
  const { done, pause, resume, all } = active();
  done(pause());
  done(resume());
  done(pause('2027-01-11', monday + 2 * day));
  expect(all('transition').filter(({ f }) => f['to'] === 'paused')).toHaveLength(2);
  expect(pause('2027-01-11', monday + 3 * day)).toEqual(nothingNew);
});

test.for(['', '2027-02-30', '2026-11-23', '2026-11-22', 'soon'])('"%s" is no day to go on', (resumeOn) => {
  expect(active().pause(resumeOn)).toEqual(invalid('resumeOn'));
});

test('Which day it is depends on where the coach is', () => {
  const { done, pause } = active();
  const evening = Date.parse('2026-11-23T20:00:00Z');
  expect(pause('2026-11-24', evening, 'Asia/Tokyo')).toEqual(invalid('resumeOn'));
  done(pause('2026-11-24', evening, 'Europe/London'));
});

test('Only work that is under way is paused, and only a pause is ended', () => {
  const practice = underWay();
  const at = actAt(monday);
  const input = { engagement: practice.id, resumeOn: '2027-01-11' };
  expect(pauseEngagement(practice.records.values(), input, at)).toEqual(refused('no-such-step'));
  expect(resumeEngagement(practice.records.values(), input, at)).toEqual(refused('no-such-step'));
  practice.hold();
  practice.close();
  // From closing an extension leads back, which is agreed.
  expect(resumeEngagement(practice.records.values(), input, at)).toEqual(refused('no-such-step'));
});
