// The coach's own hosts as they are kept, and the content scripts that are registered for them and for the known sites.
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetHost, keepHost, keptHosts } from '#extension/background/own-hosts.ts';
import { reconcileSites } from '#extension/background/register-sites.ts';
import type { OwnHost } from '#extension/sites/own-host.ts';

type Registered = { readonly id: string; readonly js: readonly string[] };

let allowed: readonly string[];
let registered: readonly Registered[];

// WXT's browser in memory has neither scripts nor permissions: these are the browser's, in their smallest form.
beforeEach(() => {
  fakeBrowser.reset();
  allowed = [];
  registered = [];
  Object.assign(fakeBrowser.permissions, {
    contains: ({ origins }: { origins: readonly string[] }) =>
      Promise.resolve(origins.every((origin) => allowed.includes(origin))),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: () => Promise.resolve(registered),
    registerContentScripts: (scripts: readonly Registered[]) => {
      const ids = new Set([...registered, ...scripts].map(({ id }) => id));
      if (ids.size < registered.length + scripts.length)
        return Promise.reject(new Error('Duplicate script ID'));
      // Chromium gives paths back without the slash.
      registered = [
        ...registered,
        ...scripts.map(({ id, js }) => ({ id, js: js.map((file) => file.slice(1)) })),
      ];
      return Promise.resolve();
    },
    unregisterContentScripts: ({ ids }: { ids: readonly string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
      return Promise.resolve();
    },
  });
});

const cloud: OwnHost = { host: 'cloud.example', site: 'nextcloud-calendar' };
const cal: OwnHost = { host: 'cal.example', site: 'cal-com' };

test('What is kept is there again, one after another, and what is forgotten is gone', async () => {
  expect(await Promise.all([keepHost(cloud), keepHost(cal)])).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(await keptHosts()).toEqual([cloud, cal]);
  await forgetHost({ host: 'cloud.example' });
  expect(await keptHosts()).toEqual([cal]);
});

test('Nothing but host and site is written', async () => {
  await keepHost({ ...cloud, note: 'mine' } as OwnHost); // brand: as a screen of another version might send it
  expect(await fakeBrowser.storage.local.get()).toEqual({ 'own-hosts': [cloud] });
});

test('A host that is none, a known one and a twenty-first are refused, and what is there stays', async () => {
  for (const host of ['*', 'https://cloud.example', 'cloud', 'Cloud.example', 'calendar.google.com'])
    expect(await keepHost({ host, site: 'cal-com' })).toMatchObject({
      ok: false,
      error: { type: 'invalid' },
    });
  for (let number = 0; number < 20; number += 1)
    await keepHost({ host: `h${number}.example`, site: 'cal-com' });
  expect(await keepHost(cloud)).toMatchObject({ ok: false, error: { type: 'invalid' } });
  expect(await keptHosts()).toHaveLength(20);
});

test('What is damaged is left out, and the rest stays', async () => {
  await fakeBrowser.storage.local.set({
    'own-hosts': [cloud, null, 'x', { host: '*', site: 'cal-com' }, cal],
  });
  expect(await keptHosts()).toEqual([cloud, cal]);
  await fakeBrowser.storage.local.set({ 'own-hosts': 'nonsense' });
  expect(await keptHosts()).toEqual([]);
});

const scripts = () => registered.map(({ id, js }) => `${id}: ${js.join()}`).toSorted();

test('A script is registered for each host that is allowed, and for no other', async () => {
  await keepHost(cloud);
  await keepHost(cal);
  allowed = ['https://cloud.example/*', 'https://app.cal.com/*', 'https://outlook.live.com/*'];
  await Promise.all([reconcileSites(), reconcileSites()]);
  expect(scripts()).toEqual([
    'app.cal.com: content-scripts/cal-com.js',
    'cloud.example: content-scripts/nextcloud-calendar.js',
    'outlook.live.com: content-scripts/outlook-calendar.js',
  ]);
  allowed = ['https://app.cal.com/*'];
  await reconcileSites();
  expect(scripts()).toEqual(['app.cal.com: content-scripts/cal-com.js']);
});

test('A host that is forgotten loses its script though it is still allowed; one that became another site’s gets that one’s', async () => {
  await keepHost(cloud);
  await keepHost(cal);
  allowed = ['https://cloud.example/*', 'https://cal.example/*'];
  await reconcileSites();
  await forgetHost({ host: 'cal.example' });
  await keepHost({ ...cloud, site: 'cal-com' });
  await reconcileSites();
  expect(scripts()).toEqual(['cloud.example: content-scripts/cal-com.js']);
});

test('A script of an earlier version, of a file that is gone, is replaced', async () => {
  registered = [{ id: 'calendar.google.com', js: ['content-scripts/calendar.js'] }];
  allowed = ['https://calendar.google.com/*'];
  await reconcileSites();
  expect(scripts()).toEqual(['calendar.google.com: content-scripts/google-calendar.js']);
});
