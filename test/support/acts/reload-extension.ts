// The extension is reloaded under the pages that are open, as an update does it, and as its own "reload" does.
import type { Chromium } from '../chromium.ts';

type Developer = {
  readonly updateProfileConfiguration: (change: { readonly inDeveloperMode: boolean }) => Promise<void>;
  readonly reload: (id: string, options: { readonly failQuietly: boolean }) => Promise<unknown>;
};
declare const chrome: {
  readonly developerPrivate: Developer;
  readonly runtime: { readonly reload: () => void };
};

/** `from`: the browser's page of extensions, or the extension itself. Waits until its screens open again. */
export async function reloadExtension(chromium: Chromium, from: 'browser' | 'itself'): Promise<void> {
  const extensions = await chromium.browser.newPage();
  await extensions.goto('chrome://extensions');
  // Without it the browser leaves an unpacked extension switched off.
  await extensions.evaluate(() =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  if (from === 'browser') {
    await extensions.evaluate(
      (id) => chrome.developerPrivate.reload(id, { failQuietly: true }),
      chromium.extensionId,
    );
  } else {
    const screen = await chromium.openScreen('app.html');
    // Its own page goes with it, perhaps before it can answer.
    await screen.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  }
  await extensions.close();
  for (const until = Date.now() + 10_000; ;) {
    const screen = await chromium.openScreen('app.html').catch(() => null);
    if (screen !== null) return screen.close();
    if (Date.now() > until) throw new Error('The extension did not come back.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
