// Outlook on the web: reads day, work week, week and month views. Everything hangs on attributes, roles and what the tile says; no
// class name. Where two sources disagree, or a day cannot be told, the tile is left out: nothing beats something wrong.
import { clockOf, timesOf, type Clock, type Times } from './label-time.ts';
import { createLastLook } from './last-look.ts';
import { sideBySide } from './outlook-calendar/side-by-side.ts';
import { daysAround, shapeOf } from './outlook-calendar/tile-place.ts';
import { readTile, type TileText } from './outlook-calendar/tile-text.ts';
import { longestTitle, type CalendarSite, type Sighting, type SiteHealth } from './site.ts';

// The card that peeks out of a tile, the ribbon and dialogs repeat what tiles say, and are none.
const elsewhere = '[data-app-section="CalendarItemPeek"], [data-app-section$="Ribbon"], [role="dialog"]';
const button = '[role="button"][aria-label][title]';

export const outlookCalendar: CalendarSite = {
  id: 'outlook-calendar',
  // Microsoft moves accounts from one to the other, and a host that is missing fails without a word.
  hosts: ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'],
  provider: 'outlook',
  // Mail is on the same hosts, and is not looked at.
  isHere: (url) =>
    outlookCalendar.hosts.includes(url.hostname) &&
    /^\/calendar(\/\d+)?(\/?$|\/view\/(day|workweek|week|month)(\/|$))/.test(url.pathname),
  watchedElements: '[data-calitemid]',
  watchedAttributes: ['data-calitemid', 'data-column-date'],
  // React writes a changed event into the same node.
  watchedWithin: ['aria-label', 'title'],
  read,
  badgeSelector: (chipId) => `[data-calitemid=${chipId}]:not(:is(${elsewhere}) *) ${button}`,
};

type Tile = TileText & {
  readonly id: string;
  readonly around: readonly string[];
  readonly shape: Sighting['shape'];
};

// Exchange ids have some 150 characters. A longer one than records hold would have to be cut, and might then be another's.
const longestId = 500;
const shortMinutes = 45;
const look = createLastLook<TileText | 'unsure'>();

function read(document: Document): { readonly sightings: readonly Sighting[]; readonly health: SiteHealth } {
  const elements = [...document.querySelectorAll('[data-calitemid]')].filter(isInView);
  const texts = look(
    elements.map((element) => wordsOf(element, document.documentElement.lang)),
    (words) => JSON.stringify(words),
    ([label, tooltip, language]) => readTile(label, tooltip, language),
  );
  const unread = new Set(elements.filter((_, index) => texts[index] === 'unsure').map(idOf));
  const tiles = texts
    .flatMap((text, index) => tileOf(text, elements[index]))
    // Of an event that one tile tells and another does not, nothing is known: the badge would sit on both.
    .filter(({ id }) => !unread.has(id));
  const clock = clockIn(tiles);
  const events = [...Map.groupBy(tiles, ({ id }) => id).values()].map((same) => ({
    tiles: same.length,
    seen: sightingOf(same, clock),
  }));
  const known = events.filter(({ seen }) => seen !== 'unsure').reduce((sum, event) => sum + event.tiles, 0);
  const sightings = events.flatMap(({ seen }) => (typeof seen === 'object' ? [seen] : []));
  return { sightings: withRoom(sightings), health: healthOf(document, elements.length, known) };
}

const isInView = (element: Element): boolean => element.closest(elsewhere) === null;

type Words = readonly [label: string, tooltip: string, language: string];

function wordsOf(element: Element, language: string): Words {
  const inner = element.querySelector(button);
  return [inner?.getAttribute('aria-label') ?? '', inner?.getAttribute('title') ?? '', language];
}

function tileOf(text: TileText | 'unsure', element: Element | undefined): readonly Tile[] {
  if (text === 'unsure' || element === undefined) return [];
  const id = idOf(element);
  if (id === '' || id.length > longestId) return [];
  return [{ ...text, id, around: daysAround(element), shape: shapeOf(element) }];
}

const idOf = (element: Element): string => element.getAttribute('data-calitemid') ?? '';

