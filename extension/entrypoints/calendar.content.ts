// On a calendar page: says what is on it. What is painted there comes from the background, as a style sheet.
import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendFromPage } from '../messaging.ts';
import { calendarSites } from '../sites/index.ts';
import { watchCalendar } from '../sites/watch-calendar.ts';

const calendarScript: ContentScriptDefinition = defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const site = calendarSites.find(({ hosts }) => hosts.includes(location.hostname));
    if (site === undefined) return;
    const page = crypto.randomUUID();
    const stop = watchCalendar(site, document, async (seen) => {
      // An extension that was reloaded leaves this copy without a voice: it stops, and the new copy takes over.
      if (ctx.isInvalid) return true;
      return sendFromPage('calendar/seen', { site: site.id, page, ...seen }).then(
        (answer) => answer === null,
        () => false,
      );
    });
    ctx.onInvalidated(stop);
  },
});

export default calendarScript;
