// The permission to ask a host, given back with the last feed that needed it, unless it is a site's or one of the coach's own hosts.
import { browser } from 'wxt/browser';
import type { Feed } from '#shared/records/feed.ts';
import { feedOrigin } from '../../feed/feed-address.ts';
import { siteOrigins } from '../../sites/origins.ts';
import { ask } from '../ask.ts';

export async function giveBack(origin: string, others: readonly Pick<Feed, 'address'>[]): Promise<void> {
  const own = await ask('own-host/list');
  // Not known: then rather one permission too many than a calendar without its badges.
  if (!own.ok) return;
  const needed = [
    ...siteOrigins,
    ...others.map(({ address }) => feedOrigin(address)),
    ...own.value.map(({ host }) => `https://${host}/*`),
  ];
  if (needed.includes(origin)) return;
  // Rejects where the host is built in, as in the build that the tests use.
  await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}
