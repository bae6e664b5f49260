// The forecast: what number each session of an engagement has, or will have when it is held, and so what its badge says.
// The order in time is what counts; the ledger says which past ones counted.
import { badgeForItem } from './badge-for-item.ts';
import type { Badge } from './badge.ts';
import { isOpen } from './board-item.ts';
import type { BoardEngagement, BoardItem } from './board.ts';
import { isEnded } from './state-table.ts';

export type ForecastItem = BoardItem & {
  /** Position among the sessions that consume, by start; null where it does not consume. */
  readonly ordinal: number | null;
  /** Past, and the coach has not said yet what became of it: its number is provisional. */
  readonly toConfirm: boolean;
  readonly badge: Badge | null;
};

export type Forecast = {
  readonly items: readonly ForecastItem[];
  /** How many wait for the coach's word. */
  readonly toConfirm: number;
  /** The one now running, else the next to come. */
  readonly next: ForecastItem | null;
};

/** `now` is epoch milliseconds. */
export function forecast(engagement: BoardEngagement, now: number): Forecast {
  const ordinals = ordinalsOf(engagement);
  const followUp = agreedFollowUp(engagement);
  const items = engagement.items.map((item): ForecastItem => {
    const ordinal = ordinals.get(item) ?? null;
    const isPast = endOf(item) <= now;
    const isAfter = isAfterEnd(engagement, item);
    const toConfirm = isPast && isOpen(item.status) && !item.off && !isAfter;
    const badge = badgeForItem(engagement, item, {
      ordinal,
      isPast,
      toConfirm,
      isAfter,
      isAgreedFollowUp: item === followUp,
    });
    return { ...item, ordinal, toConfirm, badge };
  });
  return {
    items,
    toConfirm: items.filter((item) => item.toConfirm).length,
    next: items.find((item) => endOf(item) > now && isOpen(item.status) && !item.off) ?? null,
  };
}

function ordinalsOf(engagement: BoardEngagement): ReadonlyMap<BoardItem, number> {
  const consuming = engagement.items.filter((item) => consumes(engagement, item));
  // Sessions that were counted without an item of their own (from before Bookend, or erased) come first.
  const debitedItems = consuming.filter((item) => item.debited).length;
  const before = Math.max(0, engagement.used - debitedItems);
  return new Map(consuming.map((item, index) => [item, before + index + 1]));
}

/** Whether it takes one of the agreed sessions: the ledger says so, or it is a session still open, or one that was held. */
function consumes(engagement: BoardEngagement, item: BoardItem): boolean {
  if (item.debited) return true;
  if (item.off || (item.kind !== 'session' && item.kind !== 'review')) return false;
  return item.status === 'held' || (isOpen(item.status) && !isAfterEnd(engagement, item));
}

export function isAfterEnd({ state, overAt, endedAt }: BoardEngagement, item: BoardItem): boolean {
  if (!isEnded(state)) return false;
  return item.start >= (overAt ?? endedAt ?? Number.NEGATIVE_INFINITY);
}

/** The one follow-up that was agreed; a second one is a session after the end like any other. */
export function agreedFollowUp(engagement: BoardEngagement): BoardItem | undefined {
  if (engagement.terms?.followUp !== 'one') return undefined;
  return engagement.items.find(
    (item) => item.kind === 'follow-up' && isAfterEnd(engagement, item) && !item.off,
  );
}

const halfDayMs = 12 * 60 * 60_000;

/** Where only the day is known, `start` is its noon: the day is over half a day later, give or take the hour of a clock change. */
export const endOf = (item: BoardItem): number =>
  item.timeKnown ? item.end : Math.max(item.end, item.start + halfDayMs);
