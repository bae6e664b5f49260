// The pages that prompts lead to, in real Chromium with the sample practice: each does what it says, says at the field what is wrong,
// and loses nothing that was typed.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { derivedRecordId } from '#shared/records/record-id.ts';
import type { RecordId } from '#shared/records/record.ts';
import { calendarUrl } from '#test/start/sample-sites.ts';
import type { Chromium } from '#test/support/chromium.ts';
import {
  fill,
  findByRole,
  press,
  pressWords,
  shownText,
  valueOf,
  waitForWords,
} from '#test/support/chromium-screens.ts';
import { pluralWords, words } from '#test/support/words.ts';
import { openSample, type Sample } from './sample.ts';

const name = 'Imogen Achterberg';
const imogen = engagementOf('P-01');

let sample: Sample;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  sample = await openSample();
  chromium = await sample.openPractice();
  await (await chromium.openPage(calendarUrl)).waitForSelector('[data-eventid]');
  page = await chromium.openScreen('app.html#/');
});
afterAll(() => sample.close());

function engagementOf(code: string): RecordId {
  return derivedRecordId('sample-engagement', code, '1');
}

async function go(route: string, title: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate((hash) => (location.hash = hash), route);
  await expect.poll(() => page.$eval('h1', (one) => one.textContent).catch(() => '')).toBe(title);
}

const focusedLabel = (): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
    return isField ? (focused.labels?.[0]?.textContent ?? '') : '';
  });

test('A link to one line of the agreement opens at its field, and a refused change keeps what was typed', async () => {
  await go(`/engagements/${imogen}/agreement?focus=fee`, words('agreementChangeTitle', name));
  await expect.poll(focusedLabel).toBe(words('fieldFee'));
  await fill(page, words('fieldFee'), 'ninety');
  await press(page, words('recordChange'));
  await waitForWords(page, words('fieldFeeWrong'));
  await expect.poll(focusedLabel).toBe(words('fieldFee'));
  expect(await valueOf(page, words('fieldFee'))).toBe('ninety');
});

test('More sessions are not a change of the agreement: the page says so and leads to the extension', async () => {
  await fill(page, words('fieldSessions'), '9');
  await waitForWords(page, words('agreementRaises', 6));
  await press(page, words('recordChange'));
  const link = await findByRole(page, 'link', words('agreeExtension'));
  expect(await link.evaluate((one) => one.getAttribute('href'))).toBe(`#/engagements/${imogen}/extend`);
  await fill(page, words('fieldSessions'), '6');
});

test('A change becomes the next version of the agreement, and what it now says is no longer missing', async () => {
  await fill(page, words('fieldFee'), '90.50');
  await press(page, words('recordChange'));
  await waitForWords(page, words('whatWasAgreed'));
  await go(`/engagements/${imogen}/agreement`, words('agreementChangeTitle', name));
  await waitForWords(page, /Version 2/);
  expect(await page.$eval('[data-item="fee"] input', (input) => input.value)).toBe('90.5');
  await page.waitForFunction(
    (fee) => ![...document.querySelectorAll('section li')].some((line) => line.textContent === fee),
    {},
    words('itemFee'),
  );
});

test('An extension asks its three questions, and adds exactly the sessions that were agreed', async () => {
  await go(`/engagements/${imogen}/extend`, words('extendTitle', name));
  await press(page, words('promptActionFor', words('actionAnswerAndExtend'), name));
  await expect.poll(focusedLabel).toBe(words('extendGoal'));
  await press(page, words('extendNow'));
  await waitForWords(page, words('extendGoalMissing'));
  await waitForWords(page, words('extendIfNotFreeMissing'));
  await fill(page, words('extendGoal'), 'Chair the board meeting');
  await fill(page, words('extendIfNotFree'), 'Ask Hanne');
  await fill(page, words('extendHowMany'), '2');
  await press(page, words('extendNow'));
  await waitForWords(page, pluralWords('agreedSessions', 8));
});

