// Paints a calendar tab: badges as one USER stylesheet, put in before the old one is taken out, so that nothing flickers.
// The text of the sheet now painted is kept, because `removeCSS` wants exactly what was inserted.
import { browser } from 'wxt/browser';
import type { Badge } from '#shared/engagement/badge.ts';
import { badgeTone } from '#shared/engagement/badge.ts';
import type { Board } from '#shared/engagement/board.ts';
import { eventBadges } from './event-badges.ts';
import { badgeCss, type PaintedBadge } from '../overlay/badge-css.ts';
import { pageBadgeText } from '../overlay/badge-text.ts';
import { sessionKeys } from '../session-keys.ts';
import { calendarSites } from '../sites/index.ts';
import type { SessionArea } from '../store/store.ts';
import { translate, formatDay } from '../text.ts';
import type { CalendarSeen } from './parse-page-message.ts';

/** A tab's calendar as it was last seen: kept so that a changed record can repaint it without asking the page. */
export type SeenTab = CalendarSeen & { readonly frameId: number };

/** `sure`: the sheet is known to be in the page. */
type Painted = { readonly page: string; readonly css: string; readonly sure: boolean };

export async function paintCalendar(
  session: SessionArea,
  tabId: number,
  seen: SeenTab,
  board: Board,
  now: number,
): Promise<void> {
  const site = calendarSites.find((candidate) => candidate.id === seen.site);
  if (site === undefined) return;
  const css = badgeCss(site, paintedBadges(board, seen, now));
  const before = await paintedIn(session, tabId);
  const mine = before?.page === seen.page ? before.css : '';
  if (css === mine && (before?.sure === true || css === '')) return;
  const target = { tabId, frameIds: [seen.frameId] };
  const keep = (sure: boolean) =>
    session.set(
      sessionKeys.paintedInTab(tabId),
      JSON.stringify({ page: seen.page, css, sure } satisfies Painted),
    );
  // Kept first, though not yet for sure: were the worker to die after the insert, an unknown sheet would stay for good.
  await keep(false);
  if (css !== '') await browser.scripting.insertCSS({ target, css, origin: 'USER' });
  if (mine !== '' && mine !== css) await browser.scripting.removeCSS({ target, css: mine, origin: 'USER' });
  await keep(true);
}

function paintedBadges(board: Board, seen: SeenTab, now: number): readonly PaintedBadge[] {
  const badges = eventBadges(board, seen.sightings, Temporal.Now.timeZoneId(), now);
  return seen.sightings.flatMap((sighting, index) => {
    const badge: Badge | null = badges[index]?.badge ?? null;
    if (badge === null) return [];
    const { text, shortText } = pageBadgeText(badge, translate, formatDay);
    const { chipId, shape, tight } = sighting;
    return [{ chipId, shape, tight, text, shortText, tone: badgeTone(badge) }];
  });
}

async function paintedIn(session: SessionArea, tabId: number): Promise<Painted | undefined> {
  const kept = await session.get(sessionKeys.paintedInTab(tabId));
  return kept === undefined ? undefined : (JSON.parse(kept) as Painted); // written by us alone
}
