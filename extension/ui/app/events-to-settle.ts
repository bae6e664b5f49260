// Which events of an engagement wait for the coach's hand, and where the calendar shows them.
import type { BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { endOf, forecast, type ForecastItem } from '#shared/engagement/forecast.ts';
import { bookingsOf } from '#shared/engagement/twins.ts';
import type { RecordId } from '#shared/records/record.ts';
import { isoDay } from '../dates.ts';
import { isOver } from '../standing.ts';

export type EventToSettle = ForecastItem & { readonly booking: RecordId };

/** Beyond the agreed number while the work goes on; still to come after the end once it is over, those left on purpose not. */
export function eventsToSettle(
  engagement: BoardEngagement,
  leftStanding: readonly RecordId[],
  now: number,
): readonly EventToSettle[] {
  const { items } = forecast(engagement, now);
  return items.filter((item): item is EventToSettle => {
    if (item.booking === undefined || item.off || item.status !== 'booked') return false;
    if (!isOver(engagement)) return item.badge?.kind === 'beyond';
    const isLeft = bookingsOf(item).some((booking) => leftStanding.includes(booking));
    return endOf(item) > now && item.badge?.kind === 'ended' && !isLeft;
  });
}

/** Google Calendar's day, in the coach's own time zone; no other calendar has an address that we know. */
export function calendarDayUrl({ eventKey, start }: BoardItem): string | null {
  if (eventKey?.startsWith('google|') !== true) return null;
  const { year, month, day } = isoDay(start);
  return `https://calendar.google.com/calendar/u/0/r/day/${year}/${month}/${day}`;
}
