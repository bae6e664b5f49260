// What a feed gives, as the events that bookings are made of. A Google feed's events get the very ids that their chips on the page
// have, so that both are one booking.
import type { SightedEvent } from '../engagement/acts/sight-bookings.ts';
import type { FeedEvent, FeedRead } from './read-feed.ts';

const minuteMs = 60_000;

/** `calendar` is the provider's key of the calendar that the feed is of. All-day entries are left out: a birthday is not a session. */
export const sightedFeedEvents = (
  { events, isGoogle }: FeedRead,
  calendar: string,
): readonly SightedEvent[] =>
  events.filter((event) => !event.allDay).map((event) => sighted(event, isGoogle, calendar));

function sighted(event: FeedEvent, isGoogle: boolean, calendar: string): SightedEvent {
  const { title, start, end, emails, originalStart, status } = event;
  return {
    ...idsOf(event, isGoogle),
    ...(originalStart === undefined ? {} : { originalStart }),
    ...{ title, start, end: Math.max(end, start + minuteMs), timeKnown: true, emails },
    ...(status === 'standing' ? {} : { status }),
    calendar,
  };
}

// Only Google's own UIDs are its event ids. An invitation from elsewhere keeps a foreign UID, and what id Google's page gives it is
// not known.
const googleUid = /^(.+)@google\.com$/i;

function idsOf(
  { uid, seriesId }: FeedEvent,
  isGoogle: boolean,
): Pick<SightedEvent, 'provider' | 'eventId' | 'seriesId'> {
  const eventId = isGoogle ? googleUid.exec(uid)?.[1] : undefined;
  if (eventId === undefined)
    return { provider: 'ics', eventId: uid, ...(seriesId === undefined ? {} : { seriesId }) };
  // "This and following" starts a new id that ends in `_R` and a date; the series is the one from before.
  const base = eventId.replace(/_R\d{8}(T\d{6}Z?)?$/, '');
  const isOfSeries = seriesId !== undefined || base !== eventId;
  return { provider: 'google', eventId, ...(isOfSeries ? { seriesId: base } : {}) };
}
