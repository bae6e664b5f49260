// The two Google addresses as the sample browser sees them: the week of the sample practice, and the call with its first client.
import { googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { googleMeetCall, type MeetState } from '#test/pages/google-meet-call.ts';
import type { Sites } from '#test/support/small-web.ts';
import { sampleCallUrl, sampleClients } from './sample-clients.ts';
import type { SampleClock } from './sample-time.ts';
import { sampleWeek } from './sample-week.ts';

export const calendarUrl = 'https://calendar.google.com/calendar/u/0/r/week';

/** The call begins in its green room; `callState` begins it further on. */
export function sampleSites(clock: SampleClock, options: { readonly callState?: MeetState } = {}): Sites {
  const week = googleCalendarWeek(sampleWeek(clock));
  const inCall = sampleClients.find((client) => client.callUrl === sampleCallUrl);
  const call = googleMeetCall({
    code: new URL(sampleCallUrl).pathname.slice(1),
    title: inCall?.title ?? '',
    people: [inCall?.name ?? ''],
    state: options.callState ?? 'lobby',
  });
  return {
    'calendar.google.com': (url) =>
      url.pathname === '/' || url.pathname.startsWith('/calendar') ? week : null,
    'meet.google.com': (url) => (url.pathname === new URL(sampleCallUrl).pathname ? call : null),
  };
}
