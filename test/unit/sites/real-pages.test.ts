// The same readers over captures of the real pages, where a folder of them lies beside the project. They are nobody's to copy,
// so a checkout without them says so and is held to our own pages alone.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import { googleMeet } from '#extension/sites/google-meet.ts';
import { root } from '#test/support/paths.ts';
import { documentOf } from './document-of.ts';

const folder = join(root, '../shared/pages');
const captures = existsSync(folder) ? readdirSync(folder) : [];
const html = (name: string) => readFileSync(join(folder, name), 'utf8');

const calendarPages: Readonly<Record<string, readonly string[]>> = {
  'google-calendar-2025-leahlud-time-ranged-event-card.html': [
    'test event | 2025-05-27 | 720 to 945 | block',
  ],
  'google-calendar-2025-leahlud-all-day-event-card.html': [
    'GEICO Internship Slide | 2025-05-20 | all day | bar',
  ],
  'google-calendar-2025-leahlud-month-view-events.html': [
    'ranged test | 2025-06-03 | 840 to 900 | bar',
    'Test! | 2025-06-17 | 600 to 660 | bar',
    'Cubs Illini Game | 2025-06-17 | 1140 to 1200 | bar',
    'all day test | 2025-06-03 | all day | bar',
  ],
  // Here the hidden text of Google's own class would be another than the label.
  'google-calendar-2025-leahlud-schedule-view-events.html': [
    'Shedd Aquarium Free Night (5-9pm) | 2025-06-17 | all day | row',
    'Full-Day Test! | 2025-06-17 | all day | row',
    'Test! | 2025-06-17 | 600 to 660 | row',
    'Cubs Illini Game | 2025-06-17 | 1140 to 1200 | row',
  ],
  // They carry event ids and are no chips.
  'google-calendar-2025-leahlud-calendar-color-picker.html': [],
  'google-calendar-2025-leahlud-event-popup.html': [],
  'google-calendar-2026-06-auxilio-popover-organizer-4guests.html': [],
};

const callPages: Readonly<Record<string, string>> = {
  'google-meet-incall-2026-04-30.sanitised.html': 'in',
  'google-meet-404-check-meeting-code-2026-08-25.html': 'left',
  // The leave button alone, in another language.
  'google-meet-hangup-vi-2026.html': 'lobby',
  'google-meet-tile-2026-03-17.html': 'unknown',
  'peercalls-incall-live.html': 'unknown',
};

test('Whether captures of real pages are at hand is said, not passed over', () => {
  const wanted = [...Object.keys(calendarPages), ...Object.keys(callPages)];
  const missing = wanted.filter((name) => !captures.includes(name));
  console.log(
    captures.length === 0
      ? `Real pages: none at ${folder}; the readers are held to the project's own pages alone.`
      : `Real pages: ${wanted.length - missing.length} of ${wanted.length} at ${folder} are read as well.`,
  );
  expect([0, wanted.length]).toContain(missing.length);
});

const atHand = <T>(pages: Readonly<Record<string, T>>) =>
  Object.entries(pages).filter(([name]) => captures.includes(name));

test.for(atHand(calendarPages))('The real calendar page %s is read right', ([name, expected]) => {
  // The fragments lack what is around them: the main part, and the language they were taken in.
  const { sightings } = googleCalendar.read(documentOf(`<div role="main">${html(name)}</div>`));
  const told = sightings.map(({ title, day, startMinute, endMinute, allDay, shape }) =>
    [title, day, allDay ? 'all day' : `${startMinute} to ${endMinute}`, shape].join(' | '),
  );
  expect(told).toEqual(expected);
});

test.for(atHand(callPages))('The real call page %s is read right', ([name, expected]) => {
  expect(googleMeet.stateOf(documentOf(html(name)))).toBe(expected);
});
