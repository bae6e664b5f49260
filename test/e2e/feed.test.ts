// A calendar by its private address, in a real Chromium: added on the screen, read in the offscreen document's worker, its guests known
// on the calendar page, its past looked through, counted and undone; unchanged, gone, and never in the clear.
import { readdirSync, writeFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chipIdOf, googleCalendarWeek, type WeekEvent } from '#test/pages/google-calendar-week.ts';
import { sampleClients } from '#test/start/sample-clients.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import { dayOf, nowOf, originalStartOf, startOfSlot, type SampleClock } from '#test/start/sample-time.ts';
import { sampleWeek } from '#test/start/sample-week.ts';
import { filesHolding } from '#test/support/acts/find-in-folder.ts';
import { waitForBadge } from '#test/support/acts/read-badges.ts';
import { fill, findByRole, press, shownText, waitForWords } from '#test/support/chromium-screens.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { pluralWords, words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

const token = '0b1c2d3e4f5a6b7c8d9e0f1a2b3c3f9a';
const address = `https://feeds.example/calendar/ical/coach%40gmail.com/private-${token}/basic.ics`;
const shown = words('feedPlaceEnd', words('feedPlaceFile', 'feeds.example', 'basic.ics'), '3f9a');

/** Teodor has three of six held, and is known by his address. */
const teodor = sampleClients.find(({ code }) => code === 'P-02')!;
const teodorUsed = teodor.engagements[0]!.sessions.length;

const feed = { status: 200, asked: 0, unchanged: 0, bare: true, etag: '"1"' };
let sample: Sample;
let chromium: Chromium;
let page: Page;
let calendar: Page;
const profile = () => `${sample.folder}/profile`;

