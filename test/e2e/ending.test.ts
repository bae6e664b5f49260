// Ending an engagement in the real popup: four steps, resumable, and what the calendar says after it.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chipIdOf } from '#test/pages/google-calendar-week.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { dayOf } from '#test/start/sample-time.ts';
import { bookedEvent } from '#test/start/sample-week.ts';
import { beginEnding, finishEnding } from '#test/support/acts/end-engagement.ts';
import { waitForBadge } from '#test/support/acts/read-badges.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { press, pressWords, shownText, waitForWords } from '#test/support/chromium-screens.ts';
import { dayInWords, pluralWords, words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

const name = 'Teodor Vance';
let sample: Sample;
let chromium: Chromium;
let calendar: Page;

beforeAll(async () => {
  sample = await openSample();
  chromium = await sample.openPractice();
  calendar = await chromium.openPage(calendarUrl);
  await waitForBadge(calendar, chipOf(0), words('badgeToConfirm', 4, 6));
});
afterAll(() => sample.close());

const chipOf = (nth: number): string => chipIdOf(bookedEvent('P-02', nth, sample.clock));

test('The popup lists today’s sessions by time, each with its count', async () => {
  const popup = await chromium.openPopup(calendar);
  const text = await waitForWords(popup, new RegExp(`${words('today')}.*?${words('badgeSession', 4)}`));
  expect(text).toMatch(
    new RegExp(`Imogen Achterberg ${words('badgeCount', 3, 6)}.*Noor Brennan ${words('badgeSession', 4)}`),
  );
  await popup.close();
});

test('A session that is confirmed loses its question mark in the open calendar', async () => {
  const popup = await chromium.openPopup(calendar);
  await waitForWords(popup, pluralWords('toConfirm', 1));
  await press(popup, words('outcomeHeld'));
  await waitForWords(popup, words('saidHeld', name));
  expect(await waitForBadge(calendar, chipOf(0), words('badgeCount', 4, 6))).toBe(words('badgeCount', 4, 6));
  await popup.close();
});

test('A step that lacks its answer says what to do first', async () => {
  const popup = await chromium.openPopup(calendar);
  await press(popup, words('endEngagementOf', name));
  await waitForWords(popup, words('endingWhyTitle', name));
  await press(popup, words('endingNextWhen'));
  expect(await waitForWords(popup, words('endingMissingReason'))).toBe(words('endingMissingReason'));
  await press(popup, words('endingCancel'));
  await waitForWords(popup, words('engagements'));
  await popup.close();
});

test('An ending goes on where it was when the popup closed by itself', async () => {
  const popup = await chromium.openPopup(calendar);
  await beginEnding(popup, name);
  await popup.close();
  const again = await chromium.openPopup(calendar);
  expect(await waitForWords(again, words('endingLooseTitle'))).toBe(words('endingLooseTitle'));
  await again.close();
});

test('Until it is confirmed in words, nothing has ended', async () => {
  expect(await waitForBadge(calendar, chipOf(1), words('badgeClosing', 5, 6))).toBe(
    words('badgeClosing', 5, 6),
  );
  const popup = await chromium.openPopup(calendar);
  await press(popup, words('endingNextConfirm'));
  await waitForWords(popup, words('endingConfirmTitle', name));
  await press(popup, words('endEngagement'));
  expect(await waitForWords(popup, words('endingMissingTick'))).toBe(words('endingMissingTick'));
  await press(popup, words('endingSaveAndClose'));
  await waitForWords(popup, words('engagements'));
  expect(await waitForBadge(calendar, chipOf(1), words('badgeClosing', 5, 6))).toBe(
    words('badgeClosing', 5, 6),
  );
  await popup.close();
});

test('After it the open calendar says so without a reload, and the coming event wears the clean break', async () => {
  const popup = await chromium.openPopup(calendar);
  await press(popup, words('goOnEndingOf', name));
  await waitForWords(popup, words('endingConfirmTitle', name));
  await press(popup, words('back'));
  await finishEnding(popup, name);
  const today = dayInWords(dayOf(sample.clock, 0).toString());
  expect(await waitForBadge(calendar, chipOf(1), words('badgeEnded', today))).toBe(
    words('badgeEnded', today),
  );
  expect(await waitForBadge(calendar, chipOf(0), words('badgeCount', 4, 6))).toBe(words('badgeCount', 4, 6));
  await press(popup, words('done'));
  await pressWords(popup, pluralWords('endedEngagements', 4));
  expect(await shownText(popup)).toContain(words('badgeEnded', today));
  await popup.close();
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
