// Cal.com: reads the lists of bookings, at its own address and at a coach's own. A booking has an id, its title and often the guests'
// addresses; its day and time are lines of text. A row that does not tell its day, or contradicts another, is left out.
import { dayInLine } from './cal-com/day-in-line.ts';
import { clockOf, tellsTimes, timesOf, type Clock } from './label-time.ts';
import { longestTitle, mostEmails, mostSightings } from './site.ts';
import type { CalendarSite, Looked, Sighting, SiteHealth } from './site.ts';
import { realOf } from './unclobbered.ts';

// Never a form: its fields could be named like what is asked of it.
const rowSelector = '[data-testid="booking-item"]:not(form)';
const link = 'a[href*="/booking/"]';

export const calCom: CalendarSite = {
  id: 'cal-com',
  hosts: ['app.cal.com'],
  provider: 'cal-com',
  tellsStatus: true,
  // The path alone: the same pages lie at a coach's own host.
  isHere: ({ pathname }) => listOf(pathname) !== null,
  watchedElements: rowSelector,
  watchedAttributes: [],
  watchedWithin: ['href', 'title'],
  read: (document) => readBookings(document, Temporal.Now.plainDateISO().year),
  // Keyed by the whole link, because one id may begin like another.
  badgeSelector: (chipId) => `${rowSelector}:has(a[href=${chipId}]) div[title]`,
};

const listOf = (pathname: string): string | null =>
  /^\/bookings\/(upcoming|unconfirmed|recurring|past|cancelled)\/?$/.exec(pathname)?.[1] ?? null;

/** `year` is about now: rows of this and the next year may leave theirs out. */
export function readBookings(document: Document, year: number): Looked {
  const list = listOf(new URL(document.location.href).pathname);
  const root = realOf(document, 'documentElement');
  const all = root.querySelectorAll(rowSelector);
  const rows = [...all].slice(0, mostSightings).map((row) => readRow(row, root.lang, year));
  const clock = clockOf(rows.flatMap(({ times }) => times));
  const unread = new Set(rows.flatMap(({ uid, hrefs }) => (uid === null ? hrefs : [])));
  const bookings = [...Map.groupBy(rows, ({ uid }) => uid)].map(([, same]) => ({
    rows: same.length,
    seen: sightingOf(same, unread, clock),
  }));
  const read = bookings.reduce((sum, { rows: count, seen }) => sum + (seen === null ? 0 : count), 0);
  const sightings = bookings.flatMap(({ seen }) => (seen === null ? [] : [{ ...seen, ...standingIn(list) }]));
  return { sightings, health: healthOf(root, all.length, read), wholeDays: [] };
}

// A request is no session until the coach agrees to it; then it has a row of its own.
function standingIn(list: string | null): Pick<Sighting, 'status' | 'passing'> {
  if (list === 'cancelled') return { status: 'cancelled' };
  return list === 'unconfirmed' ? { passing: true } : {};
}

type Row = {
  /** Null where its links lead to no booking, or to two. */
  readonly uid: string | null;
  readonly hrefs: readonly string[];
  readonly title: string | null;
  readonly days: readonly string[];
  readonly times: readonly string[];
  readonly emails: readonly string[];
};

function readRow(row: Element, language: string, year: number): Row {
  const hrefs = [...row.querySelectorAll(link)].map((element) => element.getAttribute('href') ?? '');
  const uids = distinct(hrefs.map((href) => /\/booking\/([^/?#]+)/.exec(href)?.[1] ?? ''));
  const uid = uids.length === 1 ? (uids[0] ?? '') : '';
  const [title, ...others] = row.querySelectorAll('div[title]');
  const lines = linesOf(row, title);
  return {
    uid: uid === '' || uid.length > longestId ? null : uid,
    hrefs,
    // The badge sits in it: two would wear two.
    title: others.length > 0 ? null : (title?.getAttribute('title') ?? null),
    days: distinct(lines.flatMap((line) => dayInLine(line, language, year) ?? [])),
    times: distinct(lines.filter(tellsTimes)),
    emails: distinct(lines.filter((line) => anAddress.test(line))).slice(0, mostEmails),
  };
}

// Records hold no longer one, and one that is cut might be another's.
const longestId = 500;
const longestHref = 1024;
const anAddress = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]+$/;

const mostElements = 400;
const longestLine = 320;

/** What stands in each element of its own, without what its children say; the title speaks for itself. */
function linesOf(row: Element, title: Element | undefined): readonly string[] {
  const elements = [...row.querySelectorAll(':not(form)')].slice(0, mostElements);
  const lines = elements
    .filter((element) => title?.contains(element) !== true)
    .map((element) =>
      [...element.childNodes]
        .map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : ''))
        .join('')
        .trim(),
    );
  return lines.filter((line) => line !== '' && line.length <= longestLine);
}

function sightingOf(rows: readonly Row[], unread: ReadonlySet<string>, clock: Clock): Sighting | null {
  const [row] = rows;
  const chipId = row?.hrefs[0] ?? '';
  if (row === undefined || row.uid === null || row.title === null || chipId.length > longestHref) return null;
  // One link in two rows that do not agree: which of them the badge would sit on, nobody could tell.
  const sames = rows.every((other) => saysTheSame(row, other));
  if (!sames || row.days.length !== 1 || row.times.length > 1 || unread.has(chipId)) return null;
  const times = row.times[0] ?? '';
  return {
    ...{ chipId, provider: calCom.provider, eventId: row.uid },
    title: row.title.slice(0, longestTitle),
    day: row.days[0] ?? '',
    ...timesOf(times, bareTimes.test(times) ? '24h' : clock, null),
    ...{ allDay: false, shape: 'row', tight: false },
    ...(row.emails.length === 0 ? {} : { emails: row.emails }),
  };
}

// A clock of twelve hours says which half of the day it means.
const bareTimes = /^\d{1,2}:\d\d\s*[-–]\s*\d{1,2}:\d\d$/;

const saysTheSame = (one: Row, other: Row): boolean =>
  one.title === other.title &&
  one.hrefs[0] === other.hrefs[0] &&
  one.days.join() === other.days.join() &&
  one.times.join() === other.times.join();

// The page has no count of its own. That rows go unseen is told by links to bookings outside of any.
function healthOf(root: Element, chips: number, read: number): SiteHealth {
  if (chips === 0 && root.querySelector(link) !== null) return { state: 'blind', chips, read };
  return { state: read < chips ? 'degraded' : 'ok', chips, read };
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
