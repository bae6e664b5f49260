// What a calendar tab shows, for our own panel: the event that is open, and every event that wears a badge. Made of the same as what
// is painted, so that the list says what the page wears.
import { isOfEvent } from '#shared/engagement/twins.ts';
import type { SessionRef } from '#shared/engagement/acts/inputs.ts';
import { eventKeyOf, type Board } from '#shared/engagement/board.ts';
import { refOfItem } from '#shared/engagement/ref-of-item.ts';
import { bookedEvents, matchBooked } from '#shared/matching/match-booked.ts';
import type { Match } from '#shared/matching/match-event.ts';
import type { Booking } from '#shared/records/booking.ts';
import type { RecordId } from '#shared/records/record.ts';
import type { CalendarOfTab, EventMatch, EventView, MatchedBy, PageEvent } from '../calendar-of-tab.ts';
import type { OpenedEvent, Sighting } from '../sites/site.ts';
import { eventBadges, type EventBadge } from './event-badges.ts';
import { matchOpened, strangersOf } from './opened-event.ts';
import type { CalendarSeen } from './parse-page-message.ts';
import { sightedEvents } from './sighted-events.ts';
import { isNewTo, sightedPage } from './sighted-page.ts';

export type CalendarView = Pick<CalendarOfTab, 'site' | 'health' | 'opened' | 'events'>;

export function calendarView(
  before: Board,
  seen: CalendarSeen,
  at: { readonly now: number; readonly timeZone: string },
): CalendarView {
  const { board } = sightedPage(before, seen, at, isNewTo);
  const badges = eventBadges(board, seen.sightings, at.timeZone, at.now);
  const worn = new Map<string, EventBadge>();
  const events = new Map<string, PageEvent>();
  seen.sightings.forEach((sighting, index) => {
    const badge = badges[index];
    const key = keyOf(sighting);
    // An event that is drawn twice, over midnight or in two calendars, is one line.
    if (badge?.badge == null || worn.has(key)) return;
    worn.set(key, badge);
    const event = pageEvent(board, sighting, badge, at.timeZone);
    if (event !== null) events.set(key, event);
  });
  const { opened, site, health } = seen;
  return {
    site,
    health,
    events: [...events.values()].toSorted((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1)),
    opened:
      opened === null
        ? null
        : {
            ...view(board, opened, matchOpened(board, opened), worn.get(keyOf(opened))),
            title: opened.title,
            strangers: strangersOf(board, opened),
          },
  };
}

function pageEvent(board: Board, sighting: Sighting, worn: EventBadge, timeZone: string): PageEvent | null {
  const event = sightedEvents([sighting], timeZone)[0];
  if (event === undefined || worn.badge === null) return null;
  const match = matchBooked(board, event, bookedEvents(board).get(keyOf(event)));
  const { start, end, timeKnown } = event;
  const title = match.type === 'ambiguous' ? sighting.title : null;
  return { ...view(board, sighting, match, worn), badge: worn.badge, start, end, timeKnown, title };
}

type Named = Pick<Sighting, 'provider' | 'eventId' | 'seriesId' | 'originalStart'>;

const keyOf = ({ provider, eventId, originalStart }: Named): string =>
  eventKeyOf(provider, eventId, originalStart);

function view(
  board: Board,
  named: OpenedEvent | Sighting,
  match: Match,
  worn: EventBadge | undefined,
): EventView {
  const key = keyOf(named);
  const { eventId, seriesId, originalStart } = named;
  const ref = match.type === 'client' ? refOf(board, match.client, key) : null;
  return {
    key,
    event: {
      eventId,
      ...(seriesId === undefined ? {} : { seriesId }),
      ...(originalStart === undefined ? {} : { originalStart }),
    },
    match: said(board, match),
    badge: worn?.badge ?? null,
    ref,
  };
}

function said(board: Board, match: Match): EventMatch {
  if (match.type !== 'client') return match;
  const { client, by, told } = match;
  const name = board.engagements.find((engagement) => engagement.client === client)?.name ?? '';
  return { type: 'client', client, name, by: told === true ? 'told' : matchedBy[by] };
}

const matchedBy: Readonly<Record<Booking['matchedBy'], MatchedBy>> = {
  email: 'guest',
  'call-link': 'call-link',
  learned: 'opened',
  title: 'title',
  coach: 'told',
};

/** The session that an event is: there has to be a booking of it with this client. */
function refOf(board: Board, client: RecordId, key: string): SessionRef | null {
  for (const engagement of board.engagements) {
    if (engagement.client !== client) continue;
    const item = engagement.items.find((candidate) => isOfEvent(candidate, key));
    if (item !== undefined) return refOfItem(engagement.id, item);
  }
  return null;
}
