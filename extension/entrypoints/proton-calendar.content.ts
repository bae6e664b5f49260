// On Proton Calendar: says what is on the page.
import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { tellCalendar } from '../calendar-script.ts';
import { protonCalendar } from '../sites/proton-calendar.ts';

const protonScript: ContentScriptDefinition = defineContentScript({
  registration: 'runtime',
  main: (ctx) => tellCalendar(ctx, protonCalendar),
});

export default protonScript;
