// A real Firefox with the built extension, seeing the small web alone. The extension is installed as a temporary add-on, and
// permissions go through Firefox's own flow: only its prompt is answered by a preference.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from './find-browser.ts';
import { freePort } from './free-port.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import type { SmallWeb } from './small-web.ts';

export type Firefox = {
  readonly addonId: string;
  /** Where the browser saves what is downloaded. */
  readonly downloads: string;
  readonly goTo: (url: string) => Promise<void>;
  /** One of our own pages in the tab: `app.html#/data`. */
  readonly goToScreen: (path: string) => Promise<void>;
  /** Runs a function body in the page that is open; it may use `arguments` and `await`. */
  readonly evaluate: <T>(body: string, ...args: readonly unknown[]) => Promise<T>;
  /** The same in the browser's own window, where `Services` and the real sidebar are. */
  readonly evaluateInBrowser: <T>(body: string, ...args: readonly unknown[]) => Promise<T>;
  /** A click as a hand makes it, on what an XPath finds: trusted, as a permission request wants it. */
  readonly click: (xpath: string) => Promise<void>;
  readonly type: (xpath: string, text: string) => Promise<void>;
  readonly chooseFile: (xpath: string, path: string) => Promise<void>;
  /** Runs the rest in the page's first frame, one in a closed shadow root included. */
  readonly inFirstFrame: <T>(run: () => Promise<T>) => Promise<T>;
  /** Runs the rest in a tab of its own, which then closes: the page that is open stays as it is. */
  readonly inNewTab: <T>(run: () => Promise<T>) => Promise<T>;
  /** The browser's own "back". */
  readonly goBack: () => Promise<void>;
  /** The add-on is reloaded under the pages that are open. */
  readonly reloadAddon: () => Promise<void>;
  /** Addresses of all open windows and tabs. */
  readonly openAddresses: () => Promise<readonly string[]>;
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

/** Firefox picks a random one for each install; tests need to know it. */
const uuid = '5b0f3a52-3f5c-4a6e-9d9c-0b00c0ffee01';

export type FirefoxOptions = {
  readonly extension: string;
  readonly web: SmallWeb;
  /** An IANA name; else this computer's own. */
  readonly timeZone?: string;
  /** What the disk may hold, in kilobytes. */
  readonly diskKb?: number;
};

export async function openFirefox(options: FirefoxOptions): Promise<Firefox> {
  const addonId = addonIdOf(options.extension);
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), 'bookend-firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  writeFileSync(join(profile, 'user.js'), preferences(options, { port, addonId, downloads }));
  const flags = [
    '--headless',
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
  ];
  const env = { ...process.env, ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }) };
  const child = spawn(findFirefox(), flags, { stdio: 'ignore', env });
  const marionette = await connectMarionette(port);
  await marionette.command('WebDriver:NewSession', { acceptInsecureCerts: true });
  await marionette.command('Addon:Install', { path: options.extension, temporary: true });
  return { addonId, downloads, ...steer(marionette, addonId), close: () => quit(marionette, child, profile) };
}

