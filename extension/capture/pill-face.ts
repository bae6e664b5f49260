// What the pill shows of a call: a count, beads and a clock. No name can get here: the face has no field for one.
import { beadsOf } from '#shared/engagement/beads.ts';
import type { Badge } from '#shared/engagement/badge.ts';
import type { Board, BoardEngagement } from '#shared/engagement/board.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { isItemOf, withSession } from '#shared/engagement/with-session.ts';
import type { PillFace, SessionRef } from '../messages.ts';
import type { KeptCall } from './live-call.ts';

/** More beads than this are a smear; then the words stand alone. */
const mostBeads = 12;

export function pillFace(
  call: KeptCall,
  board: Board,
  tab: { readonly tabId: number; readonly windowId: number },
  now: number,
): PillFace {
  const { startedAt, endsAt, ref } = call;
  const engagement = board.engagements.find((candidate) => candidate.id === ref?.engagement);
  if (ref === null || engagement === undefined) {
    return { badge: { kind: 'whose' }, beads: [], startedAt, endsAt: null, ...tab };
  }
  const running = withSession(engagement, ref, endsAt);
  const beads = beadsOf(running, now);
  return {
    badge: badgeOf(running, ref, now),
    beads: beads.length > mostBeads ? [] : beads,
    startedAt,
    endsAt,
    ...tab,
  };
}

function badgeOf(engagement: BoardEngagement, ref: SessionRef, now: number): Badge | null {
  return forecast(engagement, now).items.find((item) => isItemOf(item, ref))?.badge ?? null;
}
