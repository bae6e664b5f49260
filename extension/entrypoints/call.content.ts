// On a call page: says once a second, where it changed, whether there is a call, and shows the pill if the background wants it.
import type { ContentScriptDefinition } from 'wxt';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendFromPage } from '../messaging.ts';
import { showPill, type PillHost } from '../overlay/pill-host.ts';
import { callSites } from '../sites/index.ts';
import { reportCall } from '../sites/watch-call.ts';

const tickMs = 1000;

const callScript: ContentScriptDefinition = defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const site = callSites.find(({ hosts }) => hosts.includes(location.hostname));
    if (site === undefined) return;
    const report = reportCall(site, document, (seen) =>
      sendFromPage('call/seen', { site: site.id, ...seen }).catch(() => undefined),
    );
    let pill: PillHost | null = null;
    const removePill = () => {
      pill?.remove();
      pill = null;
    };
    const show = (granted: string) => {
      let unused: string | null = granted;
      const nonce = async () => {
        const given = unused ?? (await report.ask())?.pill?.nonce ?? null;
        unused = null;
        return given;
      };
      const url = browser.runtime.getURL('/pill.html');
      pill = showPill(document, {
        url,
        // Seen on Chromium 156: with `use_dynamic_url` the address is of one session, the document's origin still the id's.
        origin: url.startsWith('chrome-extension:')
          ? `chrome-extension://${browser.runtime.id}`
          : new URL(url).origin,
        title: browser.i18n.getMessage('pillFrameTitle'),
        nonce,
      });
    };
    const tick = async () => {
      const answer = await report.tick(Date.now());
      // Meanwhile the extension may have been reloaded: then the new copy shows the pill.
      if (ctx.isInvalid) return;
      if (answer?.pill === null) removePill();
      else if (answer !== undefined && pill === null) show(answer.pill.nonce);
      pill?.keepInPlace();
    };
    ctx.onInvalidated(removePill);
    ctx.setInterval(() => void tick(), tickMs);
    void tick();
  },
});

export default callScript;