test('An event that stands after the end can be left on purpose, and then nothing is left to do', async () => {
  await go(
    `/engagements/${engagementOf('P-04')}/events?what=remove`,
    words('eventsAfterTitle', 'Oskar Lindqvist'),
  );
  const link = await page.waitForSelector('main li a');
  expect(await link?.evaluate((one) => one.getAttribute('href'))).toMatch(/calendar\.google\.com\/.*\/day\//);
  await waitForWords(page, words('seriesNoSession'));
  await pressWords(page, words('eventLeave'));
  await waitForWords(page, words('eventsNone'));
});

test('A person needs a way to be reached, can be retired, and offered again', async () => {
  await go('/directory', words('directoryTitle'));
  await waitForWords(page, words('directoryEmpty'));
  await press(page, words('personAdd'));
  await fill(page, words('fieldName'), 'Marek Sobol');
  await fill(page, words('personDoes'), 'counsellor, work and grief');
  await (await page.waitForSelector('form button[type=submit]'))?.click();
  await waitForWords(page, words('personContactWrong'));
  expect(await valueOf(page, words('fieldName'))).toBe('Marek Sobol');
  await fill(page, words('personContact'), '020 7946 0188');
  await (await page.waitForSelector('form button[type=submit]'))?.click();
  await press(page, words('personRetireOf', 'Marek Sobol'));
  await waitForWords(page, words('directoryRetired'));
  await press(page, words('personOfferAgainOf', 'Marek Sobol'));
  await findByRole(page, 'button', words('personRetireOf', 'Marek Sobol'));
});

test('Nothing is shared before the client agrees to this person and these items; then it is recorded, and can be taken back', async () => {
  await go(`/engagements/${imogen}/referral`, words('referralTitle'));
  await fill(page, words('referralNeed'), 'Has slept badly for weeks');
  await press(page, words('referralOpenNow'));
  await waitForWords(page, words('namesTitle'));
  await pressWords(page, 'Marek Sobol');
  await press(page, pluralWords('namesGiveCount', 1));
  await waitForWords(page, words('shareRecipient'));
  await page.select(
    'select',
    await page.$eval('select option:nth-child(2)', (one) =>
      one instanceof HTMLOptionElement ? one.value : '',
    ),
  );
  await waitForWords(page, words('ruleConsentFirst'));
  expect(await shownText(page)).not.toContain(words('shareRecord'));

  await press(page, words('promptActionFor', words('actionInDanger'), name));
  await fill(page, words('dangerAdvised'), 'my supervisor');
  await press(page, words('dangerRecord'));
  await waitForWords(page, words('dangerWhatMissing'));
  expect(await valueOf(page, words('dangerAdvised'))).toBe('my supervisor');

  await press(page, words('promptActionFor', words('actionAskConsent'), name));
  await press(page, words('consentAsked'));
  await press(page, words('consentGranted'));
  await waitForWords(page, words('shareCovered', 'Marek Sobol'));
  await press(page, words('shareRecord'));
  await waitForWords(page, words('shareHowMissing'));
  await fill(page, words('shareHow'), 'a call');
  await press(page, words('shareRecord'));
  await waitForWords(page, words('shareRecorded', 'Marek Sobol'));
  await press(page, words('consentWithdrawOf', 'Marek Sobol'));
  await waitForWords(page, words('ruleConsentFirst'));
});

test('A sign is put to rest with a word on how, and hopelessness opens the urgent card, which closes once it is written down', async () => {
  await go(`/engagements/${imogen}/signs`, words('signsTitle'));
  await pressWords(page, words('signF5'));
  await press(page, words('signResolvedOf', words('signF5')));
  await expect.poll(focusedLabel).toBe(words('signHow'));
  await press(page, words('save'));
  await waitForWords(page, words('signHowMissing'));
  await fill(page, words('signHow'), 'We spoke about it');
  await press(page, words('save'));
  await waitForWords(page, words('signsOpenNone'));
  await pressWords(page, words('signW6'));
  await waitForWords(page, words('urgentSay'));
  await press(page, words('urgentLogNow'));
  await waitForWords(page, words('urgentSawMissing'));
  await fill(page, words('urgentSaw'), 'Said it would be easier not to be here');
  await fill(page, words('urgentDid'), 'Asked plainly, stayed, called with them');
  await press(page, words('urgentLogNow'));
  await waitForWords(page, words('urgentNotOpen'));
});

test('An hour of supervision is logged with what was taken there, which then waits no longer', async () => {
  await go('/supervision?open=log', words('navSupervision'));
  await expect.poll(focusedLabel).toBe(words('supOn'));
  const taken = `P-01: ${words('signW6')}`;
  await waitForWords(page, taken);
  expect(await shownText(page)).not.toContain('Imogen');
  await pressWords(page, taken);
  await fill(page, words('supWith'), 'Harriet Osei');
  await press(page, words('supLogNow'));
  await waitForWords(page, words('supLogged'));
  await waitForWords(page, words('supNotDue'));
  await waitForWords(page, words('supCases', 'P-01'));
  await page.waitForFunction((text) => !document.body.innerText.includes(text), {}, taken);
});

test('Numbers for the urgent card are offered and never set by themselves', async () => {
  await go('/settings', words('navSettings'));
  await waitForWords(page, words('numbersNone'));
  await press(page, words('numberAdd', words('numberUk'), '999'));
  await findByRole(page, 'button', words('numberRemoveOf', words('numberUk')));
  await press(page, words('add'));
  await waitForWords(page, words('numberLabelMissing'));
  await go(`/engagements/${imogen}/urgent`, words('urgentTitle'));
  await waitForWords(page, `${words('numberUk')} 999`);
  await expect.poll(() => shownText(page)).not.toContain(words('urgentNoneSet'));
});

test('What was put away is erased only with a reason and a plain yes, and then says what stayed', async () => {
  await go(`/engagements/${engagementOf('P-08')}`, 'Noor Brennan');
  await press(page, words('eraseAsk'));
  await press(page, words('eraseNow'));
  await waitForWords(page, words('eraseReasonMissing'));
  await waitForWords(page, words('eraseConfirmMissing'));
  await fill(page, words('eraseReason'), 'The years are over');
  await pressWords(page, words('eraseConfirm', 'P-08'));
  await press(page, words('eraseNow'));
  expect(await waitForWords(page, words('erasedText'))).toBe(words('erasedText'));
});

test('No page has reported an error, and none is wider than a narrow window', async () => {
  await page.setViewport({ width: 360, height: 800 });
  const pages = ['', '/agreement', '/extend', '/ending', '/events', '/signs', '/referral', '/urgent'];
  for (const route of [
    ...pages.map((one) => `/engagements/${imogen}${one}`),
    ...['/directory?open=new', '/supervision', '/settings'],
  ]) {
    await page.evaluate((hash) => (location.hash = hash), route);
    await page.waitForSelector('h1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(`${route} ${width}`).toBe(`${route} 360`);
  }
  expect(chromium.problems).toEqual([]);
});
