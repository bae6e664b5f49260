// Which badge each event of a page wears: matched to a client, placed in the right engagement, numbered by the forecast.
import type { Badge } from '#shared/engagement/badge.ts';
import { eventKeyOf, type Board, type BoardEngagement } from '#shared/engagement/board.ts';
import { engagementAt } from '#shared/engagement/engagement-at.ts';
import { forecast, type Forecast } from '#shared/engagement/forecast.ts';
import { passingBadge } from '#shared/engagement/passing-badge.ts';
import { isOfEvent } from '#shared/engagement/twins.ts';
import { bookedEvents, matchBooked } from '#shared/matching/match-booked.ts';
import type { RecordId } from '#shared/records/record.ts';
import type { Sighting } from '../sites/site.ts';
import { sightedEvents } from './sighted-events.ts';

export type EventBadge = { readonly badge: Badge | null; readonly engagement: RecordId | null };

const nobody: EventBadge = { badge: null, engagement: null };

/** One entry a sighting, in order. The board must already know the sighted bookings. */
export function eventBadges(
  board: Board,
  sightings: readonly Sighting[],
  timeZone: string,
  now: number,
): readonly EventBadge[] {
  const byClient = Map.groupBy(board.engagements, (engagement) => engagement.client);
  const forecasts = new Map<RecordId, Forecast>();
  const forecastOf = (engagement: BoardEngagement) => {
    const known = forecasts.get(engagement.id) ?? forecast(engagement, now);
    forecasts.set(engagement.id, known);
    return known;
  };
  return sightings.map((sighting) => {
    const event = sightedEvents([sighting], timeZone)[0];
    if (event === undefined) return nobody;
    const key = eventKeyOf(event.provider, event.eventId, event.originalStart);
    // A title may say nothing where a feed or an opened event has told whose it is.
    const match = matchBooked(board, event, bookedEvents(board).get(key));
    // Whose an event is that does not take place need not be asked.
    if (match.type === 'ambiguous')
      return event.status === undefined ? { badge: { kind: 'whose' }, engagement: null } : nobody;
    if (match.type !== 'client') return nobody;
    const engagement = engagementAt(byClient.get(match.client) ?? [], event.start);
    if (engagement === undefined) return nobody;
    if (sighting.passing === true)
      return { badge: passingBadge(engagement, event, now), engagement: engagement.id };
    const item = forecastOf(engagement).items.find((candidate) => isOfEvent(candidate, key));
    return { badge: item?.badge ?? null, engagement: engagement.id };
  });
}
