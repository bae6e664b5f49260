import { expect, test } from 'vitest';
import { googleMeet } from '#extension/sites/google-meet.ts';
import { reportCall, type CallSeen, type PillGrant } from '#extension/sites/watch-call.ts';
import { googleMeetCall, type MeetState } from '#test/pages/google-meet-call.ts';
import { documentOf } from './document-of.ts';

const granted: PillGrant = { pill: { nonce: 'n' } };

function reported(answer: (seen: CallSeen) => PillGrant | undefined = () => granted) {
  const page = {
    state: 'lobby' as MeetState,
    url: 'https://meet.google.com/abc-defg-hij',
    title: 'Meet – Maya',
  };
  const said: string[] = [];
  const shown = () => documentOf(googleMeetCall({ state: page.state }));
  const document = {
    defaultView: null,
    get location() {
      return { href: page.url };
    },
    get title() {
      return page.title;
    },
    querySelector: (selector: string) => shown().querySelector(selector),
    querySelectorAll: (selector: string) => shown().querySelectorAll(selector),
  } as unknown as Document; // brand: what the report asks of a document, and no more
  const report = reportCall(googleMeet, document, (seen) => {
    said.push(seen.state);
    return Promise.resolve(answer(seen));
  });
  return { page, said, report };
}

test('Only what changed is said', async () => {
  const { page, said, report } = reported();
  for (const second of [0, 1, 2]) await report.tick(second * 1000);
  page.state = 'in';
  for (const second of [3, 4, 5]) await report.tick(second * 1000);
  page.title = 'Meet – Maya R.';
  await report.tick(6000);
  page.state = 'left';
  await report.tick(7000);
  expect(said).toEqual(['lobby', 'in', 'in', 'left']);
});

test('The answer is the pill, and no answer is given where nothing was asked', async () => {
  const { report } = reported();
  expect(await report.tick(0)).toEqual(granted);
  expect(await report.tick(1000)).toBeUndefined();
  expect(await report.ask()).toEqual(granted);
});

test('What nobody answered is said again at the next look', async () => {
  let deaf = true;
  const { said, report } = reported(() => (deaf ? undefined : granted));
  await report.tick(0);
  await report.tick(1000);
  deaf = false;
  await report.tick(2000);
  await report.tick(3000);
  expect(said).toEqual(['lobby', 'lobby', 'lobby']);
});

test('In a call without a pill it asks again after a while, in a lobby it does not', async () => {
  const { page, said, report } = reported(() => ({ pill: null }));
  for (let second = 0; second < 40; second += 1) await report.tick(second * 1000);
  page.state = 'in';
  for (let second = 40; second < 80; second += 1) await report.tick(second * 1000);
  expect(said).toEqual(['lobby', 'in', 'in', 'in']);
});
