// Nextcloud Calendar, at a coach's own host: day, week, month and list, which FullCalendar draws. An event is known by the two ids that
// Nextcloud writes on it; its day by the column, cell or heading it stands in. Where its parts disagree it is left out.
import { clockOf, timesOf, type Clock } from './label-time.ts';
import { dayAround, placeOf, shapeOf, startsHere } from './nextcloud-calendar/chip-place.ts';
import { sideBySide } from './side-by-side.ts';
import { longestTitle, mostSightings } from './site.ts';
import type { CalendarSite, Looked, Sighting, SiteHealth } from './site.ts';
import { realOf } from './unclobbered.ts';

// What is dragged about is drawn twice, free time and tasks are no events, and a form's fields could be named like what is asked of it.
const anyEvent = '.fc-event:not(.fc-event-mirror, .fc-bg-event, [class*="fc-event-nc-task"], form)';
const chipSelector = `${anyEvent}[data-object-id][data-recurrence-id]`;

export const nextcloudCalendar: CalendarSite = {
  id: 'nextcloud-calendar',
  // Everybody's own: Settings asks for it.
  hosts: [],
  provider: 'nextcloud',
  tellsStatus: true,
  // Not the calendars of others that are published by a link, nor the pages on which one books a time.
  isHere: ({ pathname }) => /\/apps\/calendar(\/(?!p\/|embed\/|public\/|appointment)|$)/.test(pathname),
  watchedElements: '.fc-event',
  watchedAttributes: ['data-object-id', 'data-recurrence-id', 'data-date'],
  watchedWithin: ['class'],
  read,
  badgeSelector: (chipId, shape) => {
    // The recurrence is made of letters and digits alone, so the last space parts the two, and nothing in it needs escaping.
    const space = chipId.lastIndexOf(' ');
    const chip = `.fc-event[data-object-id=${chipId.slice(0, space)}"][data-recurrence-id="${chipId.slice(space + 1)}]`;
    return shape === 'row' ? `${chip} .fc-list-event-title` : chip;
  },
};

function read(document: Document): Looked {
  const root = realOf(document, 'documentElement');
  const all = root.querySelectorAll(chipSelector);
  const chips = [...all].slice(0, mostSightings).flatMap((element) => chipOf(element) ?? []);
  const clock = clockIn(chips, root.lang);
  const events = [...Map.groupBy(chips, ({ chipId }) => chipId).values()].map((same) => ({
    chips: same.length,
    seen: sightingOf(same, clock),
  }));
  const sightings = events.flatMap(({ seen }) => (typeof seen === 'object' ? [seen] : []));
  const known = events.reduce((sum, { chips: count, seen }) => sum + (seen === 'unsure' ? 0 : count), 0);
  return { sightings: withRoom(sightings), health: healthOf(root, all.length, known), wholeDays: [] };
}

type Chip = {
  readonly chipId: string;
  readonly eventId: string;
  readonly recurrence: string;
  readonly title: string;
  readonly times: string;
  readonly declined: boolean;
  readonly element: Element;
};

// Records hold no longer ones, and one that is cut might be another's.
const longestId = 500;
const aRecurrence = /^[\w.:+-]{1,40}$/;

function chipOf(element: Element): Chip | null {
  const eventId = element.getAttribute('data-object-id') ?? '';
  const recurrence = element.getAttribute('data-recurrence-id') ?? '';
  if (eventId === '' || eventId.length > longestId || !aRecurrence.test(recurrence)) return null;
  return {
    ...{ chipId: `${eventId} ${recurrence}`, eventId, recurrence },
    title: textIn(element, '.fc-event-title, .fc-list-event-title').slice(0, longestTitle),
    times: textIn(element, '.fc-event-time, .fc-list-event-time').slice(0, longestTimes),
    declined: element.classList.contains('fc-event-nc-declined'),
    element,
  };
}

const longestTimes = 80;
const textIn = (element: Element, selector: string): string =>
  (element.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** `continues`: the days before those shown hold its beginning. */
function sightingOf(chips: readonly Chip[], clock: Clock): Sighting | 'continues' | 'unsure' {
  const [any] = chips;
  const first = chips.find(({ element }) => startsHere(element));
  if (any === undefined || chips.some((other) => !saysTheSame(any, other))) return 'unsure';
  if (first === undefined) return 'continues';
  const days = new Set(chips.flatMap(({ element }) => (startsHere(element) ? [dayAround(element)] : [])));
  const [day] = days;
  if (day == null || days.size !== 1) return 'unsure';
  const { chipId, eventId, recurrence, title, times, declined, element } = first;
  const shape = shapeOf(element);
  return {
    ...{
      chipId,
      provider: nextcloudCalendar.provider,
      eventId,
      seriesId: eventId,
      originalStart: recurrence,
    },
    ...{ title, day },
    ...timesOf(times, clock, shape === 'block' ? placeOf(element) : null),
    // A dot is drawn before timed events alone.
    allDay: !/\p{Nd}/u.test(times) && !element.classList.contains('fc-daygrid-dot-event'),
    ...{ shape, tight: shape !== 'row' },
    ...(declined ? { status: 'declined' } : {}),
  };
}

const saysTheSame = (one: Chip, other: Chip): boolean =>
  one.title === other.title && one.declined === other.declined;

// Times are written in the clock of the page's language, and in the grid without the half of the day: then the place decides.
function clockIn(chips: readonly Chip[], language: string): Clock {
  try {
    const { hour12 } = new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions();
    if (language !== '' && hour12 === false) return '24h';
  } catch {
    // The page's `lang` is no language tag.
  }
  return clockOf(chips.map(({ times }) => times));
}

const shortMinutes = 45;

// Bars are always low. A block is too, if it is short; and narrow beside another.
function withRoom(sightings: readonly Sighting[]): readonly Sighting[] {
  const crowded = sideBySide(sightings.filter(({ shape }) => shape === 'block'));
  return sightings.map((seen) => {
    if (seen.shape !== 'block') return seen;
    const minutes = (seen.endMinute ?? 0) - (seen.startMinute ?? 0);
    return { ...seen, tight: minutes < shortMinutes || crowded.has(seen) };
  });
}

// The page has no count of its own. That events go unseen is told by those that carry no id; and beginnings, by there being none.
function healthOf(root: Element, chips: number, read: number): SiteHealth {
  const events = root.querySelectorAll(anyEvent).length;
  if (chips === 0 && events > 0) return { state: 'blind', chips, read };
  const begins = chips === 0 || root.querySelector('.fc-event-start') !== null;
  return { state: read < chips || events > chips || !begins ? 'degraded' : 'ok', chips, read };
}
