// On Google Calendar and on Outlook: says what is on the page.
import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { tellCalendar } from '../calendar-script.ts';
import { googleCalendar } from '../sites/google-calendar.ts';
import { outlookCalendar } from '../sites/outlook-calendar.ts';

const calendarScript: ContentScriptDefinition = defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const sites = [googleCalendar, outlookCalendar];
    const site = sites.find(({ hosts }) => hosts.includes(location.hostname));
    if (site !== undefined) tellCalendar(ctx, site);
  },
});

export default calendarScript;
