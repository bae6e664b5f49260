// When the coach is told that a page cannot be read, whole or in part.
import { expect, test } from 'vitest';
import { healthNotice, healthSince } from '#extension/page-health.ts';
import type { SiteHealth } from '#extension/sites/site.ts';

const page = (state: SiteHealth['state'], chips = 12, read = 9) => ({
  page: 'a',
  health: { state, chips, read },
});
const second = 1000;

test('A page that is read whole says nothing, and what was is forgotten', () => {
  const before = { ...page('degraded'), unwell: { since: 0, looks: 5 } };
  expect(healthSince(before, page('ok'), 60 * second)).toEqual({});
  expect(healthNotice(page('ok'), 0)).toBeNull();
});

test('A page that cannot be read at all is told at once', () => {
  expect(healthNotice({ ...page('blind'), ...healthSince(null, page('blind'), 5) }, 5)).toEqual({
    type: 'blind',
  });
});

test('Single events are told of once that has lasted ten seconds, or two looks', () => {
  const first = { ...page('degraded'), ...healthSince(null, page('degraded'), 0) };
  expect(healthNotice(first, 9 * second)).toBeNull();
  const told = { type: 'degraded', unread: 3, events: 12 };
  expect(healthNotice(first, 10 * second)).toEqual(told);
  const again = { ...page('degraded'), ...healthSince(first, page('degraded'), second) };
  expect(again.unwell).toEqual({ since: 0, looks: 2 });
  expect(healthNotice(again, second)).toEqual(told);
});

test('Another page in the same tab starts anew', () => {
  const before = { ...page('degraded'), page: 'b', unwell: { since: 0, looks: 9 } };
  expect(healthSince(before, page('degraded'), 7)).toEqual({ unwell: { since: 7, looks: 1 } });
});

test('Where the page announces more than it shows, no number is made up', () => {
  const seen = { ...page('degraded', 12, 12), unwell: { since: 0, looks: 2 } };
  expect(healthNotice(seen, 0)).toEqual({ type: 'degraded', unread: 0, events: 12 });
});
