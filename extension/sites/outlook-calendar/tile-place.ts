// Where an Outlook tile stands: the day of the column or month cell around it, and whether it is a block in the grid or a bar.
import type { Sighting } from '../site.ts';

/** None where nothing around it tells a day; two where the column and the cell contradict each other. */
export function daysAround(tile: Element): readonly string[] {
  const column = isoDay(tile.closest('[data-column-date]:not(form)')?.getAttribute('data-column-date'));
  const cell = isoDay(tile.closest('[id^="monthDayCell_"]:not(form)')?.id.slice('monthDayCell_'.length));
  return [...new Set([column, cell])].filter((day) => day !== null);
}

/** All-day events stand in the header of the grid; in a month every tile is a bar, and has an index. */
export const shapeOf = (tile: Element): Sighting['shape'] =>
  tile.hasAttribute('data-itemindex') ||
  tile.closest('[data-app-section^="calendar-view-header"], [id^="monthDayCell_"]') !== null
    ? 'bar'
    : 'block';

function isoDay(text: string | null | undefined): string | null {
  const day = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(text ?? '')?.[0];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  // "2026-02-31" is no day, whatever the parser makes of it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}
