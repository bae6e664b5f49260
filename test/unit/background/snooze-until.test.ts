// Until when a prompt is put off.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { snoozeUntil } from '#extension/background/snooze-until.ts';
import { boardEngagement, boardItem, hour, monday } from '#test/support/practice.ts';

const here = { now: monday, timeZone: 'Europe/London' };
const tuesdayMorning = Date.parse('2026-11-24T08:00:00Z');
const booked = (start: number) => boardEngagement({ items: [boardItem(start)] });
const fiftyMinutes = 50 * 60_000;

test('After the session is the end of the one that runs, or of the next', () => {
  const running = monday - hour / 2;
  expect(snoozeUntil('after-session', booked(running), here)).toBe(running + fiftyMinutes);
  const next = monday + 5 * hour;
  expect(snoozeUntil('after-session', booked(next), here)).toBe(next + fiftyMinutes);
});

test('Without a session within a day it is tomorrow morning', () => {
  expect(snoozeUntil('after-session', booked(monday + 25 * hour), here)).toBe(tuesdayMorning);
  expect(snoozeUntil('after-session', boardEngagement(), here)).toBe(tuesdayMorning);
  expect(snoozeUntil('after-session', null, here)).toBe(tuesdayMorning);
});

test('Tomorrow is tomorrow morning in the coach’s own day, over a clock change too', () => {
  expect(snoozeUntil('tomorrow', booked(monday + hour), here)).toBe(tuesdayMorning);
  const beforeChange = { now: Date.parse('2026-10-24T20:00:00Z'), timeZone: 'Europe/London' };
  expect(snoozeUntil('tomorrow', null, beforeChange)).toBe(Date.parse('2026-10-25T08:00:00Z'));
});

test('Five minutes are five minutes', () => {
  expect(snoozeUntil('five-minutes', null, here)).toBe(monday + 5 * 60_000);
});
