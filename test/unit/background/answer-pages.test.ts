// Who may say what: a page's script speaks for the site it runs on, and for no other.
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPages } from '#extension/background/answer-pages.ts';
import { keepHost } from '#extension/background/own-hosts.ts';

beforeEach(() => fakeBrowser.reset());

const message = (site: string, provider: string) => ({
  ...{ site, page: 'p', wholeDays: [], opened: null, health: { state: 'ok', chips: 1, read: 1 } },
  sightings: [
    {
      ...{ chipId: 'a', provider, eventId: 'a', title: 'Coaching', day: '2026-11-24' },
      ...{ allDay: false, shape: 'block', tight: false },
    },
  ],
});

/** Which sites a page at this address was heard for. */
async function heard(url: string | undefined, input: unknown): Promise<readonly string[]> {
  const seen: string[] = [];
  const handlers = answerPages(() => Promise.reject(new Error('nothing is opened')), {
    calendarSeen: (_tab, { site }) => Promise.resolve(void seen.push(site)),
    boardChanged: () => undefined,
  });
  const sender = { id: fakeBrowser.runtime.id, tab: { id: 1 }, ...(url === undefined ? {} : { url }) };
  // brand: the fields of a sender that are looked at
  const answer = await handlers['calendar/seen'](
    input,
    sender as Parameters<(typeof handlers)['calendar/seen']>[1],
  );
  expect(answer).toBeNull();
  return seen;
}

const google = message('google-calendar', 'google');
const nextcloud = message('nextcloud-calendar', 'nextcloud');

test('A page is heard for the site that it is', async () => {
  expect(await heard('https://calendar.google.com/calendar/u/0/r/week', google)).toEqual(['google-calendar']);
  expect(await heard('https://outlook.live.com/calendar/', message('outlook-calendar', 'outlook'))).toEqual([
    'outlook-calendar',
  ]);
});

test('A page is not heard for another site, nor one whose address is not known', async () => {
  for (const url of [
    'https://meet.google.com/abc-defg-hij',
    'https://calendar.google.com.evil.example/',
    'https://evil.example/?https://calendar.google.com/',
    'http://calendar.google.com/',
    'nonsense',
    undefined,
  ])
    expect(await heard(url, google)).toEqual([]);
  expect(await heard('https://calendar.google.com/', { ...google, site: 'toString' })).toEqual([]);
});

test('A coach’s own host is heard for the site it was kept as, whatever its port, and for no other', async () => {
  await keepHost({ host: 'cloud.example.org', site: 'nextcloud-calendar' });
  expect(await heard('https://cloud.example.org:8443/apps/calendar', nextcloud)).toEqual([
    'nextcloud-calendar',
  ]);
  expect(await heard('https://cloud.example.org/bookings', message('cal-com', 'cal-com'))).toEqual([]);
  expect(await heard('https://cloud.example.org/', google)).toEqual([]);
  expect(await heard('https://other.example.org/apps/calendar', nextcloud)).toEqual([]);
});

test('A call is heard of from its own site alone', async () => {
  const handlers = answerPages(() => Promise.reject(new Error('the practice is asked')), {
    calendarSeen: () => Promise.resolve(),
    boardChanged: () => undefined,
  });
  const call = { site: 'google-meet', state: 'in', url: 'https://meet.google.com/abc-defg-hij', title: '' };
  const from = (url: string) =>
    // brand: the fields of a sender that are looked at
    handlers['call/seen'](call, { tab: { id: 1 }, url } as Parameters<(typeof handlers)['call/seen']>[1]);
  await expect(from('https://calendar.google.com/')).resolves.toEqual({ pill: null });
  await expect(from('https://meet.google.com/abc-defg-hij')).rejects.toThrow('the practice is asked');
});
