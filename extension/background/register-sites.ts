// Keeps the registered content scripts equal to what the coach has allowed. Chromium drops registrations on every update, so
// this runs at every start of the background, and again whenever a permission or a host of the coach's own comes or goes.
import { browser } from 'wxt/browser';
import { lifeOf } from '../capture/extension-life.ts';
import { lifeMark } from '../overlay/badge-css.ts';
import { sessionKeys } from '../session-keys.ts';
import { originsBySite, type SiteId } from '../sites/origins.ts';
import { originOfHost } from '../sites/own-host.ts';
import { createQueue } from './one-at-a-time.ts';
import { keptHosts } from './own-hosts.ts';
import { sessionArea } from './session-area.ts';

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
  if (missing.length > 0) await register(missing);
  // Tabs that were open before the click, or before the extension was reloaded, would stay bare until they are.
  const isFresh = (await sessionArea.get(sessionKeys.openTabs)) === undefined;
  for (const script of isFresh ? wanted : missing) await injectIntoOpenTabs(script);
  if (isFresh) await sessionArea.set(sessionKeys.openTabs, 'injected');
}

const register = (missing: readonly Script[]): Promise<void> =>
  browser.scripting.registerContentScripts(
    missing.map(({ id, origin, file }) => ({
      id,
      matches: [origin],
      js: [file],
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );

// Asked one by one: who allows all sites at once in the browser's settings has allowed these, though they are not in its list.
async function allowed(scripts: readonly Script[]): Promise<readonly Script[]> {
  const answers = await Promise.all(
    scripts.map(({ origin }) => browser.permissions.contains({ origins: [origin] })),
  );
  return scripts.filter((_, index) => answers[index] === true);
}

async function injectIntoOpenTabs({ origin, file }: Script): Promise<void> {
  const life = await lifeOf(sessionArea);
  for (const { id: tabId, discarded } of await browser.tabs.query({ url: origin })) {
    // A tab that sleeps loads its page anew.
    if (tabId === undefined || discarded) continue;
    const target = { tabId };
    // What a former life of the extension has painted there ends before this one begins.
    const mark = life === null ? null : { target, css: lifeMark(life), origin: 'USER' as const };
    // A tab may be closing or show an error page: then it has nothing to badge.
    await (mark === null ? Promise.resolve() : browser.scripting.insertCSS(mark))
      .then(() => browser.scripting.executeScript({ target, files: [file] }))
      .catch(() => undefined);
  }
}
