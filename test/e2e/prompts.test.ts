// Every boundary rule in the real extension: the situation is imported as records, the prompt stands on the engagement's page, its
// first action is clicked, and what it does is read from the page and from the records.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boundaryRules, evaluate } from '#shared/boundaries/index.ts';
import { formatExport, parseExport } from '#shared/records/export-file.ts';
import type { RecordId, StoredRecord } from '#shared/records/record.ts';
import { importFile } from '#test/support/acts/import-file.ts';
import { builtExtension } from '#test/support/build.ts';
import { openChromium, type Chromium } from '#test/support/chromium.ts';
import { fill, findByRole, press, waitForWords } from '#test/support/chromium-screens.ts';
import { found } from '#test/support/practice.ts';
import { openSmallWeb, type SmallWeb } from '#test/support/small-web.ts';
import type { Story } from '#test/support/story.ts';
import { words, type MessageKey } from '#test/support/words.ts';
import { moreCases, practiceCases } from '#test/unit/engagement/facts/practice-cases.ts';
import { firstActions, type Effect } from './first-actions.ts';

/** Which situation each rule is met in; the key is the one of `firstActions`. */
const situations: Readonly<Record<string, string>> = {
  C1: 'a first session the day after tomorrow, and no agreement',
  C2: 'agreed aloud, without a number and without a date to look again',
  C3: 'an agreement that leaves two must-haves out, before the first session',
  C4: 'half-way',
  N1: 'two left',
  N2: 'four booked where three are left',
  N3: 'six of six held, and a seventh tomorrow',
  N5: 'one session is not paid',
  N6: 'forty days of silence',
  N7: 'six of six, nothing booked, two months',
  T1: 'after the call, two of three ran over',
  T2: 'six days between two sessions where a fortnight was agreed',
  D1: 'three messages where one is allowed',
  D2: 'does not want to see anyone else',
  D3: 'several small signs of leaning',
  D4: 'a gift',
  D5: 'two signs of the coach’s own pull',
  D6: 'two of the last four missed, as agreed not counted',
  D7: 'two sessions in a row with little movement',
  S1: 'outside what the coach can coach',
  S2: 'the urgent card was opened',
  R2: 'one name alone was offered',
  R3: 'names were offered fifteen days ago',
  'E1 closing': 'closing, all six held, loose ends',
  'E1 ended': 'ended, and an event still stands',
  E2: 'ended, and the client writes',
  E3: 'ended, and a session stands tomorrow',
  E4: 'archived, and the time of the reflections is over',
};

let web: SmallWeb;
let chromium: Chromium;
let folder: string;
let page: Page;
const stories = new Map<string, Story>();

beforeAll(async () => {
  const now = Date.now();
  folder = mkdtempSync(join(tmpdir(), 'bookend-e2e-'));
  web = await openSmallWeb({});
  chromium = await openChromium({ extension: builtExtension('chromium-e2e'), web, timeZone: 'UTC' });
  const tellCase = (label: string, key: string) => {
    const { tell } = found([...practiceCases, ...moreCases].find((one) => one.label === label));
    stories.set(key, tell({ name: `Client ${key}`, code: `X-${key}`, now }));
  };
  for (const [key, label] of Object.entries(situations)) tellCase(label, key);
  tellCase('about to share, and the client was only asked', 'R1');
  tellCase('a second extension is asked for', 'N4');
  tellCase('a caution has waited for a fortnight', 'V2');
  const records = [...stories.values()].flatMap((story) => [...story.records.values()]);
  // Nobody looks after the coach's work: the rule of the practice that a coach meets first.
  await importRecords(
    records.filter(({ type }) => type !== 'supervision'),
    now,
  );
  page = await chromium.openScreen('app.html#/');
  const origin = `chrome-extension://${chromium.extensionId}`;
  await chromium.browser
    .defaultBrowserContext()
    .overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  await chromium.close();
  await web.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function importRecords(records: readonly StoredRecord[], now: number): Promise<void> {
  const file = join(folder, 'practice.json');
  writeFileSync(file, formatExport(records, now));
  const data = await importFile(chromium, file);
  await waitForWords(data, words('importDone'));
  await data.close();
}

const nameOf = (key: string): string => `Client ${key}`;
const storyOf = (key: string): Story => found(stories.get(key));
const label = (base: string, id: string): string =>
  words(`${base}${id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}` as MessageKey); // brand: looked up right there

async function openEngagement(key: string, rest = ''): Promise<void> {
  await page.bringToFront();
  await page.evaluate((hash) => (location.hash = hash), `/engagements/${storyOf(key).id}${rest}`);
}

/** All records, as "Export everything" would write them. */
async function recordsNow(): Promise<readonly StoredRecord[]> {
  const text: string = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<{ value: { text: string } }> } };
    }; // brand: the page is ours
    return (await chrome.runtime.sendMessage({ door: 'screen', name: 'data/export' })).value.text;
  });
  const parsed = parseExport(text);
  if (!parsed.ok) throw new Error(parsed.error.type);
  return parsed.value;
}

