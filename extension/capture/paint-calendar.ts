// Paints a calendar tab: what each event of it wears, as one style sheet. Nothing where the coach wants nothing, and nothing on a page
// that cannot be read any more: a wrong badge is worse than none.
import type { Badge } from '#shared/engagement/badge.ts';
import { badgeTone } from '#shared/engagement/badge.ts';
import type { Board } from '#shared/engagement/board.ts';
import type { Practice } from '#shared/records/practice.ts';
import { badgeCss, type PaintedBadge } from '../overlay/badge-css.ts';
import { pageBadgeText } from '../overlay/badge-text.ts';
import { calendarSites } from '../sites/index.ts';
import type { Sighting } from '../sites/site.ts';
import type { SessionArea } from '../store/store.ts';
import { formatDay, translate } from '../text.ts';
import { eventBadges } from './event-badges.ts';
import { lifeOf } from './extension-life.ts';
import type { HealthSince } from '../page-health.ts';
import { putSheet } from './page-sheets.ts';
import type { CalendarSeen } from './parse-page-message.ts';

/** A tab's calendar as it was last seen: kept so that a changed record can repaint it without asking the page. */
export type SeenTab = CalendarSeen & HealthSince & { readonly frameId: number };

export type PageLook = Pick<Practice, 'badgeStyle' | 'badgePrint'>;

export async function paintCalendar(
  session: SessionArea,
  tabId: number,
  seen: SeenTab,
  board: Board,
  { look, now }: { readonly look: PageLook; readonly now: number },
): Promise<void> {
  const site = calendarSites.find((candidate) => candidate.id === seen.site);
  if (site === undefined) return;
  const { frameId, page } = seen;
  const badges = paintedBadges(board, seen, look.badgeStyle, now);
  const css = badgeCss(site, badges, { print: look.badgePrint, life: await lifeOf(session) });
  await putSheet(session, { tabId, frameId, page }, css);
}

/** Of a page that is read in part, the events that were read wear theirs: each was read for sure, or it would not be here. */
export function paintedBadges(
  board: Board,
  { sightings, health }: Pick<SeenTab, 'sightings' | 'health'>,
  style: Practice['badgeStyle'],
  now: number,
): readonly PaintedBadge[] {
  if (style === 'off' || health.state === 'blind') return [];
  const badges = eventBadges(board, sightings, Temporal.Now.timeZoneId(), now);
  const contradicted = contradictedChips(
    sightings,
    badges.map(({ badge }) => badge),
  );
  return sightings.flatMap(({ chipId, shape, tight }, index) => {
    const badge = badges[index]?.badge ?? null;
    if (badge === null || contradicted.has(chipId)) return [];
    const { text, shortText } = pageBadgeText(badge, style, translate, formatDay);
    return [{ chipId, shape, tight, text, shortText, tone: badgeTone(badge) }];
  });
}

// One chip that was read twice, and is two things: the later rule would win by chance, so it wears neither.
function contradictedChips(
  sightings: readonly Sighting[],
  badges: readonly (Badge | null)[],
): ReadonlySet<string> {
  const worn = new Map<string, string>();
  const contradicted = new Set<string>();
  sightings.forEach(({ chipId }, index) => {
    const badge = JSON.stringify(badges[index] ?? null);
    if ((worn.get(chipId) ?? badge) !== badge) contradicted.add(chipId);
    worn.set(chipId, badge);
  });
  return contradicted;
}
