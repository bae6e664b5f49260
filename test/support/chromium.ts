// A real Chromium with the built extension, seeing the small web alone. Opens pages and the extension's own screens, the real
// popup and the real side panel, and stops the service worker as the browser would.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, TargetType, type Browser, type LaunchOptions, type Page, type Target } from 'puppeteer-core';
import { findChromium } from './find-browser.ts';
import type { SmallWeb } from './small-web.ts';

export type Chromium = {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Errors of any page or of the service worker, in order: a test ends by looking that there are none. */
  readonly problems: readonly string[];
  readonly openPage: (url: string) => Promise<Page>;
  /** One of our own pages in a tab: `app.html#/data`. */
  readonly openScreen: (path: string) => Promise<Page>;
  /** The toolbar button's popup, as the browser opens it over the given tab. */
  readonly openPopup: (over: Page) => Promise<Page>;
  /** The side panel that the browser shows beside the tabs; waits until it is there. */
  readonly sidePanel: () => Promise<Page>;
  readonly stopWorker: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type ChromiumOptions = {
  readonly extension: string;
  /** Folders of others, without a service worker of their own. */
  readonly moreExtensions?: readonly string[];
  readonly web: SmallWeb;
  /** Kept when it is given; else a profile of its own that goes when the browser closes. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** An IANA name; else this computer's own. */
  readonly timeZone?: string;
  /** Whether "back" brings a page to life as it was left, as it does for a coach. It is off in a steered browser. */
  readonly backForwardCache?: boolean;
};

const size = { width: 1360, height: 900 } as const;

export async function openChromium(options: ChromiumOptions): Promise<Chromium> {
  const own = options.profile === undefined ? mkdtempSync(join(tmpdir(), 'bookend-chromium-')) : null;
  const browser = await launchBrowser(options, options.profile ?? own ?? '');
  const problems: string[] = [];
  browser.on('targetcreated', (target: Target) => void listenForProblems(target, problems));
  const worker = await browser.waitForTarget(isWorker, { timeout: 20_000 }).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  void listenForProblems(worker, problems);
  const extensionId = new URL(worker.url()).host;
  const ours = (path: string): string => `chrome-extension://${extensionId}/${path}`;
  const openPage = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  return {
    browser,
    extensionId,
    problems,
    openPage,
    openScreen: (path) => openPage(ours(path)),
    openPopup: async (over) => {
      await over.bringToFront();
      const extension = (await browser.extensions()).get(extensionId);
      if (extension === undefined) throw new Error('the extension is not installed');
      const before = new Set(browser.targets());
      await over.triggerExtensionAction(extension);
      const isPopup = (target: Target) => target.url().startsWith(ours('popup.html')) && !before.has(target);
      return (await browser.waitForTarget(isPopup, { timeout: 10_000 })).asPage();
    },
    sidePanel: async () => {
      const isPanel = (target: Target) => target.url().startsWith(ours('sidepanel.html'));
      return (await browser.waitForTarget(isPanel, { timeout: 10_000 })).asPage();
    },
    stopWorker: async () => {
      const target = browser.targets().find(isWorker);
      await (await target?.worker())?.close().catch(isGone);
    },
    close: async () => {
      await browser.close();
      if (own !== null) rmSync(own, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// It stopped by itself between being found and being told to: then it is stopped.
function isGone(error: unknown): void {
  if (!(error instanceof Error) || !/no session with given id/i.test(error.message)) throw error;
}

const isWorker = (target: Target): boolean =>
  target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://');

async function launchBrowser(options: ChromiumOptions, userDataDir: string): Promise<Browser> {
  const settings: LaunchOptions = {
    executablePath: findChromium(),
    headless: options.headless ?? true,
    pipe: true,
    protocolTimeout: 60_000,
    ...(options.backForwardCache === true ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    enableExtensions: [options.extension, ...(options.moreExtensions ?? [])],
    userDataDir,
    defaultViewport: options.headless === false ? null : size,
    args: argumentsFor(options.web),
    ...(options.timeZone === undefined ? {} : { env: { ...process.env, TZ: options.timeZone } }),
    // Who started it stops it: `npm start` closes more than the browser on Ctrl-C.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  };
  try {
    return await launch(settings);
  } catch (error) {
    // Some distributions forbid the sandbox to everybody but their own browser.
    if (!(error instanceof Error) || !/no usable sandbox/i.test(error.message)) throw error;
    return launch({ ...settings, args: [...argumentsFor(options.web), '--no-sandbox'] });
  }
}

const argumentsFor = ({ proxy }: SmallWeb): string[] => [
  `--proxy-server=${proxy.host}:${proxy.port}`,
  '--ignore-certificate-errors',
  '--test-type', // else a headed window warns of the flag above
  '--lang=en-GB',
  `--window-size=${size.width},${size.height}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

async function listenForProblems(target: Target, problems: string[]): Promise<void> {
  if (target.type() === TargetType.SERVICE_WORKER) {
    const worker = await target.worker();
    worker?.on('console', (message) => {
      if (message.type() === 'error') problems.push(`service worker: ${message.text()}`);
    });
    return;
  }
  const page = target.type() === TargetType.PAGE ? await target.page().catch(() => null) : null; // closed already
  const note = (what: string) => problems.push(`${page?.url() ?? ''}: ${what}`);
  page?.on('pageerror', (error) => note(String(error)));
  page?.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} ${message.location().url ?? ''}`);
  });
}
