// The badge of one session: the table of badges, first match from the top. "7 of 6" is never said.
import type { Badge } from './badge.ts';
import { isOpen } from './board-item.ts';
import type { BoardEngagement, BoardItem } from './board.ts';

export type ItemStanding = {
  readonly ordinal: number | null;
  readonly isPast: boolean;
  readonly toConfirm: boolean;
  readonly isAfter: boolean;
  readonly isAgreedFollowUp: boolean;
};

const defaultNotice = 2;

/** Null where the event wears no badge: cancelled, declined, a late cancellation that the agreement lets go free. */
export function badgeForItem(
  engagement: BoardEngagement,
  item: BoardItem,
  standing: ItemStanding,
): Badge | null {
  if (item.off && !item.debited) return null;
  if (!isOpen(item.status) && item.status !== 'held' && !item.debited) return null;
  if (standing.isAgreedFollowUp) return { kind: 'follow-up' };
  if (standing.isAfter && isOpen(item.status) && !item.debited)
    return { kind: 'ended', on: endedOn(engagement) };
  if (standing.ordinal === null) return badgeOfKind(item);
  return countBadge(engagement, item, standing.ordinal, standing);
}

function badgeOfKind({ kind }: BoardItem): Badge | null {
  switch (kind) {
    case 'intro':
    case 'follow-up':
    case 'urgent':
      return { kind };
    case 'session':
    case 'review':
      return null;
  }
}

function countBadge(engagement: BoardEngagement, item: BoardItem, n: number, standing: ItemStanding): Badge {
  const { terms, credits, state } = engagement;
  if (terms === null && credits.length === 0) return { kind: 'no-agreement' };
  const isDone = !isOpen(item.status) || item.debited;
  const m = isDone || standing.isPast ? agreedAt(engagement, item.start) : agreedNow(engagement);
  if (m === 0 && (terms === null || terms.sessions === null)) return { kind: 'session', n };
  if (n > m) return { kind: 'beyond' };
  if (isDone || standing.isPast) return { kind: 'count', n, m, toConfirm: standing.toConfirm };
  if (state === 'paused') return { kind: 'paused', n, m };
  if (n === m) return { kind: 'last', n, m };
  if (state === 'closing' || m - n + 1 <= (terms?.noticeSessions ?? defaultNotice))
    return { kind: 'closing', n, m };
  return { kind: 'count', n, m, toConfirm: false };
}

// The terms stand in only until the credit that was written with them has arrived by sync.
const agreedNow = ({ agreed, credits, terms }: BoardEngagement): number =>
  credits.length === 0 ? (terms?.sessions ?? 0) : agreed;

/** The number that held at that moment: "3 of 6" stays "3 of 6" after an extension to nine. Before the first credit, the first. */
function agreedAt(engagement: BoardEngagement, at: number): number {
  const until = engagement.credits.filter((credit) => credit.at <= at);
  if (until.length === 0) return engagement.credits[0]?.delta ?? agreedNow(engagement);
  return until.reduce((total, credit) => total + credit.delta, 0);
}

const endedOn = ({ endedOn, endedAt }: BoardEngagement): string =>
  endedOn ?? new Date(endedAt ?? 0).toISOString().slice(0, 10);
