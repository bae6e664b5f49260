// The days over the columns of a week, by where they are drawn: a row of the page holds the days of the month as bare numbers, each a
// day after the one before and evenly spaced, and the day that the address means is among them. No class and no word is asked.

export type Box = Pick<DOMRect, 'left' | 'right' | 'top'>;

/** `from` to `to` is as wide as the column, in the page's pixels. */
export type ColumnDay = { readonly day: string; readonly from: number; readonly to: number };

/** Of every row that could be meant: the small calendar at the side is one, too. `shown` is an ISO date within the week. */
export function columnDays(
  root: Element,
  shown: string,
  boxOf: (element: Element) => Box,
): readonly ColumnDay[] {
  const numbers = [...root.querySelectorAll('*:not(form)')].slice(0, mostElements).flatMap((element) => {
    const text = element.childElementCount === 0 ? (element.textContent ?? '').trim() : '';
    if (!/^\d{1,2}$/.test(text)) return [];
    const { left, right, top } = boxOf(element);
    return right > left ? [{ number: Number(text), top: Math.round(top), centre: (left + right) / 2 }] : [];
  });
  const rows = [...Map.groupBy(numbers, ({ top }) => top).values()];
  return rows.flatMap((row) =>
    daysOf(
      row.toSorted((a, b) => a.centre - b.centre),
      shown,
    ),
  );
}

const mostElements = 20_000;

type Numbered = { readonly number: number; readonly centre: number };

function daysOf(row: readonly Numbered[], shown: string): readonly ColumnDay[] {
  const [first, second] = row;
  if (first === undefined || second === undefined || row.length > 7) return [];
  const width = second.centre - first.centre;
  const isEven = row.every(
    ({ centre }, index) => Math.abs(centre - first.centre - index * width) < width / 10,
  );
  const at = row.findIndex(({ number }) => number === Number(shown.slice(8)));
  const days = row.map((_, index) => dayAfter(shown, index - at));
  const isRun = row.every(({ number }, index) => number === Number(days[index]?.slice(8)));
  if (at === -1 || !isEven || !isRun) return [];
  return row.map(({ centre }, index) => ({
    day: days[index] ?? '',
    from: centre - width / 2,
    to: centre + width / 2,
  }));
}

/** The day of the one column that a box lies in; null where that are none or several. */
export function dayUnder(columns: readonly ColumnDay[], { left, right }: Box): string | null {
  const centre = (left + right) / 2;
  const days = new Set(columns.filter(({ from, to }) => from <= centre && centre < to).map(({ day }) => day));
  const [day] = days;
  return days.size === 1 && right > left ? (day ?? null) : null;
}

const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
