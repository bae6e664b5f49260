// The event whose card peeks out of the calendar. The card names no id and no guests, so it is told only where all it says - subject, day
// and both times - fits exactly one event on the page. How it writes them was seen once ("Po 06.01.2025 9:00 – 17:00"): whatever cannot
// be read in one way alone gives nothing.
import { datesIn } from '../label-day.ts';
import { timesOf } from '../label-time.ts';
import type { OpenedEvent, Sighting } from '../site.ts';
import { findAll } from '../unclobbered.ts';

export const card = '[data-app-section="CalendarItemPeek"]';

const mostElements = 400;
const longestTime = 120;
const mostLinks = 20;
const longestLink = 4096;

export function openedIn(
  document: Document,
  language: string,
  sightings: () => readonly Sighting[],
): OpenedEvent | null {
  const shown = findAll(document, `${card}:not(form)`).filter((found) =>
    found.checkVisibility({ visibilityProperty: true }),
  );
  const [open, ...others] = shown;
  if (open === undefined || others.length > 0 || open.querySelector('form') !== null) return null;
  const texts = [...open.querySelectorAll('*')].slice(0, mostElements).map(textOf);
  const timeAt = texts.findIndex(tellsTwoTimes);
  // What follows may be an event that it clashes with.
  const above = new Set(texts.slice(0, Math.max(0, timeAt)));
  const time = texts[timeAt] ?? '';
  const [seen, ...alike] = sightings().filter((one) => above.has(one.title) && isAt(one, time, language));
  if (seen === undefined || alike.length > 0) return null;
  const { provider, eventId, title } = seen;
  return { ...{ provider, eventId, title }, emails: [], links: linksIn(open) };
}

const textOf = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

const times = /\d{1,2}:\d\d(?:\s?[ap]\.?\s?m\b\.?)?/gi;

const tellsTwoTimes = (text: string): boolean =>
  text.length <= longestTime && (text.match(times)?.length ?? 0) === 2;

function isAt({ title, day, startMinute, endMinute }: Sighting, time: string, language: string): boolean {
  const said = time.match(times)?.join(' to ') ?? '';
  const told = timesOf(said, /m/i.test(said) ? 'unknown' : '24h', null);
  return (
    title !== '' &&
    told !== null &&
    told.startMinute === startMinute &&
    told.endMinute === endMinute &&
    isDay(day, time.replaceAll(times, ' '), language)
  );
}

/** In words, or in three numbers; which of two is the month, the day of the week has to prove. */
function isDay(day: string, text: string, language: string): boolean {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const { dates } = datesIn(text, language);
  // More numbers than a day has are a span of days, or somebody's text.
  if (dates.length > 0 || numbers.length > 3)
    return dates.length === 1 && numbers.length <= 3 && dates[0]?.day === day;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (inOrder(numbers) !== inOrder([year, month, date])) return false;
  if (date > 12 || date === month) return true;
  const weekday = weekdayOf(Date.UTC(year, month - 1, date), language);
  const other = weekdayOf(Date.UTC(year, date - 1, month), language);
  return weekday !== other && text.toLowerCase().includes(weekday);
}

const inOrder = (numbers: readonly number[]): string => numbers.toSorted((a, b) => a - b).join();

function weekdayOf(time: number, language: string): string {
  try {
    return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
      .format(time)
      .toLowerCase();
  } catch {
    // The page's `lang` is no language tag: then no day of the week is known.
    return '';
  }
}

const linksIn = (open: Element): readonly string[] =>
  [...new Set([...open.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''))]
    .filter((link) => link.startsWith('https://') && link.length <= longestLink)
    .slice(0, mostLinks);
