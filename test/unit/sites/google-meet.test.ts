import { expect, test } from 'vitest';
import { createCallWatch } from '#extension/sites/call-watch.ts';
import { googleMeet } from '#extension/sites/google-meet.ts';
import { googleMeetCall, type MeetState } from '#test/pages/google-meet-call.ts';
import { documentOf } from './document-of.ts';

const page = (state: MeetState) => documentOf(googleMeetCall({ state, title: 'Coaching' }));
const link = (url: string) => googleMeet.callLinkOf(new URL(url));
const here = new URL('https://meet.google.com/abc-defg-hij');

test.for([
  'https://meet.google.com/abc-defg-hij',
  'https://meet.google.com/abc-defg-hij/',
  'https://meet.google.com/ABC-DEFG-HIJ',
  'https://meet.google.com/abc-defg-hij?authuser=1&hs=122&pli=1',
  'https://www.meet.google.com/abc-defg-hij#x',
])('%s is one and the same call', (url) => {
  expect(link(url)).toBe('google-meet:abc-defg-hij');
});

test.for([
  'https://meet.google.com/',
  'https://meet.google.com/landing',
  'https://meet.google.com/new',
  'https://meet.google.com/lookup/abc-defg-hij',
  'https://meet.google.com/companion/abc-defg-hij',
  'https://meet.google.com/abc-defg-hijk',
  'https://meet.google.com.example.com/abc-defg-hij',
  'https://example.com/abc-defg-hij',
])('%s is no call', (url) => {
  expect(link(url)).toBeNull();
});

test('In the call is a leave button and a tile with both ids', () => {
  expect(googleMeet.stateOf(page('in'))).toBe('in');
});

test('The green room is no call, although the preview carries a participant id', () => {
  expect(googleMeet.stateOf(page('lobby'))).toBe('lobby');
});

test('Asking to be let in is no call, although the whole toolbar is drawn', () => {
  const asking = page('asking');
  expect([...asking.querySelectorAll('i')].some((icon) => icon.textContent === 'call_end')).toBe(true);
  expect(googleMeet.stateOf(asking)).toBe('lobby');
});

test('A preview that carries both ids but shows only its effects icon is no tile', () => {
  const html = googleMeetCall({ state: 'asking' }).replaceAll(
    'data-participant-id',
    'data-tile-media-id="x" data-participant-id',
  );
  expect(googleMeet.stateOf(documentOf(html))).toBe('lobby');
});

test('The page after the call is left, and an empty page is unknown', () => {
  expect(googleMeet.stateOf(page('left'))).toBe('left');
  expect(googleMeet.stateOf(documentOf('<p>Loading</p>'))).toBe('unknown');
});

test.for([
  ['Meet - abc-defg-hij', null],
  ['Meet – abc-defg-hij', null],
  ['Meet – Maya R.', 'Maya R.'],
  ['Meet - Maya – second part', 'Maya – second part'],
  ['Google Meet', null],
  ['Meet – ', null],
  ['', null],
] as const)('The title "%s" names %s', ([title, name]) => {
  expect(googleMeet.titleOf(title)).toBe(name);
});

const [lobby, inCall, left, empty] = [page('lobby'), page('in'), page('left'), documentOf('<p>…</p>')];
const captionsOnly = documentOf('<i>call_end</i><i>closed_caption_off</i>');

test('An address that is no call has no state, whatever the page shows', () => {
  expect(createCallWatch(googleMeet)(new URL('https://meet.google.com/landing'), [inCall], 0)).toBe('none');
});

test('The weaker sign counts only at the third look running', () => {
  const watch = createCallWatch(googleMeet);
  expect([0, 1, 2].map((second) => watch(here, [captionsOnly], second * 1000))).toEqual([
    'lobby',
    'lobby',
    'in',
  ]);
  const interrupted = createCallWatch(googleMeet);
  const looks = [captionsOnly, captionsOnly, empty, captionsOnly, captionsOnly, captionsOnly];
  expect(looks.map((look, second) => interrupted(here, [look], second * 1000))).toEqual([
    ...['lobby', 'lobby', 'unknown', 'lobby', 'lobby', 'in'],
  ]);
});

test('A missing toolbar ends the call only after three looks and twenty seconds, and then it is unknown, not left', () => {
  const watch = createCallWatch(googleMeet);
  watch(here, [inCall], 0);
  expect([1, 10, 19].map((second) => watch(here, [empty], second * 1000))).toEqual(['in', 'in', 'in']);
  expect(watch(here, [empty], 20_000)).toBe('unknown');
  const sleepy = createCallWatch(googleMeet);
  sleepy(here, [inCall], 0);
  expect([60, 61, 62].map((second) => sleepy(here, [empty], second * 1000))).toEqual(['in', 'in', 'unknown']);
});

test('Coming back in time goes on with the call', () => {
  const watch = createCallWatch(googleMeet);
  expect([inCall, empty, empty, inCall].map((look, index) => watch(here, [look], index * 9000))).toEqual([
    ...['in', 'in', 'in', 'in'],
  ]);
});

test('A sign of the end ends it at once', () => {
  const watch = createCallWatch(googleMeet);
  watch(here, [inCall], 0);
  expect(watch(here, [left], 1000)).toBe('left');
  expect(watch(here, [lobby], 2000)).toBe('lobby');
});

test('Controls that moved into a picture-in-picture window are seen there', () => {
  expect(createCallWatch(googleMeet)(here, [empty, inCall], 0)).toBe('in');
});

test('Another call in the same tab starts from nothing', () => {
  const watch = createCallWatch(googleMeet);
  watch(here, [inCall], 0);
  expect(watch(new URL('https://meet.google.com/xyz-defg-hij'), [empty], 1000)).toBe('unknown');
});
