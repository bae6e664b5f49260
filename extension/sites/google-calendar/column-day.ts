// The day that a chip stands in, from the grid around it: `data-datekey` of a timed column or a schedule day, and for the
// all-day row, whose cells have none, the timed column at the same place.

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

export type Column = { readonly day: string; readonly cell: Element };

/** The timed columns of the grid, in order. */
export const columnsOf = (main: Element): readonly Column[] =>
  [...main.querySelectorAll('[role="gridcell"][data-datekey][data-column-index]')].flatMap((cell) => {
    const day = dayOfKey(cell.getAttribute('data-datekey'));
    return day === null ? [] : [{ day, cell }];
  });

/** The day of a chip in the all-day row. Its cell's place, its own `left` and its cell's heading have to agree. */
export function allDayRowDay(chip: HTMLElement, columns: readonly Column[]): string | null {
  const cell = chip.closest('[role="gridcell"]');
  const cells = [...(cell?.parentElement?.children ?? [])].filter(
    (sibling) => sibling.getAttribute('role') === 'gridcell',
  );
  const day =
    cell !== null && cells.length === columns.length ? columns[cells.indexOf(cell)]?.day : undefined;
  if (cell === null || day === undefined) return null;
  const left = /^\s*([\d.]+)%\s*$/.exec(chip.style.left)?.[1];
  const shown = left === undefined ? day : columns[Math.round((Number(left) / 100) * columns.length)]?.day;
  return shown === day && headingNumbers(cell).includes(Number(day.slice(8))) ? day : null;
}

/**
 * How many events a timed column's own heading announces ("3 events, Wednesday, December 3"): the one number in it beside the
 * day of the month. Null where that cannot be told. It is Google's own count, so it shows when our selectors see too little.
 */
export function announcedEvents({ cell, day }: Column): number | null {
  const numbers = [...headingNumbers(cell)];
  const dayOfMonth = numbers.lastIndexOf(Number(day.slice(8)));
  if (dayOfMonth === -1) return null;
  numbers.splice(dayOfMonth, 1);
  return numbers.length === 0 ? 0 : numbers.length === 1 ? (numbers[0] ?? null) : null;
}

function headingNumbers(cell: Element): readonly number[] {
  const id = cell.getAttribute('aria-labelledby');
  const heading = (id === null ? null : cell.ownerDocument.getElementById(id)) ?? cell.querySelector('h2');
  return [...(heading?.textContent ?? '').matchAll(/\d+/g)].map(Number);
}
