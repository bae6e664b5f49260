// The days that chips stand in, from the grid around them: `data-datekey` of a timed column or a schedule day, and for the all-day
// row, whose cells have none, the timed column at the same place. A cell's heading also counts its events: Google's own count.
import { plainText, squeeze, writtenDay } from '../label-day.ts';
import { findAll } from '../unclobbered.ts';

/** `data-datekey` packs a date: nine bits below the year, five below the month. Null where it is no real date. */
export function dayOfKey(key: string | null): string | null {
  if (key === null || !/^\d{1,6}$/.test(key)) return null;
  const packed = Number(key);
  const [year, month, day] = [(packed >> 9) + 1970, (packed & 511) >> 5, packed & 31];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

export type Cell = {
  readonly day: string;
  readonly isTimed: boolean;
  /** How many events its heading announces; null where that cannot be told. */
  readonly announced: number | null;
};

export type Grid = {
  readonly cells: readonly Cell[];
  /** The cells that a chip covers; none where they are not sure. */
  readonly covered: (chip: Element) => readonly Cell[];
};

export function gridOf(document: Document, language: string): Grid {
  const elements = findAll(document, '[role="main"] [role="gridcell"]:not(form)');
  const days = new Map(
    elements
      .filter((element) => element.hasAttribute('data-column-index'))
      .map((element) => [element, dayOfKey(element.getAttribute('data-datekey'))] as const),
  );
  const columns = [...days.values()].filter((day) => day !== null);
  const rows = Map.groupBy(
    columns.length === 0 ? [] : elements.filter((element) => !days.has(element)),
    (element) => element.parentElement,
  );
  const cells = new Map<Element, Cell>();
  const places = new Map<Element, { readonly row: readonly Element[]; readonly index: number }>();
  const headings = new Map(findAll(document, '[role="main"] h2[id]').map((heading) => [heading.id, heading]));
  const headingOf = (cell: Element): string => {
    const heading = headings.get(cell.getAttribute('aria-labelledby') ?? '') ?? cell.querySelector('h2');
    return plainText(heading?.textContent ?? '');
  };
  const add = (element: Element, day: string | null, isTimed: boolean) => {
    const announced = day === null ? 'nothing' : announcedIn(headingOf(element), day, language);
    // The row of places of work has as many cells, and no headings.
    if (day !== null && (isTimed || announced !== 'nothing'))
      cells.set(element, { day, isTimed, announced: announced === 'nothing' ? null : announced });
  };
  for (const [element, day] of days) add(element, day, true);
  for (const row of rows.values()) {
    if (row.length !== columns.length) continue;
    for (const [index, element] of row.entries()) {
      add(element, columns[index] ?? null, false);
      places.set(element, { row, index });
    }
  }
  const covered = (chip: Element) => {
    const element = chip.closest('[role="gridcell"]:not(form)');
    const cell = element === null ? undefined : cells.get(element);
    const place = element === null ? undefined : places.get(element);
    if (cell === undefined) return [];
    return place === undefined ? [cell] : barCells(chip, place.row, place.index, cells);
  };
  return { cells: [...cells.values()], covered };
}

// A bar lies in the cell of its first day and reaches over the next ones. Its own place has to agree with its cell's.
function barCells(
  chip: Element,
  row: readonly Element[],
  index: number,
  cells: ReadonlyMap<Element, Cell>,
): readonly Cell[] {
  const style = chip.getAttribute('style') ?? '';
  const columnsIn = (property: RegExp) => {
    const percent = property.exec(style)?.[1];
    return percent === undefined ? undefined : Math.round((Number(percent) / 100) * row.length);
  };
  if ((columnsIn(/(?:^|[\s;])(?:left|right):\s*([\d.]+)%/) ?? index) !== index) return [];
  const span = Math.max(1, columnsIn(/(?:^|[\s;])width:\s*([\d.]+)%/) ?? 1);
  return row.slice(index, index + span).flatMap((element) => cells.get(element) ?? []);
}

/**
 * How many events a heading announces ("3 events, Wednesday, December 3"): the one number in it beside the date. Null where that
 * cannot be told, `nothing` where it does not even tell this day.
 */
function announcedIn(heading: string, day: string, language: string): number | null | 'nothing' {
  const date = writtenDay(day, language);
  const text = squeeze(heading);
  const found = date === '' ? -1 : text.indexOf(date);
  // "December 31" holds "December 3".
  const isWhole = !/\d/.test(text.charAt(found - 1) + text.charAt(found + date.length));
  const at = isWhole ? found : -1;
  const rest = at === -1 ? heading : `${text.slice(0, at)} ${text.slice(at + date.length)}`;
  const numbers = (rest.match(/\d+/g) ?? []).map(Number);
  if (at === -1) {
    const dayOfMonth = numbers.lastIndexOf(Number(day.slice(8)));
    if (dayOfMonth === -1) return 'nothing';
    numbers.splice(dayOfMonth, 1);
  }
  return numbers.length > 1 ? null : (numbers[0] ?? 0);
}
