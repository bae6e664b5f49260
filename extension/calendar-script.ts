// What every content script on a calendar does: it says what is on the page. What is painted there comes from the background, as a
// style sheet.
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { sendFromPage } from './messaging.ts';
import type { CalendarSite } from './sites/site.ts';
import { watchCalendar } from './sites/watch-calendar.ts';

export function tellCalendar(ctx: ContentScriptContext, site: CalendarSite): void {
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
}
