// Which events share their time with another. Calendars draw those beside one another, so each is narrow; where exactly is not asked,
// because the answer would cost the page a layout.
type Timed = { readonly day: string; readonly startMinute?: number; readonly endMinute?: number };

export function sideBySide<T extends Timed>(events: readonly T[]): ReadonlySet<T> {
  const crowded = new Set<T>();
  let longest: T | undefined;
  for (const event of events.toSorted(byStart)) {
    const overlaps =
      longest !== undefined && longest.day === event.day && startOf(event) < (longest.endMinute ?? 0);
    if (overlaps && longest !== undefined) crowded.add(longest).add(event);
    if (!overlaps || (event.endMinute ?? 0) > (longest?.endMinute ?? 0)) longest = event;
  }
  return crowded;
}

const byStart = (a: Timed, b: Timed): number =>
  a.day === b.day ? startOf(a) - startOf(b) : a.day < b.day ? -1 : 1;
const startOf = ({ startMinute }: Timed): number => startMinute ?? 0;
