// Google Calendar: reads week, day, month and schedule views. Everything hangs on attributes and roles; no class name and no
// word of any language. Where two sources disagree, or a day cannot be told, the chip is left out: nothing beats something wrong.
import {
  allDayRowDay,
  announcedEvents,
  columnsOf,
  dayOfKey,
  type Column,
} from './google-calendar/column-day.ts';
import { readEventId, type EventId } from './google-calendar/event-id.ts';
import { dayAtEnd, dayAtStart, nearDayInLabel, tellsDates } from './google-calendar/label-day.ts';
import { clockOf, timesOf, type Clock, type Place } from './google-calendar/label-time.ts';
import { labelOf, type LabelParts } from './google-calendar/label.ts';
import type { CalendarSite, Sighting, SiteHealth } from './site.ts';

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

type Chip = {
  readonly element: HTMLElement;
  readonly chipId: string;
  readonly id: EventId;
  readonly shape: Sighting['shape'];
  readonly parts: LabelParts;
};

type Page = { readonly columns: readonly Column[]; readonly clock: Clock; readonly language: string };

const longestChipId = 1024;
const longestTitle = 1000;

function read(document: Document): { readonly sightings: readonly Sighting[]; readonly health: SiteHealth } {
  const main = document.querySelector('[role="main"]');
  const elements = [...document.querySelectorAll<HTMLElement>(chipSelector)];
  const opened = elements.map(openChip);
  const chips = opened.filter((chip) => chip !== 'not-an-event' && chip !== null);
  const page: Page = {
    columns: main === null ? [] : columnsOf(main),
    clock: clockOf(chips.map((chip) => chip.parts.head)),
    language: document.documentElement.lang,
  };
  const seen = chips.map((chip) => sightingOf(chip, page));
  const sightings = onePerChip(seen.filter((sighting) => typeof sighting === 'object'));
  const known = seen.filter((sighting) => sighting !== 'unsure').length;
  const events = opened.filter((chip) => chip !== 'not-an-event').length;
  return { sightings, health: healthOf(page.columns, elements, events, known) };
}

function openChip(element: HTMLElement): Chip | 'not-an-event' | null {
  const chipId = element.dataset['eventid'] ?? '';
  const id = readEventId(chipId);
  const shape = shapeOf(element);
  if (id === 'not-an-event') return id;
  if (id === null || shape === null || chipId.length > longestChipId) return null;
  return { element, chipId, id, shape, parts: labelOf(element) };
}

// Seen 2025-05 to 2026-09: a timed block is itself the button; bars (all-day row, month) hold one; schedule rows repeat the id.
function shapeOf(element: Element): Sighting['shape'] | null {
  if (element.getAttribute('role') === 'button') return 'block';
  if (element.hasAttribute('data-stacked-layout-chip-container')) return 'bar';
  return element.querySelector('[role="button"][data-eventid]') === null ? null : 'row';
}

/** `continues`: the rest of an event from the day before, which was or will be seen there. */
function sightingOf(chip: Chip, page: Page): Sighting | 'continues' | 'unsure' {
  const { element, chipId, id, shape, parts } = chip;
  const day = dayOf(chip, page);
  if (typeof day === 'string') return day;
  const times = timesOf(parts.head, page.clock, shape === 'block' ? placeOf(element) : null);
  return {
    chipId,
    provider: googleCalendar.provider,
    ...id,
    title: parts.title.slice(0, longestTitle),
    ...day,
    ...times,
    // Only the head of an all-day label has no number at all.
    allDay: shape !== 'block' && !/\p{Nd}/u.test(parts.head),
    shape,
    tight: isTight(element, shape),
  };
}

function dayOf(
  { element, id, shape, parts }: Chip,
  page: Page,
): { readonly day: string } | 'continues' | 'unsure' {
  const shown = shape === 'bar' ? allDayRowDay(element, page.columns) : dayOfKey(keyAround(element));
  if (tellsDates(parts.head)) {
    const first = dayAtStart(parts.head, page.language);
    if (first === null) return 'unsure';
    return shown === null || first === shown ? { day: first } : 'continues';
  }
  const told = dayAtEnd(parts.label, page.language);
  if (shown !== null && told !== null && shown !== told) return 'unsure';
  const day = shown ?? told ?? dayOfOriginalStart(id, parts.label);
  return day === null ? 'unsure' : { day };
}

const keyAround = (element: Element): string | null =>
  element.closest('[data-datekey]')?.getAttribute('data-datekey') ?? null;

// The last resort, for a language whose dates we do not recognise. A timed instance tells its start in UTC and may have moved,
// so the label's own numbers have to confirm the day.
function dayOfOriginalStart({ originalStart }: EventId, label: string): string | null {
  if (originalStart === undefined) return null;
  const day = `${originalStart.slice(0, 4)}-${originalStart.slice(4, 6)}-${originalStart.slice(6, 8)}`;
  return Number.isNaN(Date.parse(day)) ? null : originalStart.length === 8 ? day : nearDayInLabel(label, day);
}

function placeOf({ style }: HTMLElement): Place | null {
  const [topPx, heightPx] = [style.top, style.height]
    .map((length) => /^([\d.]+)px$/.exec(length)?.[1])
    .map(Number);
  return Number.isFinite(topPx) && Number.isFinite(heightPx)
    ? { topPx: topPx ?? 0, heightPx: heightPx ?? 0 }
    : null;
}

// Below two lines of text, or beside another event, the whole badge would cover the title. Inline styles only: asking for a
// layout here would make every re-render pay.
function isTight({ style }: HTMLElement, shape: Sighting['shape']): boolean {
  if (shape !== 'block') return shape === 'bar';
  const heightPx = Number(/^([\d.]+)px$/.exec(style.height)?.[1] ?? Infinity);
  const widthPercent = Number(/([\d.]+)%/.exec(style.width)?.[1] ?? 100);
  return heightPx < 32 || widthPercent < 60;
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
