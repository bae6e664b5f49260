// Everything out and in again in a real Chromium; and files that are not what they should be.
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportEverything } from '#test/support/acts/export-file.ts';
import { giveFile, importFile } from '#test/support/acts/import-file.ts';
import type { Chromium } from '#test/support/chromium.ts';
import { waitForWords } from '#test/support/chromium-screens.ts';
import { pluralWords, words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

type ExportFile = {
  format: string;
  version: number;
  records: { id: string; type: string; f: Record<string, unknown> }[];
};

let sample: Sample;
let chromium: Chromium;
let exported: ExportFile;
let exports = 0;

beforeAll(async () => {
  sample = await openSample();
  chromium = await sample.openPractice();
  exported = await exportFrom(chromium);
});
afterAll(() => sample.close());

async function exportFrom(browser: Chromium): Promise<ExportFile> {
  exports += 1;
  const file: unknown = JSON.parse(await exportEverything(browser, `${sample.folder}/export-${exports}`));
  return file as ExportFile; // brand: what EXPORT.md promises, and what the tests below look at
}

function fileWith(text: string): string {
  const path = `${sample.folder}/given.json`;
  writeFileSync(path, text);
  return path;
}

const byId = (file: ExportFile): ExportFile['records'] =>
  file.records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A caution that holds is written down as soon as it is there, so that its age is known. */
const isNotRaised = ({ type }: ExportFile['records'][number]): boolean => type !== 'prompt-answer';

test('The export holds every record that was imported, field for field', () => {
  const given = JSON.parse(readFileSync(sample.practiceFile, 'utf8')) as ExportFile; // brand: written by our own function
  expect(byId(exported).filter(isNotRaised)).toEqual(byId(given));
});

test('Importing one’s own export changes nothing', async () => {
  const page = await importFile(chromium, fileWith(JSON.stringify(exported)));
  await waitForWords(page, pluralWords('importNothingNew', exported.records.length));
  await page.close();
  expect(byId(await exportFrom(chromium)).filter(isNotRaised)).toEqual(byId(exported).filter(isNotRaised));
});

const refusals = [
  [
    'A file that is cut short',
    () => JSON.stringify(exported).slice(0, -40),
    () => words('importErrorNotJson'),
  ],
  ['A picture', () => '\u0089PNG\r\n', () => words('importErrorNotJson')],
  ['Some other program’s JSON', () => '{"name":"todo","items":[]}', () => words('importErrorNotAnExport')],
  [
    'A file of a newer format',
    () => JSON.stringify({ ...exported, version: 7 }),
    () => words('importErrorNewerFormat', 7),
  ],
  [
    'A file with one damaged record',
    () =>
      JSON.stringify({
        ...exported,
        records: exported.records.with(3, { ...exported.records[3]!, f: { at: 'noon' } }),
      }),
    () => words('importErrorBadRecord', 4, '').split('(')[0] ?? '',
  ],
] as const;

for (const [what, text, sentence] of refusals) {
  test(`${what} is refused in a sentence, and nothing is changed`, async () => {
    const page = await importFile(chromium, fileWith(text()));
    await waitForWords(page, words('importRefused'));
    const said = await waitForWords(page, words('nothingChanged'));
    expect(said).toBe(words('nothingChanged'));
    expect(await waitForWords(page, sentence().trim())).toBe(sentence().trim());
    await page.close();
    expect(byId(await exportFrom(chromium)).filter(isNotRaised)).toEqual(byId(exported).filter(isNotRaised));
  });
}

test('After a refusal the right file can be given on the same page', async () => {
  const page = await importFile(chromium, fileWith('no'));
  await waitForWords(page, words('importRefused'));
  await giveFile(page, sample.practiceFile);
  expect(await waitForWords(page, words('importDone'))).toBe(words('importDone'));
  await page.close();
});

test('Fields and records of a newer version come through unharmed', async () => {
  const newer = {
    ...exported,
    records: [
      ...exported.records.map((record) =>
        record.type === 'client' ? { ...record, f: { ...record.f, pronouns: 'they' } } : record,
      ),
      {
        v: 3,
        minWriter: 2,
        type: 'constellation',
        id: 'AAAAAAAAAAAAAAAAAAAAAA',
        editedAt: 1,
        f: { deep: { stars: [1, 2] } },
      },
    ],
  };
  const other = await sample.openBrowser();
  const page = await importFile(other, fileWith(JSON.stringify(newer)));
  await waitForWords(page, pluralWords('importNotUnderstood', 1));
  expect(byId(await exportFrom(other))).toEqual(byId(newer));
  expect(other.problems).toEqual([]);
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
