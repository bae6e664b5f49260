// What an event wears that is never kept as a booking, because nothing lasting tells it apart: only what holds whatever else is booked.
// A number would be wrong as soon as another such event lies on a page that is not open.
import type { Badge } from './badge.ts';
import { byStart, isOpen } from './board-item.ts';
import type { BoardEngagement, BoardItem } from './board.ts';
import { endOf, forecast } from './forecast.ts';

type Placed = Pick<BoardItem, 'start' | 'end' | 'timeKnown'>;

const holdsAnyway: readonly Badge['kind'][] = ['beyond', 'ended', 'no-agreement'];

/** Null too for what is over: it may or may not be among those that were counted. Times are epoch milliseconds. */
export function passingBadge(
  engagement: BoardEngagement,
  { start, end, timeKnown }: Placed,
  now: number,
): Badge | null {
  const item: BoardItem = {
    ...{ start, end, timeKnown, eventKey: passingKey },
    ...{ kind: 'session', status: 'booked', off: false, debited: false },
  };
  if (endOf(item) <= now) return null;
  // What is booked and still open may be this very event, in another calendar: it is not counted beside it.
  const settled = engagement.items.filter(({ status }) => !isOpen(status));
  const items = [...settled, item].toSorted(byStart);
  const worn = forecast({ ...engagement, items }, now).items.map(({ eventKey, badge }) =>
    eventKey === passingKey ? badge : null,
  );
  return worn.find((badge) => badge !== null && holdsAnyway.includes(badge.kind)) ?? null;
}

// No calendar has an event of this key: theirs begin with a provider.
const passingKey = 'passing';
