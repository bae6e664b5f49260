// Outlook on the web: reads day, work week, week and month views. Everything hangs on attributes, roles and what the tile says; no
// class name. Where two sources disagree, or a day cannot be told, the tile is left out: nothing beats something wrong.
import { createLastLook } from './last-look.ts';
import { clockIn, provider, sightingOf, type Tile } from './outlook-calendar/event-of-tiles.ts';
import { card, openedIn } from './outlook-calendar/opened.ts';
import { sharedIds } from './outlook-calendar/shared-ids.ts';
import { sideBySide } from './side-by-side.ts';
import { daysAround, shapeOf } from './outlook-calendar/tile-place.ts';
import { readTile, type TileText } from './outlook-calendar/tile-text.ts';
import { mostSightings, type CalendarSite, type Looked, type Sighting, type SiteHealth } from './site.ts';
import { allSteps, type Steps } from './steps.ts';
import { findAll } from './unclobbered.ts';

// The card that peeks out of a tile, the ribbon and dialogs repeat what tiles say, and are none.
const elsewhere = `${card}, [data-app-section$="Ribbon"], [role="dialog"]`;
const button = '[role="button"][aria-label][title]:not(form)';

export const outlookCalendar: CalendarSite = {
  id: 'outlook-calendar',
  // Microsoft moves accounts from one to the other, and a host that is missing fails without a word.
  hosts: ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'],
  provider,
  tellsStatus: true,
  // Mail is on the same hosts, and is not looked at.
  isHere: (url) =>
    outlookCalendar.hosts.includes(url.hostname) &&
    /^\/calendar(\/\d+)?(\/?$|\/view\/(day|workweek|week|month)(\/|$))/.test(url.pathname),
  watchedElements: `[data-calitemid], ${card}`,
  watchedAttributes: ['data-calitemid', 'data-column-date'],
  // React writes a changed event into the same node.
  watchedWithin: ['aria-label', 'title'],
  watchedBoxes: card,
  readInSteps,
  read: (document) => allSteps(readInSteps(document)),
  readOpened: (document) =>
    openedIn(document, languageOf(document), () => outlookCalendar.read(document).sightings),
  badgeSelector: (chipId) => `[data-calitemid=${chipId}]:not(:is(${elsewhere}) *) ${button}`,
};

// Exchange ids have some 150 characters. A longer one than records hold would have to be cut, and might then be another's.
const longestId = 500;
const shortMinutes = 45;
// Pure: else the call script, which reads no calendar, would carry all this too.
const look = /* @__PURE__ */ createLastLook<TileText | 'unsure'>();

function* readInSteps(document: Document): Steps<Looked> {
  const elements = findAll(document, '[data-calitemid]:not(form)').filter(isInView);
  const language = languageOf(document);
  const texts = yield* look(
    elements.map((element) => wordsOf(element, language)),
    (words) => JSON.stringify(words),
    ([label, tooltip]) => readTile(label, tooltip, language),
  );
  const unread = new Set(elements.filter((_, index) => texts[index] === 'unsure').map(idOf));
  const tiles = texts
    .flatMap((text, index) => tileOf(text, elements[index]))
    // Of an event that one tile tells and another does not, nothing is known: the badge would sit on both.
    .filter(({ id }) => !unread.has(id));
  const clock = clockIn(tiles);
  const isShared = sharedIds(document);
  let known = 0;
  const sightings: Sighting[] = [];
  for (const same of Map.groupBy(tiles, ({ id }) => id).values()) {
    const seen = sightingOf(same, clock);
    if (isShared(same, seen) || seen === 'unsure' || sightings.length === mostSightings) continue;
    sightings.push(seen);
    known += same.length;
  }
  return {
    sightings: withRoom(sightings),
    health: healthOf(document, elements.length, known),
    // The page never says how many events a day has, so none is known to be shown whole.
    wholeDays: [],
  };
}

const languageOf = (document: Document): string => findAll(document, ':root')[0]?.getAttribute('lang') ?? '';

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
  const module = '[data-app-section="CalendarModule"]';
  const within = findAll(document, module).length > 0 ? `${module} ` : '';
  const unseen = findAll(document, within + button).some(
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
