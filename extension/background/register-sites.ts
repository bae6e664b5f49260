// Keeps the registered content scripts equal to what the coach has allowed. Chromium drops registrations on every update, so
// this runs at every start of the background, and again whenever a permission or a host of the coach's own comes or goes.
import { browser } from 'wxt/browser';
import { originsBySite, type SiteId } from '../sites/origins.ts';
import { originOfHost } from '../sites/own-host.ts';
import { createQueue } from './one-at-a-time.ts';
import { keptHosts } from './own-hosts.ts';

type Script = { readonly id: string; readonly origin: string; readonly file: ReturnType<typeof fileOf> };

// A calendar's script is called like its site, so that no page has to read what is for another.
const fileOf = (site: SiteId) =>
  site === 'google-meet' ? '/content-scripts/call.js' : (`/content-scripts/${site}.js` as const);

// One script a host, because a coach may take back one host of a site in the browser's own settings.
const knownScripts = (Object.keys(originsBySite) as SiteId[]) // brand: the table has these keys alone
  .flatMap((site) => originsBySite[site].map((origin) => scriptOf(origin, site)));

function scriptOf(origin: string, site: SiteId): Script {
  return { id: origin.slice('https://'.length, -'/*'.length), origin, file: fileOf(site) };
}

const queue = createQueue();

/** One at a time, because two runs would both see a script missing and the second registration would be refused. */
export const reconcileSites = (): Promise<void> => queue('sites', reconcile);

async function reconcile(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const own = (await keptHosts()).map(({ host, site }) => scriptOf(originOfHost(host), site));
  const wanted = await allowed([...knownScripts, ...own]);
  // A host may have become another site's since.
  const isWanted = (is: (typeof registered)[number]) =>
    wanted.some(({ id, file }) => id === is.id && (is.js ?? []).some((path) => path.endsWith(file.slice(1))));
  const stale = registered.filter((script) => !isWanted(script)).map(({ id }) => id);
  const missing = wanted.filter(
    ({ id }) => !registered.some((script) => script.id === id && isWanted(script)),
  );
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

// Asked one by one: who allows all sites at once in the browser's settings has allowed these, though they are not in its list.
async function allowed(scripts: readonly Script[]): Promise<readonly Script[]> {
  const answers = await Promise.all(
    scripts.map(({ origin }) => browser.permissions.contains({ origins: [origin] })),
  );
  return scripts.filter((_, index) => answers[index] === true);
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
