// A calendar by its private address in a real Firefox: its host allowed by the coach's own press, read in a worker that the background
// starts itself, and a dropped file read by the page's worker.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtExtension } from '#test/support/build.ts';
import { openFirefox, type Firefox } from '#test/support/firefox.ts';
import { buttonNamed, textWith } from '#test/support/firefox-screens.ts';
import { openSmallWeb, type SmallWeb } from '#test/support/small-web.ts';
import { pluralWords, words } from '#test/support/words.ts';

const address = 'https://feeds.example/private-0b1c2d3e4f5a6b7c8d9e0f1a2b3c3f9a/basic.ics';

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+|[-:]/g, '');

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
  ...[-20, -6, 8].flatMap((days) => [
    'BEGIN:VEVENT',
    `UID:event${days}@google.com`,
    `DTSTAMP:${inDays(0)}`,
    `DTSTART:${inDays(days)}`,
    `DTEND:${inDays(days + 0.03)}`,
    'SUMMARY:Weekly call',
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
  '',
].join('\r\n');

let folder: string;
let web: SmallWeb;
let firefox: Firefox;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bookend-feed-firefox-'));
  writeFileSync(join(folder, 'calendar.ics'), calendar);
  web = await openSmallWeb({
    'feeds.example': (url) =>
      url.href === address
        ? { status: 200, headers: { 'content-type': 'text/calendar' }, body: calendar }
        : null,
  });
  firefox = await openFirefox({ extension: builtExtension('firefox'), web });
});
afterAll(async () => {
  await firefox.close();
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

test('The press that adds an address asks for its host, and the calendar is read', async () => {
  await firefox.goToScreen('app.html#/feed');
  await textWith(firefox, words('feedNone'));
  await firefox.click(buttonNamed(words('feedAdd')));
  await firefox.type('(//form//input)[1]', address);
  await firefox.click(buttonNamed(words('feedAddThis')));
  const text = await textWith(firefox, pluralWords('feedEvents', 3));
  expect(text).toContain(words('feedReadAt', '').trim());
  expect(text).toContain(pluralWords('feedEvents', 3));
  expect(text).not.toContain('0b1c2d3e');
});

test('A file is read by the page itself', async () => {
  await firefox.chooseFile('//input[@type="file"]', join(folder, 'calendar.ics'));
  const said = pluralWords('feedFileRead', 3, 'calendar.ics');
  expect(await textWith(firefox, said)).toContain(said);
});
