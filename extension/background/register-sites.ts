// Keeps the registered content scripts equal to what the coach has allowed. Chromium drops registrations on every update, so
// this runs at every start of the background, and again whenever a permission comes or goes.
import { browser } from 'wxt/browser';
import { originsBySite, type SiteId, type SiteOrigin } from '../sites/origins.ts';
import { createQueue } from './one-at-a-time.ts';

type Script = {
  readonly id: string;
  readonly origin: SiteOrigin;
  readonly file: '/content-scripts/calendar.js' | '/content-scripts/call.js';
};

const files = {
  'google-calendar': '/content-scripts/calendar.js',
  'outlook-calendar': '/content-scripts/calendar.js',
  'google-meet': '/content-scripts/call.js',
} as const satisfies Record<SiteId, Script['file']>;

// One script a host, because a coach may take back one host of a site in the browser's own settings.
const scripts = (Object.keys(files) as SiteId[]) // brand: the table above has these keys alone
  .flatMap((site) =>
    originsBySite[site].map((origin): Script => ({ id: idOf(origin), origin, file: files[site] })),
  );

function idOf(origin: SiteOrigin): string {
  return origin.slice('https://'.length, -'/*'.length);
}

const queue = createQueue();

/** One at a time, because two runs would both see a script missing and the second registration would be refused. */
export const reconcileSites = (): Promise<void> => queue('sites', reconcile);

async function reconcile(): Promise<void> {
  const registered = new Set(
    (await browser.scripting.getRegisteredContentScripts()).map((script) => script.id),
  );
  const granted = new Set((await browser.permissions.getAll()).origins ?? []);
  const wanted = scripts.filter((script) => granted.has(script.origin));
  const stale = [...registered].filter((id) => !wanted.some((script) => script.id === id));
  const missing = wanted.filter((script) => !registered.has(script.id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map(({ id, origin, file }) => ({
      id,
      matches: [origin],
      js: [file],
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
  // Tabs that were open before the click would stay bare until a reload.
  for (const script of missing) await injectIntoOpenTabs(script);
}

async function injectIntoOpenTabs({ origin, file }: Script): Promise<void> {
  for (const tab of await browser.tabs.query({ url: origin })) {
    if (tab.id === undefined) continue;
    // A tab may be closing, asleep or show an error page: then it has nothing to badge.
    await browser.scripting
      .executeScript({ target: { tabId: tab.id }, files: [file] })
      .catch(() => undefined);
  }
}
