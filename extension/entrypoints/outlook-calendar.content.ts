// On Outlook's calendar: says what is on the page.
import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { tellCalendar } from '../calendar-script.ts';
import { outlookCalendar } from '../sites/outlook-calendar.ts';

const outlookCalendarScript: ContentScriptDefinition = defineContentScript({
  registration: 'runtime',
  main: (ctx) => tellCalendar(ctx, outlookCalendar),
});

export default outlookCalendarScript;
