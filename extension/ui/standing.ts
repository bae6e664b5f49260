// Where an engagement stands now, for the eye: its beads, its badge, what is next, what needs an answer.
import type { Badge, BadgeTone } from '#shared/engagement/badge.ts';
import { badgeTone } from '#shared/engagement/badge.ts';
import { beadsOf, type Bead } from '#shared/engagement/beads.ts';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { forecast, type ForecastItem } from '#shared/engagement/forecast.ts';
import { badgeWords } from './badge-words.ts';
import { plural, t } from './text.ts';

export type Standing = {
  readonly engagement: BoardEngagement;
  readonly items: readonly ForecastItem[];
  readonly next: ForecastItem | null;
  /** Past and still without an answer. */
  readonly toConfirm: readonly ForecastItem[];
  readonly beads: readonly Bead[];
  /** Booked sessions past the agreed number. */
  readonly beyond: number;
  readonly words: string;
  readonly tone: BadgeTone;
};

const over = new Set(['ended', 'archived', 'erased', 'declined']);

export const isOver = (engagement: BoardEngagement): boolean => over.has(engagement.state);

export function standingOf(engagement: BoardEngagement, now: number): Standing {
  const { items, next } = forecast(engagement, now);
  const shown = isOver(engagement) ? null : next;
  const badge = shown?.badge ?? restingBadge(engagement);
  return {
    engagement,
    items,
    next: shown,
    toConfirm: items.filter((item) => item.toConfirm),
    beads: beadsOf(engagement, now),
    beyond: isOver(engagement)
      ? 0
      : items.filter((item) => item.badge?.kind === 'beyond' && !item.off).length,
    words: shown?.badge ? badgeWords(shown.badge) : restingWords(engagement),
    tone: badge === null ? 'track' : badgeTone(badge),
  };
}

/** With nothing booked: the end, or the missing agreement, or how far it has come. */
function restingBadge(engagement: BoardEngagement): Badge | null {
  const { state, endedOn, terms, used, agreed } = engagement;
  if (endedOn !== undefined) return { kind: 'ended', on: endedOn };
  if (terms === null) return { kind: 'no-agreement' };
  if (state === 'closing') return { kind: 'closing', n: used, m: agreed };
  return null;
}

function restingWords(engagement: BoardEngagement): string {
  const { state, endedOn, terms, used, agreed } = engagement;
  if (endedOn !== undefined) return badgeWords({ kind: 'ended', on: endedOn });
  if (state === 'declined') return t('stateDeclined');
  if (terms === null) return badgeWords({ kind: 'no-agreement' });
  if (agreed === 0) return plural('standingHeld', engagement.held);
  return used >= agreed ? t('standingComplete', used, agreed) : t('standingSoFar', used, agreed);
}
