// Asking for a feed: what is sent, and that no answer is trusted.
import { expect, test } from 'vitest';
import { createFetchFeed, mostFeedBytes, type FeedVersion } from '#extension/feed/fetch-feed.ts';

const address = 'https://feeds.example/private-3f9a/basic.ics';
const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

/** An answer that came from `from`, which a Response made by hand does not say. */
function answer(body: BodyInit | null, init: ResponseInit = {}, from = address): Response {
  return Object.defineProperty(new Response(body, init), 'url', { value: from });
}

function feedOf(given: () => Response | Promise<Response>, allowed: readonly string[] = []) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetchFeed = createFetchFeed({
    fetch: async (url, init) => {
      asked.push({ url, init });
      return given();
    },
    isAllowed: async ({ host }) => allowed.includes(host),
  });
  return { asked, read: (version: FeedVersion = {}) => fetchFeed(address, version) };
}

const failed = (type: string) => ({ ok: false, error: { type } });

test('The address alone opens it: no cookies, no referrer, no cache, and nothing of a version that there is none of', async () => {
  const { asked, read } = feedOf(() => answer(calendar));
  await read();
  expect(asked).toMatchObject([
    { url: address, init: { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } },
  ]);
  expect(asked[0]?.init.headers).toEqual({ Accept: 'text/calendar' });
  expect(asked[0]?.init.signal).toBeInstanceOf(AbortSignal);
});

test('A calendar comes with its version, which the next question gives back; unchanged, nothing is read', async () => {
  const headers = { ETag: '"7"', 'Last-Modified': 'Tue, 24 Nov 2026 10:00:00 GMT' };
  const first = feedOf(() => answer(calendar, { headers }));
  const version = { etag: '"7"', modified: 'Tue, 24 Nov 2026 10:00:00 GMT' };
  expect(await first.read()).toEqual({ ok: true, value: { type: 'text', text: calendar, version } });
  const second = feedOf(() => answer(null, { status: 304 }));
  expect(await second.read(version)).toEqual({ ok: true, value: { type: 'unchanged' } });
  expect(second.asked[0]?.init.headers).toMatchObject({
    'If-None-Match': '"7"',
    'If-Modified-Since': 'Tue, 24 Nov 2026 10:00:00 GMT',
  });
});

test.each([401, 403, 404, 410])('%i says that the address does not work any more', async (status) => {
  expect(await feedOf(() => answer('no', { status })).read()).toEqual(failed('gone'));
});

test.each([400, 429, 500, 502, 503])('%i is the server’s trouble', async (status) => {
  expect(await feedOf(() => answer('no', { status })).read()).toEqual(failed('busy'));
});

test('A dead line, and one that is cut while it speaks, are one and the same', async () => {
  const dead = feedOf(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await dead.read()).toEqual(failed('unreachable'));
  const cut = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode(calendar.slice(0, 20)));
      controller.error(new TypeError('network error'));
    },
  });
  expect(await feedOf(() => answer(cut)).read()).toEqual(failed('unreachable'));
});

test('Sent on to another host, its answer is thrown away unless that host is allowed', async () => {
  const elsewhere = 'https://other.example/basic.ics';
  expect(await feedOf(() => answer(calendar, {}, elsewhere)).read()).toEqual(failed('elsewhere'));
  const allowed = feedOf(() => answer(calendar, {}, elsewhere), ['other.example']);
  expect(await allowed.read()).toMatchObject({ ok: true });
  const plain = feedOf(() => answer(calendar, {}, 'http://feeds.example/basic.ics'), ['feeds.example']);
  expect(await plain.read()).toEqual(failed('elsewhere'));
});

test('What was asked for safely is not taken from this computer by plain http, whatever is allowed there', async () => {
  const here = 'http://127.0.0.1:8080/basic.ics';
  const sentOn = feedOf(() => answer(calendar, {}, here), ['127.0.0.1:8080']);
  expect(await sentOn.read()).toEqual(failed('elsewhere'));
});

test('That nothing has changed says nothing to who has nothing', async () => {
  expect(await feedOf(() => answer(null, { status: 304 })).read()).toEqual(failed('busy'));
});

test('A version that is too long to be sent back is not kept', async () => {
  const headers = { ETag: `"${'x'.repeat(5000)}"`, 'Last-Modified': 'y'.repeat(5000) };
  expect(await feedOf(() => answer(calendar, { headers })).read()).toEqual({
    ok: true,
    value: { type: 'text', text: calendar, version: {} },
  });
});

test('A sign-in page and an empty answer are no calendar', async () => {
  for (const text of [
    '<!doctype html><title>Sign in</title>',
    '',
    'BEGIN:VCARD\r\n',
    'x BEGIN:VCALENDAR\r\n',
  ])
    expect(await feedOf(() => answer(text)).read()).toEqual(failed('not-a-calendar'));
  expect(await feedOf(() => answer(`\uFEFF\r\n${calendar}`)).read()).toMatchObject({ ok: true });
});

/** Endless, and counts how much of it was taken. */
function endless(first: string) {
  const taken = { bytes: 0, cancelled: false };
  const chunk = new TextEncoder().encode('X-FILL:y\r\n'.repeat(100_000));
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(first)),
    pull(controller) {
      taken.bytes += chunk.length;
      controller.enqueue(chunk);
    },
    cancel() {
      taken.cancelled = true;
    },
  });
  return { taken, stream };
}

test('A giant is let go at the cap, and one that names its size at once', async () => {
  const { taken, stream } = endless(calendar);
  expect(await feedOf(() => answer(stream)).read()).toEqual(failed('too-large'));
  expect(taken.cancelled).toBe(true);
  expect(taken.bytes).toBeLessThan(mostFeedBytes * 1.2);
  const named = endless(calendar);
  const headers = { 'Content-Length': String(mostFeedBytes + 1) };
  expect(await feedOf(() => answer(named.stream, { headers })).read()).toEqual(failed('too-large'));
  expect(named.taken.bytes).toBeLessThan(3_000_000);
});

test('What is no calendar is let go after its first words', async () => {
  const { taken, stream } = endless('<!doctype html>');
  expect(await feedOf(() => answer(stream)).read()).toEqual(failed('not-a-calendar'));
  expect(taken).toMatchObject({ cancelled: true });
  expect(taken.bytes).toBeLessThan(4_000_000);
});

test('No error holds the address', async () => {
  const answers = [
    () => Promise.reject(new TypeError(`cannot fetch ${address}`)),
    () => answer('no', { status: 404 }),
    () => answer('<html>'),
  ];
  for (const given of answers) expect(JSON.stringify(await feedOf(given).read())).not.toContain('3f9a');
});
