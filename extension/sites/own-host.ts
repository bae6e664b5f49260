// A coach's own address of a site that anybody can run: what was typed as a host, or what is wrong with it. Pure, for the screen that
// asks and the background that keeps it.
import { err, ok, type Result } from '#shared/records/record.ts';
import { siteOrigins } from './origins.ts';

export const ownSites = ['nextcloud-calendar', 'cal-com'] as const;

export type OwnHost = { readonly host: string; readonly site: (typeof ownSites)[number] };

export type OwnHostError = {
  readonly type: 'empty' | 'not-https' | 'wildcard' | 'not-an-address' | 'known-site';
};

/** A port is left out, because a permission holds for all ports of a host; so is a path. */
export function readOwnHost(typed: string): Result<string, OwnHostError> {
  const text = typed.trim();
  if (text === '') return err({ type: 'empty' });
  if (text.includes('*')) return err({ type: 'wildcard' });
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url !== null && url.protocol !== 'https:') return err({ type: 'not-https' });
  const host = url?.hostname ?? '';
  if (url?.username !== '' || url.password !== '' || !aHost.test(host))
    return err({ type: 'not-an-address' });
  const isKnown = siteOrigins.some((origin) => origin === originOfHost(host));
  return isKnown ? err({ type: 'known-site' }) : ok(host);
}

// Nothing that a match pattern would take for more than one host. Two names at least: one alone is a typing mistake far more often than a machine in the house.
export const aHost = /^(?=.{1,253}$)[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)+$/;

export const originOfHost = (host: string): string => `https://${host}/*`;
