// One session that lies in two calendars, say in Google's and in a feed's, is two bookings and one item: it counts once, and both
// events wear its badge. Only the board puts them together, so that moving one of them parts them again.
import { isCalledOff } from '../records/booking.ts';
import type { RecordId } from '../records/record.ts';
import { isOpen } from './board-item.ts';
import type { BoardItem } from './board.ts';

/**
 * `items` are single ones of one engagement, sorted. Twins begin together to the minute, in calendars of different providers of which
 * not one calls off what the other shows, and at most one of them has been settled: what the coach said of one is said of both.
 */
export function twinned(items: readonly BoardItem[]): readonly BoardItem[] {
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
  const groups: BoardItem[][] = [];
  for (const item of events.toSorted(byWord)) {
    const home = groups.find((group) => group.every((other) => isTwin(item, other)));
    if (home === undefined) groups.push([item]);
    else home.push(item);
  }
  const shown = new Map<BoardItem, BoardItem>();
  for (const [first, ...also] of groups) {
    if (first === undefined) continue;
    shown.set(first, also.length === 0 ? first : { ...first, also });
  }
  return together.flatMap((item) => (events.includes(item) ? (shown.get(item) ?? []) : [item]));
}

const isTwin = (a: BoardItem, b: BoardItem): boolean =>
  providerOf(a) !== providerOf(b) && !contradict(a, b) && !contradict(b, a) && !(isSaid(a) && isSaid(b));

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
 * have notes. Every device takes the same.
 */
const byWord = (a: BoardItem, b: BoardItem): number =>
  rank(a) - rank(b) || (String(a.booking) < String(b.booking) ? -1 : 1);

function rank(item: BoardItem): number {
  if (isSaid(item)) return 0;
  if (isOffInCalendar(item)) return 1;
  return item.session === undefined ? 3 : 2;
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
