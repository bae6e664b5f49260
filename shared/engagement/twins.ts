// One session that lies in two calendars, say in Google's and in a feed's, is two bookings and one item: it counts once, and both
// events wear its badge. Only the board puts them together, so that moving one of them parts them again.
import { isCalledOff } from '../records/booking.ts';
import type { RecordId } from '../records/record.ts';
import { byStart, isOpen } from './board-item.ts';
import type { BoardItem } from './board.ts';

/**
 * `items` are single ones of one engagement, sorted. Twins begin together to the minute, in calendars of different providers of which
 * not one calls off what the other shows, and at most one of them has been settled: what the coach said of one is said of both. What
 * is known by its day alone is the twin of whatever else stands on that day, if that is one session.
 */
export const twinned = (items: readonly BoardItem[]): readonly BoardItem[] => onOneDay(atOneMinute(items));

function atOneMinute(items: readonly BoardItem[]): readonly BoardItem[] {
  const shown: BoardItem[] = [];
  for (let from = 0, to = 0; from < items.length; from = to) {
    const start = items[from]?.start;
    while (to < items.length && items[to]?.start === start) to += 1;
    const together = items.slice(from, to);
    shown.push(...(together.length === 1 ? together : joined(together)));
  }
  return shown;
}

function joined(together: readonly BoardItem[]): readonly BoardItem[] {
  const events = together.filter(({ booking, timeKnown }) => booking !== undefined && timeKnown);
  const groups: [BoardItem, ...BoardItem[]][] = [];
  for (const item of events.toSorted(byWord)) {
    const home = groups.find((group) => group.every((other) => isTwin(item, other)));
    if (home === undefined) groups.push([item]);
    else home.push(item);
  }
  const shown = new Map<BoardItem, BoardItem>();
  for (const [first, ...also] of groups) shown.set(first, also.length === 0 ? first : { ...first, also });
  return together.flatMap((item) => (events.includes(item) ? (shown.get(item) ?? []) : [item]));
}

function onOneDay(shown: readonly BoardItem[]): readonly BoardItem[] {
  if (!shown.some(isOfDay)) return shown;
  const gone = new Set<BoardItem>();
  const whole: BoardItem[] = [];
  for (const [index, item] of shown.entries()) {
    if (!isOfDay(item) || gone.has(item)) continue;
    const day = around(shown, item, index).filter(
      (other) => !gone.has(other) && !contradict(item, other) && !contradict(other, item),
    );
    const [first, ...also] = day.flatMap(singlesOf).toSorted(byWord);
    const isOne =
      first !== undefined &&
      [first, ...also].every((one, at) => also.slice(at).every((other) => isTwin(one, other)));
    if (!isOne || also.length === 0) continue;
    for (const other of day) gone.add(other);
    whole.push({ ...first, also });
  }
  return [...shown.filter((item) => !gone.has(item)), ...whole].toSorted(byStart);
}

const isOfDay = ({ booking, timeKnown }: BoardItem): boolean => booking !== undefined && !timeKnown;

const halfDayMs = 12 * 60 * 60_000;

/** The events of the day of which the one at `index` tells the noon, with it. */
function around(
  shown: readonly BoardItem[],
  { start: noon }: BoardItem,
  index: number,
): readonly BoardItem[] {
  let [from, to] = [index, index];
  while (noon - (shown[from - 1]?.start ?? -Infinity) <= halfDayMs) from -= 1;
  while ((shown[to + 1]?.start ?? Infinity) - noon <= halfDayMs) to += 1;
  return shown.slice(from, to + 1).filter(({ booking }) => booking !== undefined);
}

const isTwin = (a: BoardItem, b: BoardItem): boolean =>
  providerOf(a) !== providerOf(b) &&
  (a.start === b.start || isOfDay(a) || isOfDay(b)) &&
  !contradict(a, b) &&
  !contradict(b, a) &&
  !(isSaid(a) && isSaid(b));

/** Where two calendars disagree whether it stands, each says so by itself. What is only missed goes with either. */
const contradict = (off: BoardItem, shown: BoardItem): boolean =>
  isOffInCalendar(off) && !isOffInCalendar(shown) && !isMissed(shown);

const isMissed = ({ calendar }: BoardItem): boolean =>
  calendar?.status === 'vanished-asked' && calendar.answered === undefined;

const isOffInCalendar = ({ calendar }: BoardItem): boolean => calendar !== undefined && isCalledOff(calendar);

const isSaid = ({ status, debited }: BoardItem): boolean => debited || !isOpen(status);

const providerOf = ({ eventKey = '' }: BoardItem): string => eventKey.slice(0, eventKey.indexOf('|'));

/**
 * What the coach has settled speaks for the others, then what was called off, for that is a fact; then what has a session and so may
 * have notes; then what tells its hour. Every device takes the same.
 */
const byWord = (a: BoardItem, b: BoardItem): number =>
  rank(a) - rank(b) || (String(a.booking) < String(b.booking) ? -1 : 1);

function rank(item: BoardItem): number {
  if (isSaid(item)) return 0;
  if (isOffInCalendar(item)) return 1;
  if (item.session !== undefined) return 2;
  return item.timeKnown ? 3 : 4;
}

/** Each booking of the item as an item of its own, the one that speaks for them first. */
export function singlesOf(item: BoardItem): readonly BoardItem[] {
  if (item.also === undefined) return [item];
  const { also, ...first } = item;
  return [first, ...also];
}

export const isOfEvent = (item: BoardItem, eventKey: string): boolean =>
  item.eventKey === eventKey || (item.also?.some((other) => other.eventKey === eventKey) ?? false);

export const isOfBooking = (item: BoardItem, booking: RecordId): boolean =>
  item.booking === booking || (item.also?.some((other) => other.booking === booking) ?? false);

export const bookingsOf = (item: BoardItem): readonly RecordId[] =>
  singlesOf(item).flatMap(({ booking }) => booking ?? []);
