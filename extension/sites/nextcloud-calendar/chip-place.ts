// Where an event of FullCalendar stands: its day, whether it is a block of the grid, a bar or a row of the list, and how far down.
import type { Place } from '../label-time.ts';
import type { Sighting } from '../site.ts';

export const shapeOf = ({ classList }: Element): Sighting['shape'] =>
  classList.contains('fc-list-event') ? 'row' : classList.contains('fc-timegrid-event') ? 'block' : 'bar';

/** An event of several days is drawn once a day or once a week; only the first piece tells its day. */
export const startsHere = ({ classList }: Element): boolean => classList.contains('fc-event-start');

/** ISO date of the column, cell or popup around it; in the list, of the heading above it. */
export function dayAround(element: Element): string | null {
  const around = element.classList.contains('fc-list-event')
    ? headingAbove(element)
    : element.closest('[data-date]');
  const day = around?.getAttribute('data-date') ?? '';
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  // "2026-02-31" is no day, whatever the parser makes of it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

function headingAbove(row: Element): Element | null {
  let above = row.previousElementSibling;
  while (above !== null && !above.hasAttribute('data-date')) above = above.previousElementSibling;
  return above;
}

/** From the attribute, not from a layout: the grid writes how far an event reaches down its column. */
export function placeOf(element: Element): Place | null {
  const style = element.parentElement?.getAttribute('style') ?? '';
  const [, top, bottom] = /(?:^|[\s;])inset:\s*([\d.]+)px\s+\S+\s+-([\d.]+)px/.exec(style) ?? [];
  return top === undefined || bottom === undefined
    ? null
    : { topPx: Number(top), heightPx: Number(bottom) - Number(top) };
}