/** Two past sessions that nobody counted, one that is on the ledger, one to come, and somebody else's lunch. */
function calendarText(clock: SampleClock): string {
  const stamp = (time: { toInstant(): { toString(options: object): string } }) =>
    time.toInstant().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  const event = (uid: string, inDays: number, time: string, guest: string) => {
    const start = startOfSlot(clock, { day: inDays, time });
    return [
      'BEGIN:VEVENT',
      `UID:${uid}@google.com`,
      'SUMMARY:Weekly call',
      `DTSTART:${stamp(start)}`,
      `DTEND:${stamp(start.add({ minutes: 50 }))}`,
      `DTSTAMP:${stamp(nowOf(clock))}`,
      'ORGANIZER;CN=Coach:mailto:coach@gmail.com',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:coach@gmail.com',
      `ATTENDEE;PARTSTAT=ACCEPTED;X-NUM-GUESTS=0:mailto:${guest}`,
      'END:VEVENT',
    ];
  };
  const counted = teodor.engagements[0]!.sessions[0]!;
  const onLedger = startOfSlot(clock, counted);
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'X-WR-CALNAME:coach@gmail.com',
    ...event('pastone', -50, '11:00', teodor.email),
    ...event('pasttwo', -43, '11:00', teodor.email),
    ...event('quietchip', quiet.day, quiet.time, teodor.email),
    ...event('lunch', -20, '12:00', 'friend@example.org'),
    'BEGIN:VEVENT',
    `UID:${teodor.series}@google.com`,
    `RECURRENCE-ID:${originalStartOf(clock, counted)}`,
    'SUMMARY:Weekly call',
    `DTSTART:${stamp(onLedger)}`,
    `DTEND:${stamp(onLedger.add({ minutes: 50 }))}`,
    `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${teodor.email}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** On the page its title names nobody. It lies after all that Teodor has booked. */
const quiet = { day: 4, time: '20:00' } as const;

function quietChip(clock: SampleClock): WeekEvent {
  const day = dayOf(clock, quiet.day).toString();
  return { id: 'quietchip', title: 'Weekly call', start: `${day}T20:00`, end: `${day}T20:50` };
}

beforeAll(async () => {
  sample = await openSample((clock) => {
    const week = sampleWeek(clock);
    const html = googleCalendarWeek({ ...week, events: [...week.events, quietChip(clock)] });
    const text = calendarText(clock);
    return {
      'calendar.google.com': (url) => (url.pathname.startsWith('/calendar/u/') ? html : null),
      'feeds.example': (url, headers) => {
        if (!url.pathname.includes(token)) return null;
        feed.asked += 1;
        feed.bare &&= headers.cookie === undefined && headers.referer === undefined;
        if (feed.status !== 200) return { status: feed.status, headers: {}, body: 'no' };
        if (headers['if-none-match'] === feed.etag) {
          feed.unchanged += 1;
          return { status: 304, headers: { etag: feed.etag }, body: '' };
        }
        return {
          status: 200,
          headers: { 'content-type': 'text/calendar; charset=UTF-8', etag: feed.etag },
          body: text,
        };
      },
    };
  });
  chromium = await sample.openPractice({ profile: profile() });
  page = await chromium.openScreen('app.html#/settings');
});
afterAll(() => sample.close());

const rowName = 'feeds.example';

test('From the settings the coach comes to the feeds, and an address that is none is told before anything is asked', async () => {
  await press(page, words('feedSettingsLink'), 'link');
  await waitForWords(page, words('feedNone'));
  await press(page, words('feedAdd'));
  await fill(page, words('feedAddress'), 'http://feeds.example/basic.ics');
  await press(page, words('feedAddThis'));
  expect(await waitForWords(page, words('feedAddressWrong'))).toBe(words('feedAddressWrong'));
  expect(feed.asked).toBe(0);
});

test('A pasted address is read, and from then on only its host and its last signs are shown', async () => {
  await fill(page, words('feedOwner'), 'coach@gmail.com');
  await fill(page, words('feedAddress'), address.replace('https', 'webcal'));
  await press(page, words('feedAddThis'));
  await waitForWords(page, pluralWords('feedEvents', 5));
  expect(await shownText(page)).toContain(shown);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(token);
  expect(feed).toMatchObject({ asked: 1, bare: true });
});

const chip = () => chipIdOf(quietChip(sample.clock));

/** Three are held, two more are booked: this is the sixth. */
const sixth = words('badgeLast', 6, 6);

test('An event whose title names nobody wears its number, because the feed knows its guest', async () => {
  calendar = await chromium.openPage(calendarUrl);
  expect(await waitForBadge(calendar, chip(), sixth)).toBe(sixth);
});

test('Asked again it is not sent again while nothing has changed', async () => {
  await press(page, words('feedReadNowOf', rowName));
  for (const until = Date.now() + 10_000; feed.unchanged === 0 && Date.now() < until;)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(feed).toMatchObject({ asked: 2, unchanged: 1, bare: true });
  expect(await waitForWords(page, pluralWords('feedEvents', 5))).toBe(pluralWords('feedEvents', 5));
});

const effect = (from: number, to: number) =>
  words('reviewEffect', words('badgeCount', from, 6), words('badgeCount', to, 6));

test('The past sessions are proposed with what they would do to the count, and nothing is counted yet', async () => {
  await press(page, words('feedPastLink'), 'link');
  await waitForWords(page, words('reviewTitle'));
  await waitForWords(
    page,
    words('reviewSum', pluralWords('reviewSessions', 2), pluralWords('reviewClients', 1)),
  );
  const text = await shownText(page);
  expect(text).toContain(pluralWords('reviewAlready', 1));
  expect(text).toContain(effect(teodorUsed, teodorUsed + 2));
});

test('What is ticked is counted, on the open calendar too, and the whole import can be undone', async () => {
  await press(page, pluralWords('reviewApply', 2));
  await waitForWords(page, pluralWords('importsDone', 2));
  await waitForWords(page, words('reviewNothing'));
  const beyond = words('badgeBeyond');
  expect(await waitForBadge(calendar, chip(), beyond)).toBe(beyond);
  await press(page, words('importsUndoThis'));
  await waitForWords(page, pluralWords('importsUndone', 2));
  expect(await waitForBadge(calendar, chip(), sixth)).toBe(sixth);
  // Put aside, they are offered again, but not ticked.
  expect(await waitForWords(page, words('reviewNoneTicked'))).toBe(words('reviewNoneTicked'));
  expect(await shownText(page)).toContain(words('reviewStays', words('badgeCount', teodorUsed, 6)));
});

test('An address that does not work any more is told, with what to do, and is not asked in a storm', async () => {
  feed.status = 404;
  await page.goto(page.url().replace(/#.*/, '#/feed'));
  await press(page, words('feedReadNowOf', rowName));
  expect(await waitForWords(page, words('feedGone'))).toBe(words('feedGone'));
  expect(feed.asked).toBe(3);
});

test('Removed, the feed is gone from the page, and its sessions stay', async () => {
  await press(page, words('feedRemoveOf', rowName));
  await findByRole(page, 'dialog', words('feedRemoveTitle', rowName));
  await press(page, words('feedRemove'));
  await waitForWords(page, words('feedNone'));
  await calendar.reload();
  expect(await waitForBadge(calendar, chip(), sixth)).toBe(sixth);
});

async function drop(name: string, text: string): Promise<void> {
  const path = `${sample.folder}/${name}`;
  writeFileSync(path, text);
  const [input] = await page.$$('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path); // brand: the selector says so
}

test('A file that is none, and one that would never end, are told; then the right one is read', async () => {
  await drop('page.ics', '<!doctype html><title>Sign in</title>');
  await waitForWords(page, words('feedFileNotACalendar'));
  const endless = Array.from({ length: 300 }, (_, nth) => [
    ...['BEGIN:VEVENT', `UID:endless${nth}`, 'DTSTART:19700101T000000Z', 'DURATION:PT1S'],
    ...['RRULE:FREQ=SECONDLY', 'SUMMARY:Tick', 'END:VEVENT'],
  ]).flat();
  await drop('endless.ics', ['BEGIN:VCALENDAR', 'VERSION:2.0', ...endless, 'END:VCALENDAR', ''].join('\r\n'));
  await waitForWords(page, words('feedLeftCaps'), 30_000);
  await drop('right.ics', calendarText(sample.clock));
  const said = pluralWords('feedFileRead', 5, 'right.ics');
  expect(await waitForWords(page, said)).toBe(said);
});

test('Nothing on the way ended in an error', () => {
  // The browser itself names what a server refuses; it names the address, but only to who looks into this computer's console.
  expect(chromium.problems.filter((problem) => !problem.includes('404'))).toEqual([]);
});

test('No file on the disk holds the address or a title in the clear', async () => {
  await chromium.close();
  const stores = [
    'IndexedDB',
    'Local Extension Settings',
    'Local Storage',
    'Session Storage',
    'Service Worker',
  ]
    .filter((name) => readdirSync(`${profile()}/Default`).includes(name))
    .map((name) => `${profile()}/Default/${name}`);
  expect(stores.some((folder) => folder.endsWith('IndexedDB'))).toBe(true);
  expect(stores.flatMap((folder) => filesHolding(folder, token, 'Weekly call'))).toEqual([]);
  // Nor does what the browser keeps for itself, such as what it loaded from the network.
  expect(filesHolding(profile(), token)).toEqual([]);
});