// The label tells a half of the day, before or after the time, wherever the account has a clock of twelve hours. So where nothing
// stands around the two times, it has one of twenty-four.
const bareTimes = /^\d{1,2}[:.]\d\d\P{Nd}{1,20}\d{1,2}[:.]\d\d$/u;

const clockIn = (tiles: readonly Tile[]): Clock =>
  tiles.some(({ times }) => bareTimes.test(times)) ? '24h' : clockOf(tiles.map(({ times }) => times));

/** The event of all tiles with one id: a longer one is drawn once a day, or once a week. */
function sightingOf(tiles: readonly Tile[], clock: Clock): Sighting | 'cancelled' | 'unsure' {
  const [tile] = tiles;
  // One id for two events: which of them a badge would sit on, nobody could tell.
  if (tile === undefined || tiles.some((other) => !saysTheSame(tile, other))) return 'unsure';
  const day = dayOf(tiles);
  const times = timesIn(tile, clock);
  if (day === null || times === 'conflict') return 'unsure';
  if (tile.cancelled) return 'cancelled';
  const { id, title, allDay, shape } = tile;
  return {
    ...{ chipId: id, provider: outlookCalendar.provider, eventId: id },
    title: title.slice(0, longestTitle),
    day,
    ...times,
    ...{ allDay, shape, tight: true },
  };
}

const saysTheSame = (one: Tile, other: Tile): boolean =>
  one.title === other.title &&
  one.times === other.times &&
  one.tooltipTimes === other.tooltipTimes &&
  one.cancelled === other.cancelled &&
  one.allDay === other.allDay &&
  one.told?.first === other.told?.first &&
  one.told?.last === other.told?.last;

/** The label's own day, if the places of the tiles bear it out; else the one place there is. */
function dayOf(tiles: readonly Tile[]): string | null {
  const told = tiles[0]?.told ?? null;
  if (tiles.some(({ around }) => around.length > 1)) return null;
  const days = new Set(tiles.flatMap(({ around }) => around));
  if (told === null) return days.size === 1 ? ([...days][0] ?? null) : null;
  // Without a range in the label, what runs over midnight is known by a tile on its first day.
  const fits = [...days].every((day) => told.first <= day && (day <= told.last || days.has(told.first)));
  return fits ? told.first : null;
}

function timesIn({ times, tooltipTimes }: Tile, clock: Clock): Times | 'conflict' | null {
  const [label, tooltip] = [timesOf(times, clock, null), timesOf(tooltipTimes, clock, null)];
  const differ = label !== null && tooltip !== null && JSON.stringify(label) !== JSON.stringify(tooltip);
  return differ ? 'conflict' : (label ?? tooltip);
}

// Bars are always low. A block is too, if it is short; and narrow beside another.
function withRoom(sightings: readonly Sighting[]): readonly Sighting[] {
  const crowded = sideBySide(sightings.filter(({ shape }) => shape === 'block'));
  return sightings.map((seen) => {
    const minutes = (seen.endMinute ?? 0) - (seen.startMinute ?? 0);
    return { ...seen, tight: seen.shape !== 'block' || minutes < shortMinutes || crowded.has(seen) };
  });
}

// The page has no count of its own. That tiles go unseen is told by buttons that speak like one and carry no id.
function healthOf(document: Document, chips: number, read: number): SiteHealth {
  const surface = document.querySelector('[data-app-section="CalendarModule"]') ?? document;
  const unseen = [...surface.querySelectorAll(button)].some(
    (inner) => inner.closest('[data-calitemid]') === null && isInView(inner) && speaksLikeAnEvent(inner),
  );
  if (chips === 0 && unseen) return { state: 'blind', chips, read };
  return { state: unseen || read < chips ? 'degraded' : 'ok', chips, read };
}

function speaksLikeAnEvent(inner: Element): boolean {
  const tooltip = inner.getAttribute('title') ?? '';
  if (!/[\r\n]/.test(tooltip)) return false;
  const text = readTile(inner.getAttribute('aria-label') ?? '', tooltip, '');
  return text !== 'unsure' && text.tooltipTimes !== '';
}
