// How well a calendar page can be read, as the coach is told it: at once where it cannot be read at all; where single events cannot,
// only once that lasts, because a page that still loads looks the same.
import type { SiteHealth } from './sites/site.ts';

/** Since when, and at how many looks, a page was not read whole. Left out where it is. */
export type HealthSince = { readonly unwell?: { readonly since: number; readonly looks: number } };

type Seen = { readonly page: string; readonly health: SiteHealth } & HealthSince;

/** What the popup reads of the tab in front, as it was last seen. */
export type TabHealth = Seen & { readonly site: string };

/** What is kept beside a page that was just seen. `before`: the tab as it was last seen; another page starts anew. */
export function healthSince(before: Seen | null, seen: Seen, now: number): HealthSince {
  if (seen.health.state === 'ok') return {};
  const earlier = before?.page === seen.page ? before.unwell : undefined;
  return { unwell: { since: earlier?.since ?? now, looks: (earlier?.looks ?? 0) + 1 } };
}

export type HealthNotice =
  | { readonly type: 'blind' }
  /** `unread` is 0 where the page announces more than it shows us. */
  | { readonly type: 'degraded'; readonly unread: number; readonly events: number };

const lastsAfterMs = 10_000;
const lastsAfterLooks = 2;

export function healthNotice({ health, unwell }: Seen, now: number): HealthNotice | null {
  if (health.state === 'ok') return null;
  if (health.state === 'blind') return { type: 'blind' };
  const { since, looks } = unwell ?? { since: now, looks: 1 };
  if (looks < lastsAfterLooks && now - since < lastsAfterMs) return null;
  return {
    type: 'degraded',
    unread: Math.max(0, health.chips - health.read),
    events: Math.max(health.chips, health.read),
  };
}
