// How a screen names a session to the background, whether or not a record of it exists yet.
import { refOfItem } from '#shared/engagement/ref-of-item.ts';
import type { RecordId } from '#shared/records/record.ts';
import { sessionIdOfCall } from '#shared/records/session.ts';
import type { SessionRef } from '../messages.ts';
import { isoDay } from './dates.ts';

export { refOfItem };

/** A session without a calendar event and without a call: one an engagement and day, so that opening it twice is one session. */
export function refOfToday(engagement: RecordId, now: number): SessionRef {
  const session = sessionIdOfCall(engagement, 'in-person', isoDay(now).toString());
  return { engagement, session, start: now, kind: 'session' };
}
