// Google Calendar: reads week, day, month and schedule views. Everything hangs on attributes and roles; no class name and no
// word of any language. Where two sources disagree, or a day cannot be told, the chip is left out: nothing beats something wrong.
import { createChipReader, type ChipText } from './google-calendar/chip.ts';
import {
  allDayRowDay,
  announcedEvents,
  columnsOf,
  dayOfKey,
  type Column,
} from './google-calendar/column-day.ts';
import { dayAtStart, nearDayInLabel, tellsDates } from './label-day.ts';
import { clockOf, timesOf, type Clock } from './label-time.ts';
import { longestTitle, type CalendarSite, type Looked, type Sighting, type SiteHealth } from './site.ts';

const chipSelector = '[role="main"] [data-eventchip][data-eventid]';

export const googleCalendar: CalendarSite = {
  id: 'google-calendar',
  hosts: ['calendar.google.com'],
  provider: 'google',
  // The embedded calendar, the settings and the editor have chips of other shapes, or none.
  isHere: (url) =>
    googleCalendar.hosts.includes(url.hostname) &&
    /^\/calendar\/(u\/\d+\/|b\/\d+\/)*r(\/(?!settings|eventedit|trash)|$)/.test(url.pathname),
  watchedElements: '[data-eventchip]',
  watchedAttributes: ['data-eventid', 'data-datekey'],
  read,
  badgeSelector: (chipId, shape) => {
    const chip = `[role="main"] [data-eventchip][data-eventid=${chipId}]`;
    // A bar is drawn by its inner button; in a row the badge follows the title, which is the button.
    return { block: chip, bar: `${chip} > [role="button"]`, row: `${chip} [role="button"]` }[shape];
  },
};

type Chip = ChipText & { readonly element: HTMLElement };
type Page = { readonly columns: readonly Column[]; readonly clock: Clock; readonly language: string };

// Pure: else the call script, which reads no calendar, would carry all this too.
const readChips = /* @__PURE__ */ createChipReader();

function read(document: Document): Looked {
  const main = document.querySelector('[role="main"]');
  const elements = [...document.querySelectorAll<HTMLElement>(chipSelector)];
  const language = document.documentElement.lang;
  const texts = readChips(elements, language);
  const chips = texts.flatMap((text, index) => chipOf(text, elements[index]));
  const page: Page = {
    columns: main === null ? [] : columnsOf(main),
    clock: clockOf(chips.map((chip) => chip.parts.head)),
    language,
  };
  const seen = chips.map((chip) => sightingOf(chip, page));
  const sightings = onePerChip(seen.filter((sighting) => typeof sighting === 'object'));
  const known = seen.filter((sighting) => sighting !== 'unsure').length;
  const events = texts.filter((text) => text !== 'not-an-event').length;
  return { sightings, health: healthOf(page.columns, elements, events, known), wholeDays: [] };
}

const chipOf = (
  text: ReturnType<typeof readChips>[number],
  element: HTMLElement | undefined,
): readonly Chip[] => (typeof text === 'string' || element === undefined ? [] : [{ ...text, element }]);

/** `continues`: the rest of an event from the day before, which was or will be seen there. */
function sightingOf(chip: Chip, page: Page): Sighting | 'continues' | 'unsure' {
  const { chipId, id, shape, parts, place, tight } = chip;
  const day = dayOf(chip, page);
  if (typeof day === 'string') return day;
  return {
    chipId,
    provider: googleCalendar.provider,
    ...id,
    title: parts.title.slice(0, longestTitle),
    ...day,
    ...timesOf(parts.head, page.clock, place),
    // Only the head of an all-day label has no number at all.
    allDay: shape !== 'block' && !/\p{Nd}/u.test(parts.head),
    shape,
    tight,
  };
}

function dayOf(
  { element, id, shape, parts, toldDay }: Chip,
  { columns, language }: Page,
): { readonly day: string } | 'continues' | 'unsure' {
  const shown = shape === 'bar' ? allDayRowDay(element, columns) : dayOfKey(keyAround(element));
  if (tellsDates(parts.head)) {
    const first = dayAtStart(parts.head, language);
    if (first === null) return 'unsure';
    return shown === null || first === shown ? { day: first } : 'continues';
  }
  if (shown !== null && toldDay !== null && shown !== toldDay) return 'unsure';
  const day = shown ?? toldDay ?? dayOfOriginalStart(id.originalStart, parts.label);
  return day === null ? 'unsure' : { day };
}

const keyAround = (element: Element): string | null =>
  element.closest('[data-datekey]')?.getAttribute('data-datekey') ?? null;

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

function healthOf(
  columns: readonly Column[],
  chips: readonly Element[],
  events: number,
  known: number,
): SiteHealth {
  const missing = columns.some((column) => {
    const announced = announcedEvents(column);
    return announced !== null && announced > chips.filter((chip) => column.cell.contains(chip)).length;
  });
  if (chips.length === 0 && missing) return { state: 'blind', chips: 0, read: 0 };
  return { state: missing || known < events ? 'degraded' : 'ok', chips: events, read: known };
}
