// The same readers over captures of the real pages, where a folder of them lies beside the project. They are nobody's to copy,
// so a checkout without them says so and is held to our own pages alone.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import { googleMeet } from '#extension/sites/google-meet.ts';
import { root } from '#test/support/paths.ts';
import { documentOf } from './document-of.ts';
import { tellDrawn } from './drawn.ts';

const folder = join(root, '../shared/pages');
const captures = existsSync(folder) ? readdirSync(folder) : [];
const html = (name: string) => readFileSync(join(folder, name), 'utf8');

const capitalOne = 'd6e6597147fdf19703782ca33a1c5963e5db95179a94cb723d737047a91a80c3@g';
const life = 'rc6o26occgcm8js0r6fb14c51k@g';

// What was read by hand in each: the event, its calendar, and what is drawn.
const calendarPages: Readonly<Record<string, readonly string[]>> = {
  'google-calendar-2025-leahlud-time-ranged-event-card.html': [
    '5m6c946tis8lh696u2ghth4q14 | test-coach-1-not-real@m | test event | 2025-05-27 | 720 to 945 | block',
  ],
  'google-calendar-2025-leahlud-all-day-event-card.html': [
    '1pngl22kfek8r05qbku4oqdk3m | test-coach-1-not-real@m | GEICO Internship Slide | 2025-05-20 | all day | bar',
  ],
  'google-calendar-2025-leahlud-month-view-events.html': [
    '6e5q7ql9clc64kdf5ntr4klamt | test-coach-2-not-real@m | ranged test | 2025-06-03 | 840 to 900 | bar',
    `3774psbmvgoq4irr4986lguml1 | ${capitalOne} | Test! | 2025-06-17 | 600 to 660 | bar`,
    `49870uickgka6juahct559rldk | ${life} | Cubs Illini Game | 2025-06-17 | 1140 to 1200 | bar`,
    '4ag2viqbrqq9rrfv8cn1h7n53l | test-coach-2-not-real@m | all day test | 2025-06-03 | all day | bar',
  ],
  // Here the hidden text of Google's own class would be another than the label.
  'google-calendar-2025-leahlud-schedule-view-events.html': [
    `6knge0v1nvlga5mr05piikmab0 | ${life} | Shedd Aquarium Free Night (5-9pm) | 2025-06-17 | all day | row`,
    '15l3j1hqkck1ea0hgp1b4kobhj | qsi1st06q5ltk442jru0t6l62k@g | Full-Day Test! | 2025-06-17 | all day | row',
    `3774psbmvgoq4irr4986lguml1 | ${capitalOne} | Test! | 2025-06-17 | 600 to 660 | row`,
    `49870uickgka6juahct559rldk | ${life} | Cubs Illini Game | 2025-06-17 | 1140 to 1200 | row`,
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
  const { sightings, health } = googleCalendar.read(documentOf(`<div role="main">${html(name)}</div>`));
  const told = sightings.map(({ eventId, calendar, title, day, startMinute, endMinute, allDay, shape }) =>
    [
      ...[eventId, calendar, title, day],
      ...[allDay ? 'all day' : `${startMinute} to ${endMinute}`, shape],
    ].join(' | '),
  );
  expect(told).toEqual(expected);
  expect(health).toEqual({ state: 'ok', chips: expected.length, read: expected.length });
});

// In the capture the event's id is taken out of the dialog, so one is put in; all else is as it was.
const guestsPage = 'google-calendar-2026-06-auxilio-popover-organizer-4guests.html';

test.for(atHand({ [guestsPage]: 'organizer@m' }))(
  'The real details in %s are read right',
  ([name, calendar]) => {
    const id = Buffer.from(`1dq60v6utpm0k3o5l079rpgu4a ${calendar}`).toString('base64url');
    const page = documentOf(html(name).replace('data-eventid="REDACTED"', `data-eventid="${id}"`));
    // The rest of the page is missing: without it nothing tells whose account this is.
    const account =
      '<a href="https://accounts.google.com/SignOutOptions" aria-label="(organizer@gmail.com)"></a>';
    page.body.insertAdjacentHTML('beforeend', account);
    expect(googleCalendar.readOpened?.(tellDrawn(page))).toEqual({
      provider: 'google',
      eventId: '1dq60v6utpm0k3o5l079rpgu4a',
      title: 'Meeting 32',
      emails: [
        'organizer@example.com',
        'guest.one@example.com',
        'guest.two@example.com',
        'guest.three@example.com',
      ],
      links: ['https://meet.google.com/aaa-bbbb-ccc?authuser=0&hs=122'],
    });
    page.querySelector('[role="dialog"]')?.setAttribute('style', 'display: none');
    expect(googleCalendar.readOpened?.(page)).toBeNull();
  },
);

test.for(atHand(callPages))('The real call page %s is read right', ([name, expected]) => {
  expect(googleMeet.stateOf(documentOf(html(name)))).toBe(expected);
});
