// On Cal.com, or a coach's own copy of it: says what is on the page.
import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { tellCalendar } from '../calendar-script.ts';
import { calCom } from '../sites/cal-com.ts';

const calComScript: ContentScriptDefinition = defineContentScript({
  registration: 'runtime',
  main: (ctx) => tellCalendar(ctx, calCom),
});

export default calComScript;
