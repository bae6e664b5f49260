// The sites that Bookend can read. A new one is a file beside this and a line here.
import { calCom } from './cal-com.ts';
import { googleCalendar } from './google-calendar.ts';
import { googleMeet } from './google-meet.ts';
import { nextcloudCalendar } from './nextcloud-calendar.ts';
import { outlookCalendar } from './outlook-calendar.ts';
import { protonCalendar } from './proton-calendar.ts';
import type { CalendarSite, CallSite } from './site.ts';

export const calendarSites: readonly CalendarSite[] = [
  googleCalendar,
  outlookCalendar,
  calCom,
  nextcloudCalendar,
  protonCalendar,
];
export const callSites: readonly CallSite[] = [googleMeet];
