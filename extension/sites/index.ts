// The sites that Bookend can read. A new one is a file beside this and a line here.
import { googleCalendar } from './google-calendar.ts';
import { googleMeet } from './google-meet.ts';
import { outlookCalendar } from './outlook-calendar.ts';
import type { CalendarSite, CallSite } from './site.ts';

export const calendarSites: readonly CalendarSite[] = [googleCalendar, outlookCalendar];
export const callSites: readonly CallSite[] = [googleMeet];
