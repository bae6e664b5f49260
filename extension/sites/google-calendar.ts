// Google Calendar: reads every view of events there is. Everything hangs on attributes and roles; no class name and no word of any
// language. Where two sources disagree, or a day cannot be told, the chip is left out: nothing beats something wrong.
import { createChipReader, type ChipText, type ReadChip } from './google-calendar/chip.ts';
import { dayOfKey, gridOf, type Cell } from './google-calendar/grid.ts';
import { detailsBox, openedIn } from './google-calendar/opened.ts';
import { compareCounts, type CountedChip } from './google-calendar/own-count.ts';
import { ownersOf, type Owners } from './google-calendar/owner.ts';
import { nearDayInLabel, spanIn, tellsDates } from './label-day.ts';
import { clockOf, timesOf, type Clock, type Times } from './label-time.ts';
import {
  longestTitle,
  mostSightings,
  type CalendarSite,
  type Looked,
  type Sighting,
  type SiteHealth,
} from './site.ts';
import { allSteps, mapInSteps, type Steps } from './steps.ts';
import { findAll, realOf } from './unclobbered.ts';

const chips = '[data-eventchip][data-eventid]';

export const googleCalendar: CalendarSite = {
  id: 'google-calendar',
  hosts: ['calendar.google.com'],
  provider: 'google',
  // The embedded calendar, the settings and the editor have chips of other shapes, or none.
  isHere: (url) =>
    googleCalendar.hosts.includes(url.hostname) &&
    /^\/calendar\/(u\/\d+\/|b\/\d+\/)*r(\/(?!settings|eventedit|trash)|$)/.test(url.pathname),
  watchedElements: '[data-eventchip], #xDetDlg',
  watchedAttributes: ['data-eventid', 'data-datekey'],
  watchedBoxes: detailsBox,
  readInSteps,
  read: (document) => allSteps(readInSteps(document)),
  readOpened: (document) => {
    const opened = openedIn(document, lastOwners.get(document) ?? ownersOf(document, []));
    return opened && { provider: googleCalendar.provider, ...opened };
  },
  badgeSelector: (chipId, shape) => {
    // The id first: of a thousand such selectors all but one are put aside at that.
    const chip = `[role="main"] [data-eventid=${chipId}][data-eventchip]`;
    // A bar is drawn by its inner button; in a row the badge follows the title, which is the button.
    return { block: chip, bar: `${chip} > [role="button"]`, row: `${chip} [role="button"]` }[shape];
  },
};

type Chip = ChipText & { readonly element: Element; readonly cells: readonly Cell[] };
type Page = { readonly clock: Clock; readonly language: string; readonly owners: Owners };

// Pure: else the call script, which reads no calendar, would carry all this too.
const readChips = /* @__PURE__ */ createChipReader();
// Whose calendars they are is told by all chips together; the details that are open have but one.
const lastOwners = /* @__PURE__ */ new WeakMap<Document, Owners>();

function* readInSteps(document: Document): Steps<Looked> {
  const language = realOf(document, 'documentElement').lang;
  const all = findAll(document, `[role="main"] ${chips}:not(form)`);
  const elements = all.slice(0, mostSightings);
  const texts = yield* readChips(elements, language);
  const grid = gridOf(document, language);
  const owners = ownersOf(document, texts.flatMap(addressOf));
  lastOwners.set(document, owners);
  const clock = clockOf(texts.flatMap((text) => (typeof text === 'string' ? [] : [text.parts.head])));
  const seen = yield* mapInSteps(elements, (element, index) => {
    const text = texts[index] ?? 'unsure';
    const cells = grid.covered(element);
    const told =
      typeof text === 'string' ? text : sightingOf({ ...text, element, cells }, { clock, language, owners });
    return { told, cells, chipId: element.getAttribute('data-eventid') ?? '' };
  });
  const { isMissing, wholeDays } = compareCounts(grid, seen.map(counted));
  const unread = all.length - elements.length + findAll(document, `[role="main"] form${chips}`).length;
  const health = healthOf(
    seen.map(({ told }) => told),
    unread,
    isMissing,
  );
  return {
    sightings: onePerChip(seen.flatMap(({ told }) => (typeof told === 'object' ? [told] : []))),
    health,
    wholeDays: unread === 0 ? wholeDays : [],
  };
}

