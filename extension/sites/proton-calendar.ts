// Proton Calendar: day and week. Its cells have no id and no date, only a title and a place, so an event is never kept: it wears what
// holds whatever else there is, and only where its title stands on one cell alone. All else is left out.
import { clockOf, timesOf, type Clock } from './label-time.ts';
import { columnDays, dayUnder, type Box } from './proton-calendar/column-days.ts';
import { longestTitle, mostSightings, type CalendarSite, type Looked, type Sighting } from './site.ts';
import { realOf } from './unclobbered.ts';

// Never a form: its fields could be named like what is asked of it.
const cell = '.calendar-eventcell[title]:not(form)';
// Cells of the day and the week alone hold it; those of a month stand in no column of one day.
const timed = '[data-testid="calendar-day-week-view:part-day-event"]';

export const protonCalendar: CalendarSite = {
  id: 'proton-calendar',
  hosts: ['calendar.proton.me'],
  provider: 'proton',
  isHere: ({ hostname, pathname }) => protonCalendar.hosts.includes(hostname) && addressShape.test(pathname),
  watchedElements: '.calendar-eventcell',
  watchedAttributes: [],
  // A title is decrypted in the cell that waits for it.
  watchedWithin: ['title', 'class'],
  read: (document) =>
    readCells(document, Temporal.Now.plainDateISO().toString(), (element) => element.getBoundingClientRect()),
  badgeSelector: (chipId) => `.isLoaded[title=${chipId}]${cell}:has(${timed})`,
};

// At its plain address Proton shows what the coach prefers, around today.
const addressShape = /^\/(?:u\/\d+\/?(?:(day|week)(?:\/(\d{4})\/(\d{1,2})\/(\d{1,2}))?\/?)?)?$/;

const longestChipId = 1024;

type BoxOf = (element: Element) => Box;

/** `now` is today's ISO date, for an address without one. Layout is asked for, because nothing else tells a cell's column. */
export function readCells(document: Document, now: string, boxOf: BoxOf): Looked {
  const root = realOf(document, 'documentElement');
  const all = [...root.querySelectorAll(cell)].filter((element) => element.querySelector(timed) !== null);
  // Until it is decrypted, a cell has three dots for a title.
  const cells = all.filter(({ classList }) => classList.contains('isLoaded'));
  const read = cells.slice(0, mostSightings);
  const dayOf = read.length === 0 ? () => null : dayTeller(document, now, boxOf);
  const times = read.map(timesIn);
  const clock = clockOf(times);
  const seen = read.flatMap(
    (element, index) => sightingOf(element, dayOf(element), times[index] ?? '', clock) ?? [],
  );
  const cellsByTitle = Map.groupBy(all, titleOf);
  return {
    // A badge is keyed by the title: two cells of one title would both wear what one of them is told.
    sightings: seen.filter(({ chipId }) => cellsByTitle.get(chipId)?.length === 1),
    health: { state: seen.length < cells.length ? 'degraded' : 'ok', chips: cells.length, read: seen.length },
    wholeDays: [],
  };
}

function dayTeller(document: Document, now: string, boxOf: BoxOf): (element: Element) => string | null {
  const [, view, ...date] = addressShape.exec(new URL(document.location.href).pathname) ?? [];
  const told = date.map((number) => (number ?? '').padStart(2, '0')).join('-');
  const shown = date[0] === undefined ? now : told;
  // "2026-02-31" is no day, whatever the parser makes of it.
  if (!isDay(shown)) return () => null;
  if (view === 'day') return () => shown;
  const columns = columnDays(realOf(document, 'documentElement'), shown, boxOf);
  return (element) => dayUnder(columns, boxOf(element));
}

function sightingOf(element: Element, day: string | null, times: string, clock: Clock): Sighting | null {
  const title = titleOf(element);
  if (day === null || title === '' || title.length > longestChipId) return null;
  return {
    ...{ chipId: title, provider: protonCalendar.provider, eventId: '' },
    ...{ title: title.slice(0, longestTitle), day },
    ...timesOf(times, clock, null),
    ...{ allDay: false, shape: 'block', tight: true, passing: true },
  };
}

const titleOf = (element: Element): string => element.getAttribute('title') ?? '';

const longestTimes = 80;
const timesIn = (element: Element): string =>
  (element.querySelector('.calendar-eventcell-timestring')?.textContent ?? '').trim().slice(0, longestTimes);

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