function steer(marionette: Marionette, addonId: string): Omit<Firefox, 'addonId' | 'downloads' | 'close'> {
  const goTo = async (url: string): Promise<void> => {
    await marionette.command('WebDriver:Navigate', { url });
  };
  const evaluate = async <T>(body: string, ...args: readonly unknown[]): Promise<T> => {
    const script = `const done = arguments[arguments.length - 1];
      (async (...arguments_) => { const args = arguments_; ${body} })(...[...arguments].slice(0, -1))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await marionette.command('WebDriver:ExecuteAsyncScript', {
      script,
      args,
      scriptTimeout: 20_000,
    });
    const { value } = answer as { value: { value?: T; error?: string } }; // brand: made three lines above
    if (value.error !== undefined) throw new Error(value.error);
    return value.value as T; // brand: the caller says what its script returns
  };
  const inBrowser = async <T>(body: string, ...args: readonly unknown[]): Promise<T> => {
    await marionette.command('Marionette:SetContext', { value: 'chrome' });
    try {
      return await evaluate<T>(body, ...args);
    } finally {
      await marionette.command('Marionette:SetContext', { value: 'content' });
    }
  };
  const find = async (xpath: string): Promise<string> => {
    const found = await marionette.command('WebDriver:FindElement', { using: 'xpath', value: xpath });
    return Object.values((found as { value: Record<string, string> }).value)[0] ?? ''; // brand: WebDriver's element reference
  };
  return {
    goTo,
    goToScreen: (path) => goTo(`moz-extension://${uuid}/${path}`),
    evaluate,
    evaluateInBrowser: inBrowser,
    click: async (xpath) =>
      void (await marionette.command('WebDriver:ElementClick', { id: await find(xpath) })),
    type: async (xpath, text) =>
      void (await marionette.command('WebDriver:ElementSendKeys', { id: await find(xpath), text })),
    chooseFile: async (xpath, path) =>
      void (await marionette.command('WebDriver:ElementSendKeys', { id: await find(xpath), text: path })),
    inFirstFrame: async (run) => {
      await marionette.command('WebDriver:SwitchToFrame', { id: 0 });
      try {
        return await run();
      } finally {
        await marionette.command('WebDriver:SwitchToFrame', { id: null });
      }
    },
    inNewTab: async (run) => {
      const { value: back } = (await marionette.command('WebDriver:GetWindowHandle')) as { value: string };
      const { handle } = (await marionette.command('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
        handle: string;
      }; // brand: WebDriver's answers, both
      await marionette.command('WebDriver:SwitchToWindow', { handle });
      try {
        return await run();
      } finally {
        await marionette.command('WebDriver:CloseWindow');
        await marionette.command('WebDriver:SwitchToWindow', { handle: back });
      }
    },
    goBack: async () => void (await marionette.command('WebDriver:Back')),
    reloadAddon: () =>
      inBrowser(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         await (await AddonManager.getAddonByID(args[0])).reload();`,
        addonId,
      ),
    openAddresses: () =>
      inBrowser(
        `return [...Services.wm.getEnumerator('navigator:browser')].flatMap((window_) => window_.gBrowser.browsers.map((tab) => tab.currentURI.spec))`,
      ),
    screenshot: async () => {
      const { value } = (await marionette.command('WebDriver:TakeScreenshot', { full: false })) as {
        value: string;
      }; // brand: WebDriver's answer
      return Buffer.from(value, 'base64');
    },
  };
}

async function quit(marionette: Marionette, child: ChildProcess, profile: string): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await marionette.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill('SIGKILL')); // it hung up first
  marionette.close();
  await gone;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

function addonIdOf(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const { browser_specific_settings: settings } = manifest as {
    browser_specific_settings: { gecko: { id: string } };
  }; // brand: our own build
  return settings.gecko.id;
}

function preferences(
  { web: { proxy }, diskKb }: FirefoxOptions,
  own: { readonly port: number; readonly addonId: string; readonly downloads: string },
): string {
  const values: Readonly<Record<string, string | number | boolean>> = {
    'marionette.port': own.port,
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.webextensions.uuids': JSON.stringify({ [own.addonId]: uuid }),
    'extensions.background.idle.timeout': 30_000,
    'network.proxy.type': 1,
    'network.proxy.http': proxy.host,
    'network.proxy.http_port': proxy.port,
    'network.proxy.ssl': proxy.host,
    'network.proxy.ssl_port': proxy.port,
    'security.cert_pinning.enforcement_level': 0,
    'network.stricttransportsecurity.preloadlist': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'intl.locale.requested': 'en-GB',
    'browser.download.folderList': 2,
    'browser.download.dir': own.downloads,
    'browser.download.alwaysOpenPanel': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.enabled': false,
    ...(diskKb === undefined ? {} : { 'dom.quotaManager.temporaryStorage.fixedLimit': diskKb }),
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}