/** `not-ours`: on the calendar of another person. `continues`: the rest of an event, which was or will be seen on its first day. */
type Told = Sighting | 'not-an-event' | 'not-ours' | 'continues' | 'unsure';

const addressOf = (text: ReadChip): readonly (string | null)[] =>
  typeof text === 'string' ? [] : [text.address];

const counted = ({ told, ...chip }: Omit<CountedChip, 'is'> & { readonly told: Told }): CountedChip => ({
  ...chip,
  is: told === 'unsure' ? 'unsure' : told === 'not-an-event' ? 'no-event' : 'event',
});

function sightingOf(chip: Chip, page: Page): Told {
  const { chipId, id, address, shape, parts, isAllDay, tight } = chip;
  const owner = page.owners.ownerOf(address);
  if (owner !== 'coach') return owner === 'other' ? 'not-ours' : 'unsure';
  const when = tellsDates(parts.head) ? spanOf(chip, page) : dayOf(chip, page);
  if (typeof when === 'string') return when;
  return {
    chipId,
    provider: googleCalendar.provider,
    ...id,
    title: parts.title.slice(0, longestTitle),
    ...when,
    allDay: isAllDay,
    shape,
    tight,
  };
}

type When = { readonly day: string } & Partial<Times>;

// A label over midnight tells both dates in its head.
function spanOf(chip: Chip, { clock, language }: Page): When | 'continues' | 'unsure' {
  const span = spanIn(chip.parts.head, language);
  if (span === null) return 'unsure';
  const { first, laterDays, rest } = span;
  const shown = shownDay(chip);
  if (shown !== null && shown !== first) return shown > first ? 'continues' : 'unsure';
  // Of a longer one no hours are told: nobody meets for days.
  return { day: first, ...(laterDays > 1 ? {} : timesOf(rest, clock, null, laterDays)) };
}

function dayOf(chip: Chip, { clock }: Page): When | 'continues' | 'unsure' {
  const { id, parts, place, toldDay, isSeveralDays } = chip;
  const shown = shownDay(chip);
  if (isSeveralDays && shown !== null && toldDay !== null && shown > toldDay) return 'continues';
  if (shown !== null && toldDay !== null && shown !== toldDay) return 'unsure';
  const day = shown ?? toldDay ?? dayOfOriginalStart(id.originalStart, parts.label);
  return day === null ? 'unsure' : { day, ...timesOf(parts.head, clock, place) };
}

const shownDay = ({ element, cells, shape }: Chip): string | null =>
  shape === 'bar'
    ? (cells[0]?.day ?? null)
    : dayOfKey(element.closest('[data-datekey]:not(form)')?.getAttribute('data-datekey') ?? null);

// The last resort, for a language whose dates we do not recognise. A timed instance tells its start in UTC and may have moved,
// so the label's own numbers have to confirm the day.
function dayOfOriginalStart(originalStart: string | undefined, label: string): string | null {
  if (originalStart === undefined) return null;
  const day = `${originalStart.slice(0, 4)}-${originalStart.slice(4, 6)}-${originalStart.slice(6, 8)}`;
  if (Number.isNaN(Date.parse(day))) return null;
  return originalStart.length === 8 ? day : nearDayInLabel(label, day);
}

// One event may be drawn more than once (several days of a schedule): the first day is its day.
function onePerChip(sightings: readonly Sighting[]): readonly Sighting[] {
  const byChip = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const known = byChip.get(sighting.chipId);
    if (known === undefined || sighting.day < known.day) byChip.set(sighting.chipId, sighting);
  }
  return [...byChip.values()];
}

// No page has more; one that does need not be told exactly.
const mostCounted = 100_000;

function healthOf(all: readonly Told[], unread: number, isMissing: boolean): SiteHealth {
  const events = all.filter((told) => told !== 'not-an-event');
  const read = events.filter((told) => told !== 'unsure').length;
  const chips = Math.min(events.length + unread, mostCounted);
  if (all.length + unread === 0 && isMissing) return { state: 'blind', chips, read };
  return { state: isMissing || read < chips ? 'degraded' : 'ok', chips, read };
}
