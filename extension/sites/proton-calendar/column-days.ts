// The days over the columns of a week, by where they are drawn: a row of the page holds the days of the month as bare numbers, each a
// day after the one before and evenly spaced, and the day that the address means is among them. No class and no word is asked.

export type Box = Pick<DOMRect, 'left' | 'right' | 'top'>;

/** Between `from` and `to`, in the page's pixels, lies the middle of what belongs to this day. */
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
  return rows
    .flatMap((row) => evenRuns(row.toSorted((a, b) => a.centre - b.centre)))
    .flatMap((run) => daysOf(run, shown));
}

const mostElements = 20_000;

type Numbered = { readonly number: number; readonly centre: number };
type Run = { readonly numbers: readonly Numbered[]; readonly width: number };

/** A row in pieces of even spacing: the small calendar may happen to lie at the height of the headings. */
function evenRuns(row: readonly Numbered[]): readonly Run[] {
  const runs: { numbers: Numbered[]; width: number }[] = [];
  for (const number of row) {
    const run = runs.at(-1);
    const gap = number.centre - (run?.numbers.at(-1)?.centre ?? 0);
    if (run === undefined || (run.numbers.length > 1 && Math.abs(gap - run.width) > run.width / 10))
      runs.push({ numbers: [number], width: 0 });
    else {
      if (run.numbers.length === 1) run.width = gap;
      run.numbers.push(number);
    }
  }
  return runs;
}

function daysOf({ numbers, width }: Run, shown: string): readonly ColumnDay[] {
  const at = numbers.findIndex(({ number }) => number === Number(shown.slice(8)));
  const days = numbers.map((_, index) => dayAfter(shown, index - at));
  const isWeek = numbers.length > 1 && numbers.length <= 7 && at !== -1;
  if (!isWeek || !numbers.every(({ number }, index) => number === Number(days[index]?.slice(8)))) return [];
  return numbers.map(({ centre }, index) => ({
    day: days[index] ?? '',
    from: centre - width * middle,
    to: centre + width * middle,
  }));
}

// A number that is not in the middle of its column would give the right half of it to the next day. An event of the whole column or
// of half of it has its own middle this near; a narrower one may not, and is left out.
const middle = 0.26;

/** The day of the one column that a box lies in; null where that is none or several. */
export function dayUnder(columns: readonly ColumnDay[], { left, right }: Box): string | null {
  const centre = (left + right) / 2;
  const days = new Set(columns.filter(({ from, to }) => from <= centre && centre < to).map(({ day }) => day));
  const [day] = days;
  return days.size === 1 && right > left ? (day ?? null) : null;
}

const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