const patience = { timeout: 10_000, interval: 100 } as const;

const heading = (): Promise<string> =>
  page.$eval('h1', (element) => element.textContent ?? '').catch(() => '');

async function expectEffect(key: string, effect: Effect, action: string): Promise<void> {
  const { id } = storyOf(key);
  if ('goes' in effect) {
    const address = `#/engagements/${id}/${effect.goes}`;
    await expect.poll(() => page.evaluate(() => location.hash), patience).toBe(address);
    await expect.poll(heading, patience).toBe(words(effect.title, nameOf(key)));
    return;
  }
  if ('copies' in effect) {
    await press(page, words('copyOf', action));
    const begins = words(effect.copies, '').slice(0, 20);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), patience).toContain(begins);
  } else if (effect.choose !== undefined) {
    await press(page, words(effect.choose));
  }
  if ('lands' in effect && effect.lands !== undefined)
    await expect.poll(heading, patience).toBe(words(effect.lands, nameOf(key)));
  const check = effect.leaves;
  if (check !== undefined) await expect.poll(async () => check(await recordsNow(), id), patience).toBe(true);
}

describe('The first action of every rule does what it says', () => {
  test.each(Object.keys(firstActions))('%s', async (key) => {
    const story = storyOf(key);
    const [code = ''] = key.split(' ');
    const rule = found(boundaryRules.find((one) => one.code === code));
    const prompt = found(evaluate(story.facts()).find((one) => one.code === code));
    const action = label('action', found(prompt.actions[0]));
    await openEngagement(key);
    await waitForWords(page, label('rule', rule.id));
    await press(page, words('promptActionFor', action, nameOf(key)));
    const effect = found(firstActions[key]);
    expect(prompt.id, 'the rule is the one that is named by its file').toBe(rule.id);
    await expectEffect(key, effect, action);
  });
});

test('N4, extending, is asked on the page where sessions are added, and its answer opens the questions', async () => {
  const { id } = storyOf('N4');
  await openEngagement('N4', '/extend');
  await waitForWords(page, label('rule', 'extending'));
  await press(page, words('promptActionFor', label('action', 'answer-and-extend'), nameOf('N4')));
  await expect
    .poll(() => page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement), patience)
    .toBe(true);
  await fill(page, words('extendGoal'), 'Lead the new team');
  await fill(page, words('extendIfNotFree'), 'Ask her manager');
  await press(page, words('extendNow'));
  await expect.poll(() => extensionsOf(id), patience).toEqual([3, 3]);
});

const extensionsOf = async (engagement: RecordId): Promise<readonly unknown[]> =>
  (await recordsNow())
    .filter(({ type, parent }) => type === 'ledger-entry' && parent === engagement)
    .filter(({ f }) => f['reason'] === 'extension')
    .map(({ f }) => f['delta']);

test('R1, consent first, stands before anything is shared, and its answer asks the client', async () => {
  const { clientId, records } = storyOf('R1');
  const entry = found([...records.values()].find(({ type }) => type === 'directory-entry'));
  await openEngagement('R1', '/referral');
  await (await findByRole(page, 'combobox', words('shareRecipient'))).select(entry.id);
  await waitForWords(page, label('rule', 'consent-first'));
  await press(page, words('promptActionFor', label('action', 'ask-consent'), nameOf('R1')));
  await press(page, words('consentAsked'));
  await expect.poll(() => recipientsOf(clientId), patience).toContain(entry.f['name']);
});

const recipientsOf = async (client: RecordId): Promise<readonly unknown[]> =>
  (await recordsNow())
    .filter(({ type, parent }) => type === 'consent' && parent === client)
    .map(({ f }) => f['recipient']);

test('V1, supervision, stands over the whole practice and leads to the log', async () => {
  await page.evaluate(() => (location.hash = '/'));
  await waitForWords(page, label('rule', 'supervision-due'));
  await press(page, label('action', 'log-supervision'));
  await expect.poll(heading, patience).toBe(words('navSupervision'));
});

test('V2, take this one, puts the caution on the brief', async () => {
  await page.evaluate(() => (location.hash = '/'));
  await waitForWords(page, label('rule', 'take-this-one'));
  await press(page, label('action', 'add-to-brief'));
  const { id } = storyOf('V2');
  await expect
    .poll(
      async () => (await recordsNow()).some(({ parent, f }) => parent === id && f['briefedAt'] !== undefined),
      patience,
    )
    .toBe(true);
});

test('Every rule of the catalogue was met', () => {
  const met = new Set(Object.keys(firstActions).map((key) => key.split(' ')[0]));
  const elsewhere = new Set(['N4', 'R1', 'V1', 'V2']);
  expect(
    boundaryRules.map(({ code }) => code).filter((code) => !met.has(code) && !elsewhere.has(code)),
  ).toEqual([]);
});

test('Nothing on the way ended in an error', () => {
  expect(chromium.problems).toEqual([]);
});
