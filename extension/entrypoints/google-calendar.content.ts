// On Google Calendar: says what is on the page.
import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { tellCalendar } from '../calendar-script.ts';
import { googleCalendar } from '../sites/google-calendar.ts';

const googleCalendarScript: ContentScriptDefinition = defineContentScript({
  registration: 'runtime',
  main: (ctx) => tellCalendar(ctx, googleCalendar),
});

export default googleCalendarScript;
