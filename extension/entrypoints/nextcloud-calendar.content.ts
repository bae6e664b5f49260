// On a coach's own Nextcloud: says what is on the page.
import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { tellCalendar } from '../calendar-script.ts';
import { nextcloudCalendar } from '../sites/nextcloud-calendar.ts';

const nextcloudScript: ContentScriptDefinition = defineContentScript({
  registration: 'runtime',
  main: (ctx) => tellCalendar(ctx, nextcloudCalendar),
});

export default nextcloudScript;
