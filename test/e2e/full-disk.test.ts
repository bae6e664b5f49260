// A disk that is full, in a real Firefox, which can be told how much it may hold: a clear sentence, nothing half-written, nothing lost.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatExport } from '#shared/records/export-file.ts';
import { noteType } from '#shared/records/note.ts';
import { derivedRecordId } from '#shared/records/record-id.ts';
import { createRecord, type StoredRecord } from '#shared/records/record.ts';
import { samplePractice } from '#test/start/sample-practice.ts';
import { sampleSites } from '#test/start/sample-sites.ts';
import { midMorningClock } from '#test/start/sample-time.ts';
import { builtExtension } from '#test/support/build.ts';
import { openFirefox, type Firefox } from '#test/support/firefox.ts';
import { exportInFirefox, importInFirefox, textWith, waitFor } from '#test/support/firefox-screens.ts';
import { openSmallWeb, type SmallWeb } from '#test/support/small-web.ts';
import { words } from '#test/support/words.ts';

const clock = midMorningClock(Date.now());
let folder: string;
let web: SmallWeb;
let firefox: Firefox;
let before: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bookend-full-disk-'));
  web = await openSmallWeb(sampleSites(clock));
  firefox = await openFirefox({
    extension: builtExtension('firefox'),
    web,
    timeZone: clock.timeZone,
    diskKb: 4000,
  });
  await importInFirefox(firefox, fileOf('practice', samplePractice(clock)));
  await textWith(firefox, words('importDone'));
  before = recordsOf(await exportInFirefox(firefox));
});
afterAll(async () => {
  await firefox.close();
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(name: string, records: readonly StoredRecord[]): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, formatExport(records, clock.now));
  return path;
}

// One a line. A caution that holds is written down as soon as it is there, and is none of the file's.
const recordsOf = (file: string): readonly string[] =>
  file
    .slice(file.indexOf('"records"'))
    .split(/,?\n/u)
    .filter((line) => !line.includes('"type":"prompt-answer"'));

/** Sixteen megabytes that no compression makes small. */
function tooMuch(): readonly StoredRecord[] {
  const parent = samplePractice(clock).find((record) => record.type === 'engagement')?.id;
  return Array.from({ length: 200 }, (_, index) =>
    createRecord(
      noteType,
      {
        id: derivedRecordId('too-much', String(index)),
        ...(parent === undefined ? {} : { parent }),
        editedAt: clock.now,
      },
      {
        drawer: 'record',
        about: clock.now,
        body: randomBytes(60_000).toString('base64'),
        commitments: [],
        alternatives: [],
      },
    ),
  );
}

test('An import that the disk cannot hold is refused whole, in a sentence', async () => {
  await importInFirefox(firefox, fileOf('too-much', tooMuch()));
  const text = await textWith(firefox, words('nothingChanged'));
  expect(text).toContain(words('importRefused'));
  expect(text).toContain(words('errorDiskFull'));
});

test('Not one of its records was written, and all that was there still is', async () => {
  expect(recordsOf(await exportInFirefox(firefox))).toEqual(before);
});

test('A note that cannot be kept says so, and the text stays in the field', async () => {
  await firefox.goToScreen('sidepanel.html');
  const option = `//select[@aria-label="${words('panelClient')}"]//option[contains(., "Imogen")]`;
  await waitFor(
    () => firefox.evaluate<number>(`return document.querySelectorAll('option').length`),
    (count) => count > 3,
  );
  await firefox.click(option);
  await textWith(firefox, words('drawerRecord'));
  const note = `The disk was full here. ${randomBytes(40_000).toString('base64')}`;
  await firefox.evaluate(
    `const field = document.querySelector('textarea');
     field.focus();
     field.select();
     document.execCommand('insertText', false, args[0]);`,
    note,
  );
  const text = await textWith(firefox, words('errorDiskFull'));
  expect(text).toContain(words('errorDiskFull'));
  expect(text).toContain(words('textKept'));
  const kept = await firefox.evaluate<string>('return document.querySelector("textarea").value');
  expect(kept === note).toBe(true); // not toBe(note): nobody wants to read it
});
